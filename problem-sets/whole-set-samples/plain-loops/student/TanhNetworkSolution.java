package student;

import deltarule.problems.tanhnet.TanhNetwork;

public class TanhNetworkSolution implements TanhNetwork {

    @Override
    public double[][] sums(double[][] weights, double[] biases, double[][] inputs) {
        Check.matrix(weights);
        Check.vector(biases, weights.length);
        Check.matrix(inputs);
        Check.require(inputs.length == weights[0].length, "inputs do not fit the weights");
        return weightedSums(weights, biases, inputs);
    }

    private static double[][] weightedSums(double[][] weights, double[] biases, double[][] inputs) {
        int examples = inputs[0].length;
        double[][] sums = new double[weights.length][examples];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < examples; i++) {
                sums[k][i] = biases[k];
                for (int j = 0; j < inputs.length; j++) {
                    sums[k][i] += weights[k][j] * inputs[j][i];
                }
            }
        }
        return sums;
    }

    @Override
    public Activations forward(Network network, double[][] inputs) {
        checkNetwork(network);
        checkInputs(network, inputs);
        return activations(network, inputs);
    }

    private static Activations activations(Network network, double[][] inputs) {
        double[][] hidden = weightedSums(network.hiddenWeights(), network.hiddenBiases(), inputs);
        for (double[] row : hidden) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.tanh(row[i]);
            }
        }
        double[][] predictions = weightedSums(network.outputWeights(), network.outputBiases(), hidden);
        for (double[] row : predictions) {
            for (int i = 0; i < row.length; i++) {
                row[i] = sigmoid(row[i]);
            }
        }
        return new Activations(hidden, predictions);
    }

    @Override
    public double cost(double[][] predictions, int[][] targets) {
        checkPredictions(predictions, targets);
        return meanLogLoss(predictions, targets);
    }

    private static double meanLogLoss(double[][] predictions, int[][] targets) {
        double sum = 0;
        for (int k = 0; k < predictions.length; k++) {
            for (int i = 0; i < predictions[k].length; i++) {
                double q = predictions[k][i];
                sum -= targets[k][i] == 1 ? Math.log(q) : Math.log1p(-q);
            }
        }
        return sum / predictions[0].length;
    }

    @Override
    public double[][] outputErrors(double[][] predictions, int[][] targets) {
        checkPredictions(predictions, targets);
        return differences(predictions, targets);
    }

    private static double[][] differences(double[][] predictions, int[][] targets) {
        double[][] errors = new double[predictions.length][predictions[0].length];
        for (int k = 0; k < errors.length; k++) {
            for (int i = 0; i < errors[k].length; i++) {
                errors[k][i] = predictions[k][i] - targets[k][i];
            }
        }
        return errors;
    }

    @Override
    public HiddenErrors hiddenErrors(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {
        Check.matrix(outputWeights);
        Check.matrix(outputErrors);
        Check.require(outputErrors.length == outputWeights.length, "errors do not fit the weights");
        Check.matrix(hidden, outputWeights[0].length, outputErrors[0].length);
        return backward(outputWeights, outputErrors, hidden);
    }

    private static HiddenErrors backward(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {
        int examples = hidden[0].length;
        double[][] activations = new double[hidden.length][examples];
        double[][] sums = new double[hidden.length][examples];
        for (int j = 0; j < hidden.length; j++) {
            for (int i = 0; i < examples; i++) {
                for (int k = 0; k < outputErrors.length; k++) {
                    activations[j][i] += outputWeights[k][j] * outputErrors[k][i];
                }
                sums[j][i] = activations[j][i] * (1 - hidden[j][i] * hidden[j][i]);
            }
        }
        return new HiddenErrors(activations, sums);
    }

    @Override
    public LayerGradients layerGradients(double[][] errors, double[][] sources) {
        Check.matrix(errors);
        Check.matrix(sources);
        Check.require(errors[0].length == sources[0].length, "numbers of examples differ");
        return meanGradients(errors, sources);
    }

    private static LayerGradients meanGradients(double[][] errors, double[][] sources) {
        int examples = errors[0].length;
        double[][] weights = new double[errors.length][sources.length];
        double[] biases = new double[errors.length];
        for (int k = 0; k < errors.length; k++) {
            for (int j = 0; j < sources.length; j++) {
                for (int i = 0; i < examples; i++) {
                    weights[k][j] += errors[k][i] * sources[j][i];
                }
                weights[k][j] /= examples;
            }
            for (int i = 0; i < examples; i++) {
                biases[k] += errors[k][i];
            }
            biases[k] /= examples;
        }
        return new LayerGradients(weights, biases);
    }

    @Override
    public Network step(Network network, double[][] inputs, int[][] targets, double learningRate) {
        checkTraining(network, inputs, targets, learningRate);
        return moved(network, activations(network, inputs), inputs, targets, learningRate);
    }

    private static Network moved(Network network, Activations forward, double[][] inputs, int[][] targets,
            double learningRate) {
        double[][] outputErrors = differences(forward.predictions(), targets);
        HiddenErrors hiddenErrors = backward(network.outputWeights(), outputErrors, forward.hidden());
        LayerGradients output = meanGradients(outputErrors, forward.hidden());
        LayerGradients hidden = meanGradients(hiddenErrors.sums(), inputs);
        return new Network(
                minus(network.hiddenWeights(), learningRate, hidden.weights()),
                minus(network.hiddenBiases(), learningRate, hidden.biases()),
                minus(network.outputWeights(), learningRate, output.weights()),
                minus(network.outputBiases(), learningRate, output.biases()));
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[][] targets, double learningRate,
            int epochs) {
        checkTraining(network, inputs, targets, learningRate);
        Check.require(epochs >= 0, "number of epochs is negative");
        Network current = copy(network);
        Activations forward = activations(current, inputs);
        double[] losses = new double[epochs + 1];
        losses[0] = meanLogLoss(forward.predictions(), targets);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            current = moved(current, forward, inputs, targets, learningRate);
            forward = activations(current, inputs);
            losses[epoch] = meanLogLoss(forward.predictions(), targets);
        }
        return new TrainedNetwork(current, losses);
    }

    private static Network copy(Network network) {
        return new Network(copy(network.hiddenWeights()), network.hiddenBiases().clone(),
                copy(network.outputWeights()), network.outputBiases().clone());
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double[][] minus(double[][] parameters, double learningRate, double[][] gradients) {
        double[][] result = new double[parameters.length][];
        for (int k = 0; k < parameters.length; k++) {
            result[k] = minus(parameters[k], learningRate, gradients[k]);
        }
        return result;
    }

    private static double[] minus(double[] parameters, double learningRate, double[] gradients) {
        double[] result = new double[parameters.length];
        for (int j = 0; j < parameters.length; j++) {
            result[j] = parameters[j] - learningRate * gradients[j];
        }
        return result;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkTraining(Network network, double[][] inputs, int[][] targets, double learningRate) {
        checkNetwork(network);
        checkInputs(network, inputs);
        checkTargets(targets, network.outputBiases().length, inputs[0].length);
        Check.positive(learningRate);
    }

    private static void checkNetwork(Network network) {
        Check.require(network != null, "no network");
        Check.matrix(network.hiddenWeights());
        Check.vector(network.hiddenBiases(), network.hiddenWeights().length);
        Check.vector(network.outputBiases());
        Check.matrix(network.outputWeights(), network.outputBiases().length, network.hiddenBiases().length);
    }

    private static void checkInputs(Network network, double[][] inputs) {
        Check.matrix(inputs);
        Check.require(inputs.length == network.hiddenWeights()[0].length, "inputs do not fit the network");
    }

    private static void checkPredictions(double[][] predictions, int[][] targets) {
        Check.shape(predictions);
        for (double[] row : predictions) {
            for (double q : row) {
                Check.probability(q);
            }
        }
        checkTargets(targets, predictions.length, predictions[0].length);
    }

    private static void checkTargets(int[][] targets, int outputs, int examples) {
        Check.require(targets != null && targets.length == outputs, "one row of targets per output is needed");
        for (int[] row : targets) {
            Check.require(row != null && row.length == examples, "one target per example is needed");
            for (int y : row) {
                Check.require(y == 0 || y == 1, "targets are 0 and 1");
            }
        }
    }
}
