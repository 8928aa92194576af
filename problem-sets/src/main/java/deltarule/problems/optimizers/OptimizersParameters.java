package deltarule.problems.optimizers;

/**
 * What changes the optimizers from one variant to another.
 *
 * @param momentum {@code plain}, {@code dampened} or {@code nesterov}
 * @param epsilonInside whether the small constant of the adaptive methods stands inside the root
 */
public record OptimizersParameters(String momentum, boolean epsilonInside) {}
