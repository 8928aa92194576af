package deltarule.grader.export;

import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.testkit.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What GitHub Classroom's reporter adds up: {@code score} of each test, out of {@code max_score}. Without a maximum it
 * reports no points, which is what a grading that failed wants.
 */
final class ClassroomPoints {
    private static final int VERSION = 3;

    private ClassroomPoints() {}

    /** The JSON in Base64, as the reporter expects it in the variable that is named after the step. */
    static String encoded(Result result) {
        return Base64.getEncoder().encodeToString(json(result).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Result result) {
        boolean counts = Score.counts(result);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("status", status(result, counts));
        root.put("max_score", counts ? result.maxScore() : 0);
        ArrayNode tests = root.putArray("tests");
        if (counts) {
            result.criteria().forEach(criterion -> tests.add(test(criterion)));
        } else {
            tests.add(test("Grading", "error", "The submission could not be graded; no points are recorded.", 0));
        }
        return ExportJson.oneLine(root);
    }

    private static String status(Result result, boolean counts) {
        if (!counts) {
            return "error";
        }
        return result.criteria().stream().allMatch(one -> one.outcome() == Outcome.PASSED) ? "pass" : "fail";
    }

    private static ObjectNode test(Criterion criterion) {
        return criterion.outcome() == Outcome.PASSED
                ? test(criterion.id(), "pass", "", criterion.points())
                : test(criterion.id(), "fail", CriterionText.message(criterion), criterion.points());
    }

    private static ObjectNode test(String name, String status, String message, int score) {
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        test.put("name", name);
        test.put("status", status);
        test.put("score", score);
        test.put("message", message);
        test.put("line_no", 0);
        test.put("test_code", "");
        return test;
    }
}
