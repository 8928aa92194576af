package deltarule.grader.score;

import java.util.List;

/**
 * How a square of the plane falls into classes, by the model the student trained and by the right one.
 *
 * @param number the case's number within its criterion, from 1
 * @param group the case's named group
 * @param low where the square begins in both coordinates, as text
 * @param high where it ends in both coordinates, as text
 * @param actual by the student's model, a row of digits for each second coordinate from low to high
 * @param expected by the right model
 * @param examples what the models were trained with
 */
public record DecisionRegions(
        int number,
        String group,
        String low,
        String high,
        List<String> actual,
        List<String> expected,
        List<Example> examples)
        implements Picture {

    /**
     * A labelled point.
     *
     * @param first its first coordinate, as text
     * @param second its second coordinate, as text
     * @param label its class, from 0 to 9
     */
    public record Example(String first, String second, int label) {}
}
