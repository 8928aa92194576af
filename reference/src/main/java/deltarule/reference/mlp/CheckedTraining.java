package deltarule.reference.mlp;

import deltarule.problems.mlp.MlpTraining.Network;
import java.util.Arrays;

/** What the training of a network with one hidden layer refuses. */
abstract class CheckedTraining {
    /** Refuses what is no network: a missing part, no unit, no input, shapes that do not fit, numbers not finite. */
    protected static void requireNetwork(Network network) {
        require(network != null && network.outputWeights() != null && network.hiddenWeights() != null, "a network");
        int units = network.outputWeights().length;
        require(units > 0 && network.hiddenWeights().length == units, "as many rows of weights as hidden units");
        require(network.hiddenWeights()[0] != null && network.hiddenWeights()[0].length > 0, "at least one input");
        requireRows(network.hiddenWeights(), network.hiddenWeights()[0].length);
        requireRows(new double[][] {network.hiddenBias(), network.outputWeights()}, units);
        require(Double.isFinite(network.outputBias()), "a finite bias");
    }

    /** Refuses what is no batch: no row, or a row that is missing, of another length or not finite. */
    protected static void requireRows(double[][] rows, int length) {
        require(rows != null && rows.length > 0, "at least one row");
        for (double[] row : rows) {
            require(row != null && row.length == length, "rows of one length");
            for (double number : row) {
                require(Double.isFinite(number), "finite numbers");
            }
        }
    }

    /** Refuses predictions that are no probabilities and targets that are neither 0 nor 1. */
    protected static void requirePredictions(double[] predictions, int[] targets) {
        require(predictions != null && targets != null && predictions.length == targets.length, "a target for each");
        require(predictions.length > 0, "at least one prediction");
        require(Arrays.stream(predictions).allMatch(q -> q >= 0 && q <= 1), "predictions from 0 to 1");
        require(Arrays.stream(targets).allMatch(y -> y == 0 || y == 1), "targets 0 or 1");
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
