package deltarule.grader.export;

import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.report.Wording;
import deltarule.testkit.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A result as Markdown for GitHub's step summary, which takes at most one mebibyte. What is too much is left out section by
 * section, and it says so. Whatever a student may have written stands in preformatted blocks with its markup escaped.
 */
final class StepSummary {
    /** A little less than GitHub takes, for the last line. */
    static final int MOST_BYTES = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int leftOut;

    private StepSummary() {}

    static String text(Result result) {
        StepSummary summary = new StepSummary();
        summary.head(result);
        summary.problems(result);
        if (!result.compileErrors().isEmpty()) {
            summary.section("### What the compiler says\n\n");
            result.compileErrors().forEach(error -> summary.section(preformatted(error.text())));
        }
        result.criteria().stream()
                .filter(criterion -> criterion.outcome() != Outcome.PASSED)
                .forEach(criterion -> summary.section(criterion(criterion)));
        if (!result.style().isEmpty()) {
            summary.section("### Style\n\nRemarks on how the code is written. They cost no points.\n\n");
            result.style()
                    .forEach(finding -> summary.section(preformatted(finding.path() + ":" + finding.line() + ": "
                            + finding.message() + " (" + finding.rule() + ")")));
        }
        return summary.finished();
    }

    private void head(Result result) {
        section("## " + plain(result.title()) + "\n\n");
        String points = Score.counts(result)
                ? "**" + result.score() + " of " + result.maxScore() + " points** (" + Score.percent(result) + " %). "
                : "**No points are recorded.** ";
        section(points + Wording.of(result.status()).words() + ".\n\n");
        if (!result.reason().isEmpty()) {
            section(preformatted(result.reason()));
        }
        result.warnings().forEach(warning -> section(preformatted("Note: " + warning)));
    }

    private void problems(Result result) {
        if (!Score.counts(result)) {
            return;
        }
        StringBuilder table = new StringBuilder("| problem | criterion | points | outcome |\n|---|---|---:|---|\n");
        for (ProblemPoints problem : result.problems()) {
            List<Criterion> criteria = result.criteria().stream()
                    .filter(criterion -> criterion.problem().equals(problem.id()))
                    .toList();
            for (Criterion one : criteria) {
                table.append("| ")
                        .append(plain(problem.title()))
                        .append(" | ")
                        .append(plain(one.title()))
                        .append(" | ")
                        .append(one.points() + " / " + one.maxPoints())
                        .append(" | ")
                        .append(Wording.of(one.outcome()).words())
                        .append(" |\n");
            }
        }
        section(table.append('\n').toString());
    }

    private static String criterion(Criterion criterion) {
        return "<details><summary>" + html(criterion.title()) + ": "
                + Wording.of(criterion.outcome()).words() + "</summary>\n\n"
                + preformatted(String.join("\n", CriterionText.lines(criterion))) + "</details>\n\n";
    }

    private static String preformatted(String text) {
        return "<pre>" + html(text) + "</pre>\n\n";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Words of ours in running text or a table. */
    private static String plain(String text) {
        return html(text).replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1").replaceAll("\\s+", " ");
    }

    private void section(String section) {
        int size = section.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + size > MOST_BYTES) {
            leftOut++;
            return;
        }
        bytes += size;
        text.append(section);
    }

    private String finished() {
        if (leftOut > 0) {
            text.append("\nLeft out here for its length: ")
                    .append(Wording.counted(leftOut, "section"))
                    .append(". The report has everything.\n");
        }
        return text.toString();
    }
}
