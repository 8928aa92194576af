package student;

import deltarule.problems.kl.KlDivergence;

/**
 * Your solution of "Entropy, cross-entropy and Kullback-Leibler divergence".
 *
 * <p>What each method returns is written in {@link KlDivergence} and, with formulas and
 * worked examples, in statement/index.html.
 */
public class KlDivergenceSolution implements KlDivergence {
    /** See {@link KlDivergence#entropy} and the statement. */
    @Override
    public double entropy(double[] p) {
        throw new UnsupportedOperationException("entropy is not written yet");
    }

    /** See {@link KlDivergence#crossEntropy} and the statement. */
    @Override
    public double crossEntropy(double[] p, double[] q) {
        throw new UnsupportedOperationException("crossEntropy is not written yet");
    }

    /** See {@link KlDivergence#divergence} and the statement. */
    @Override
    public double divergence(double[] p, double[] q) {
        throw new UnsupportedOperationException("divergence is not written yet");
    }
}
