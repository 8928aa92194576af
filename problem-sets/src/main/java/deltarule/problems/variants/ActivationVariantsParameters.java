package deltarule.problems.variants;

/**
 * What changes the activations from one variant to another.
 *
 * @param alpha how far ELU reaches below zero, more than 0
 * @param tie who receives the gradient of a maxout unit when several pieces are largest: the {@code first} of them, the
 *     {@code last}, or {@code all} in equal shares
 */
public record ActivationVariantsParameters(double alpha, String tie) {}
