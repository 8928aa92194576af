package deltarule.reference.softmaxregression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Data, layouts and comparisons of these tests. Matrices are written with examples and classes in rows. */
final class Examples {
    static final double[][] WEIGHTS = {{0.5, -0.3}, {0.4, 0.9}, {-0.7, 0.2}};
    static final double[] BIAS = {0.3, -0.2, 0.4};
    static final double[][] INPUTS = {{1.5, 0.5}, {-0.4, 1.2}, {0.8, -1.1}, {0.3, 0.7}};
    static final int[] LABELS = {2, 0, 1, 1};

    private Examples() {}

    static SoftmaxRegression variant(String layout, String reduction) {
        return new SoftmaxRegressionReference(new SoftmaxRegressionParameters(layout, reduction, 0, 1));
    }

    /** A batch in a layout, from examples in rows, or the other way round. */
    static double[][] batch(String layout, double[][] examples) {
        return layout.equals("rows") ? examples : transposed(examples);
    }

    /** Weights in a layout, from classes in rows, or the other way round. */
    static double[][] weights(String layout, double[][] classes) {
        return layout.equals("rows") ? transposed(classes) : classes;
    }

    static Model model(String layout) {
        return new Model(weights(layout, WEIGHTS), BIAS);
    }

    static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    static void isNear(double[] computed, double... expected) {
        assertThat(computed).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(computed[i]).isCloseTo(expected[i], within(1e-13 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    static void isNear(double[][] computed, double[][] expected) {
        assertThat(computed).hasDimensions(expected.length, expected[0].length);
        for (int i = 0; i < expected.length; i++) {
            isNear(computed[i], expected[i]);
        }
    }
}
