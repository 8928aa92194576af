package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.Kind;
import deltarule.grader.report.ClassRow.NamedMistake;
import deltarule.grader.report.ClassRow.RuleCount;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.Flag;
import deltarule.testkit.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The class page's data for its script: what rows have in common once, and a short list for each row. {@code class.js}
 * reads it; the order of a row's entries is the order of {@code row} here and of {@code read} there.
 */
final class ClassData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Map<String, Integer> criteria = new LinkedHashMap<>();
    private final Map<NamedMistake, Integer> mistakes = new LinkedHashMap<>();
    private final Map<Flag, Integer> flags = new LinkedHashMap<>();
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final List<ProblemPoints> problems;

    private ClassData(List<ProblemPoints> problems) {
        this.problems = problems;
    }

    static DataIsland of(ClassPage page) {
        return new DataIsland(new ClassData(page.problems()).tree(page));
    }

    private ObjectNode tree(ClassPage page) {
        page.criteria().forEach(line -> index(criteria, line.passed().detail()));
        ArrayNode rows = JSON.arrayNode();
        page.rows().forEach(row -> rows.add(row(row)));
        ObjectNode root = JSON.objectNode();
        ArrayNode kinds = root.putArray("kinds");
        for (Kind kind : KINDS) {
            kinds.addArray()
                    .add(kind.name())
                    .add(kind.wording().words())
                    .add(kind.wording().tone());
        }
        ArrayNode outcomes = root.putArray("outcomes");
        for (Outcome outcome : OUTCOMES) {
            outcomes.addArray().add(outcome.name()).add(words(outcome));
        }
        ArrayNode columns = root.putArray("problems");
        problems.forEach(problem -> columns.addArray().add(problem.id()).add(problem.maxPoints()));
        criteria.keySet().forEach(root.putArray("criteria")::add);
        ArrayNode named = root.putArray("mistakes");
        mistakes.keySet().forEach(mistake -> named.addArray().add(mistake.id()).add(mistake.sentence()));
        ArrayNode raised = root.putArray("flags");
        flags.keySet().forEach(flag -> raised.addArray().add(flag.code()).add(flag.text()));
        rules.keySet().forEach(root.putArray("rules")::add);
        root.set("rows", rows);
        return root;
    }

    private ArrayNode row(ClassPage.Row line) {
        ClassRow row = line.row();
        ArrayNode node = JSON.arrayNode();
        node.add(line.number()).add(row.name()).add(line.folder());
        node.add(KINDS.indexOf(row.kind())).add(row.late() ? 1 : 0).add(row.note());
        if (!row.counts()) {
            node.addNull();
        } else {
            node.add(row.score());
        }
        node.add(row.maxScore());
        ArrayNode points = node.addArray();
        for (ProblemPoints problem : row.counts() ? problems : List.<ProblemPoints>of()) {
            points.add(row.problems().stream()
                    .filter(one -> one.id().equals(problem.id()))
                    .mapToInt(ProblemPoints::points)
                    .sum());
        }
        node.add(outcomes(row));
        ArrayNode found = node.addArray();
        row.mistakes().forEach(mistake -> found.add(index(mistakes, mistake)));
        ArrayNode style = node.addArray();
        for (RuleCount rule : row.style()) {
            style.add(index(rules, rule.rule())).add(rule.count());
        }
        ArrayNode raised = node.addArray();
        row.flags().forEach(flag -> raised.add(index(flags, flag)));
        return node.add(row.workerCpuMillis());
    }

    /** A digit for each criterion of the class: the outcome's, or a hyphen where the row has no such criterion. */
    private String outcomes(ClassRow row) {
        StringBuilder digits = new StringBuilder();
        if (!row.counts()) {
            return "";
        }
        Map<String, Outcome> ended = new LinkedHashMap<>();
        for (CriterionOutcome criterion : row.criteria()) {
            ended.put(criterion.id(), criterion.outcome());
        }
        for (String id : criteria.keySet()) {
            Outcome outcome = ended.get(id);
            digits.append(outcome == null ? "-" : OUTCOMES.indexOf(outcome));
        }
        return digits.toString();
    }

    private static <T> int index(Map<T, Integer> known, T value) {
        return known.computeIfAbsent(value, one -> known.size());
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case GRADER_ERROR -> "could not be graded";
            case DIED -> "ended the program";
            case OUT_OF_MEMORY -> "out of memory";
            case TIMED_OUT -> "took too long";
            case IMPURE -> "with a side effect";
            case THREW -> "with an exception";
            case WRONG -> "wrong";
            case NOT_RUN -> "not run";
            case PASSED -> "passed";
        };
    }
}
