package deltarule.problems.kl;

/**
 * What changes the divergence from one variant to another.
 *
 * @param base the base of the logarithm: {@code e}, {@code 2} or {@code 10}
 * @param direction {@code forward} for D(P || Q) or {@code reverse} for D(Q || P)
 */
public record KlDivergenceParameters(String base, String direction) {}
