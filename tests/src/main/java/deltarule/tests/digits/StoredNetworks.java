package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetworkParameters;
import java.util.Arrays;

/** Networks as the variant stores them, and with the bias last in each row. */
final class StoredNetworks {
    private final int shift;

    StoredNetworks(DigitNetworkParameters parameters) {
        shift = parameters.bias().equals("last") ? 0 : 1;
    }

    /** As the variant stores a network that has its biases last. */
    double[][][] stored(double[][][] biasLast) {
        return shifted(biasLast, -shift);
    }

    /** With the biases last. */
    double[][][] biasLast(double[][][] stored) {
        return shifted(stored, shift);
    }

    /** The class with the greatest score in a network with its biases last, without ties: of thousands that are drawn, few are kept. */
    static int predicted(double[][][] biasLast, double[] image) {
        double[] outputs = image;
        for (int l = 0; l < biasLast.length; l++) {
            double[] sources = outputs;
            outputs = new double[biasLast[l].length];
            for (int k = 0; k < outputs.length; k++) {
                double sum = biasLast[l][k][sources.length];
                for (int j = 0; j < sources.length; j++) {
                    sum += biasLast[l][k][j] * sources[j];
                }
                outputs[k] = l + 1 < biasLast.length ? Math.max(0, sum) : sum;
            }
        }
        int best = 0;
        for (int k = 1; k < outputs.length; k++) {
            best = outputs[k] > outputs[best] ? k : best;
        }
        return best;
    }

    private static double[][][] shifted(double[][][] network, int by) {
        return Arrays.stream(network)
                .map(layer -> Arrays.stream(layer).map(row -> shifted(row, by)).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[] shifted(double[] row, int by) {
        double[] shifted = new double[row.length];
        Arrays.setAll(shifted, j -> row[Math.floorMod(j + by, row.length)]);
        return shifted;
    }
}
