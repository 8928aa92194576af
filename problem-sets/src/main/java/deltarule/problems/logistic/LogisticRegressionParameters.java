package deltarule.problems.logistic;

/**
 * What changes logistic regression from one variant to another.
 *
 * @param reduction {@code mean} or {@code sum} over the examples, in the cost and its gradient
 * @param classAtHalf the class, 0 or 1, of a prediction of exactly one half
 */
public record LogisticRegressionParameters(String reduction, int classAtHalf) {}
