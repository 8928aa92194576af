package deltarule.problems.theta;

/**
 * What changes the network and its training from one variant to another.
 *
 * @param hiddenActivation {@code sigmoid} or {@code tanh}
 * @param loss {@code log-loss} or {@code half-squared-error}
 * @param penaltyAveraged whether the penalty is divided by the number of examples
 * @param weightRows {@code targets} when a row of a matrix holds what flows into a unit, {@code sources} when it holds what flows
 *     out of a unit
 */
public record ThetaNetworkParameters(
        String hiddenActivation, String loss, boolean penaltyAveraged, String weightRows) {}
