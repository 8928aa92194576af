package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Other right ways to write the perceptron. */
public final class PerceptronEquivalents implements Equivalents<Perceptron, PerceptronParameters> {
    @Override
    public List<Equivalent<Perceptron>> of(PerceptronParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "perceptron-backwards", "adds up from the last number to the first", new Backwards(parameters)),
                new Equivalent<>(
                        "perceptron-matrices",
                        "multiplies matrices whose first column is constant, and trains in place",
                        new Matrices(parameters)),
                new Equivalent<>(
                        "perceptron-streams",
                        "uses streams and formulas without branches",
                        new PerceptronByStreams(parameters)));
    }

    private static final class Backwards extends PerceptronReference {
        private final PerceptronParameters parameters;

        Backwards(PerceptronParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][] scores(double[][] inputs, double[][] weights, double[] biases) {
            double[][] scores = super.scores(inputs, weights, biases);
            for (int i = inputs.length - 1; i >= 0; i--) {
                for (int k = weights.length - 1; k >= 0; k--) {
                    scores[i][k] = biases[k];
                    for (int j = inputs[i].length - 1; j >= 0; j--) {
                        scores[i][k] += inputs[i][j] * weights[k][j];
                    }
                }
            }
            return scores;
        }

        @Override
        public double[][] augmented(double[][] inputs) {
            requireRows(inputs);
            double[][] augmented = new double[inputs.length][inputs[0].length + 1];
            int shift = parameters.constantFirst() ? 1 : 0;
            for (int i = 0; i < inputs.length; i++) {
                Arrays.fill(augmented[i], 1);
                System.arraycopy(inputs[i], 0, augmented[i], shift, inputs[i].length);
            }
            return augmented;
        }

        @Override
        public int[] predictions(double[] scores) {
            int[] classes = super.predictions(scores);
            for (int i = scores.length - 1; i >= 0; i--) {
                boolean positive = parameters.boundaryClass() == 1 ? !(scores[i] < 0) : scores[i] > 0;
                classes[i] = positive ? 1 : 0;
            }
            return classes;
        }

        @Override
        public double[] losses(String loss, int[] labels, double[] scores) {
            requireJudged(loss, labels, scores);
            double[] losses = new double[labels.length];
            for (int i = labels.length - 1; i >= 0; i--) {
                double lack = loss.equals("hinge") ? 1 : 0;
                lack += labels[i] == 1 ? -scores[i] : scores[i];
                if (lack > 0) {
                    losses[i] = lack;
                }
            }
            return losses;
        }

        @Override
        public double[] lossSlopes(String loss, int[] labels, double[] scores) {
            requireJudged(loss, labels, scores);
            double[] slopes = new double[labels.length];
            for (int i = labels.length - 1; i >= 0; i--) {
                boolean violated = loss.equals("hinge") ? 1 > scores[i] * labels[i] : 0 >= scores[i] * labels[i];
                slopes[i] = !violated ? 0 : labels[i] == 1 ? -1 : 1;
            }
            return slopes;
        }

        @Override
        public double[] update(String rule, double[] theta, double[][] inputs, int[] labels) {
            requireTask(rule, theta, inputs, labels);
            double[] update = new double[theta.length];
            for (int i = inputs.length - 1; i >= 0; i--) {
                double score = 0;
                for (int j = theta.length - 1; j >= 0; j--) {
                    score += theta[j] * inputs[i][j];
                }
                if (!(labels[i] * score > 0)) {
                    for (int j = 0; j < theta.length; j++) {
                        double share = rule.equals("averaged") ? inputs[i][j] / inputs.length : inputs[i][j];
                        update[j] += labels[i] * share;
                    }
                }
            }
            return update;
        }
    }

    private static final class Matrices extends PerceptronReference {
        private final PerceptronParameters parameters;

        Matrices(PerceptronParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][] scores(double[][] inputs, double[][] weights, double[] biases) {
            super.scores(inputs, weights, biases);
            double[][] theta = new double[inputs[0].length + 1][];
            theta[0] = biases;
            for (int j = 1; j < theta.length; j++) {
                int input = j - 1;
                theta[j] = Arrays.stream(weights).mapToDouble(row -> row[input]).toArray();
            }
            double[][] constantFirst = Arrays.stream(inputs)
                    .map(row -> DoubleStream.concat(DoubleStream.of(1), Arrays.stream(row))
                            .toArray())
                    .toArray(double[][]::new);
            return product(constantFirst, theta);
        }

        @Override
        public double[][] augmented(double[][] inputs) {
            requireRows(inputs);
            int width = inputs[0].length;
            double[][] selection = new double[width][width + 1];
            for (int j = 0; j < width; j++) {
                selection[j][parameters.constantFirst() ? j + 1 : j] = 1;
            }
            double[][] augmented = product(inputs, selection);
            for (double[] row : augmented) {
                row[parameters.constantFirst() ? 0 : width] += 1;
            }
            return augmented;
        }

        @Override
        public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
            super.signedDistances(inputs, weights, bias);
            double norm = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
            double[][] unit = Arrays.stream(weights)
                    .mapToObj(weight -> new double[] {weight / norm})
                    .toArray(double[][]::new);
            return Arrays.stream(product(inputs, unit))
                    .mapToDouble(row -> row[0] + bias / norm)
                    .toArray();
        }

        @Override
        public TrainedPerceptron train(
                String rule,
                double[] theta,
                double[][] inputs,
                int[] labels,
                double learningRate,
                double tolerance,
                int mostEpochs) {
            TrainedPerceptron checked = super.train(rule, theta, inputs, labels, learningRate, tolerance, mostEpochs);
            double[] current = theta.clone();
            int[] losses = new int[checked.epochs() + 1];
            for (int epoch = 0; epoch < losses.length; epoch++) {
                double[] sum = new double[theta.length];
                double[][] column =
                        Arrays.stream(current).mapToObj(w -> new double[] {w}).toArray(double[][]::new);
                double[][] scores = product(inputs, column);
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] * scores[i][0] <= 0) {
                        losses[epoch]++;
                        for (int j = 0; j < sum.length; j++) {
                            sum[j] += labels[i] * inputs[i][j];
                        }
                    }
                }
                for (int j = 0; epoch < checked.epochs() && j < sum.length; j++) {
                    current[j] += learningRate * (rule.equals("averaged") ? sum[j] / labels.length : sum[j]);
                }
            }
            return new TrainedPerceptron(current, checked.epochs(), losses[losses.length - 1] == 0, losses);
        }

        private static double[][] product(double[][] left, double[][] right) {
            double[][] product = new double[left.length][right[0].length];
            for (int i = 0; i < left.length; i++) {
                for (int k = 0; k < right[0].length; k++) {
                    for (int j = 0; j < right.length; j++) {
                        product[i][k] += left[i][j] * right[j][k];
                    }
                }
            }
            return product;
        }
    }
}
