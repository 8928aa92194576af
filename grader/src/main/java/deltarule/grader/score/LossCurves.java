package deltarule.grader.score;

import java.util.List;

/**
 * How the loss changes in training, the student's beside the right one.
 *
 * @param number the case's number within its criterion, from 1
 * @param group the case's named group
 * @param actualLength how many losses the student returned
 * @param expectedLength how many there are
 * @param points at most 120 epochs in order, the first and the last of each list among them, and the first in which a
 *     loss is no finite number
 */
public record LossCurves(int number, String group, int actualLength, int expectedLength, List<LossPoint> points)
        implements Picture {}
