package deltarule.problems.optimizers;

/**
 * What changes the optimizers from one variant to another.
 *
 * @param momentum {@code plain}, {@code dampened} or {@code nesterov}
 * @param epsilonInside whether the small constant of the adaptive methods stands inside the root
 * @param objective {@code loss} to descend or {@code likelihood} to climb
 * @param weightDecay lambda, the weight decay of plain and stochastic steps, 0 or more
 */
public record OptimizersParameters(String momentum, boolean epsilonInside, String objective, double weightDecay) {}
