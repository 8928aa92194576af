package deltarule.problems.digits;

/**
 * What changes the training of the digit network from one variant to another.
 *
 * @param decay rho of RMSprop: the share of the running mean of squared derivatives that an update keeps, between 0 and 1
 * @param epsilonInside whether RMSprop adds epsilon inside the square root and not to the root
 */
public record DigitNetworkParameters(double decay, boolean epsilonInside) {}
