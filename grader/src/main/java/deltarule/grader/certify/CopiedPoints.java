package deltarule.grader.certify;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What copies of other students' solutions earned.
 *
 * @param shares for each pair the share of all points, 0 to 1
 * @param problems for each problem the mean share of its points
 * @param unprotected the criteria that every copy earned: no parameter changes them
 */
public record CopiedPoints(List<Double> shares, Map<String, Double> problems, List<String> unprotected) {
    static CopiedPoints of(ProblemSet set, double[] shares, Map<String, Integer> given) {
        Map<String, Double> problems = new LinkedHashMap<>();
        List<String> unprotected = new ArrayList<>();
        for (Exercise exercise : set.exercises()) {
            String id = exercise.problem().id();
            double points = 0;
            for (CriterionSpec criterion : exercise.problem().criteria()) {
                int times = given.getOrDefault(id + "." + criterion.id(), 0);
                points += (double) criterion.points() * times / shares.length;
                if (times == shares.length) {
                    unprotected.add(id + "." + criterion.id());
                }
            }
            problems.put(id, points / exercise.problem().points());
        }
        return new CopiedPoints(Arrays.stream(shares).boxed().toList(), problems, List.copyOf(unprotected));
    }

    /** The mean share of the points. */
    public double mean() {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The share of pairs in which the copy earned more than this share of the points. */
    public double above(double share) {
        return shares.isEmpty()
                ? 0
                : (double) shares.stream().filter(one -> one > share).count() / shares.size();
    }
}
