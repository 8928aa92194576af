package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write softmax regression. */
public final class SoftmaxRegressionEquivalents implements Equivalents<SoftmaxRegression, SoftmaxRegressionParameters> {
    @Override
    public List<Equivalent<SoftmaxRegression>> of(SoftmaxRegressionParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "softmax-regression-example-by-example",
                        "takes one example after the other, the last first",
                        new ExampleByExample(parameters)),
                new Equivalent<>(
                        "softmax-regression-matrices",
                        "multiplies whole matrices and subtracts one-hot rows",
                        new MatrixSoftmaxRegression(parameters)),
                new Equivalent<>(
                        "softmax-regression-in-place",
                        "trains copies of the parameters in place, and takes two classes' probabilities from softmax",
                        new InPlace(parameters)));
    }

    private static final class ExampleByExample extends SoftmaxRegressionReference {
        private final Layout layout;
        private final boolean mean;
        private final double temperature;

        ExampleByExample(SoftmaxRegressionParameters parameters) {
            super(parameters);
            this.layout = Layout.of(parameters);
            this.mean = parameters.reduction().equals("mean");
            this.temperature = parameters.temperature();
        }

        @Override
        public double[][] logits(Model model, double[][] inputs) {
            super.logits(model, inputs);
            double[][] examples = layout.batch(inputs);
            double[][] classes = layout.weights(model.weights());
            double[][] logits = new double[examples.length][classes.length];
            for (int i = examples.length - 1; i >= 0; i--) {
                for (int k = 0; k < classes.length; k++) {
                    double logit = model.bias()[k];
                    for (int j = examples[i].length - 1; j >= 0; j--) {
                        logit += examples[i][j] * classes[k][j];
                    }
                    logits[i][k] = logit;
                }
            }
            return layout.batch(logits);
        }

        @Override
        public double[][] activations(double[][] logits) {
            super.activations(logits);
            return layout.batch(Arrays.stream(layout.batch(logits))
                    .map(z -> Softmaxes.of(z, temperature))
                    .toArray(double[][]::new));
        }

        @Override
        public double loss(double[][] logits, int[] labels) {
            super.loss(logits, labels);
            double[][] examples = layout.batch(logits);
            double loss = 0;
            for (int i = labels.length - 1; i >= 0; i--) {
                double own = examples[i][labels[i] - layout.firstLabel()];
                double one = own == Double.NEGATIVE_INFINITY
                        ? Double.POSITIVE_INFINITY
                        : Softmaxes.logSumExp(Softmaxes.mapped(examples[i], z -> (z - own) / temperature));
                loss += mean ? one / labels.length : one;
            }
            return loss;
        }

        @Override
        public Gradients gradients(double[][] inputs, double[][] activations, int[] labels) {
            super.gradients(inputs, activations, labels);
            double[][] x = layout.batch(inputs);
            double[][] a = layout.batch(activations);
            double[][] weights = new double[a[0].length][x[0].length];
            double[] bias = new double[a[0].length];
            for (int i = labels.length - 1; i >= 0; i--) {
                for (int k = 0; k < bias.length; k++) {
                    double target = labels[i] - layout.firstLabel() == k ? 1 : 0;
                    double residual = (a[i][k] - target) / (mean ? temperature * labels.length : temperature);
                    bias[k] += residual;
                    for (int j = 0; j < x[i].length; j++) {
                        weights[k][j] += x[i][j] * residual;
                    }
                }
            }
            return new Gradients(layout.weights(weights), bias);
        }

        @Override
        public Model step(Model model, double[] input, double[] activations, int label, double learningRate) {
            super.step(model, input, activations, label, learningRate);
            double[][] classes = layout.weights(model.weights());
            double[][] weights = new double[classes.length][input.length];
            double[] bias = new double[classes.length];
            for (int k = 0; k < classes.length; k++) {
                double target = k == label - layout.firstLabel() ? 1 : 0;
                double push = learningRate / temperature * (target - activations[k]);
                bias[k] = model.bias()[k] + push;
                for (int j = 0; j < input.length; j++) {
                    weights[k][j] = classes[k][j] + push * input[j];
                }
            }
            return new Model(layout.weights(weights), bias);
        }

        @Override
        public TrainedModel train(
                Model model, double[][] inputs, int[] labels, double learningRate, int batchSize, int[][] orders) {
            super.train(model, inputs, labels, learningRate, batchSize, orders);
            double[][] examples = layout.batch(inputs);
            double[] losses = new double[orders.length + 1];
            losses[0] = loss(logits(model, inputs), labels);
            Model present = new Model(copy(model.weights()), model.bias().clone());
            for (int epoch = 0; epoch < orders.length; epoch++) {
                int[] order = orders[epoch];
                for (int first = 0; first < order.length; first += batchSize) {
                    int[] batch = Arrays.copyOfRange(order, first, Math.min(order.length, first + batchSize));
                    Model before = present;
                    for (int i : batch) {
                        double[][] one = {examples[i]};
                        double[] a = layout.batch(activations(logits(before, layout.batch(one))))[0];
                        double rate = mean ? learningRate / batch.length : learningRate;
                        present = step(present, examples[i], a, labels[i], rate);
                    }
                }
                losses[epoch + 1] = loss(logits(present, inputs), labels);
            }
            return new TrainedModel(present, losses);
        }
    }

    private static final class InPlace extends SoftmaxRegressionReference {
        private final Layout layout;
        private final boolean mean;
        private final double temperature;

        InPlace(SoftmaxRegressionParameters parameters) {
            super(parameters);
            this.layout = Layout.of(parameters);
            this.mean = parameters.reduction().equals("mean");
            this.temperature = parameters.temperature();
        }

        @Override
        public Model step(Model model, double[] input, double[] activations, int label, double learningRate) {
            super.step(model, input, activations, label, learningRate);
            double[][] weights = copy(layout.weights(model.weights()));
            double[] bias = model.bias().clone();
            int y = label - layout.firstLabel();
            double rate = learningRate / temperature;
            bias[y] += rate;
            for (int j = 0; j < input.length; j++) {
                weights[y][j] += rate * input[j];
                for (int k = 0; k < bias.length; k++) {
                    weights[k][j] -= rate * input[j] * activations[k];
                    bias[k] -= j == 0 ? rate * activations[k] : 0;
                }
            }
            return new Model(layout.weights(weights), bias);
        }

        @Override
        public LogisticModel logisticRegression(Model model, double[][] inputs) {
            super.logisticRegression(model, inputs);
            double[][] classes = layout.weights(model.weights());
            double[] weights = IntStream.range(0, classes[0].length)
                    .mapToDouble(j -> -(classes[0][j] - classes[1][j]) / temperature)
                    .toArray();
            double[] probabilities = Arrays.stream(layout.batch(activations(logits(model, inputs))))
                    .mapToDouble(a -> a[1])
                    .toArray();
            return new LogisticModel(weights, (model.bias()[1] - model.bias()[0]) / temperature, probabilities);
        }

        @Override
        public TrainedModel train(
                Model model, double[][] inputs, int[] labels, double learningRate, int batchSize, int[][] orders) {
            double[] losses = super.train(model, inputs, labels, learningRate, batchSize, orders)
                    .losses();
            double[][] examples = layout.batch(inputs);
            double[][] weights = copy(layout.weights(model.weights()));
            double[] bias = model.bias().clone();
            for (int[] order : orders) {
                for (int first = 0; first < order.length; first += batchSize) {
                    int size = Math.min(batchSize, order.length - first);
                    double[][] residuals = new double[size][];
                    for (int b = 0; b < size; b++) {
                        double[] x = examples[order[first + b]];
                        double[] z = new double[bias.length];
                        Arrays.setAll(
                                z,
                                k -> bias[k]
                                        + IntStream.range(0, x.length)
                                                .mapToDouble(j -> weights[k][j] * x[j])
                                                .sum());
                        residuals[b] = Softmaxes.of(z, temperature);
                        residuals[b][labels[order[first + b]] - layout.firstLabel()] -= 1;
                    }
                    for (int b = 0; b < size; b++) {
                        for (int k = 0; k < bias.length; k++) {
                            double move = learningRate * residuals[b][k] / (mean ? temperature * size : temperature);
                            bias[k] -= move;
                            for (int j = 0; j < weights[k].length; j++) {
                                weights[k][j] -= move * examples[order[first + b]][j];
                            }
                        }
                    }
                }
            }
            return new TrainedModel(new Model(layout.weights(weights), bias), losses);
        }
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
