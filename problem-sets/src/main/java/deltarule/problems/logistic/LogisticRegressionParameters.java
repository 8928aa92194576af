package deltarule.problems.logistic;

/**
 * What changes logistic regression from one variant to another.
 *
 * @param reduction {@code mean} or {@code sum} over the examples, in the cost and its gradient
 * @param positiveAtHalf whether a prediction of exactly one half gives the class 1, or else the negative one
 * @param negativeLabel the label and class that stands beside 1: 0 or -1
 * @param steepness beta in the sigmoid 1 / (1 + e^(-beta z)), more than 0
 * @param schedule {@code constant}, or {@code inverse} for a learning rate that is divided by the number of the step
 */
public record LogisticRegressionParameters(
        String reduction, boolean positiveAtHalf, int negativeLabel, double steepness, String schedule) {}
