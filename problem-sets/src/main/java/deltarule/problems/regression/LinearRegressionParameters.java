package deltarule.problems.regression;

/**
 * What changes the losses of linear regression from one variant to another.
 *
 * @param halved whether the squared loss carries the factor 1/2
 * @param outputs {@code mean} or {@code sum} over the outputs of an example
 * @param examples {@code mean} or {@code sum} over the examples of a data set
 */
public record LinearRegressionParameters(boolean halved, String outputs, String examples) {}
