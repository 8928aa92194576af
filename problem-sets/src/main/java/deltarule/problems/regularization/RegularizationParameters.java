package deltarule.problems.regularization;

/**
 * What changes the penalties from one variant to another.
 *
 * @param halved whether the L2 penalty carries a factor 1/2
 * @param elasticNet {@code plain}, beta w^2 + |w|, or {@code convex}, beta w^2 + (1 - beta) |w|
 * @param reduction {@code mean} or {@code sum} over the losses of the examples
 * @param weights {@code sum} or {@code mean} over the weights that a penalty counts; weight decay always is a sum
 * @param bias {@code first} or {@code last}: where the bias stands among the weights
 * @param halvedStrength whether lambda is halved in the regularised cost and gradient
 * @param halvedDecay whether weight decay carries a factor 1/2
 */
public record RegularizationParameters(
        boolean halved,
        String elasticNet,
        String reduction,
        String weights,
        String bias,
        boolean halvedStrength,
        boolean halvedDecay) {}
