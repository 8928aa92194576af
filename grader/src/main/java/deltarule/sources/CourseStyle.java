package deltarule.sources;

import com.puppycrawl.tools.checkstyle.LocalizedMessage;
import com.puppycrawl.tools.checkstyle.api.AbstractFileSetCheck;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.FileText;
import com.puppycrawl.tools.checkstyle.api.Violation;
import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Checks the course style with Checkstyle, on texts in memory. Configured checks are kept and used again. */
final class CourseStyle {
    private static final int MOST_FINDINGS = 100;

    private final Queue<Checks> idle = new ConcurrentLinkedQueue<>();

    CourseStyle() {
        LocalizedMessage.setLocale(Locale.ENGLISH);
    }

    /** The findings sorted by path, line and rule; at most a hundred and a note on how many there are beyond. */
    List<Finding> check(List<Source> sources) throws CheckstyleException {
        List<Finding> findings = new ArrayList<>();
        Checks checks = borrowed();
        for (Source source : sources) {
            findings.addAll(check(checks, source));
        }
        idle.add(checks);
        findings.sort(Comparator.comparing(Finding::path)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::rule)
                .thenComparingInt(Finding::column)
                .thenComparing(Finding::message));
        if (findings.size() <= MOST_FINDINGS) {
            return findings;
        }
        List<Finding> shown = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
        String message = "There are " + (findings.size() - MOST_FINDINGS) + " more findings; mend these first.";
        Finding next = findings.get(MOST_FINDINGS);
        shown.add(new Finding(next.path(), next.line(), 0, "MoreFindings", message, ""));
        return shown;
    }

    /** What looks at lines, and what looks at the syntax tree. */
    private record Checks(List<AbstractFileSetCheck> ofLines, SyntaxStyle ofSyntax) {}

    private static List<Finding> check(Checks checks, Source source) {
        List<Finding> findings = new ArrayList<>();
        try {
            File file = new File(source.path());
            FileText text = new FileText(file, source.text().lines().toList());
            for (AbstractFileSetCheck check : checks.ofLines()) {
                check.process(file, text).forEach(violation -> findings.add(finding(source, violation)));
            }
            checks.ofSyntax().violations(text).forEach(violation -> findings.add(finding(source, violation)));
        } catch (CheckstyleException | RuntimeException e) {
            // A file that does not parse is the compiler's to report, in better words.
            return List.of();
        }
        return findings;
    }

    private static Finding finding(Source source, Violation violation) {
        String check = violation.getSourceName();
        String rule = check.substring(check.lastIndexOf('.') + 1).replaceAll("Check$", "");
        int line = Math.max(1, violation.getLineNo());
        return new Finding(
                source.path(),
                line,
                violation.getColumnNo(),
                rule,
                violation.getViolation(),
                SourceLines.line(source.text(), line));
    }

    private Checks borrowed() throws CheckstyleException {
        Checks kept = idle.poll();
        return kept != null ? kept : new Checks(CourseChecks.ofLines(), new SyntaxStyle(CourseChecks.ofSyntax()));
    }
}
