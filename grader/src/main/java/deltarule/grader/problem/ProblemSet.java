package deltarule.grader.problem;

import java.util.List;

/**
 * What a course hands out and grades together.
 *
 * @param id as commands name it
 * @param title for headings
 * @param variant the variant's name; {@code default} where every parameter has its default
 * @param hiddenSeed where the numbers of hidden cases come from
 * @param showGroups whether the student is told which named groups of hidden cases failed
 * @param exercises its problems, in order
 */
public record ProblemSet(
        String id, String title, String variant, long hiddenSeed, boolean showGroups, List<Exercise> exercises) {

    /** The sum of all points. */
    public int points() {
        return exercises.stream()
                .mapToInt(exercise -> exercise.problem().points())
                .sum();
    }
}
