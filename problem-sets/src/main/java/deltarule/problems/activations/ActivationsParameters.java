package deltarule.problems.activations;

/**
 * What changes the activations from one variant to another.
 *
 * @param leakySlope the slope of the leaky ReLU for negative numbers, more than 0
 * @param kink which derivative ReLU and leaky ReLU have at exactly 0: {@code left} for the slope of the negative side,
 *     {@code right} for the slope of the positive side, {@code middle} for the mean of the two
 * @param gain by what every activation multiplies the weighted sum before it is applied, more than 0
 */
public record ActivationsParameters(double leakySlope, String kink, double gain) {}
