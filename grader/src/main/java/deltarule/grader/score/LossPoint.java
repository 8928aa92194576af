package deltarule.grader.score;

/**
 * The losses after one epoch, as texts in full precision.
 *
 * @param epoch how many epochs were over, from 0
 * @param actual the student's; empty where the list has ended or held no finite number before
 * @param expected the right one; empty where the list has ended or held no finite number before
 */
public record LossPoint(int epoch, String actual, String expected) {}
