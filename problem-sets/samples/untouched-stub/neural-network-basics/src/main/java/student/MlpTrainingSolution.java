package student;

import deltarule.problems.mlp.MlpTraining;

/**
 * Your solution of "Training a network with one hidden layer".
 *
 * <p>What each method returns is written in {@link MlpTraining} and, with formulas and
 * worked examples, in statement/index.html.
 */
public class MlpTrainingSolution implements MlpTraining {
    /** See {@link MlpTraining#hiddenActivations} and the statement. */
    @Override
    public double[][] hiddenActivations(Network network, double[][] inputs) {
        throw new UnsupportedOperationException("hiddenActivations is not written yet");
    }

    /** See {@link MlpTraining#predictions} and the statement. */
    @Override
    public double[] predictions(Network network, double[][] hidden) {
        throw new UnsupportedOperationException("predictions is not written yet");
    }

    /** See {@link MlpTraining#loss} and the statement. */
    @Override
    public double loss(double[] predictions, int[] targets) {
        throw new UnsupportedOperationException("loss is not written yet");
    }

    /** See {@link MlpTraining#gradients} and the statement. */
    @Override
    public Gradients gradients(Network network, double[][] inputs, double[][] hidden, double[] predictions,
            int[] targets) {
        throw new UnsupportedOperationException("gradients is not written yet");
    }

    /** See {@link MlpTraining#train} and the statement. */
    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate,
            int epochs) {
        throw new UnsupportedOperationException("train is not written yet");
    }
}
