package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Streams over rows and columns, with the sigmoid as a tanh. */
final class Streams extends LogisticRegressionReference {
    private final LogisticRegressionParameters parameters;

    Streams(LogisticRegressionParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[][] outputs(double[][] weights, double[] biases, double[][] inputs) {
        super.outputs(weights, biases, inputs);
        return Arrays.stream(inputs)
                .map(input -> IntStream.range(0, biases.length)
                        .mapToDouble(k -> sigmoid(biases[k] + dot(input, weights[k])))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public int[] classes(double[][] outputs) {
        super.classes(outputs);
        return Arrays.stream(outputs)
                .mapToInt(row -> row.length == 1 ? single(row[0]) : largest(row))
                .toArray();
    }

    @Override
    public Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate) {
        super.columnsStep(model, columns, labels, learningRate);
        double[] errors = IntStream.range(0, labels.length)
                .mapToDouble(i -> sigmoid(model.bias()
                                + IntStream.range(0, columns.length)
                                        .mapToDouble(j -> columns[j][i] * model.weights()[j])
                                        .sum())
                        - target(labels[i]))
                .toArray();
        double rate = learningRate * parameters.steepness() / divisor(labels);
        double[] weights = IntStream.range(0, columns.length)
                .mapToDouble(j -> model.weights()[j] - rate * dot(columns[j], errors))
                .toArray();
        return new Model(weights, model.bias() - rate * Arrays.stream(errors).sum());
    }

    @Override
    public TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs) {
        double[] losses = super.train(inputs, labels, learningRate, epochs).losses();
        double[] signs = Arrays.stream(labels).mapToDouble(y -> y == 1 ? -1 : 1).toArray();
        double[] weights = new double[inputs[0].length];
        double bias = 0;
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double[] scores = new double[labels.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = bias + dot(inputs[i], weights);
            }
            losses[epoch] = IntStream.range(0, labels.length)
                            .mapToDouble(i -> Math.log1p(Math.exp(parameters.steepness() * signs[i] * scores[i])))
                            .sum()
                    / divisor(labels);
            for (int i = 0; i < (epoch < epochs ? labels.length : 0); i++) {
                double rate = parameters.schedule().equals("constant") ? learningRate : learningRate / (epoch + 1);
                double step =
                        rate * parameters.steepness() * (target(labels[i]) - sigmoid(scores[i])) / divisor(labels);
                bias += step;
                for (int j = 0; j < weights.length; j++) {
                    weights[j] += step * inputs[i][j];
                }
            }
        }
        return new TrainedModel(new Model(weights, bias), losses);
    }

    private double divisor(int[] labels) {
        return parameters.reduction().equals("mean") ? labels.length : 1;
    }

    private int single(double output) {
        boolean positive = output == 0.5 ? parameters.positiveAtHalf() : Math.round(output) == 1;
        return positive ? 1 : parameters.negativeLabel();
    }

    private static int largest(double[] row) {
        double largest = Arrays.stream(row).max().orElseThrow();
        return IntStream.range(0, row.length)
                .filter(k -> row[k] == largest)
                .findFirst()
                .orElseThrow();
    }

    private static int target(int label) {
        return label == 1 ? 1 : 0;
    }

    private double sigmoid(double z) {
        return (1 + Math.tanh(parameters.steepness() * z / 2)) / 2;
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }
}
