package deltarule.grader.problem;

import java.util.List;
import java.util.Map;

/** The points that a set gives for a problem: a criterion's own or the set's, times the problem's weight in the set. */
final class SetPoints {
    private static final int MOST_POINTS = 1000;
    private static final int MOST_WEIGHT = 100;

    private SetPoints() {}

    static Problem of(Problem problem, Map<String, Integer> points, int weight, String where) {
        points.forEach((id, value) -> check(problem, id, value, where));
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new InvalidProblem(where + ", field weight: " + weight + " found, a whole number from 1 to "
                    + MOST_WEIGHT + " expected.");
        }
        return problem.withCriteria(problem.criteria().stream()
                .map(criterion ->
                        criterion.withPoints(weight * points.getOrDefault(criterion.id(), criterion.points())))
                .toList());
    }

    private static void check(Problem problem, String id, Integer points, String where) {
        List<String> ids = problem.criteria().stream().map(CriterionSpec::id).toList();
        if (!ids.contains(id)) {
            String nearest = Spelling.nearest(id, ids);
            throw new InvalidProblem(where + ", points: " + problem.id() + " has no criterion \"" + id + "\""
                    + (nearest.isEmpty() ? "" : ", perhaps \"" + nearest + "\" is meant") + "; it has "
                    + String.join(", ", ids) + ".");
        }
        if (points == null || points < 1 || points > MOST_POINTS) {
            throw new InvalidProblem(where + ", points." + id + ": " + points + " found, a whole number from 1 to "
                    + MOST_POINTS + " expected.");
        }
    }
}
