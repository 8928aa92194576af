package deltarule.grader.export;

import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.report.Wording;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gradescope's {@code results.json}. Texts are plain, so that nothing of a student's is read as markup. Where nothing is
 * recorded there is neither a score nor a list of tests, of which Gradescope would make a zero. It names no time: how
 * long hidden cases took is not for students.
 */
final class GradescopeResults {
    private static final String TEXT = "text";
    private static final String VISIBLE = "visible";

    private GradescopeResults() {}

    static String text(Result result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        boolean counts = Score.counts(result);
        if (counts) {
            root.put("score", result.score());
        }
        root.put("output", summary(result));
        root.put("output_format", TEXT);
        root.put("test_output_format", TEXT);
        root.put("test_name_format", TEXT);
        root.put("visibility", VISIBLE);
        root.put("stdout_visibility", "hidden");
        if (counts) {
            ArrayNode tests = root.putArray("tests");
            int problem = 0;
            for (ProblemPoints points : result.problems()) {
                problem++;
                int criterion = 0;
                for (Criterion one : result.criteria()) {
                    if (one.problem().equals(points.id())) {
                        criterion++;
                        tests.add(test(one, points.title(), problem + "." + criterion));
                    }
                }
            }
        }
        ObjectNode extra = root.putObject("extra_data");
        extra.put("status", result.status().name());
        extra.put("set", result.set());
        extra.put("variant", result.variant());
        extra.put("max_score", result.maxScore());
        extra.put("sources_sha256", result.sha256());
        extra.put("isolation", result.environment().isolation());
        extra.put("grader", result.environment().grader());
        return ExportJson.indented(root);
    }

    private static ObjectNode test(Criterion criterion, String problem, String number) {
        boolean passed = criterion.outcome() == Outcome.PASSED;
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        test.put("number", number);
        test.put("name", problem + ": " + criterion.title());
        test.put("name_format", TEXT);
        test.put("score", criterion.points());
        test.put("max_score", criterion.maxPoints());
        test.put("status", passed ? "passed" : "failed");
        test.put("output", passed ? "" : String.join("\n", CriterionText.lines(criterion)));
        test.put("output_format", TEXT);
        test.put("visibility", VISIBLE);
        ObjectNode extra = test.putObject("extra_data");
        extra.put("id", criterion.id());
        extra.put("outcome", criterion.outcome().name());
        return test;
    }

    private static String summary(Result result) {
        List<String> lines = new ArrayList<>();
        switch (result.status()) {
            case GRADED, NOT_COMPILED ->
                lines.add(result.title() + ": " + result.score() + " of " + result.maxScore() + " points. "
                        + Wording.of(result.status()).words() + ".");
            case REFUSED -> lines.add("This submission was refused and has no score. Hand in again.");
            case GRADER_ERROR -> lines.add("The autograder failed and gave no score.");
        }
        if (!result.reason().isEmpty()) {
            lines.add(result.reason());
        }
        result.warnings().forEach(warning -> lines.add("Note: " + warning));
        result.compileErrors().forEach(error -> lines.add(error.text()));
        result.style()
                .forEach(finding -> lines.add(
                        "Style, no points: " + finding.path() + ":" + finding.line() + ": " + finding.message()));
        return String.join("\n", lines);
    }
}
