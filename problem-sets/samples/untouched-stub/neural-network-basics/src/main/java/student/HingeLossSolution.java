package student;

import deltarule.problems.hinge.HingeLoss;

/**
 * Your solution of "Multiclass hinge loss".
 *
 * <p>What each method returns is written in {@link HingeLoss} and, with formulas and
 * worked examples, in statement/index.html.
 */
public class HingeLossSolution implements HingeLoss {
    /** See {@link HingeLoss#loss} and the statement. */
    @Override
    public double loss(double[] scores, int label) {
        throw new UnsupportedOperationException("loss is not written yet");
    }

    /** See {@link HingeLoss#cost} and the statement. */
    @Override
    public double cost(double[][] scores, int[] labels) {
        throw new UnsupportedOperationException("cost is not written yet");
    }

    /** See {@link HingeLoss#gradient} and the statement. */
    @Override
    public double[] gradient(double[] scores, int label) {
        throw new UnsupportedOperationException("gradient is not written yet");
    }
}
