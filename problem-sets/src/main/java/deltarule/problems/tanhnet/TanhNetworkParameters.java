package deltarule.problems.tanhnet;

/**
 * What changes the network from one variant to another.
 *
 * @param hiddenActivation {@code tanh} or {@code sigmoid}
 * @param average where the factor 1/m of the mean over m examples stands: in the {@code gradients} of a layer or already in the
 *     {@code errors} of the output
 */
public record TanhNetworkParameters(String hiddenActivation, String average) {}
