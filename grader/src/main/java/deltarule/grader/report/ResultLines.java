package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.NamedMistake;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A class for analysis: a line of JSON for each submission, by student. There is no time in it and no text of a
 * submission's, so that equal verdicts are equal bytes and nothing tells who wrote what.
 */
final class ResultLines {
    static final String SCHEMA = "urn:deltarule:result-line";
    static final int VERSION = 1;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultLines() {}

    /** A submission and what the lines call its student. */
    private record Named(String student, ClassRow row) {}

    static Stream<String> of(String title, List<ClassRow> rows, UnaryOperator<String> names) {
        return rows.stream()
                .map(row -> new Named(names.apply(row.name()), row))
                .sorted(Comparator.comparing(Named::student))
                .map(named -> line(title, named) + "\n");
    }

    private static ObjectNode line(String title, Named named) {
        ClassRow row = named.row();
        ObjectNode line = JSON.objectNode();
        line.put("schema", SCHEMA);
        line.put("version", VERSION);
        line.put("title", title);
        line.put("student", named.student());
        line.put("status", row.kind().name());
        line.put("late", row.late());
        if (row.counts()) {
            line.put("score", row.score());
            line.put("maxScore", row.maxScore());
        } else {
            line.putNull("score");
            line.putNull("maxScore");
        }
        line.set("problems", ResultTree.array(row.problems(), problem -> {
            ObjectNode node = JSON.objectNode();
            node.put("id", problem.id());
            node.put("points", problem.points());
            node.put("maxPoints", problem.maxPoints());
            return node;
        }));
        line.set("criteria", ResultTree.array(row.criteria(), ResultLines::criterion));
        line.set("style", ResultTree.array(row.style(), rule -> {
            ObjectNode node = JSON.objectNode();
            node.put("rule", rule.rule());
            node.put("count", rule.count());
            return node;
        }));
        ArrayNode flags = line.putArray("flags");
        row.flags().forEach(flag -> flags.add(flag.code()));
        return line;
    }

    private static ObjectNode criterion(CriterionOutcome criterion) {
        ObjectNode node = JSON.objectNode();
        node.put("id", criterion.id());
        node.put("outcome", criterion.outcome().name());
        node.put("points", criterion.points());
        node.put("maxPoints", criterion.maxPoints());
        node.set(
                "mistakes",
                ResultTree.texts(
                        criterion.mistakes().stream().map(NamedMistake::id).toList()));
        return node;
    }
}
