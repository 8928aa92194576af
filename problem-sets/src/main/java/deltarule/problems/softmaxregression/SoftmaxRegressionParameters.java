package deltarule.problems.softmaxregression;

/**
 * What changes softmax regression from one variant to another.
 *
 * @param layout {@code rows} where each example is a row, or {@code columns} where each example is a column
 * @param reduction {@code mean} or {@code sum} over the examples of a batch
 * @param firstLabel the label of the first class, 0 or 1
 * @param temperature T, by which softmax divides every logit, more than 0
 */
public record SoftmaxRegressionParameters(String layout, String reduction, int firstLabel, double temperature) {}
