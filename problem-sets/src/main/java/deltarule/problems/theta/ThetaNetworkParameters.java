package deltarule.problems.theta;

/**
 * What changes the network and its training from one variant to another.
 *
 * @param hiddenActivation {@code sigmoid} or {@code tanh}
 * @param loss {@code log-loss} or {@code half-squared-error}
 * @param penaltyAveraged whether the penalty is divided by the number of examples
 */
public record ThetaNetworkParameters(String hiddenActivation, String loss, boolean penaltyAveraged) {}
