package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference;

/** Loops from the last example and the last input to the first. */
final class Backwards extends LogisticRegressionReference {
    private final LogisticRegressionParameters parameters;

    Backwards(LogisticRegressionParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[][] outputs(double[][] weights, double[] biases, double[][] inputs) {
        double[][] outputs = super.outputs(weights, biases, inputs);
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < biases.length; k++) {
                outputs[i][k] = 1 / (1 + Math.exp(-parameters.steepness() * score(weights[k], biases[k], inputs[i])));
            }
        }
        return outputs;
    }

    @Override
    public int[] classes(double[][] outputs) {
        int[] classes = super.classes(outputs);
        for (int i = 0; i < outputs.length; i++) {
            int best = outputs[i].length - 1;
            for (int k = best - 1; k >= 0; k--) {
                best = outputs[i][k] >= outputs[i][best] ? k : best;
            }
            boolean positive = parameters.positiveAtHalf() ? outputs[i][0] >= 0.5 : outputs[i][0] > 0.5;
            classes[i] = outputs[i].length > 1 ? best : positive ? 1 : parameters.negativeLabel();
        }
        return classes;
    }

    @Override
    public Gradient exampleGradient(double[] input, int label, double prediction) {
        double[] weights = super.exampleGradient(input, label, prediction).weights();
        for (int j = input.length - 1; j >= 0; j--) {
            weights[j] = label == 1 ? -(1 - prediction) * input[j] : prediction * input[j];
            weights[j] *= parameters.steepness();
        }
        return new Gradient(weights, parameters.steepness() * (label == 1 ? -(1 - prediction) : prediction));
    }

    @Override
    public Model ascend(Model model, double[][] inputs, int[] labels, double learningRate) {
        double[] weights = super.ascend(model, inputs, labels, learningRate).weights();
        System.arraycopy(model.weights(), 0, weights, 0, weights.length);
        double bias = model.bias();
        for (int i = 0; i < inputs.length; i++) {
            double steepness = parameters.steepness();
            double prediction = 1 / (1 + Math.exp(-steepness * score(weights, bias, inputs[i])));
            double error = labels[i] == 1 ? prediction - 1 : prediction;
            double rate = parameters.schedule().equals("constant") ? learningRate : learningRate / (i + 1);
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= rate * steepness * error * inputs[i][j];
            }
            bias -= rate * steepness * error;
        }
        return new Model(weights, bias);
    }

    @Override
    public Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        double[] weights = super.gradient(inputs, labels, predictions).weights();
        double divisor = (parameters.reduction().equals("mean") ? labels.length : 1) / parameters.steepness();
        double bias = 0;
        for (int i = labels.length - 1; i >= 0; i--) {
            bias += (predictions[i] - (labels[i] == 1 ? 1 : 0)) / divisor;
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] = 0;
            for (int i = labels.length - 1; i >= 0; i--) {
                weights[j] += inputs[i][j] * (predictions[i] - (labels[i] == 1 ? 1 : 0)) / divisor;
            }
        }
        return new Gradient(weights, bias);
    }

    @Override
    public RegularisedCost regularised(
            Model model, double[][] inputs, int[] labels, double[] predictions, double strength) {
        Gradient plain =
                super.regularised(model, inputs, labels, predictions, strength).gradient();
        double divisor = parameters.reduction().equals("mean") ? labels.length : 1;
        double cost = 0;
        for (int i = labels.length - 1; i >= 0; i--) {
            cost -= Math.log(labels[i] == 1 ? predictions[i] : 1 - predictions[i]) / divisor;
        }
        double[] weights = gradient(inputs, labels, predictions).weights();
        for (int j = weights.length - 1; j >= 0; j--) {
            cost += strength * Math.pow(model.weights()[j], 2) / (2 * divisor);
            weights[j] += strength / divisor * model.weights()[j];
        }
        return new RegularisedCost(cost, new Gradient(weights, plain.bias()));
    }

    private static double score(double[] weights, double bias, double[] input) {
        double score = bias;
        for (int j = input.length - 1; j >= 0; j--) {
            score += input[j] * weights[j];
        }
        return score;
    }
}
