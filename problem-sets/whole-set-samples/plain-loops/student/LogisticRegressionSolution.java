package student;

import deltarule.problems.logistic.LogisticRegression;

public class LogisticRegressionSolution implements LogisticRegression {

    @Override
    public double[][] outputs(double[][] weights, double[] biases, double[][] inputs) {
        Check.matrix(weights);
        Check.vector(biases, weights.length);
        Check.matrix(inputs);
        Check.require(inputs[0].length == weights[0].length, "inputs do not fit the weights");
        double[][] outputs = new double[inputs.length][weights.length];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < weights.length; k++) {
                outputs[i][k] = sigmoid(dot(weights[k], inputs[i]) + biases[k]);
            }
        }
        return outputs;
    }

    @Override
    public int[] classes(double[][] outputs) {
        Check.shape(outputs);
        int[] classes = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            double[] row = outputs[i];
            for (double output : row) {
                Check.probability(output);
            }
            if (row.length == 1) {
                classes[i] = row[0] >= 0.5 ? 1 : 0;
            } else {
                classes[i] = indexOfLargest(row);
            }
        }
        return classes;
    }

    private static int indexOfLargest(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }

    @Override
    public Gradient exampleGradient(double[] input, int label, double prediction) {
        Check.vector(input);
        checkLabel(label);
        Check.probability(prediction);
        double[] weights = new double[input.length];
        for (int j = 0; j < input.length; j++) {
            weights[j] = (prediction - label) * input[j];
        }
        return new Gradient(weights, prediction - label);
    }

    @Override
    public Model ascend(Model model, double[][] inputs, int[] labels, double learningRate) {
        checkModel(model);
        checkData(inputs, labels, model.weights().length);
        Check.positive(learningRate);
        double[] w = model.weights().clone();
        double b = model.bias();
        for (int i = 0; i < inputs.length; i++) {
            double error = labels[i] - sigmoid(dot(w, inputs[i]) + b);
            for (int j = 0; j < w.length; j++) {
                w[j] += learningRate * error * inputs[i][j];
            }
            b += learningRate * error;
        }
        return new Model(w, b);
    }

    @Override
    public Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        Check.matrix(inputs);
        checkData(inputs, labels, inputs[0].length);
        checkPredictions(predictions, labels.length);
        return meanGradient(inputs, labels, predictions);
    }

    private static Gradient meanGradient(double[][] inputs, int[] labels, double[] predictions) {
        int n = inputs.length;
        double[] weights = new double[inputs[0].length];
        double bias = 0;
        for (int i = 0; i < n; i++) {
            double error = (predictions[i] - labels[i]) / n;
            for (int j = 0; j < weights.length; j++) {
                weights[j] += error * inputs[i][j];
            }
            bias += error;
        }
        return new Gradient(weights, bias);
    }

    @Override
    public Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate) {
        checkModel(model);
        Check.matrix(columns);
        int d = columns.length;
        int m = columns[0].length;
        Check.require(d == model.weights().length, "inputs do not fit the weights");
        double[][] rows = new double[m][d];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < d; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        checkData(rows, labels, d);
        Check.positive(learningRate);
        return descend(model, rows, labels, predict(model, rows), learningRate);
    }

    @Override
    public RegularisedCost regularised(Model model, double[][] inputs, int[] labels,
            double[] predictions, double strength) {
        checkModel(model);
        checkData(inputs, labels, model.weights().length);
        checkPredictions(predictions, labels.length);
        Check.notNegative(strength);
        int n = labels.length;
        double[] w = model.weights();
        double cost = cost(labels, predictions) + strength / (2 * n) * dot(w, w);
        Gradient gradient = meanGradient(inputs, labels, predictions);
        for (int j = 0; j < w.length; j++) {
            gradient.weights()[j] += strength / n * w[j];
        }
        return new RegularisedCost(cost, gradient);
    }

    @Override
    public TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs) {
        Check.matrix(inputs);
        checkData(inputs, labels, inputs[0].length);
        Check.positive(learningRate);
        Check.require(epochs >= 0, "number of epochs is negative");
        Model model = new Model(new double[inputs[0].length], 0);
        double[] predictions = predict(model, inputs);
        double[] losses = new double[epochs + 1];
        losses[0] = cost(labels, predictions);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            model = descend(model, inputs, labels, predictions, learningRate);
            predictions = predict(model, inputs);
            losses[epoch] = cost(labels, predictions);
        }
        return new TrainedModel(model, losses);
    }

    private static Model descend(Model model, double[][] inputs, int[] labels, double[] predictions,
            double learningRate) {
        Gradient gradient = meanGradient(inputs, labels, predictions);
        double[] w = model.weights().clone();
        for (int j = 0; j < w.length; j++) {
            w[j] -= learningRate * gradient.weights()[j];
        }
        return new Model(w, model.bias() - learningRate * gradient.bias());
    }

    private static double[] predict(Model model, double[][] inputs) {
        double[] predictions = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            predictions[i] = sigmoid(dot(model.weights(), inputs[i]) + model.bias());
        }
        return predictions;
    }

    private static double cost(int[] labels, double[] predictions) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= labels[i] == 1 ? Math.log(predictions[i]) : Math.log1p(-predictions[i]);
        }
        return sum / labels.length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkModel(Model model) {
        Check.require(model != null, "no model");
        Check.vector(model.weights());
        Check.finite(model.bias());
    }

    private static void checkData(double[][] inputs, int[] labels, int d) {
        Check.matrix(inputs);
        Check.require(inputs[0].length == d, "inputs do not fit the weights");
        Check.require(labels != null && labels.length == inputs.length, "one label per example is needed");
        for (int label : labels) {
            checkLabel(label);
        }
    }

    private static void checkLabel(int label) {
        Check.require(label == 0 || label == 1, "labels are 0 and 1");
    }

    private static void checkPredictions(double[] predictions, int n) {
        Check.require(predictions != null && predictions.length == n, "one prediction per example is needed");
        for (double prediction : predictions) {
            Check.probability(prediction);
        }
    }
}
