package deltarule.problems.sigmoid;

/**
 * What changes the sigmoid neuron from one variant to another.
 *
 * @param loss {@code squared} for (p - y)^2 or {@code half-squared} for half of it
 * @param steepness beta in sigma(beta z), more than 0
 */
public record SigmoidNeuronParameters(String loss, double steepness) {}
