package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import java.util.Arrays;

/** Weights as the variant stores them. */
final class StoredWeights {
    private StoredWeights() {}

    /** Weights with one row for each target, as the variant stores them. */
    static double[][] stored(DeltaRuleParameters parameters, double[][] rowPerTarget) {
        return parameters.weightRows().equals("targets") ? rowPerTarget : transposed(rowPerTarget);
    }

    /** All layers of a network, as the variant stores them. */
    static double[][][] stored(DeltaRuleParameters parameters, double[][][] rowPerTarget) {
        return Arrays.stream(rowPerTarget)
                .map(weights -> stored(parameters, weights))
                .toArray(double[][][]::new);
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

    /** The product of two matrices. */
    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < left[i].length; k++) {
                for (int j = 0; j < right[k].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    /** The product of a matrix and a vector. */
    static double[] product(double[][] matrix, double[] vector) {
        return transposed(product(matrix, transposed(new double[][] {vector})))[0];
    }
}
