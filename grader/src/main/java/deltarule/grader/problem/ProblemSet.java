package deltarule.grader.problem;

import deltarule.testkit.SeededNumbers;
import java.util.List;

/**
 * What a course hands out and grades together.
 *
 * @param id as commands name it
 * @param title for headings
 * @param variant the variant's name; {@code default} where every parameter has its default
 * @param numbers where the numbers of its cases come from
 * @param feedback what students are told
 * @param exercises its problems, in order
 */
public record ProblemSet(
        String id, String title, String variant, SeededNumbers numbers, Feedback feedback, List<Exercise> exercises) {

    /** Where the numbers of hidden cases come from. */
    public long hiddenSeed() {
        return numbers.seed();
    }

    /** The sum of all points. */
    public int points() {
        return exercises.stream()
                .mapToInt(exercise -> exercise.problem().points())
                .sum();
    }
}
