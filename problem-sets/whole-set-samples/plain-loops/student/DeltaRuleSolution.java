package student;

import deltarule.problems.deltarule.DeltaRule;

public class DeltaRuleSolution implements DeltaRule {

    @Override
    public double[] outputDeltas(double[] lossSlopes, double[] sums) {
        Check.vector(lossSlopes);
        Check.vector(sums, lossSlopes.length);
        double[] deltas = new double[sums.length];
        for (int j = 0; j < sums.length; j++) {
            deltas[j] = lossSlopes[j] * sigmoidSlope(sums[j]);
        }
        return deltas;
    }

    @Override
    public double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums) {
        Check.vector(nextDeltas);
        Check.vector(sums);
        Check.matrix(weights, nextDeltas.length, sums.length);
        double[] deltas = new double[sums.length];
        for (int j = 0; j < sums.length; j++) {
            double fromAbove = 0;
            for (int l = 0; l < nextDeltas.length; l++) {
                fromAbove += weights[l][j] * nextDeltas[l];
            }
            deltas[j] = fromAbove * sigmoidSlope(sums[j]);
        }
        return deltas;
    }

    @Override
    public double[][] weightChanges(double[] outputs, double[] deltas, double learningRate) {
        Check.vector(outputs);
        Check.vector(deltas);
        Check.positive(learningRate);
        double[][] changes = new double[deltas.length][outputs.length];
        for (int j = 0; j < deltas.length; j++) {
            for (int i = 0; i < outputs.length; i++) {
                changes[j][i] = -learningRate * outputs[i] * deltas[j];
            }
        }
        return changes;
    }

    @Override
    public double[] numericalGradient(Function function, double[] point, double step) {
        Check.require(function != null && function.name() != null, "no function");
        Check.vector(point);
        Check.vector(function.coefficients(), point.length);
        Check.positive(step);
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double[] shifted = point.clone();
            shifted[i] = point[i] + step;
            double above = value(function, shifted);
            shifted[i] = point[i] - step;
            double below = value(function, shifted);
            gradient[i] = (above - below) / (2 * step);
        }
        return gradient;
    }

    private static double value(Function function, double[] w) {
        double[] c = function.coefficients();
        int n = w.length;
        double sum = 0;
        switch (function.name()) {
            case "cubes":
                for (int i = 0; i < n; i++) {
                    sum += c[i] * w[i] * w[i] * w[i];
                }
                return sum;
            case "products":
                for (int i = 0; i < n; i++) {
                    sum += c[i] * w[i] * w[i] * w[(i + 1) % n];
                }
                return sum;
            case "waves":
                for (int i = 0; i < n; i++) {
                    sum += c[i] * Math.sin(w[i]);
                }
                return sum;
            case "neuron":
                for (int i = 0; i < n; i++) {
                    sum += c[i] * w[i];
                }
                // ln(1 + e^-s) without overflow
                return Math.max(0, -sum) + Math.log1p(Math.exp(-Math.abs(sum)));
            default:
                throw new IllegalArgumentException("unknown function: " + function.name());
        }
    }

    @Override
    public double gradientDifference(double[] gradient, double[] numerical) {
        Check.vector(gradient);
        Check.vector(numerical, gradient.length);
        double largest = 0;
        for (int i = 0; i < gradient.length; i++) {
            double size = Math.abs(gradient[i]) + Math.abs(numerical[i]);
            double difference = Math.abs(gradient[i] - numerical[i]) / Math.max(1e-12, size);
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    @Override
    public AffineMap collapse(double[][][] weights, double[][] biases) {
        Check.require(weights != null && biases != null, "weights or biases are missing");
        Check.require(weights.length > 0 && weights.length == biases.length, "one bias vector per layer is needed");
        for (int l = 0; l < weights.length; l++) {
            Check.matrix(weights[l]);
            Check.vector(biases[l], weights[l].length);
            Check.require(l == 0 || weights[l][0].length == weights[l - 1].length, "layers do not fit");
        }
        double[][] map = copy(weights[0]);
        double[] offset = biases[0].clone();
        for (int l = 1; l < weights.length; l++) {
            map = product(weights[l], map);
            offset = product(weights[l], offset);
            for (int j = 0; j < offset.length; j++) {
                offset[j] += biases[l][j];
            }
        }
        return new AffineMap(map, offset);
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        Check.require("linear".equals(map) || "relu".equals(map), "unknown map");
        Check.matrix(weights, 2, 2);
        Check.matrix(points);
        Check.require(points[0].length == 2, "a point has two coordinates");
        double[][] images = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            images[i] = product(weights, points[i]);
            if (map.equals("relu")) {
                rectify(images[i]);
            }
        }
        return images;
    }

    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        Check.vector(inputs);
        Check.matrix(hiddenWeights);
        Check.require(hiddenWeights[0].length == inputs.length, "inputs do not fit the hidden weights");
        Check.matrix(outputWeights);
        Check.require(outputWeights[0].length == hiddenWeights.length, "layers do not fit");
        double[] hidden = product(hiddenWeights, inputs);
        rectify(hidden);
        return product(outputWeights, hidden);
    }

    private static void rectify(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(0, numbers[i]);
        }
    }

    /** Matrix times vector. */
    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            for (int i = 0; i < vector.length; i++) {
                product[j] += matrix[j][i] * vector[i];
            }
        }
        return product;
    }

    /** Matrix times matrix. */
    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right[0].length; j++) {
                for (int k = 0; k < right.length; k++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /** sigma(z) (1 - sigma(z)), which is the same for z and -z. */
    private static double sigmoidSlope(double z) {
        double e = Math.exp(-Math.abs(z));
        return e / ((1 + e) * (1 + e));
    }
}
