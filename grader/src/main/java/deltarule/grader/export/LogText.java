package deltarule.grader.export;

import deltarule.grader.compile.CompileError;
import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result for the log of a build, which students read. */
final class LogText {
    private LogText() {}

    static List<String> lines(Result result) {
        List<String> lines = new ArrayList<>();
        if (Score.counts(result)) {
            result.problems().forEach(problem -> problem(problem, result, lines));
        }
        result.compileErrors().stream().map(CompileError::text).forEach(lines::add);
        result.warnings().forEach(warning -> lines.add("Note: " + warning));
        if (!result.reason().isEmpty()) {
            lines.add(result.reason());
        }
        // GitLab finds the percentage by the pattern in docs/ci.md.
        lines.add(
                Score.counts(result)
                        ? "Score: " + result.score() + " of " + result.maxScore() + " points, " + Score.percent(result)
                                + "%"
                        : "Score: none is recorded.");
        return lines;
    }

    private static void problem(ProblemPoints problem, Result result, List<String> lines) {
        lines.add(String.format(Locale.ROOT, "%-28s %3d of %3d", problem.id(), problem.points(), problem.maxPoints()));
        for (Criterion one : result.criteria()) {
            if (one.problem().equals(problem.id())) {
                boolean passed = one.outcome() == Outcome.PASSED;
                lines.add(String.format(
                        Locale.ROOT,
                        "  %s %2d of %2d  %s%s",
                        passed ? "+" : "-",
                        one.points(),
                        one.maxPoints(),
                        one.title(),
                        passed ? "" : ": " + CriterionText.message(one)));
            }
        }
    }
}
