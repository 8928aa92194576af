package deltarule.problems.tanhnet;

/**
 * What changes the network from one variant to another.
 *
 * @param hiddenActivation {@code tanh}, {@code sigmoid} or {@code scaled-tanh}, which is 1.7159 tanh(2 z / 3)
 * @param average where the factor 1/m of the mean over m examples stands: in the {@code gradients} of a layer, already in the
 *     {@code errors} of the output, or {@code none} where the cost is the sum over the examples
 * @param biasInput the constant input that a bias is the weight of, not 0; -1 makes the biases thresholds
 * @param logarithm {@code natural} or {@code binary}: whether the cost is in nats or in bits
 * @param weightDecay lambda, by which a step adds lambda W to the derivatives of the weights, 0 or more
 * @param schedule the learning rate of epoch t, counted from 0: {@code constant}, {@code inverse-time} for alpha / (1 + t) or
 *     {@code inverse-square-root} for alpha / sqrt(1 + t)
 */
public record TanhNetworkParameters(
        String hiddenActivation,
        String average,
        double biasInput,
        String logarithm,
        double weightDecay,
        String schedule) {}
