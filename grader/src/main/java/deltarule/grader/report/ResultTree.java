package deltarule.grader.report;

import deltarule.grader.compile.CompileError;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Timings;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a result as a JSON tree. The order of the fields is the order of these lines. */
final class ResultTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultTree() {}

    static ObjectNode of(Result result) {
        ObjectNode root = JSON.objectNode();
        root.put("schema", ResultJson.SCHEMA);
        root.put("version", ResultJson.VERSION);
        root.put("audience", word(result.audience()));
        root.put("released", result.released());
        root.put("set", result.set());
        root.put("title", result.title());
        root.put("variant", result.variant());
        ObjectNode submission = root.putObject("submission");
        submission.put("name", result.submission());
        text(submission, "sha256", result.sha256());
        root.put("status", result.status().name());
        text(root, "reason", result.reason());
        points(root, "score", result.score(), result);
        root.put("maxScore", result.maxScore());
        root.set("problems", array(result.problems(), problem -> {
            ObjectNode node = JSON.objectNode();
            node.put("id", problem.id());
            node.put("title", problem.title());
            points(node, "points", problem.points(), result);
            node.put("maxPoints", problem.maxPoints());
            return node;
        }));
        root.set("criteria", array(result.criteria(), criterion -> criterion(criterion, result)));
        root.set("adjustments", array(result.adjustments(), ResultTree::adjustment));
        root.set("compileErrors", array(result.compileErrors(), ResultTree::compileError));
        root.set("style", array(result.style(), finding -> {
            ObjectNode node = JSON.objectNode();
            node.put("path", finding.path());
            node.put("line", finding.line());
            node.put("rule", finding.rule());
            node.put("message", finding.message());
            node.put("sourceLine", finding.sourceLine());
            return node;
        }));
        root.set("ignored", array(result.ignored(), file -> {
            ObjectNode node = JSON.objectNode();
            node.put("path", file.path());
            node.put("why", file.why());
            return node;
        }));
        root.set("warnings", texts(result.warnings()));
        ObjectNode environment = root.putObject("environment");
        environment.put("isolation", result.environment().isolation());
        environment.put("isolationPromise", result.environment().isolationPromise());
        environment.put("jdk", result.environment().jdk());
        environment.put("grader", result.environment().grader());
        if (result.audience() == Audience.STAFF) {
            root.set("timings", timings(result.timings()));
        } else {
            root.putNull("timings");
        }
        root.set("flags", array(result.flags(), flag -> {
            ObjectNode node = JSON.objectNode();
            node.put("code", flag.code());
            node.put("text", flag.text());
            return node;
        }));
        return root;
    }

    private static ObjectNode criterion(Criterion criterion, Result result) {
        boolean disclosed = result.discloses(criterion);
        ObjectNode node = JSON.objectNode();
        node.put("id", criterion.id());
        node.put("problem", criterion.problem());
        node.put("title", criterion.title());
        node.put("method", criterion.method());
        points(node, "points", criterion.points(), result);
        node.put("maxPoints", criterion.maxPoints());
        node.put("outcome", criterion.outcome().name());
        node.put("visibility", word(criterion.visibility()));
        text(node, "message", criterion.message());
        text(node, "hint", criterion.hint());
        node.set(
                "diagnosis",
                texts(criterion.diagnosis().mistakes().stream().map(Mistake::id).toList()));
        node.set("mistakes", array(criterion.diagnosis().mistakes(), ResultTree::mistake));
        node.set("alternatives", texts(criterion.diagnosis().alternatives()));
        text(node, "followsFrom", criterion.diagnosis().followsFrom());
        node.set("failedGroups", texts(criterion.failedGroups()));
        text(node, "exception", criterion.exception());
        text(node, "place", criterion.place());
        if (disclosed) {
            ObjectNode cases = node.putObject("cases");
            cases.put("passed", criterion.passed());
            cases.put("total", criterion.total());
            node.set("failures", array(criterion.failures(), ResultTree::failure));
        } else {
            node.putNull("cases");
            node.putNull("failures");
        }
        node.set("pictures", array(criterion.pictures(), PictureTree::of));
        return node;
    }

    private static ObjectNode adjustment(AdjustedCriterion adjusted) {
        ObjectNode node = JSON.objectNode();
        node.put("criterion", adjusted.criterion());
        node.put("action", adjusted.action());
        node.put("pointsBefore", adjusted.pointsBefore());
        node.put("maxPointsBefore", adjusted.maxPointsBefore());
        node.put("points", adjusted.points());
        node.put("maxPoints", adjusted.maxPoints());
        node.put("reason", adjusted.reason());
        text(node, "by", adjusted.by());
        return node;
    }

    private static ObjectNode mistake(Mistake mistake) {
        ObjectNode node = JSON.objectNode();
        node.put("id", mistake.id());
        node.put("sentence", mistake.sentence());
        node.put("hint", mistake.hint());
        node.put("input", mistake.input());
        node.put("wrong", mistake.wrong());
        node.put("right", mistake.right());
        return node;
    }

    private static ObjectNode failure(CaseFailure failure) {
        ObjectNode node = JSON.objectNode();
        node.put("case", failure.number());
        node.put("group", failure.group());
        node.put("outcome", failure.outcome().name());
        node.put("call", failure.call());
        text(node, "expected", failure.expected());
        text(node, "actual", failure.actual());
        node.set("mismatches", array(failure.mismatches(), mismatch -> {
            ObjectNode entry = JSON.objectNode();
            entry.put("path", mismatch.path());
            entry.put("expected", mismatch.expected());
            entry.put("actual", mismatch.actual());
            text(entry, "difference", mismatch.difference());
            text(entry, "allowance", mismatch.allowance());
            return entry;
        }));
        return node;
    }

    private static ObjectNode compileError(CompileError error) {
        ObjectNode node = JSON.objectNode();
        node.put("path", error.path());
        node.put("line", error.line());
        node.put("column", error.column());
        node.put("message", error.message());
        node.put("sourceLine", error.sourceLine());
        return node;
    }

    private static ObjectNode timings(Timings timings) {
        ObjectNode node = JSON.objectNode();
        ObjectNode wall = node.putObject("wallMillis");
        timings.wallMillis().forEach(wall::put);
        node.put("workerCpuMillis", timings.workerCpuMillis());
        node.put("workerPeakMegabytes", timings.workerPeakMegabytes());
        return node;
    }

    static <T> ArrayNode array(List<T> list, Function<T, ObjectNode> entry) {
        ArrayNode array = JSON.arrayNode();
        list.forEach(one -> array.add(entry.apply(one)));
        return array;
    }

    static ArrayNode texts(List<String> list) {
        ArrayNode array = JSON.arrayNode();
        list.forEach(array::add);
        return array;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static void text(ObjectNode node, String field, String text) {
        if (text.isEmpty()) {
            node.putNull(field);
        } else {
            node.put(field, text);
        }
    }

    private static void points(ObjectNode node, String field, int points, Result result) {
        if (result.recorded()) {
            node.put(field, points);
        } else {
            node.putNull(field);
        }
    }
}
