package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference;
import java.util.Arrays;

/** Walks through the examples one after the other, from the last. */
final class ExampleByExample extends TanhNetworkReference {
    private final TanhNetworkParameters parameters;

    ExampleByExample(TanhNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[][] sums(double[][] weights, double[] biases, double[][] inputs) {
        requireLayer(weights, biases, inputs);
        double[][] sums = new double[biases.length][inputs[0].length];
        for (int i = inputs[0].length - 1; i >= 0; i--) {
            for (int k = 0; k < biases.length; k++) {
                sums[k][i] = parameters.biasInput() * biases[k];
                for (int j = inputs.length - 1; j >= 0; j--) {
                    sums[k][i] += inputs[j][i] * weights[k][j];
                }
            }
        }
        return sums;
    }

    @Override
    public double cost(double[][] predictions, int[][] targets) {
        requirePredictions(predictions, targets);
        int divisor = TanhNetworkEquivalents.divisor(parameters, predictions[0].length);
        double perNat = TanhNetworkEquivalents.perNat(parameters);
        double cost = 0;
        for (int i = predictions[0].length - 1; i >= 0; i--) {
            for (int k = 0; k < predictions.length; k++) {
                double ofTheTruth = targets[k][i] == 1 ? predictions[k][i] : 1 - predictions[k][i];
                cost -= perNat * Math.log(ofTheTruth) / divisor;
            }
        }
        return cost;
    }

    @Override
    public HiddenErrors hiddenErrors(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {
        HiddenErrors errors = super.hiddenErrors(outputWeights, outputErrors, hidden);
        for (int i = 0; i < hidden[0].length; i++) {
            for (int j = 0; j < hidden.length; j++) {
                double sum = 0;
                for (int k = outputWeights.length - 1; k >= 0; k--) {
                    sum += outputErrors[k][i] * outputWeights[k][j];
                }
                errors.activations()[j][i] = sum;
                errors.sums()[j][i] = TanhNetworkEquivalents.slope(parameters, hidden[j][i]) * sum;
            }
        }
        return errors;
    }

    @Override
    public LayerGradients layerGradients(double[][] errors, double[][] sources) {
        requireMatrices(errors, sources);
        super.layerGradients(errors, sources);
        double examples = parameters.average().equals("gradients") ? errors[0].length : 1;
        double[][] weights = new double[errors.length][sources.length];
        double[] biases = new double[errors.length];
        for (int i = errors[0].length - 1; i >= 0; i--) {
            for (int k = 0; k < errors.length; k++) {
                biases[k] += parameters.biasInput() * errors[k][i] / examples;
                for (int j = 0; j < sources.length; j++) {
                    weights[k][j] += sources[j][i] * errors[k][i] / examples;
                }
            }
        }
        return new LayerGradients(weights, biases);
    }

    /** The mean or the sum of the steps that each example alone would make; the weights decay once. */
    @Override
    public Network step(Network network, double[][] inputs, int[][] targets, double learningRate) {
        super.step(network, inputs, targets, learningRate);
        int divisor = TanhNetworkEquivalents.divisor(parameters, inputs[0].length);
        double decay = TanhNetworkEquivalents.decay(parameters, learningRate);
        Network mean = super.train(network, inputs, targets, learningRate, 0).network();
        for (double[][] weights : new double[][][] {mean.hiddenWeights(), mean.outputWeights()}) {
            for (double[] row : weights) {
                Arrays.setAll(row, j -> row[j] - decay * row[j]);
            }
        }
        for (int i = 0; i < inputs[0].length; i++) {
            int example = i;
            double[][] column = Arrays.stream(inputs)
                    .map(row -> new double[] {row[example]})
                    .toArray(double[][]::new);
            int[][] target =
                    Arrays.stream(targets).map(row -> new int[] {row[example]}).toArray(int[][]::new);
            Network own = super.step(network, column, target, learningRate);
            approach(mean.hiddenWeights(), network.hiddenWeights(), own.hiddenWeights(), divisor, decay);
            approach(mean.hiddenBiases(), network.hiddenBiases(), own.hiddenBiases(), divisor, 0);
            approach(mean.outputWeights(), network.outputWeights(), own.outputWeights(), divisor, decay);
            approach(mean.outputBiases(), network.outputBiases(), own.outputBiases(), divisor, 0);
        }
        return mean;
    }

    /** Each epoch as a training of its own. */
    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[][] targets, double learningRate, int epochs) {
        if (epochs < 1) {
            return super.train(network, inputs, targets, learningRate, epochs);
        }
        TrainedNetwork before = train(network, inputs, targets, learningRate, epochs - 1);
        double rate = TanhNetworkEquivalents.rate(parameters, learningRate, epochs - 1);
        Network after = step(before.network(), inputs, targets, rate);
        double[] losses = Arrays.copyOf(before.losses(), epochs + 1);
        losses[epochs] = cost(forward(after, inputs).predictions(), targets);
        return new TrainedNetwork(after, losses);
    }

    private static void approach(double[][] mean, double[][] start, double[][] own, int divisor, double decay) {
        for (int k = 0; k < mean.length; k++) {
            approach(mean[k], start[k], own[k], divisor, decay);
        }
    }

    private static void approach(double[] mean, double[] start, double[] own, int divisor, double decay) {
        for (int k = 0; k < mean.length; k++) {
            mean[k] += (own[k] - (start[k] - decay * start[k])) / divisor;
        }
    }
}
