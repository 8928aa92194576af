package deltarule.grader.handout;

import deltarule.grader.problem.ProblemSet;
import java.io.StringWriter;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Fills in the templates of a handout's files. References whose name starts with {@code html} are HTML already. */
final class HandoutTexts {
    private final VelocityContext context = new VelocityContext();

    HandoutTexts(ProblemSet set) {
        context.put("set", set);
    }

    HandoutTexts with(String name, Object value) {
        context.put(name, value);
        return this;
    }

    String fill(String template) {
        Properties properties = new Properties();
        properties.setProperty("runtime.strict_mode.enable", "true");
        properties.setProperty("parser.space_gobbling", "lines");
        properties.setProperty(
                "introspector.uberspect.class", "org.apache.velocity.util.introspection.SecureUberspector");
        boolean markup = !template.endsWith(".md.vm");
        if (markup) {
            properties.setProperty(
                    "event_handler.reference_insertion.class",
                    "org.apache.velocity.app.event.implement.EscapeHtmlReference");
            properties.setProperty("event_handler.escape.html.match", "/^(?!\\$!?\\{?(?:\\w+\\.)*html).*/");
        }
        StringWriter filled = new StringWriter();
        new VelocityEngine(properties).evaluate(context, filled, template, SourceTexts.template(template));
        return filled.toString();
    }
}
