package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a variant puts its examples and classes, and how it labels the classes.
 *
 * @param rows whether each example is a row
 * @param firstLabel the label of the first class
 */
record Layout(boolean rows, int firstLabel) {
    /** The layout of a variant. */
    static Layout of(SoftmaxRegressionParameters parameters) {
        return new Layout(parameters.layout().equals("rows"), parameters.firstLabel());
    }

    /** A batch whose examples are these rows, or the rows of such a batch. */
    double[][] batch(double[][] examples) {
        return rows ? examples : transposed(examples);
    }

    /** The labels of these classes, which count from 0. */
    int[] labels(int... classes) {
        return Arrays.stream(classes).map(k -> k + firstLabel).toArray();
    }

    /** The same labels, as a text. */
    String labelText(int... classes) {
        return Arrays.stream(labels(classes)).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /** Weights whose classes are these rows, or the rows of such weights. */
    double[][] weights(double[][] classes) {
        return rows ? transposed(classes) : classes;
    }

    /** A model of one weight vector for each class. */
    Model model(double[][] classes, double... bias) {
        return new Model(weights(classes), bias);
    }

    /** The same numbers in the order in which they are read, in the shape of the transposed matrix. */
    static double[][] turned(double[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        double[][] turned = new double[columns][rows];
        for (int n = 0; n < rows * columns; n++) {
            turned[n / rows][n % rows] = matrix[n / columns][n % columns];
        }
        return turned;
    }

    /** Columns as rows. */
    static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }
}
