package deltarule.problems.variants;

/**
 * What changes the activations from one variant to another.
 *
 * @param alpha how far ELU reaches below zero, more than 0
 * @param tie who receives the gradient of a maxout unit when several pieces are largest: the {@code first} of them, the
 *     {@code last}, or {@code all} in equal shares
 * @param biasInput the constant input that the bias of a maxout piece is the weight of, not 0; -1 makes it a threshold
 * @param steepness beta of the sigmoids sigma(beta z) in a chain, more than 0
 */
public record ActivationVariantsParameters(double alpha, String tie, double biasInput, double steepness) {}
