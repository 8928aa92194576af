package deltarule.problems.deep;

/**
 * What changes the deep network from one variant to another.
 *
 * @param leak the slope of the hidden activation left of 0, from 0 (the rectified linear unit) to below 1
 * @param weightRows {@code inputs} where row j of a layer's weights holds what leaves its input j, {@code units} where row k
 *     holds what flows into its unit k
 * @param countedLayers {@code weighted} where the layers with weights count, {@code all} where the inputs count as a layer too,
 *     {@code hidden} where neither the inputs nor the output layer counts
 * @param reduction {@code mean} or {@code sum} over the examples
 * @param logarithm {@code natural} or {@code binary}, the logarithm of the cross-entropy
 */
public record DeepNetworkParameters(
        double leak, String weightRows, String countedLayers, String reduction, String logarithm) {}
