package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetworkParameters;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Matrices as the variant stores them, and in words. */
final class StoredTheta {
    private final boolean rowPerTarget;

    StoredTheta(ThetaNetworkParameters parameters) {
        rowPerTarget = parameters.weightRows().equals("targets");
    }

    /** Whether a row belongs to a target. */
    boolean rowPerTarget() {
        return rowPerTarget;
    }

    /** A matrix as it is stored, from one with a row for each target, or this one from that. */
    double[][] of(double[][] matrix) {
        return rowPerTarget ? matrix : transposed(matrix);
    }

    /** All matrices of a network. */
    double[][][] of(double[][][] theta) {
        return Arrays.stream(theta).map(this::of).toArray(double[][][]::new);
    }

    /** A named matrix in words, from one with a row for each target. */
    String text(String name, double[][] matrix) {
        return name + " = "
                + Arrays.stream(of(matrix))
                        .map(row -> Arrays.stream(row)
                                .mapToObj(StoredTheta::text)
                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The matrices of a network in words. */
    String text(double[][][] theta) {
        return IntStream.range(0, theta.length)
                .mapToObj(l -> text("Theta" + (l + 1), theta[l]))
                .collect(Collectors.joining(", "));
    }

    /** The same matrix with rows and columns exchanged. */
    static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
