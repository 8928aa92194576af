package deltarule.problems.regression;

/**
 * What changes linear regression from one variant to another.
 *
 * @param halved whether the squared loss carries the factor 1/2
 * @param outputs {@code mean} or {@code sum} over the outputs of an example
 * @param examples {@code mean} or {@code sum} over the examples of a data set
 * @param bias {@code added} to the weighted sum, or {@code subtracted} from it as a threshold
 * @param schedule the learning rate of epoch t, from 1: {@code constant}, {@code inverse} for a t-th of the initial one, or
 *     {@code halving} for half of that of the epoch before
 */
public record LinearRegressionParameters(
        boolean halved, String outputs, String examples, String bias, String schedule) {}
