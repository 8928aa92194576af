package deltarule.problems.sigmoid;

/**
 * What changes the sigmoid neuron from one variant to another.
 *
 * @param loss {@code squared} for (p - y)^2 or {@code half-squared} for half of it
 * @param steepness beta in sigma(beta z), more than 0
 * @param biasInput the constant input that the bias is the weight of, not 0; -1 makes the bias a threshold
 * @param biasPlace {@code last} or {@code first}: where the bias's entry stands in the gradient
 */
public record SigmoidNeuronParameters(String loss, double steepness, double biasInput, String biasPlace) {}
