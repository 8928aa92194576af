package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The larger methods, built on the smaller ones. */
final class Calls extends LogisticRegressionReference {
    private final LogisticRegressionParameters parameters;

    Calls(LogisticRegressionParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public Gradient exampleGradient(double[] input, int label, double prediction) {
        return super.gradient(new double[][] {input}, new int[] {label}, new double[] {prediction});
    }

    @Override
    public Model ascend(Model model, double[][] inputs, int[] labels, double learningRate) {
        super.ascend(model, inputs, labels, learningRate);
        Model present = model;
        for (int i = 0; i < labels.length; i++) {
            double prediction = predictions(present, new double[][] {inputs[i]})[0];
            present = moved(present, exampleGradient(inputs[i], labels[i], prediction), rate(learningRate, i + 1));
        }
        return present;
    }

    @Override
    public Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        Gradient right = super.gradient(inputs, labels, predictions);
        double[] weights = new double[right.weights().length];
        double bias = 0;
        double factor = parameters.reduction().equals("mean") ? 1.0 / labels.length : 1;
        for (int i = 0; i < labels.length; i++) {
            Gradient one = exampleGradient(inputs[i], labels[i], predictions[i]);
            bias += one.bias();
            for (int j = 0; j < weights.length; j++) {
                weights[j] += one.weights()[j];
            }
        }
        return new Gradient(Arrays.stream(weights).map(sum -> factor * sum).toArray(), factor * bias);
    }

    @Override
    public Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate) {
        super.columnsStep(model, columns, labels, learningRate);
        double[][] inputs = LearningCases.transposed(columns);
        return moved(model, gradient(inputs, labels, predictions(model, inputs)), learningRate);
    }

    @Override
    public RegularisedCost regularised(
            Model model, double[][] inputs, int[] labels, double[] predictions, double strength) {
        double plainCost =
                super.regularised(model, inputs, labels, predictions, 0).cost();
        super.regularised(model, inputs, labels, predictions, strength);
        Gradient plain = gradient(inputs, labels, predictions);
        double share = parameters.reduction().equals("mean") ? strength / labels.length : strength;
        double[] weights = IntStream.range(0, plain.weights().length)
                .mapToDouble(j -> share * model.weights()[j] + plain.weights()[j])
                .toArray();
        double squares = Arrays.stream(model.weights()).map(w -> w * w).sum();
        return new RegularisedCost(plainCost + share / 2 * squares, new Gradient(weights, plain.bias()));
    }

    @Override
    public TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs) {
        double[] losses = super.train(inputs, labels, learningRate, epochs).losses();
        Model model = new Model(new double[inputs[0].length], 0);
        for (int epoch = 0; epoch < epochs; epoch++) {
            double[] predictions = predictions(model, inputs);
            losses[epoch] = regularised(model, inputs, labels, predictions, 0).cost();
            model = moved(model, gradient(inputs, labels, predictions), rate(learningRate, epoch + 1));
        }
        return new TrainedModel(model, losses);
    }

    private double rate(double learningRate, int step) {
        return parameters.schedule().equals("constant") ? learningRate : learningRate / step;
    }

    private double[] predictions(Model model, double[][] inputs) {
        double[][] outputs = outputs(new double[][] {model.weights()}, new double[] {model.bias()}, inputs);
        return Arrays.stream(outputs).mapToDouble(row -> row[0]).toArray();
    }

    private static Model moved(Model model, Gradient gradient, double rate) {
        double[] weights = IntStream.range(0, model.weights().length)
                .mapToDouble(j -> model.weights()[j] - rate * gradient.weights()[j])
                .toArray();
        return new Model(weights, model.bias() - rate * gradient.bias());
    }
}
