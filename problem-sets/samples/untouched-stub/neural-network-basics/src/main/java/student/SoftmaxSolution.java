package student;

import deltarule.problems.softmax.Softmax;

/**
 * Your solution of "Softmax and cross-entropy".
 *
 * <p>What each method returns is written in {@link Softmax} and, with formulas and
 * worked examples, in statement/index.html.
 */
public class SoftmaxSolution implements Softmax {
    /** See {@link Softmax#softmax} and the statement. */
    @Override
    public double[] softmax(double[] logits) {
        throw new UnsupportedOperationException("softmax is not written yet");
    }

    /** See {@link Softmax#logSoftmax} and the statement. */
    @Override
    public double[] logSoftmax(double[] logits) {
        throw new UnsupportedOperationException("logSoftmax is not written yet");
    }

    /** See {@link Softmax#jacobian} and the statement. */
    @Override
    public double[][] jacobian(double[] activations) {
        throw new UnsupportedOperationException("jacobian is not written yet");
    }

    /** See {@link Softmax#crossEntropy} and the statement. */
    @Override
    public double crossEntropy(double[] logits, int label) {
        throw new UnsupportedOperationException("crossEntropy is not written yet");
    }

    /** See {@link Softmax#crossEntropyGradient} and the statement. */
    @Override
    public double[] crossEntropyGradient(double[] logits, int label) {
        throw new UnsupportedOperationException("crossEntropyGradient is not written yet");
    }
}
