package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write linear regression. */
public final class LinearRegressionEquivalents implements Equivalents<LinearRegression, LinearRegressionParameters> {
    @Override
    public List<Equivalent<LinearRegression>> of(LinearRegressionParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "regression-backwards", "adds up from the last number to the first", new Backwards(parameters)),
                new Equivalent<>(
                        "regression-augmented",
                        "puts the bias first among the weights and a constant 1 first among the inputs",
                        new Augmented(parameters)),
                new Equivalent<>(
                        "regression-streams",
                        "averages with streams, and trains by calling the other methods",
                        new Streams(parameters)));
    }

    private static final class Backwards extends LinearRegressionReference {
        private final LinearRegressionParameters parameters;

        Backwards(LinearRegressionParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] predictions(double[][] inputs, double[] weights, double bias) {
            requireModel(inputs, weights, bias);
            double[] predictions = new double[inputs.length];
            for (int i = inputs.length - 1; i >= 0; i--) {
                predictions[i] = parameters.bias().equals("added") ? bias : -bias;
                for (int j = weights.length - 1; j >= 0; j--) {
                    predictions[i] += inputs[i][j] * weights[j];
                }
            }
            return predictions;
        }

        @Override
        public double[] losses(String loss, double[][] predictions, double[][] targets) {
            requireJudged(loss, predictions, targets);
            double[] losses = new double[predictions.length];
            for (int i = predictions.length - 1; i >= 0; i--) {
                for (int k = predictions[i].length - 1; k >= 0; k--) {
                    double difference = predictions[i][k] - targets[i][k];
                    double own = difference < 0 ? -difference : difference;
                    if (loss.equals("squared")) {
                        own = Math.pow(own, 2) / (parameters.halved() ? 2 : 1);
                    }
                    losses[i] += own / (parameters.outputs().equals("mean") ? predictions[i].length : 1);
                }
            }
            return losses;
        }

        @Override
        public double cost(double[] losses) {
            requireRows(new double[][] {losses});
            double cost = 0;
            for (int i = losses.length - 1; i >= 0; i--) {
                cost += losses[i] / (parameters.examples().equals("mean") ? losses.length : 1);
            }
            return cost;
        }

        @Override
        public Gradient gradient(double[][] inputs, double[] residuals) {
            requireRows(inputs);
            requireVector(residuals, inputs.length);
            double[] weights = new double[inputs[0].length];
            double bias = 0;
            for (int i = inputs.length - 1; i >= 0; i--) {
                bias += residuals[i];
                for (int j = 0; j < weights.length; j++) {
                    weights[j] += inputs[i][j] * residuals[i];
                }
            }
            double divisor = divisor(parameters, inputs.length);
            double slope = constant(parameters) * bias / divisor;
            return new Gradient(Arrays.stream(weights).map(sum -> sum / divisor).toArray(), slope);
        }
    }

    private static final class Augmented extends LinearRegressionReference {
        private final LinearRegressionParameters parameters;

        Augmented(LinearRegressionParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] predictions(double[][] inputs, double[] weights, double bias) {
            requireModel(inputs, weights, bias);
            return products(augmented(parameters, inputs), theta(weights, bias));
        }

        @Override
        public double[][] lossGradients(String loss, double[][] predictions, double[][] targets) {
            requireJudged(loss, predictions, targets);
            int outputs = parameters.outputs().equals("mean") ? targets[0].length : 1;
            int examples = parameters.examples().equals("mean") ? targets.length : 1;
            double steepness = loss.equals("absolute") || parameters.halved() ? 1 : 2;
            double[][] gradients = new double[targets.length][targets[0].length];
            for (int i = 0; i < targets.length; i++) {
                for (int k = 0; k < targets[0].length; k++) {
                    double error = predictions[i][k] - targets[i][k];
                    int direction = Double.compare(predictions[i][k], targets[i][k]);
                    gradients[i][k] = steepness * (loss.equals("absolute") ? direction : error) / (outputs * examples);
                }
            }
            return gradients;
        }

        @Override
        public TrainedModel train(
                double[][] inputs, double[] targets, double[] weights, double bias, double learningRate, int epochs) {
            double[] losses = super.train(inputs, targets, weights, bias, learningRate, epochs)
                    .losses();
            double[][] augmented = augmented(parameters, inputs);
            double[] theta = theta(weights, bias);
            for (int epoch = 0; epoch < epochs; epoch++) {
                double[] residuals = products(augmented, theta);
                for (int i = 0; i < residuals.length; i++) {
                    residuals[i] -= targets[i];
                }
                double step = rate(parameters, learningRate, epoch) / divisor(parameters, residuals.length);
                for (int j = 0; j < theta.length; j++) {
                    for (int i = 0; i < residuals.length; i++) {
                        theta[j] -= step * residuals[i] * augmented[i][j];
                    }
                }
            }
            return new TrainedModel(Arrays.copyOfRange(theta, 1, theta.length), theta[0], losses);
        }
    }

    private static final class Streams extends LinearRegressionReference {
        private final LinearRegressionParameters parameters;

        Streams(LinearRegressionParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] losses(String loss, double[][] predictions, double[][] targets) {
            requireJudged(loss, predictions, targets);
            int outputs = parameters.outputs().equals("sum") ? targets[0].length : 1;
            double factor = loss.equals("squared") && parameters.halved() ? outputs / 2.0 : outputs;
            return IntStream.range(0, targets.length)
                    .mapToDouble(i -> factor
                            * IntStream.range(0, targets[i].length)
                                    .mapToDouble(k -> Math.abs(predictions[i][k] - targets[i][k]))
                                    .map(error -> loss.equals("squared") ? error * error : error)
                                    .average()
                                    .orElseThrow())
                    .toArray();
        }

        @Override
        public double cost(double[] losses) {
            requireRows(new double[][] {losses});
            return parameters.examples().equals("sum")
                    ? Arrays.stream(losses).sum()
                    : Arrays.stream(losses).average().orElseThrow();
        }

        @Override
        public Gradient gradient(double[][] inputs, double[] residuals) {
            requireRows(inputs);
            requireVector(residuals, inputs.length);
            double[][] augmented = augmented(parameters, inputs);
            double[] sums = IntStream.range(0, inputs[0].length + 1)
                    .mapToDouble(j -> IntStream.range(0, inputs.length)
                            .mapToDouble(i -> residuals[i] * augmented[i][j])
                            .sum())
                    .map(sum -> sum / divisor(parameters, inputs.length))
                    .toArray();
            return new Gradient(Arrays.copyOfRange(sums, 1, sums.length), sums[0]);
        }

        @Override
        public double[][] lossGradients(String loss, double[][] predictions, double[][] targets) {
            requireJudged(loss, predictions, targets);
            double shared = (parameters.examples().equals("mean") ? targets.length : 1)
                    * (parameters.outputs().equals("mean") ? targets[0].length : 1);
            return IntStream.range(0, targets.length)
                    .mapToObj(i -> IntStream.range(0, targets[i].length)
                            .mapToDouble(k -> predictions[i][k] - targets[i][k])
                            .map(error -> loss.equals("absolute") ? Math.signum(error) : error)
                            .map(slope -> loss.equals("squared") && !parameters.halved() ? 2 * slope : slope)
                            .map(slope -> slope / shared)
                            .toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public TrainedModel train(
                double[][] inputs, double[] targets, double[] weights, double bias, double learningRate, int epochs) {
            double[] losses = super.train(inputs, targets, weights, bias, learningRate, epochs)
                    .losses();
            double[] w = weights.clone();
            double b = bias;
            for (int epoch = 0; epoch <= epochs; epoch++) {
                double[] residuals = predictions(inputs, w, b);
                Arrays.setAll(residuals, i -> residuals[i] - targets[i]);
                losses[epoch] = cost(Arrays.stream(residuals)
                        .map(residual -> residual * residual / (parameters.halved() ? 2 : 1))
                        .toArray());
                if (epoch < epochs) {
                    Gradient gradient = gradient(inputs, residuals);
                    double rate = rate(parameters, learningRate, epoch);
                    for (int j = 0; j < w.length; j++) {
                        w[j] -= rate * gradient.weights()[j];
                    }
                    b -= rate * gradient.bias();
                }
            }
            return new TrainedModel(w, b, losses);
        }
    }

    private static double divisor(LinearRegressionParameters parameters, int examples) {
        double half = parameters.halved() ? 1 : 0.5;
        return parameters.examples().equals("mean") ? half * examples : half;
    }

    /** The learning rate after so many epochs. */
    private static double rate(LinearRegressionParameters parameters, double initial, int epochs) {
        double rate = initial;
        for (int epoch = 0; epoch < epochs && parameters.schedule().equals("halving"); epoch++) {
            rate *= 0.5;
        }
        return parameters.schedule().equals("inverse") ? initial / (1 + epochs) : rate;
    }

    private static int constant(LinearRegressionParameters parameters) {
        return parameters.bias().equals("added") ? 1 : -1;
    }

    private static double[][] augmented(LinearRegressionParameters parameters, double[][] inputs) {
        return Arrays.stream(inputs)
                .map(row -> theta(row, constant(parameters)))
                .toArray(double[][]::new);
    }

    private static double[] theta(double[] weights, double bias) {
        double[] theta = new double[weights.length + 1];
        theta[0] = bias;
        System.arraycopy(weights, 0, theta, 1, weights.length);
        return theta;
    }

    private static double[] products(double[][] rows, double[] theta) {
        return Arrays.stream(rows)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> row[j] * theta[j])
                        .sum())
                .toArray();
    }
}
