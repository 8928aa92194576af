package deltarule.problems.kl;

/**
 * What changes the divergence from one variant to another.
 *
 * @param base the base of the logarithm: {@code e}, {@code 2} or {@code 10}
 * @param direction {@code forward} for D(P || Q), {@code reverse} for D(Q || P) or {@code symmetric} for their sum
 * @param unit whether probabilities are given as a {@code fraction} of 1 or in {@code percent}
 */
public record KlDivergenceParameters(String base, String direction, String unit) {}
