package student;

import deltarule.problems.sigmoid.SigmoidNeuron;

/**
 * Your solution of "A sigmoid neuron with squared loss".
 *
 * <p>What each method returns is written in {@link SigmoidNeuron} and, with formulas and
 * worked examples, in statement/index.html.
 */
public class SigmoidNeuronSolution implements SigmoidNeuron {
    /** See {@link SigmoidNeuron#weightedSum} and the statement. */
    @Override
    public double weightedSum(double[] weights, double bias, double[] inputs) {
        throw new UnsupportedOperationException("weightedSum is not written yet");
    }

    /** See {@link SigmoidNeuron#sigmoid} and the statement. */
    @Override
    public double sigmoid(double z) {
        throw new UnsupportedOperationException("sigmoid is not written yet");
    }

    /** See {@link SigmoidNeuron#loss} and the statement. */
    @Override
    public double loss(double prediction, double target) {
        throw new UnsupportedOperationException("loss is not written yet");
    }

    /** See {@link SigmoidNeuron#delta} and the statement. */
    @Override
    public double delta(double prediction, double target) {
        throw new UnsupportedOperationException("delta is not written yet");
    }

    /** See {@link SigmoidNeuron#gradient} and the statement. */
    @Override
    public double[] gradient(double delta, double[] inputs) {
        throw new UnsupportedOperationException("gradient is not written yet");
    }
}
