package deltarule.grader.adjust;

import deltarule.grader.report.AdjustedCriterion;
import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff decided about points after the grading. Applying it is a function of the result alone, and can be taken back: what
 * was graded stays known.
 */
public final class Adjustments {
    /** Nothing was decided. */
    public static final Adjustments NONE = new Adjustments(List.of());

    private final List<Adjustment> lines;
    private final Map<String, Map<String, Adjustment>> byStudent = new LinkedHashMap<>();

    Adjustments(List<Adjustment> lines) {
        this.lines = List.copyOf(lines);
        for (Adjustment line : lines) {
            byStudent
                    .computeIfAbsent(line.student(), unused -> new LinkedHashMap<>())
                    .put(line.criterion(), line);
        }
    }

    /** Whether any line is about a student. */
    public boolean concern(String student) {
        return byStudent.containsKey(Adjustment.EVERYBODY) || byStudent.containsKey(student);
    }

    /** The students with a line of their own, in the file's order. */
    public List<String> named() {
        return byStudent.keySet().stream()
                .filter(one -> !one.equals(Adjustment.EVERYBODY))
                .toList();
    }

    /** All that was decided, as text: the same for the same decisions. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.sentence()).append('\n'));
        return text.toString();
    }

    /** A result with the points that count. What was adjusted before is taken back first. */
    public Result applied(Result written) {
        Result graded = removed(written);
        if (!graded.scored()) {
            return graded;
        }
        List<AdjustedCriterion> changed = new ArrayList<>();
        Map<String, Adjustment> wanted = of(graded.submission());
        for (Criterion criterion : graded.criteria()) {
            Adjustment line = wanted.get(criterion.id());
            if (line != null && changes(line.action(), criterion)) {
                changed.add(adjusted(line, criterion));
            }
        }
        return changed.isEmpty() ? graded : changed(graded, changed, changed, true);
    }

    /** What was graded, before any adjustment. */
    public static Result removed(Result written) {
        return written.adjustments().isEmpty() ? written : changed(written, written.adjustments(), List.of(), false);
    }

    /** A student's line comes before everybody's. */
    Map<String, Adjustment> of(String student) {
        Map<String, Adjustment> lines = new HashMap<>(byStudent.getOrDefault(Adjustment.EVERYBODY, Map.of()));
        lines.putAll(byStudent.getOrDefault(student, Map.of()));
        return lines;
    }

    private static boolean changes(Action action, Criterion criterion) {
        return action.given(criterion) != criterion.points() || action.most(criterion) != criterion.maxPoints();
    }

    private static AdjustedCriterion adjusted(Adjustment line, Criterion criterion) {
        return new AdjustedCriterion(
                criterion.id(),
                line.action().word(),
                criterion.points(),
                criterion.maxPoints(),
                line.action().given(criterion),
                line.action().most(criterion),
                line.reason(),
                line.by());
    }

    /** Goes from what was graded to what counts, or back; all sums change by the same differences. */
    private static Result changed(
            Result result, List<AdjustedCriterion> steps, List<AdjustedCriterion> said, boolean forward) {
        int sign = forward ? 1 : -1;
        Map<String, AdjustedCriterion> byCriterion = new HashMap<>();
        steps.forEach(step -> byCriterion.put(step.criterion(), step));
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : result.criteria()) {
            AdjustedCriterion step = byCriterion.get(criterion.id());
            if (step == null) {
                criteria.add(criterion);
                continue;
            }
            criteria.add(
                    forward
                            ? criterion.withPoints(step.points(), step.maxPoints())
                            : criterion.withPoints(step.pointsBefore(), step.maxPointsBefore()));
            given.merge(criterion.problem(), sign * (step.points() - step.pointsBefore()), Integer::sum);
            most.merge(criterion.problem(), sign * (step.maxPoints() - step.maxPointsBefore()), Integer::sum);
        }
        List<ProblemPoints> problems = result.problems().stream()
                .map(problem -> new ProblemPoints(
                        problem.id(),
                        problem.title(),
                        problem.points() + given.getOrDefault(problem.id(), 0),
                        problem.maxPoints() + most.getOrDefault(problem.id(), 0)))
                .toList();
        return result.withPoints(result.score() + sum(given), result.maxScore() + sum(most), problems, criteria, said);
    }

    private static int sum(Map<String, Integer> differences) {
        return differences.values().stream().mapToInt(Integer::intValue).sum();
    }
}
