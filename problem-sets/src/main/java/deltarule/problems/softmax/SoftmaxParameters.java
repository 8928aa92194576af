package deltarule.problems.softmax;

/**
 * What changes softmax and cross-entropy from one variant to another.
 *
 * @param temperature T, by which every logit is divided, more than 0
 * @param logarithm {@code natural} for nats or {@code binary} for bits
 * @param score {@code logit} where a large score makes a class probable, {@code energy} where it makes it improbable
 * @param firstLabel the label of the first class, 0 or 1
 */
public record SoftmaxParameters(double temperature, String logarithm, String score, int firstLabel) {}
