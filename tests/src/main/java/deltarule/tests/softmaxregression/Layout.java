package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a variant puts its examples and classes.
 *
 * @param rows whether each example is a row
 */
record Layout(boolean rows) {
    /** The layout of a variant. */
    static Layout of(SoftmaxRegressionParameters parameters) {
        return new Layout(parameters.layout().equals("rows"));
    }

    /** A batch whose examples are these rows, or the rows of such a batch. */
    double[][] batch(double[][] examples) {
        return rows ? examples : transposed(examples);
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
