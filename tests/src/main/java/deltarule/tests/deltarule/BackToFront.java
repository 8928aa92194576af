package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference;
import java.util.Arrays;

/** Starts from the last unit, layer or entry. */
final class BackToFront extends DeltaRuleReference {
    private final DeltaRuleParameters parameters;

    BackToFront(DeltaRuleParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[] outputDeltas(double[] lossSlopes, double[] sums) {
        double[] deltas = super.outputDeltas(lossSlopes, sums);
        for (int j = deltas.length - 1; j >= 0; j--) {
            double half = Math.exp(-parameters.steepness() * Math.abs(sums[j]));
            double slope = parameters.activation().equals("sigmoid")
                    ? half / (1 + half) / (1 + half)
                    : Math.pow(2 * half / (1 + half * half), 2);
            double error = parameters.errorTerm().equals("slope") ? lossSlopes[j] : -lossSlopes[j];
            deltas[j] = slope * error * parameters.steepness();
        }
        return deltas;
    }

    @Override
    public double[][] weightChanges(double[] outputs, double[] deltas, double learningRate) {
        super.weightChanges(outputs, deltas, learningRate);
        double[][] column = StoredWeights.transposed(new double[][] {deltas});
        double[][] gradients = StoredWeights.product(column, new double[][] {outputs});
        for (double[] row : gradients) {
            for (int i = row.length - 1; i >= 0; i--) {
                row[i] *= parameters.errorTerm().equals("slope") ? -learningRate : learningRate;
            }
        }
        return StoredWeights.stored(parameters, gradients);
    }

    @Override
    public double[] numericalGradient(Function function, double[] point, double step) {
        double[] gradient = super.numericalGradient(function, point, step);
        for (int i = point.length - 1; i >= 0; i--) {
            double[] behind = point.clone();
            double[] ahead = point.clone();
            behind[i] -= parameters.quotient().equals("forward") ? 0 : step;
            ahead[i] += parameters.quotient().equals("backward") ? 0 : step;
            double width = parameters.quotient().equals("central") ? 2 * step : step;
            gradient[i] = value(function, ahead) / width - value(function, behind) / width;
        }
        return gradient;
    }

    private static double value(Function function, double[] w) {
        double sum = 0;
        for (int i = w.length - 1; i >= 0; i--) {
            int next = i == w.length - 1 ? 0 : i + 1;
            double term = switch (function.name()) {
                case "cubes" -> Math.pow(w[i], 3);
                case "products" -> w[next] * Math.pow(w[i], 2);
                case "waves" -> Math.sin(w[i]);
                default -> w[i];
            };
            sum += term * function.coefficients()[i];
        }
        boolean neuron = function.name().equals("neuron");
        return neuron ? (sum > 0 ? 0 : -sum) + Math.log(1 + Math.exp(-Math.abs(sum))) : sum;
    }

    @Override
    public double gradientDifference(double[] gradient, double[] numerical) {
        super.gradientDifference(gradient, numerical);
        double largest = 0;
        double squares = 0;
        double squaresOfOne = 0;
        double squaresOfOther = 0;
        for (int i = gradient.length - 1; i >= 0; i--) {
            double distance = Math.abs(numerical[i] - gradient[i]);
            double size = size(Math.abs(numerical[i]), Math.abs(gradient[i]));
            largest = Math.max(largest, distance / (size > 1e-12 ? size : 1e-12));
            squares += distance * distance;
            squaresOfOne += gradient[i] * gradient[i];
            squaresOfOther += numerical[i] * numerical[i];
        }
        double sizes = size(Math.sqrt(squaresOfOne), Math.sqrt(squaresOfOther));
        return parameters.difference().equals("norms") ? Math.sqrt(squares) / Math.max(sizes, 1e-12) : largest;
    }

    private double size(double one, double other) {
        boolean ofSum = parameters.differenceScale().equals("sum");
        return ofSum ? one + other : one > other ? one : other;
    }

    /** Multiplies from the last layer down and carries each bias through what lies above it. */
    @Override
    public AffineMap collapse(double[][][] weights, double[][] biases) {
        super.collapse(weights, biases);
        int last = weights.length - 1;
        double[][] above = new double[biases[last].length][biases[last].length];
        for (int k = 0; k < above.length; k++) {
            above[k][k] = 1;
        }
        double[] bias = new double[above.length];
        for (int l = last; l >= 0; l--) {
            for (double[] row : above) {
                Arrays.setAll(row, k -> row[k] * parameters.linearSlope());
            }
            double[] carried = StoredWeights.product(above, biases[l]);
            for (int k = 0; k < bias.length; k++) {
                bias[k] += carried[k];
            }
            above = StoredWeights.product(above, StoredWeights.stored(parameters, weights[l]));
        }
        return new AffineMap(StoredWeights.stored(parameters, above), bias);
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        double[][] images = super.warp(map, weights, points);
        double[][] rows = StoredWeights.stored(parameters, weights);
        for (int i = points.length - 1; i >= 0; i--) {
            for (int k = 0; k < 2; k++) {
                double z = rows[k][1] * points[i][1] + rows[k][0] * points[i][0];
                images[i][k] = map.equals("relu") && z < 0 ? parameters.leak() * z : z;
            }
        }
        return images;
    }
}
