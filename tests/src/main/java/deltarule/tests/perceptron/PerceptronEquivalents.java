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
            double[][] scores = laidOut(super.scores(inputs, weights, biases));
            double[][] rows = inRows(inputs);
            for (int i = rows.length - 1; i >= 0; i--) {
                for (int k = weights.length - 1; k >= 0; k--) {
                    scores[i][k] = parameters.bias().equals("added") ? biases[k] : -biases[k];
                    for (int j = rows[i].length - 1; j >= 0; j--) {
                        scores[i][k] += rows[i][j] * weights[k][j];
                    }
                }
            }
            return laidOut(scores);
        }

        @Override
        public double[][] augmented(double[][] inputs) {
            double[][] rows = inRows(inputs);
            double[][] augmented = new double[rows.length][rows[0].length + 1];
            int shift = parameters.constantFirst() ? 1 : 0;
            for (int i = 0; i < rows.length; i++) {
                Arrays.fill(augmented[i], parameters.bias().equals("added") ? 1 : -1);
                System.arraycopy(rows[i], 0, augmented[i], shift, rows[i].length);
            }
            return laidOut(augmented);
        }

        @Override
        public int[] predictions(double[] scores) {
            int[] classes = super.predictions(scores);
            for (int i = scores.length - 1; i >= 0; i--) {
                boolean positive = parameters.positiveAtZero() ? !(scores[i] < 0) : scores[i] > 0;
                classes[i] = positive ? 1 : parameters.negativeClass();
            }
            return classes;
        }

        @Override
        public double[] losses(String loss, int[] labels, double[] scores) {
            requireJudged(loss, labels, scores);
            double[] losses = new double[labels.length];
            for (int i = labels.length - 1; i >= 0; i--) {
                double lack = loss.equals("hinge") ? parameters.margin() : 0;
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
                double lead = scores[i] * labels[i];
                boolean violated = loss.equals("hinge") ? parameters.margin() > lead : 0 >= lead;
                slopes[i] = !violated ? 0 : labels[i] == 1 ? -1 : 1;
            }
            return slopes;
        }

        @Override
        public double[] update(String rule, double[] theta, double[][] inputs, int[] labels) {
            double[][] rows = requireTask(rule, theta, inputs, labels);
            int sign = parameters.update().equals("gradient") ? -1 : 1;
            double[] update = new double[theta.length];
            for (int i = rows.length - 1; i >= 0; i--) {
                double score = 0;
                for (int j = theta.length - 1; j >= 0; j--) {
                    score += theta[j] * rows[i][j];
                }
                if (!(labels[i] * score > 0)) {
                    for (int j = 0; j < theta.length; j++) {
                        double share = rule.equals("averaged") ? rows[i][j] / rows.length : rows[i][j];
                        update[j] += sign * labels[i] * share;
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
            double[][] rows = inRows(inputs);
            double[][] theta = new double[rows[0].length + 1][];
            theta[0] = biases;
            for (int j = 1; j < theta.length; j++) {
                int input = j - 1;
                theta[j] = Arrays.stream(weights).mapToDouble(row -> row[input]).toArray();
            }
            double[][] constantFirst = Arrays.stream(rows)
                    .map(row -> DoubleStream.concat(DoubleStream.of(biasSign()), Arrays.stream(row))
                            .toArray())
                    .toArray(double[][]::new);
            return laidOut(product(constantFirst, theta));
        }

        @Override
        public double[][] augmented(double[][] inputs) {
            double[][] rows = inRows(inputs);
            int width = rows[0].length;
            double[][] selection = new double[width][width + 1];
            for (int j = 0; j < width; j++) {
                selection[j][parameters.constantFirst() ? j + 1 : j] = 1;
            }
            double[][] augmented = product(rows, selection);
            for (double[] row : augmented) {
                row[parameters.constantFirst() ? 0 : width] += biasSign();
            }
            return laidOut(augmented);
        }

        @Override
        public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
            super.signedDistances(inputs, weights, bias);
            double norm = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
            double[][] unit = Arrays.stream(weights)
                    .mapToObj(weight -> new double[] {weight / norm})
                    .toArray(double[][]::new);
            return Arrays.stream(product(inRows(inputs), unit))
                    .mapToDouble(row -> row[0] + biasSign() * bias / norm)
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
            double[][] rows = inRows(inputs);
            double[] current = theta.clone();
            int[] losses = new int[checked.epochs() + 1];
            for (int epoch = 0; epoch < losses.length; epoch++) {
                double[] sum = new double[theta.length];
                double[][] column =
                        Arrays.stream(current).mapToObj(w -> new double[] {w}).toArray(double[][]::new);
                double[][] scores = product(rows, column);
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] * scores[i][0] <= 0) {
                        losses[epoch]++;
                        for (int j = 0; j < sum.length; j++) {
                            sum[j] += labels[i] * rows[i][j];
                        }
                    }
                }
                for (int j = 0; epoch < checked.epochs() && j < sum.length; j++) {
                    current[j] += learningRate * (rule.equals("averaged") ? sum[j] / labels.length : sum[j]);
                }
            }
            return new TrainedPerceptron(current, checked.epochs(), losses[losses.length - 1] == 0, losses);
        }

        private int biasSign() {
            return parameters.bias().equals("added") ? 1 : -1;
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
