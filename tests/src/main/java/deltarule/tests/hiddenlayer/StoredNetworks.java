package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.testkit.SeededNumbers;
import java.util.Random;

/** Networks whose hidden weights are stored as the variant says. */
final class StoredNetworks {
    /** The example of Scully's lecture. */
    static final double[] SCULLY_INPUTS = {0.2, 0.5, -0.9};

    /** An example for Harvard's network. */
    static final double[] HARVARD_INPUTS = {1, -2};

    /** An example for {@link #small}. */
    static final double[] SMALL_INPUTS = {1.5, 0.5, 0.7};

    private final boolean rowPerInput;

    StoredNetworks(HiddenLayerParameters parameters) {
        this.rowPerInput = parameters.weightRows().equals("inputs");
    }

    /** The network of Scully's lecture: three inputs, three hidden units. */
    Network scully() {
        return stored(
                new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}},
                new double[] {0.1, 0.1, 0.1},
                new double[] {0.2, 0.6, 0.2},
                0.1);
    }

    /** A network in the shape of Harvard's: two inputs, three hidden units. */
    Network harvard() {
        return stored(
                new double[][] {{0.1, 0.2}, {0.4, -0.5}, {-0.3, 0.6}},
                new double[] {0.1, 0.1, 0.1},
                new double[] {0.7, -0.2, 0.5},
                0.3);
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

    private Network stored(double[][] rowPerUnit, double[] biases, double[] outputWeights, double outputBias) {
        return new Network(stored(rowPerUnit), biases, outputWeights, outputBias);
    }
}
