package deltarule.grader.handout;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.template.Template;
import java.io.StringWriter;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.context.Context;

/** Fills in the templates of a handout's files. References whose name starts with {@code html} are HTML already. */
final class HandoutTexts {
    private static final Pattern HTML = Pattern.compile("\\bhtml[A-Z]");

    private static final VelocityEngine ENGINE = new VelocityEngine(settings());

    private final VelocityContext context = new VelocityContext();

    HandoutTexts(ProblemSet set) {
        context.put("set", set);
    }

    HandoutTexts with(String name, Object value) {
        context.put(name, value);
        return this;
    }

    String fill(String template) {
        VelocityContext filling = new VelocityContext(context);
        boolean markup = !template.endsWith(".md.vm");
        if (markup) {
            EventCartridge escaping = new EventCartridge();
            escaping.addReferenceInsertionEventHandler(HandoutTexts::escaped);
            escaping.attachToContext(filling);
        }
        StringWriter filled = new StringWriter();
        ENGINE.evaluate(filling, filled, template, SourceTexts.template(template));
        return filled.toString();
    }

    private static Properties settings() {
        Properties properties = Template.strict();
        properties.setProperty("parser.space_gobbling", "lines");
        return properties;
    }

    private static Object escaped(Context context, String reference, Object value) {
        String text = String.valueOf(value);
        return HTML.matcher(reference).find()
                ? text
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
