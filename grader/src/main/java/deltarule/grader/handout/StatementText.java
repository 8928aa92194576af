package deltarule.grader.handout;

import deltarule.grader.formula.Formula;
import deltarule.grader.formula.UnknownTex;
import deltarule.grader.problem.Exercise;
import deltarule.grader.template.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The statement of an exercise as HTML: the settings put in, formulas typeset, Markdown rendered. */
final class StatementText {
    /** Stands for a dollar sign of a formula, so that the template engine does not take {@code $p_i$} for its own. */
    private static final char DOLLAR = '\uE000';

    private static final char FORMULA = '\uE001';
    private static final Pattern OWN_NAMES = Pattern.compile("#(?:set|foreach)\\s*\\(\\s*\\$\\{?([A-Za-z]\\w*)");
    /** A formula ends before the paragraph does, so that a dollar sign without a partner is noticed. */
    private static final String TEX = "(?:(?!\\n\\s*\\n)[^" + DOLLAR + "])+";

    private static final Pattern CODE_OR_FORMULA = Pattern.compile(
            "(?<code>```.*?```|`[^`\\n]*`)|" + DOLLAR + DOLLAR + "(?<display>" + TEX + ")" + DOLLAR + DOLLAR + "|"
                    + DOLLAR + "(?<inline>" + TEX + ")" + DOLLAR,
            Pattern.DOTALL);

    /** Statements by template and settings: of these there are far fewer than variants. */
    private static final Map<List<Object>, String> KNOWN = new ConcurrentHashMap<>();

    private static final VelocityEngine ENGINE = new VelocityEngine(Template.strict());

    private StatementText() {}

    static String html(Exercise exercise) {
        String file = path(exercise);
        String template = SourceTexts.statement(file);
        return KNOWN.computeIfAbsent(List.of(template, exercise.settings()), key -> html(exercise, template, file));
    }

    /** The same from a file below a folder. */
    static String html(Exercise exercise, Path resources) {
        Path file = resources.resolve(path(exercise));
        try {
            return html(exercise, Files.readString(file).replace("\r\n", "\n"), file.toString());
        } catch (NoSuchFileException e) {
            throw new UnusableHandout(
                    file + ": there is no such file; write the statement of "
                            + exercise.problem().id() + " there.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String path(Exercise exercise) {
        return "deltarule/problems/" + exercise.problem().folder() + "/statement.md.vm";
    }

    private static String html(Exercise exercise, String template, String file) {
        String markdown = fillIn(template, exercise, file);
        List<String> formulas = new ArrayList<>();
        String marked = extract(markdown, formulas, file);
        String html = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(marked));
        for (int i = 0; i < formulas.size(); i++) {
            html = html.replace(FORMULA + Integer.toString(i) + FORMULA, formulas.get(i));
        }
        return html;
    }

    private static String fillIn(String template, Exercise exercise, String file) {
        TreeSet<String> names = new TreeSet<>();
        Matcher own = OWN_NAMES.matcher(template);
        while (own.find()) {
            names.add(own.group(1));
        }
        String others = names.isEmpty() ? "" : "|\\{?(?:" + String.join("|", names) + ")\\b";
        String escaped = "\\\\\\$(?=\\{?p\\b" + others + ")";
        String guarded = template.replaceAll(escaped, String.valueOf(DOLLAR))
                .replaceAll("\\$(?!\\{?p\\.[A-Za-z]" + others + ")", String.valueOf(DOLLAR));
        StringWriter filled = new StringWriter();
        try {
            VelocityContext context = new VelocityContext();
            context.put("p", exercise.settings());
            ENGINE.evaluate(context, filled, file, guarded);
        } catch (VelocityException e) {
            throw new UnusableHandout(file + " cannot be filled in: " + e.getMessage(), e);
        }
        return filled.toString();
    }

    private static String extract(String markdown, List<String> formulas, String file) {
        StringBuilder marked = new StringBuilder();
        Matcher matcher = CODE_OR_FORMULA.matcher(markdown);
        int done = 0;
        while (matcher.find()) {
            marked.append(markdown, done, matcher.start());
            done = matcher.end();
            if (matcher.group("code") != null) {
                marked.append(matcher.group().replace(DOLLAR, '$'));
            } else {
                boolean display = matcher.group("display") != null;
                marked.append(FORMULA).append(formulas.size()).append(FORMULA);
                formulas.add(typeset(matcher.group(display ? "display" : "inline"), display, file));
            }
        }
        marked.append(markdown.substring(done));
        int alone = marked.indexOf(String.valueOf(DOLLAR));
        if (alone >= 0) {
            String place = marked.substring(Math.max(0, alone - 40), Math.min(marked.length(), alone + 20));
            throw new UnusableHandout(file + ": a dollar sign has no partner in its paragraph, near \""
                    + place.replace(DOLLAR, '$').replace(FORMULA, ' ').replaceAll("\\s+", " ")
                    + "\"; formulas stand between two of them.");
        }
        return marked.toString();
    }

    private static String typeset(String tex, boolean display, String file) {
        try {
            return Formula.typeset(tex, display);
        } catch (UnknownTex e) {
            throw new UnusableHandout(file + ": " + e.getMessage(), e);
        }
    }
}
