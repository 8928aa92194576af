package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import java.util.Arrays;

/** Transposes matrices with a row for each source, hands them to a network that wants a row for each target, and back. */
final class Turned implements ThetaNetwork {
    private final ThetaNetwork rowPerTarget;

    Turned(ThetaNetwork rowPerTarget) {
        this.rowPerTarget = rowPerTarget;
    }

    @Override
    public int[][] shapes(int[] sizes) {
        return Arrays.stream(rowPerTarget.shapes(sizes))
                .map(shape -> new int[] {shape[1], shape[0]})
                .toArray(int[][]::new);
    }

    @Override
    public double[][] forward(double[][][] theta, double[] input) {
        return rowPerTarget.forward(turned(theta), input);
    }

    @Override
    public double[][] deltas(double[][][] theta, double[][] activations, double[] target) {
        return rowPerTarget.deltas(turned(theta), activations, target);
    }

    @Override
    public double[][] accumulated(double[][] sums, double[] delta, double[] activations) {
        return turned(rowPerTarget.accumulated(turned(sums), delta, activations));
    }

    @Override
    public Gradients twoLayerGradients(
            double[][] theta2, double[] input, double[] hidden, double prediction, double target) {
        Gradients gradients = rowPerTarget.twoLayerGradients(turned(theta2), input, hidden, prediction, target);
        return new Gradients(turned(gradients.theta1()), turned(gradients.theta2()));
    }

    @Override
    public double[][] regularizedGradient(double[][] sums, double[][] theta, int examples, double lambda) {
        return turned(rowPerTarget.regularizedGradient(turned(sums), turned(theta), examples, lambda));
    }

    @Override
    public double cost(double[][][] theta, double[][] predictions, double[][] targets, double lambda) {
        return rowPerTarget.cost(turned(theta), predictions, targets, lambda);
    }

    @Override
    public TrainedNetwork train(
            double[][][] theta, double[][] inputs, double[][] targets, double learningRate, double lambda, int epochs) {
        TrainedNetwork trained = rowPerTarget.train(turned(theta), inputs, targets, learningRate, lambda, epochs);
        return new TrainedNetwork(turned(trained.theta()), trained.losses());
    }

    private static double[][][] turned(double[][][] theta) {
        return theta == null ? null : Arrays.stream(theta).map(Turned::turned).toArray(double[][][]::new);
    }

    private static double[][] turned(double[][] matrix) {
        if (matrix == null) {
            return null;
        }
        for (double[] row : matrix) {
            if (row == null || row.length != matrix[0].length) {
                throw new IllegalArgumentException("rows of one length needed");
            }
        }
        return matrix.length == 0 ? matrix : StoredTheta.transposed(matrix);
    }
}
