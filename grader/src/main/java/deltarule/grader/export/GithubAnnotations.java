package deltarule.grader.export;

import deltarule.grader.report.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * GitHub's workflow commands that show a remark beside the source. GitHub shows ten of a kind in a step, so the ten worst
 * are written; the step summary has them all. Whatever a student wrote is escaped and cannot end its command.
 */
final class GithubAnnotations {
    private static final int MOST = 10;
    private static final int LONGEST = 2000;

    private GithubAnnotations() {}

    /** One command a line. */
    static List<String> lines(Result result, SourcePlaces places) {
        List<String> lines = new ArrayList<>();
        if (!Score.counts(result)) {
            lines.add(command("error", new Remark(Remark.Kind.CRITERION, "", "Not graded", result.reason(), "", 0, 0)));
        }
        Remark.of(result, places).stream()
                .limit(MOST)
                .map(remark -> command(level(remark.kind()), remark))
                .forEach(lines::add);
        return lines;
    }

    private static String level(Remark.Kind kind) {
        return kind == Remark.Kind.STYLE ? "warning" : "error";
    }

    private static String command(String level, Remark remark) {
        List<String> properties = new ArrayList<>();
        if (!remark.path().isEmpty()) {
            properties.add("file=" + property(remark.path()));
            if (remark.line() > 0) {
                properties.add("line=" + remark.line());
            }
            if (remark.column() > 0) {
                properties.add("col=" + remark.column());
            }
        }
        properties.add("title=" + property(remark.title()));
        return "::" + level + " " + String.join(",", properties) + "::" + message(shortened(remark.message()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
