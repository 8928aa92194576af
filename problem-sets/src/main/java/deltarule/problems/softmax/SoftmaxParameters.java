package deltarule.problems.softmax;

/**
 * What changes softmax and cross-entropy from one variant to another.
 *
 * @param temperature T, by which every logit is divided, more than 0
 * @param logarithm {@code natural} for nats or {@code binary} for bits
 */
public record SoftmaxParameters(double temperature, String logarithm) {}
