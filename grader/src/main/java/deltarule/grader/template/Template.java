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
        Properties settings = settings();
        settings.setProperty(
                "event_handler.reference_insertion.class",
                "org.apache.velocity.app.event.implement.EscapeHtmlReference");
        return fill(resource, values, settings);
    }

    /** Fills in a plain text, such as a source. */
    public static String text(String resource, Map<String, ?> values) {
        return fill(resource, values, settings());
    }

    private static String fill(String resource, Map<String, ?> values, Properties settings) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        StringWriter text = new StringWriter();
        new VelocityEngine(settings).getTemplate(resource, "UTF-8").merge(context, text);
        return text.toString();
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty(
                "resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("parser.space_gobbling", "lines");
        settings.setProperty(
                "introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        return settings;
    }
}
