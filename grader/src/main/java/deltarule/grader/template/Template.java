package deltarule.grader.template;

import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Templates on the class path. A name that is not given is an error, not an empty text. */
public final class Template {
    private Template() {}

    /** Fills in a page; every value that it prints is escaped. */
    public static String page(String resource, Map<String, ?> values) {
        return fill(resource, values, strictPages());
    }

    /** Fills in a plain text, such as a source. */
    public static String text(String resource, Map<String, ?> values) {
        return fill(resource, values, strictResources());
    }

    private static String fill(String resource, Map<String, ?> values, Properties settings) {
        settings.setProperty("parser.space_gobbling", "lines");
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        StringWriter text = new StringWriter();
        new VelocityEngine(settings).getTemplate(resource, "UTF-8").merge(context, text);
        return text.toString();
    }

    /**
     * What every template engine of ours is set to: a name that is not given is an error, and no template reaches a class or a
     * loader of classes.
     */
    public static Properties strict() {
        Properties settings = new Properties();
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty(
                "introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        return settings;
    }

    /** The same for templates on the class path, whose every value is escaped. */
    public static Properties strictPages() {
        Properties settings = strictResources();
        settings.setProperty(
                "event_handler.reference_insertion.class",
                "org.apache.velocity.app.event.implement.EscapeHtmlReference");
        return settings;
    }

    private static Properties strictResources() {
        Properties settings = strict();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty(
                "resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        return settings;
    }
}
