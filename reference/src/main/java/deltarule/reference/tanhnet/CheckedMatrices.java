package deltarule.reference.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork.Network;
import java.util.Arrays;

/** What the network with examples in columns refuses. */
abstract class CheckedMatrices {
    /** Refuses a network that is incomplete or does not fit its inputs. */
    protected static void requireNetwork(Network network, double[][] inputs) {
        require(network != null, "a network");
        requireLayer(network.hiddenWeights(), network.hiddenBiases(), inputs);
        requireLayer(network.outputWeights(), network.outputBiases(), network.hiddenWeights());
    }

    /** Refuses a layer that does not fit what flows into it. */
    protected static void requireLayer(double[][] weights, double[] biases, double[][] inputs) {
        requireMatrices(weights, new double[][] {biases}, inputs);
        require(weights.length == biases.length && weights[0].length == inputs.length, "shapes that fit");
    }

    /** Refuses what are no matrices of finite numbers. */
    protected static void requireMatrices(double[][]... matrices) {
        for (double[][] rows : matrices) {
            require(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "at least one number");
            for (double[] row : rows) {
                require(row != null && row.length == rows[0].length, "rows of one length");
                for (double number : row) {
                    require(Double.isFinite(number), "finite numbers");
                }
            }
        }
    }

    /** Refuses predictions that are no probabilities, and targets that do not fit or are neither 0 nor 1. */
    protected static void requirePredictions(double[][] predictions, int[][] targets) {
        requireMatrices(predictions);
        require(targets != null && targets.length == predictions.length, "a row of targets for each output");
        for (int k = 0; k < targets.length; k++) {
            require(Arrays.stream(predictions[k]).allMatch(q -> q >= 0 && q <= 1), "predictions from 0 to 1");
            require(targets[k] != null && targets[k].length == predictions[0].length, "as many targets");
            require(Arrays.stream(targets[k]).allMatch(y -> y == 0 || y == 1), "targets 0 or 1");
        }
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
