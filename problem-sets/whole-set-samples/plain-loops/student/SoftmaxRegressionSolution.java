package student;

import deltarule.problems.softmaxregression.SoftmaxRegression;

public class SoftmaxRegressionSolution implements SoftmaxRegression {

    @Override
    public double[][] logits(Model model, double[][] inputs) {
        checkModel(model);
        Check.matrix(inputs);
        Check.require(inputs[0].length == model.weights().length, "inputs do not fit the weights");
        return scores(model, inputs);
    }

    private static double[][] scores(Model model, double[][] inputs) {
        int classes = model.bias().length;
        double[][] scores = new double[inputs.length][classes];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < classes; k++) {
                double sum = model.bias()[k];
                for (int j = 0; j < inputs[i].length; j++) {
                    sum += inputs[i][j] * model.weights()[j][k];
                }
                scores[i][k] = sum;
            }
        }
        return scores;
    }

    @Override
    public double[][] activations(double[][] logits) {
        checkLogits(logits);
        return softmax(logits);
    }

    private static double[][] softmax(double[][] logits) {
        double[][] activations = new double[logits.length][logits[0].length];
        for (int i = 0; i < logits.length; i++) {
            double logSum = logSumExp(logits[i]);
            for (int k = 0; k < logits[i].length; k++) {
                activations[i][k] = Math.exp(logits[i][k] - logSum);
            }
        }
        return activations;
    }

    @Override
    public double loss(double[][] logits, int[] labels) {
        checkLogits(logits);
        checkLabels(labels, logits.length, logits[0].length);
        return meanLoss(logits, labels);
    }

    private static double meanLoss(double[][] logits, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += logSumExp(logits[i]) - logits[i][labels[i]];
        }
        return sum / labels.length;
    }

    @Override
    public Gradients gradients(double[][] inputs, double[][] activations, int[] labels) {
        Check.matrix(inputs);
        Check.shape(activations);
        Check.require(activations.length == inputs.length, "numbers of examples differ");
        for (double[] row : activations) {
            checkActivations(row);
        }
        checkLabels(labels, inputs.length, activations[0].length);
        return meanGradients(inputs, activations, labels);
    }

    private static Gradients meanGradients(double[][] inputs, double[][] activations, int[] labels) {
        int n = inputs.length;
        int classes = activations[0].length;
        double[][] weights = new double[inputs[0].length][classes];
        double[] bias = new double[classes];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < classes; k++) {
                double delta = (activations[i][k] - (k == labels[i] ? 1 : 0)) / n;
                for (int j = 0; j < inputs[i].length; j++) {
                    weights[j][k] += delta * inputs[i][j];
                }
                bias[k] += delta;
            }
        }
        return new Gradients(weights, bias);
    }

    @Override
    public Model step(Model model, double[] input, double[] activations, int label, double learningRate) {
        checkModel(model);
        Check.vector(input, model.weights().length);
        Check.require(activations != null, "no activations");
        Check.require(activations.length == model.bias().length, "wrong number of activations");
        checkActivations(activations);
        Check.require(label >= 0 && label < activations.length, "label is not a class");
        Check.positive(learningRate);
        double[][] inputs = {input};
        double[][] rows = {activations};
        int[] labels = {label};
        return moved(model, meanGradients(inputs, rows, labels), learningRate);
    }

    private static Model moved(Model model, Gradients gradients, double learningRate) {
        double[][] weights = new double[model.weights().length][model.bias().length];
        double[] bias = new double[model.bias().length];
        for (int k = 0; k < bias.length; k++) {
            for (int j = 0; j < weights.length; j++) {
                weights[j][k] = model.weights()[j][k] - learningRate * gradients.weights()[j][k];
            }
            bias[k] = model.bias()[k] - learningRate * gradients.bias()[k];
        }
        return new Model(weights, bias);
    }

    @Override
    public LogisticModel logisticRegression(Model model, double[][] inputs) {
        double[][] logits = logits(model, inputs);
        Check.require(model.bias().length == 2, "exactly two classes are needed");
        double[] weights = new double[model.weights().length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = model.weights()[j][1] - model.weights()[j][0];
        }
        double[] probabilities = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            probabilities[i] = sigmoid(logits[i][1] - logits[i][0]);
        }
        return new LogisticModel(weights, model.bias()[1] - model.bias()[0], probabilities);
    }

    @Override
    public TrainedModel train(Model model, double[][] inputs, int[] labels, double learningRate, int batchSize,
            int[][] orders) {
        double[][] logits = logits(model, inputs);
        checkLabels(labels, inputs.length, model.bias().length);
        Check.positive(learningRate);
        Check.require(batchSize >= 1, "batches are empty");
        Check.require(orders != null, "no orders");
        for (int[] order : orders) {
            Check.permutation(order, inputs.length);
        }
        double[] losses = new double[orders.length + 1];
        losses[0] = meanLoss(logits, labels);
        Model current = new Model(copy(model.weights()), model.bias().clone());
        for (int epoch = 0; epoch < orders.length; epoch++) {
            current = epoch(current, inputs, labels, learningRate, batchSize, orders[epoch]);
            losses[epoch + 1] = meanLoss(scores(current, inputs), labels);
        }
        return new TrainedModel(current, losses);
    }

    private static Model epoch(Model model, double[][] inputs, int[] labels, double learningRate, int batchSize,
            int[] order) {
        Model current = model;
        int start = 0;
        while (start < order.length) {
            int size = Math.min(batchSize, order.length - start);
            double[][] batch = new double[size][];
            int[] batchLabels = new int[size];
            for (int i = 0; i < size; i++) {
                batch[i] = inputs[order[start + i]];
                batchLabels[i] = labels[order[start + i]];
            }
            double[][] activations = softmax(scores(current, batch));
            current = moved(current, meanGradients(batch, activations, batchLabels), learningRate);
            start += size;
        }
        return current;
    }

    /** ln of the sum of e^z, with the largest z taken out so that nothing overflows. */
    private static double logSumExp(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double x : z) {
            max = Math.max(max, x);
        }
        double sum = 0;
        for (double x : z) {
            sum += Math.exp(x - max);
        }
        return max + Math.log(sum);
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static void checkModel(Model model) {
        Check.require(model != null, "no model");
        Check.matrix(model.weights());
        Check.vector(model.bias(), model.weights()[0].length);
    }

    private static void checkLogits(double[][] logits) {
        Check.shape(logits);
        for (double[] row : logits) {
            boolean possible = false;
            for (double z : row) {
                Check.require(!Double.isNaN(z) && z != Double.POSITIVE_INFINITY, "logit is not a number or +Infinity");
                possible = possible || z != Double.NEGATIVE_INFINITY;
            }
            Check.require(possible, "example without a possible class");
        }
    }

    private static void checkActivations(double[] activations) {
        for (double activation : activations) {
            Check.probability(activation);
        }
    }

    private static void checkLabels(int[] labels, int n, int classes) {
        Check.require(labels != null && labels.length == n, "one label per example is needed");
        for (int label : labels) {
            Check.require(label >= 0 && label < classes, "label is not a class");
        }
    }
}
