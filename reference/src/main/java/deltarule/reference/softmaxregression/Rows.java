package deltarule.reference.softmaxregression;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** What softmax regression does with the rows of matrices. */
final class Rows {
    private Rows() {}

    /** The softmax of each row. */
    static double[][] softmax(double[][] rows) {
        return Arrays.stream(rows).map(z -> exponentials(z, logSumExp(z))).toArray(double[][]::new);
    }

    /** The logarithm of the sum of the exponentials. */
    static double logSumExp(double[] z) {
        double largest = Arrays.stream(z).max().orElseThrow();
        return largest + StrictMath.log(Arrays.stream(exponentials(z, largest)).sum());
    }

    /** The exponentials of logits from which the shift was taken. */
    static double[] exponentials(double[] z, double shift) {
        return Arrays.stream(z).map(logit -> StrictMath.exp(logit - shift)).toArray();
    }

    /** The sum of the products of weights and inputs. */
    static double dot(double[] weights, double[] x) {
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> weights[j] * x[j])
                .sum();
    }

    /** Columns as rows. */
    static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    /** Refuses what is not right. */
    static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Refuses what is not a matrix of accepted numbers. */
    static void requireRows(double[][] rows, DoublePredicate accepted) {
        require(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "a matrix is needed");
        for (double[] row : rows) {
            require(row != null && row.length == rows[0].length, "rows must be of one length");
            require(Arrays.stream(row).allMatch(accepted), "a number is out of its range");
        }
    }
}
