package deltarule.problems.deep;

/**
 * What changes the deep network from one variant to another.
 *
 * @param leak the slope of the hidden activation left of 0, from 0 (the rectified linear unit) to below 1
 * @param weightRows {@code inputs} where row j of a layer's weights holds what leaves its input j, {@code units} where row k
 *     holds what flows into its unit k
 */
public record DeepNetworkParameters(double leak, String weightRows) {}
