package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.testkit.SeededNumbers;
import java.util.Random;

/** Networks whose hidden weights are stored as the variant says. */
final class StoredNetworks {
    /** An example for {@link #small}. */
    static final double[] SMALL_INPUTS = {1.5, 0.5, 0.7};

    private final boolean rowPerInput;

    StoredNetworks(HiddenLayerParameters parameters) {
        this.rowPerInput = parameters.weightRows().equals("inputs");
    }

    /** A network with three inputs and two hidden units, for counterexamples. */
    Network small() {
        return stored(
                new double[][] {{0.5, -0.3, 0.8}, {0.4, 0.9, -0.2}},
                new double[] {0.3, -0.2},
                new double[] {0.7, -0.6},
                0.2);
    }

    /** A network of seeded numbers. */
    Network random(Random random, int inputs, int units) {
        return stored(
                SeededNumbers.matrix(random, units, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, 1, -0.9, 0.9)[0]);
    }

    /** Weights with one row for each hidden unit, as the variant stores them. */
    double[][] stored(double[][] rowPerUnit) {
        return rowPerInput ? transposed(rowPerUnit) : rowPerUnit;
    }

    /** The same matrix with rows and columns exchanged. */
    static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    /** A network from its weights with one row for each hidden unit. */
    Network stored(double[][] rowPerUnit, double[] biases, double[] outputWeights, double outputBias) {
        return new Network(stored(rowPerUnit), biases, outputWeights, outputBias);
    }
}
