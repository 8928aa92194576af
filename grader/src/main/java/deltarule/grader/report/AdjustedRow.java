package deltarule.grader.report;

import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A line of a report on changed points: a criterion, or a problem whose criteria were all changed alike.
 *
 * @param title of the criterion or problem
 * @param points what was changed
 */
public record AdjustedRow(String title, AdjustedCriterion points) {
    /** The lines in the order of the set. */
    static List<AdjustedRow> of(Result result) {
        Map<String, AdjustedCriterion> adjusted = result.adjustments().stream()
                .collect(Collectors.toMap(AdjustedCriterion::criterion, Function.identity()));
        List<AdjustedRow> rows = new ArrayList<>();
        for (ProblemPoints problem : result.problems()) {
            List<Criterion> criteria = result.criteria().stream()
                    .filter(criterion -> criterion.problem().equals(problem.id()))
                    .toList();
            List<AdjustedRow> own = criteria.stream()
                    .filter(criterion -> adjusted.containsKey(criterion.id()))
                    .map(criterion -> new AdjustedRow(criterion.title(), adjusted.get(criterion.id())))
                    .toList();
            boolean isWhole = own.size() > 1 && own.size() == criteria.size() && isOneDecision(own);
            rows.addAll(isWhole ? List.of(together(problem, own)) : own);
        }
        return rows;
    }

    private static boolean isOneDecision(List<AdjustedRow> rows) {
        AdjustedCriterion first = rows.get(0).points();
        return rows.stream()
                .map(AdjustedRow::points)
                .allMatch(one -> one.action().equals(first.action())
                        && one.reason().equals(first.reason())
                        && one.by().equals(first.by()));
    }

    private static AdjustedRow together(ProblemPoints problem, List<AdjustedRow> rows) {
        AdjustedCriterion first = rows.get(0).points();
        return new AdjustedRow(
                problem.title(),
                new AdjustedCriterion(
                        problem.id(),
                        first.action(),
                        sum(rows, AdjustedCriterion::pointsBefore),
                        sum(rows, AdjustedCriterion::maxPointsBefore),
                        sum(rows, AdjustedCriterion::points),
                        sum(rows, AdjustedCriterion::maxPoints),
                        first.reason(),
                        first.by()));
    }

    private static int sum(List<AdjustedRow> rows, ToIntFunction<AdjustedCriterion> number) {
        return rows.stream().map(AdjustedRow::points).mapToInt(number).sum();
    }
}
