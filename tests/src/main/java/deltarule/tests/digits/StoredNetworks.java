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
