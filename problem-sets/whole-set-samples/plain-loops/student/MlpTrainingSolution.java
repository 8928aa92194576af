package student;

import deltarule.problems.mlp.MlpTraining;

public class MlpTrainingSolution implements MlpTraining {

    @Override
    public double[][] hiddenActivations(Network network, double[][] inputs) {
        checkNetwork(network);
        checkExamples(inputs, network.hiddenWeights()[0].length);
        return hidden(network, inputs);
    }

    private static double[][] hidden(Network network, double[][] inputs) {
        int units = network.hiddenBias().length;
        double[][] hidden = new double[inputs.length][units];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < units; k++) {
                hidden[i][k] = Math.tanh(dot(network.hiddenWeights()[k], inputs[i]) + network.hiddenBias()[k]);
            }
        }
        return hidden;
    }

    @Override
    public double[] predictions(Network network, double[][] hidden) {
        checkNetwork(network);
        checkExamples(hidden, network.outputWeights().length);
        return predict(network, hidden);
    }

    private static double[] predict(Network network, double[][] hidden) {
        double[] predictions = new double[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            predictions[i] = sigmoid(dot(network.outputWeights(), hidden[i]) + network.outputBias());
        }
        return predictions;
    }

    @Override
    public double loss(double[] predictions, int[] targets) {
        Check.require(predictions != null && predictions.length > 0, "no predictions");
        checkPredictions(predictions, targets, predictions.length);
        return logLoss(predictions, targets);
    }

    private static double logLoss(double[] predictions, int[] targets) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            sum -= targets[i] == 1 ? Math.log(predictions[i]) : Math.log1p(-predictions[i]);
        }
        return sum / targets.length;
    }

    @Override
    public Gradients gradients(Network network, double[][] inputs, double[][] hidden, double[] predictions,
            int[] targets) {
        checkNetwork(network);
        checkExamples(inputs, network.hiddenWeights()[0].length);
        Check.matrix(hidden, inputs.length, network.outputWeights().length);
        checkPredictions(predictions, targets, inputs.length);
        return derivatives(network, inputs, hidden, predictions, targets);
    }

    private static Gradients derivatives(Network network, double[][] inputs, double[][] hidden,
            double[] predictions, int[] targets) {
        int n = inputs.length;
        int units = network.outputWeights().length;
        double[][] hiddenWeights = new double[units][inputs[0].length];
        double[] hiddenBias = new double[units];
        double[] outputWeights = new double[units];
        double outputBias = 0;
        for (int i = 0; i < n; i++) {
            double outputError = (predictions[i] - targets[i]) / n;
            outputBias += outputError;
            for (int k = 0; k < units; k++) {
                double h = hidden[i][k];
                outputWeights[k] += outputError * h;
                double hiddenError = outputError * network.outputWeights()[k] * (1 - h * h);
                hiddenBias[k] += hiddenError;
                for (int j = 0; j < inputs[i].length; j++) {
                    hiddenWeights[k][j] += hiddenError * inputs[i][j];
                }
            }
        }
        return new Gradients(hiddenWeights, hiddenBias, outputWeights, outputBias);
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate,
            int epochs) {
        checkNetwork(network);
        checkExamples(inputs, network.hiddenWeights()[0].length);
        checkTargets(targets, inputs.length);
        Check.positive(learningRate);
        Check.require(epochs >= 0, "number of epochs is negative");
        Network current = copy(network);
        double[][] hidden = hidden(current, inputs);
        double[] predictions = predict(current, hidden);
        double[] losses = new double[epochs + 1];
        losses[0] = logLoss(predictions, targets);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Gradients gradients = derivatives(current, inputs, hidden, predictions, targets);
            current = moved(current, gradients, learningRate);
            hidden = hidden(current, inputs);
            predictions = predict(current, hidden);
            losses[epoch] = logLoss(predictions, targets);
        }
        return new TrainedNetwork(current, losses);
    }

    private static Network moved(Network network, Gradients gradients, double learningRate) {
        Network moved = copy(network);
        for (int k = 0; k < moved.hiddenBias().length; k++) {
            for (int j = 0; j < moved.hiddenWeights()[k].length; j++) {
                moved.hiddenWeights()[k][j] -= learningRate * gradients.hiddenWeights()[k][j];
            }
            moved.hiddenBias()[k] -= learningRate * gradients.hiddenBias()[k];
            moved.outputWeights()[k] -= learningRate * gradients.outputWeights()[k];
        }
        double outputBias = network.outputBias() - learningRate * gradients.outputBias();
        return new Network(moved.hiddenWeights(), moved.hiddenBias(), moved.outputWeights(), outputBias);
    }

    private static Network copy(Network network) {
        double[][] hiddenWeights = new double[network.hiddenWeights().length][];
        for (int k = 0; k < hiddenWeights.length; k++) {
            hiddenWeights[k] = network.hiddenWeights()[k].clone();
        }
        return new Network(hiddenWeights, network.hiddenBias().clone(), network.outputWeights().clone(),
                network.outputBias());
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

    private static void checkNetwork(Network network) {
        Check.require(network != null, "no network");
        Check.matrix(network.hiddenWeights());
        Check.vector(network.hiddenBias(), network.hiddenWeights().length);
        Check.vector(network.outputWeights(), network.hiddenWeights().length);
        Check.finite(network.outputBias());
    }

    private static void checkExamples(double[][] examples, int columns) {
        Check.matrix(examples);
        Check.require(examples[0].length == columns, "examples do not fit the network");
    }

    private static void checkPredictions(double[] predictions, int[] targets, int n) {
        Check.require(predictions != null && predictions.length == n, "one prediction per example is needed");
        for (double prediction : predictions) {
            Check.probability(prediction);
        }
        checkTargets(targets, n);
    }

    private static void checkTargets(int[] targets, int n) {
        Check.require(targets != null && targets.length == n, "one target per example is needed");
        for (int target : targets) {
            Check.require(target == 0 || target == 1, "targets are 0 and 1");
        }
    }
}
