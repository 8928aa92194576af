package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write a network with Theta matrices. */
public final class ThetaNetworkEquivalents implements Equivalents<ThetaNetwork, ThetaNetworkParameters> {
    @Override
    public List<Equivalent<ThetaNetwork>> of(ThetaNetworkParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "theta-bias-apart",
                        "keeps biases and weights apart and loops backwards",
                        new BiasApart(parameters)),
                new Equivalent<>(
                        "theta-matrices", "multiplies whole matrices and transposes them", new Matrices(parameters)),
                new Equivalent<>(
                        "theta-mean-of-gradients",
                        "averages the derivatives example by example and decays the weights in a step of its own",
                        new MeanOfGradients(parameters)));
    }

    private static double activation(ThetaNetworkParameters parameters, double z) {
        return parameters.hiddenActivation().equals("tanh") ? 2 / (1 + Math.exp(-2 * z)) - 1 : 1 / (1 + Math.exp(-z));
    }

    private static double slope(ThetaNetworkParameters parameters, double a) {
        return parameters.hiddenActivation().equals("tanh") ? 1 - a * a : a - a * a;
    }

    private static double outputDelta(ThetaNetworkParameters parameters, double a, double y) {
        return parameters.loss().equals("log-loss") ? a - y : a * (1 - a) * (a - y);
    }

    private static double loss(ThetaNetworkParameters parameters, double a, double y) {
        double right = y == 1 ? a : 1 - a;
        return parameters.loss().equals("log-loss") ? -Math.log(right) : 0.5 * Math.pow(1 - right, 2);
    }

    private static double strength(ThetaNetworkParameters parameters, double lambda, int examples) {
        return parameters.penaltyAveraged() ? lambda / examples : lambda;
    }

    private static final class BiasApart extends ThetaNetworkReference {
        private final ThetaNetworkParameters parameters;
        private final StoredTheta storage;

        BiasApart(ThetaNetworkParameters parameters) {
            super(parameters);
            this.parameters = parameters;
            this.storage = new StoredTheta(parameters);
        }

        @Override
        public int[][] shapes(int[] sizes) {
            int[][] shapes = new int[super.shapes(sizes).length][2];
            int targets = storage.rowPerTarget() ? 0 : 1;
            for (int l = sizes.length - 2; l >= 0; l--) {
                shapes[l][1 - targets] = 1 + sizes[l];
                shapes[l][targets] = sizes[l + 1];
            }
            return shapes;
        }

        @Override
        public double[][] forward(double[][][] stored, double[] input) {
            double[][] a = super.forward(stored, input);
            double[][][] theta = storage.of(stored);
            double[] units = input;
            for (int l = 0; l < theta.length; l++) {
                boolean output = l == theta.length - 1;
                double[] next = new double[theta[l].length];
                for (int i = 0; i < next.length; i++) {
                    double z = theta[l][i][0];
                    for (int j = units.length; j > 0; j--) {
                        z += units[j - 1] * theta[l][i][j];
                    }
                    next[i] = output ? 0.5 + 0.5 * Math.tanh(z / 2) : activation(parameters, z);
                    a[l + 1][output ? i : i + 1] = next[i];
                }
                units = next;
            }
            return a;
        }

        @Override
        public double[][] deltas(double[][][] stored, double[][] activations, double[] target) {
            double[][] deltas = super.deltas(stored, activations, target);
            double[][][] theta = storage.of(stored);
            int last = theta.length - 1;
            Arrays.setAll(deltas[last], k -> outputDelta(parameters, activations[last + 1][k], target[k]));
            for (int l = last; l > 0; l--) {
                Arrays.fill(deltas[l - 1], 0);
                for (int i = theta[l].length - 1; i >= 0; i--) {
                    for (int j = 1; j < theta[l][i].length; j++) {
                        deltas[l - 1][j - 1] += slope(parameters, activations[l][j]) * (deltas[l][i] * theta[l][i][j]);
                    }
                }
            }
            return deltas;
        }

        @Override
        public double[][] accumulated(double[][] stored, double[] delta, double[] activations) {
            double[][] accumulated = storage.of(super.accumulated(stored, delta, activations));
            double[][] sums = storage.of(stored);
            for (int i = 0; i < delta.length; i++) {
                accumulated[i] = sums[i].clone();
                accumulated[i][0] += delta[i];
                for (int j = 1; j < activations.length; j++) {
                    accumulated[i][j] += activations[j] * delta[i];
                }
            }
            return storage.of(accumulated);
        }

        @Override
        public Gradients twoLayerGradients(
                double[][] stored2, double[] input, double[] hidden, double prediction, double target) {
            Gradients right = super.twoLayerGradients(stored2, input, hidden, prediction, target);
            Gradients gradients = new Gradients(storage.of(right.theta1()), storage.of(right.theta2()));
            double[][] theta2 = storage.of(stored2);
            double delta = outputDelta(parameters, prediction, target);
            gradients.theta2()[0][0] = delta;
            for (int k = 0; k < hidden.length; k++) {
                gradients.theta2()[0][k + 1] = delta * hidden[k];
                double error = slope(parameters, hidden[k]) * theta2[0][k + 1] * delta;
                gradients.theta1()[k][0] = error;
                for (int j = 0; j < input.length; j++) {
                    gradients.theta1()[k][j + 1] = input[j] * error;
                }
            }
            return new Gradients(storage.of(gradients.theta1()), storage.of(gradients.theta2()));
        }

        @Override
        public double[][] regularizedGradient(double[][] storedSums, double[][] stored, int examples, double lambda) {
            double[][] gradient = storage.of(super.regularizedGradient(storedSums, stored, examples, lambda));
            double[][] sums = storage.of(storedSums);
            double[][] theta = storage.of(stored);
            for (int i = 0; i < theta.length; i++) {
                for (int j = 0; j < theta[i].length; j++) {
                    double decay = j == 0 ? 0 : theta[i][j] * strength(parameters, lambda, examples);
                    gradient[i][j] = decay + sums[i][j] / examples;
                }
            }
            return storage.of(gradient);
        }

        @Override
        public double cost(double[][][] stored, double[][] predictions, double[][] targets, double lambda) {
            super.cost(stored, predictions, targets, lambda);
            double[][][] theta = storage.of(stored);
            double penalty = 0;
            for (int l = theta.length - 1; l >= 0; l--) {
                for (double[] row : theta[l]) {
                    for (int j = row.length - 1; j > 0; j--) {
                        penalty += 0.5 * strength(parameters, lambda, targets.length) * row[j] * row[j];
                    }
                }
            }
            double cost = penalty;
            for (int n = 0; n < targets.length; n++) {
                for (int k = 0; k < targets[n].length; k++) {
                    cost += loss(parameters, predictions[n][k], targets[n][k]) / targets.length;
                }
            }
            return cost;
        }
    }

    private static final class Matrices extends ThetaNetworkReference {
        private final ThetaNetworkParameters parameters;
        private final StoredTheta storage;

        Matrices(ThetaNetworkParameters parameters) {
            super(parameters);
            this.parameters = parameters;
            this.storage = new StoredTheta(parameters);
        }

        @Override
        public double[][] forward(double[][][] stored, double[] input) {
            double[][] layers = super.forward(stored, input);
            double[][][] theta = storage.of(stored);
            double[][] column = transposed(new double[][] {layers[0]});
            for (int l = 0; l < theta.length; l++) {
                double[] z = transposed(product(theta[l], column))[0];
                if (l < theta.length - 1) {
                    IntStream.range(0, z.length).forEach(i -> z[i] = activation(parameters, z[i]));
                    System.arraycopy(z, 0, layers[l + 1], 1, z.length);
                } else {
                    Arrays.setAll(layers[l + 1], i -> 1 / (1 + Math.exp(-z[i])));
                }
                column = transposed(new double[][] {layers[l + 1]});
            }
            return layers;
        }

        @Override
        public double[][] deltas(double[][][] stored, double[][] activations, double[] target) {
            double[][] deltas = super.deltas(stored, activations, target);
            double[][][] theta = storage.of(stored);
            for (int l = theta.length - 1; l > 0; l--) {
                double[][] errors = product(transposed(theta[l]), transposed(new double[][] {deltas[l]}));
                double[] a = activations[l];
                Arrays.setAll(deltas[l - 1], j -> errors[j + 1][0] * slope(parameters, a[j + 1]));
            }
            return deltas;
        }

        @Override
        public double[][] accumulated(double[][] stored, double[] delta, double[] activations) {
            super.accumulated(stored, delta, activations);
            double[][] sums = storage.of(stored);
            double[][] outer = product(transposed(new double[][] {delta}), new double[][] {activations});
            for (int i = 0; i < outer.length; i++) {
                for (int j = 0; j < outer[i].length; j++) {
                    outer[i][j] += sums[i][j];
                }
            }
            return storage.of(outer);
        }

        @Override
        public Gradients twoLayerGradients(
                double[][] stored2, double[] input, double[] hidden, double prediction, double target) {
            super.twoLayerGradients(stored2, input, hidden, prediction, target);
            double[][] theta2 = storage.of(stored2);
            double[][] delta = {{outputDelta(parameters, prediction, target)}};
            double[][] errors = product(transposed(theta2), delta);
            double[][] column = new double[hidden.length][1];
            for (int k = 0; k < hidden.length; k++) {
                column[k][0] = errors[k + 1][0] * slope(parameters, hidden[k]);
            }
            return new Gradients(
                    storage.of(product(column, withOne(input))), storage.of(product(delta, withOne(hidden))));
        }

        private static double[][] withOne(double[] units) {
            double[][] row = new double[1][units.length + 1];
            row[0][0] = 1;
            System.arraycopy(units, 0, row[0], 1, units.length);
            return row;
        }

        private static double[][] transposed(double[][] rows) {
            double[][] transposed = new double[rows[0].length][rows.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    transposed[j][i] = rows[i][j];
                }
            }
            return transposed;
        }

        private static double[][] product(double[][] left, double[][] right) {
            double[][] product = new double[left.length][right[0].length];
            for (int i = 0; i < left.length; i++) {
                for (int k = 0; k < right.length; k++) {
                    for (int j = 0; j < right[k].length; j++) {
                        product[i][j] += left[i][k] * right[k][j];
                    }
                }
            }
            return product;
        }
    }
}
