package student;

import deltarule.problems.hiddenlayer.HiddenLayer;

public class HiddenLayerSolution implements HiddenLayer {

    @Override
    public double neuron(double[] weights, double bias, double[] inputs) {
        Check.vector(weights);
        Check.finite(bias);
        Check.vector(inputs, weights.length);
        return sigmoid(bias + dot(weights, inputs));
    }

    @Override
    public double[] layer(double[][] weights, double[] biases, double[] inputs) {
        checkLayer(weights, biases, inputs);
        return sigmoids(sums(weights, biases, inputs));
    }

    @Override
    public Trace forward(Network network, double[] inputs) {
        Check.require(network != null, "no network");
        checkLayer(network.hiddenWeights(), network.hiddenBiases(), inputs);
        Check.vector(network.outputWeights(), network.hiddenBiases().length);
        Check.finite(network.outputBias());
        double[] hiddenSums = sums(network.hiddenWeights(), network.hiddenBiases(), inputs);
        double[] hidden = sigmoids(hiddenSums);
        double outputSum = network.outputBias() + dot(network.outputWeights(), hidden);
        return new Trace(hiddenSums, hidden, outputSum, sigmoid(outputSum));
    }

    @Override
    public OutputError outputError(double prediction, int target) {
        Check.probability(prediction);
        Check.require(target == 0 || target == 1, "target has to be 0 or 1");
        double difference = prediction - target;
        double delta = 2 * difference * prediction * (1 - prediction);
        return new OutputError(difference * difference, delta);
    }

    @Override
    public double[] hiddenDeltas(double[] outputWeights, double[] hidden, double outputDelta) {
        Check.vector(outputWeights);
        Check.vector(hidden, outputWeights.length);
        Check.finite(outputDelta);
        double[] deltas = new double[hidden.length];
        for (int j = 0; j < hidden.length; j++) {
            deltas[j] = outputDelta * outputWeights[j] * hidden[j] * (1 - hidden[j]);
        }
        return deltas;
    }

    @Override
    public Gradients gradients(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta) {
        Check.vector(inputs);
        Check.vector(hidden);
        Check.vector(hiddenDeltas, hidden.length);
        Check.finite(outputDelta);
        double[][] hiddenWeights = new double[inputs.length][hidden.length];
        double[] outputWeights = new double[hidden.length];
        for (int j = 0; j < hidden.length; j++) {
            for (int i = 0; i < inputs.length; i++) {
                hiddenWeights[i][j] = hiddenDeltas[j] * inputs[i];
            }
            outputWeights[j] = outputDelta * hidden[j];
        }
        return new Gradients(hiddenWeights, hiddenDeltas.clone(), outputWeights, outputDelta);
    }

    /** Row i of the weights belongs to input i, column j to hidden unit j. */
    private static double[] sums(double[][] weights, double[] biases, double[] inputs) {
        double[] sums = new double[biases.length];
        for (int j = 0; j < biases.length; j++) {
            sums[j] = biases[j];
            for (int i = 0; i < inputs.length; i++) {
                sums[j] += weights[i][j] * inputs[i];
            }
        }
        return sums;
    }

    private static double[] sigmoids(double[] sums) {
        double[] activations = new double[sums.length];
        for (int j = 0; j < sums.length; j++) {
            activations[j] = sigmoid(sums[j]);
        }
        return activations;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void checkLayer(double[][] weights, double[] biases, double[] inputs) {
        Check.vector(biases);
        Check.vector(inputs);
        Check.matrix(weights, inputs.length, biases.length);
    }
}
