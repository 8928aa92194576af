package deltarule.problems.kl;

/**
 * How uncertain a distribution is, and how far one distribution lies from another.
 *
 * <p>A distribution is an array of K probabilities: every entry from 0 to 1, and a sum that differs from 1 by at most
 * 1e-9. Where the exercise says percent, entries lie from 0 to 100, their sum differs from 100 by at most 1e-7, and each
 * is divided by 100 before a formula uses it. Entries of exactly 0 are allowed. The logarithm has the base that the exercise gives: results are in nats for
 * base e, in bits for base 2.
 *
 * <p>By convention 0 log 0 = 0, also inside 0 log(0 / q). No probability is clipped or shifted by an epsilon.
 *
 * <p>Source: SUSTech DES 5002, week 6, lecture 7, "Kullback-Leibler Divergence".
 */
public interface KlDivergence {
    /**
     * The entropy H(P) = - sum p_i log p_i.
     *
     * @param p a distribution, length K, at least 1; not modified
     * @return 0 or more; 0 exactly when one outcome is certain
     * @throws IllegalArgumentException if p is null, empty or no distribution
     */
    double entropy(double[] p);

    /**
     * The cross-entropy H(P, Q) = - sum p_i log q_i.
     *
     * @param p the distribution that weighs the terms, length K, at least 1; not modified
     * @param q the distribution inside the logarithm, length K; not modified
     * @return 0 or more; infinity when q_i = 0 for an outcome with p_i > 0
     * @throws IllegalArgumentException if an array is null, empty or no distribution, or the lengths differ
     */
    double crossEntropy(double[] p, double[] q);

    /**
     * The Kullback-Leibler divergence: forward D(P || Q) = sum p_i log(p_i / q_i), or, where the exercise says reverse,
     * D(Q || P) = sum q_i log(q_i / p_i), or, where it says symmetric, Jeffreys' divergence D(P || Q) + D(Q || P).
     *
     * @param p a distribution, length K, at least 1; not modified
     * @param q a distribution, length K; not modified
     * @return 0 or more up to rounding; infinity when the second distribution of a direction that counts has a 0 where the
     *     first has none
     * @throws IllegalArgumentException as {@link #crossEntropy}
     */
    double divergence(double[] p, double[] q);
}
