package deltarule.tests.perceptron;

import deltarule.problems.perceptron.PerceptronParameters;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How an exercise lays out the examples of X; cases keep them in rows.
 *
 * @param columns whether they are the columns
 */
record Layout(boolean columns) {
    static Layout of(PerceptronParameters parameters) {
        return new Layout(parameters.examples().equals("columns"));
    }

    /** Rows as the exercise has them, and back; what is no matrix stays as it is. */
    double[][] of(double[][] rows) {
        if (!columns || rows == null || rows.length == 0 || !isMatrix(rows)) {
            return rows;
        }
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static boolean isMatrix(double[][] rows) {
        return Arrays.stream(rows).allMatch(row -> row != null && row.length == rows[0].length);
    }
}
