package deltarule.tests.deep;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small operations on rows, for wrong and for other right ways. */
final class Matrices {
    private Matrices() {}

    /** Rows become columns. */
    static double[][] transposed(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    /** The function of each row. */
    static double[][] eachRow(double[][] rows, UnaryOperator<double[]> function) {
        return Arrays.stream(rows).map(function).toArray(double[][]::new);
    }

    /** The function of each entry. */
    static double[][] each(double[][] rows, DoubleUnaryOperator function) {
        return eachRow(rows, row -> Arrays.stream(row).map(function).toArray());
    }

    /** The matrix product, each entry a row times a column. */
    static double[][] product(double[][] left, double[][] right) {
        double[][] columns = transposed(right);
        return eachRow(
                left,
                row -> Arrays.stream(columns)
                        .mapToDouble(column -> IntStream.range(0, row.length)
                                .mapToDouble(j -> row[j] * column[j])
                                .sum())
                        .toArray());
    }

    /** The softmax of a vector, after a shift of the scores. */
    static double[] softmax(double[] scores, double shift) {
        double[] powers = Arrays.stream(scores).map(z -> Math.exp(z - shift)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    /** The largest entry. */
    static double largest(double[] row) {
        return Arrays.stream(row).max().orElseThrow();
    }

    /** The sums of the rows. */
    static double[] rowSums(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }
}
