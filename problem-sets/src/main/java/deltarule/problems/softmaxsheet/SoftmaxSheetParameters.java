package deltarule.problems.softmaxsheet;

/**
 * What changes from one sheet to another.
 *
 * @param base {@code e}, {@code 2} or {@code 10}: of the logarithm
 * @param temperature what the scores are divided by
 * @param direction {@code P from Q} for D(P||Q), or {@code Q from P} for D(Q||P)
 */
public record SoftmaxSheetParameters(String base, double temperature, String direction) {}
