package deltarule.problems.regularization;

/**
 * What changes the penalties from one variant to another.
 *
 * @param halved whether the L2 penalty carries a factor 1/2
 * @param elasticNet {@code plain}, beta w^2 + |w|, or {@code convex}, beta w^2 + (1 - beta) |w|
 * @param reduction {@code mean} or {@code sum} over the losses of the examples
 */
public record RegularizationParameters(boolean halved, String elasticNet, String reduction) {}
