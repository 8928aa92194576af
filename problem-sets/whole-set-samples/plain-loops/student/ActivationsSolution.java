package student;

import deltarule.problems.activations.Activations;

public class ActivationsSolution implements Activations {

    private static final double LEAK = 0.01;

    @Override
    public double[] values(String activation, double[] sums) {
        checkName(activation);
        Check.require(sums != null, "no sums");
        double[] values = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            values[i] = value(activation, sums[i]);
        }
        return values;
    }

    private static double value(String activation, double z) {
        switch (activation) {
            case "sigmoid":
                return sigmoid(z);
            case "tanh":
                return Math.tanh(z);
            case "relu":
                return Math.max(0, z);
            case "leaky-relu":
                return z >= 0 ? z : LEAK * z;
            default:
                return z;
        }
    }

    @Override
    public double[] derivatives(String activation, double[] sums) {
        checkName(activation);
        Check.require(sums != null, "no sums");
        double[] derivatives = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            derivatives[i] = derivative(activation, sums[i]);
        }
        return derivatives;
    }

    private static double derivative(String activation, double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        switch (activation) {
            case "sigmoid":
                return sigmoidSlope(z);
            case "tanh":
                // tanh(z) = 2 sigma(2 z) - 1
                return 4 * sigmoidSlope(2 * z);
            case "relu":
                return z > 0 ? 1 : 0;
            case "leaky-relu":
                return z > 0 ? 1 : LEAK;
            default:
                return 1;
        }
    }

    @Override
    public double[] derivativesFromOutputs(String activation, double[] outputs) {
        checkName(activation);
        Check.require(outputs != null, "no outputs");
        double[] derivatives = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            double a = outputs[i];
            derivatives[i] = Double.isNaN(a) ? Double.NaN : derivativeFromOutput(activation, a);
        }
        return derivatives;
    }

    private static double derivativeFromOutput(String activation, double a) {
        switch (activation) {
            case "sigmoid":
                Check.require(a >= 0 && a <= 1, "no output of a sigmoid");
                return a * (1 - a);
            case "tanh":
                Check.require(a >= -1 && a <= 1, "no output of tanh");
                return (1 - a) * (1 + a);
            case "relu":
                Check.require(a >= 0, "no output of ReLU");
                return a > 0 ? 1 : 0;
            case "leaky-relu":
                return a > 0 ? 1 : LEAK;
            default:
                return 1;
        }
    }

    @Override
    public double[] tanhViaSigmoid(double[] sums) {
        Check.require(sums != null, "no sums");
        double[] values = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            values[i] = 2 * sigmoid(2 * sums[i]) - 1;
        }
        return values;
    }

    @Override
    public double[][] activate(String activation, double[][] sums) {
        checkName(activation);
        checkMatrix(sums);
        double[][] values = new double[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            values[i] = values(activation, sums[i]);
        }
        return values;
    }

    @Override
    public double[][] backpropagate(String activation, double[][] sums, double[][] upstream) {
        checkName(activation);
        checkMatrix(sums);
        checkMatrix(upstream);
        Check.require(sums.length == upstream.length, "shapes differ");
        double[][] result = new double[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            Check.require(sums[i].length == upstream[i].length, "shapes differ");
            result[i] = derivatives(activation, sums[i]);
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] *= upstream[i][j];
            }
        }
        return result;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    /** sigma(z) (1 - sigma(z)), which is the same for z and -z, without a difference that cancels. */
    private static double sigmoidSlope(double z) {
        double e = Math.exp(-Math.abs(z));
        return e / ((1 + e) * (1 + e));
    }

    private static void checkName(String activation) {
        Check.require(activation != null, "no activation");
        switch (activation) {
            case "sigmoid":
            case "tanh":
            case "relu":
            case "leaky-relu":
            case "identity":
                break;
            default:
                throw new IllegalArgumentException("unknown activation: " + activation);
        }
    }

    /** Not ragged; without rows or without columns it is fine. */
    private static void checkMatrix(double[][] matrix) {
        Check.require(matrix != null, "no matrix");
        for (double[] row : matrix) {
            Check.require(row != null && matrix[0] != null, "row is missing");
            Check.require(row.length == matrix[0].length, "rows differ in length");
        }
    }
}
