package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference;
import java.util.Arrays;

/** Updates copies of the parameters in place. */
final class InPlace extends TanhNetworkReference {
    private final TanhNetworkParameters parameters;

    InPlace(TanhNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public Activations forward(Network network, double[][] inputs) {
        Activations activations = super.forward(network, inputs);
        double[][] sums = sums(network.hiddenWeights(), network.hiddenBiases(), inputs);
        for (int k = 0; k < sums.length; k++) {
            for (int i = 0; i < sums[k].length; i++) {
                activations.hidden()[k][i] = TanhNetworkEquivalents.activation(parameters, sums[k][i]);
            }
        }
        return activations;
    }

    @Override
    public double cost(double[][] predictions, int[][] targets) {
        requirePredictions(predictions, targets);
        double product = 0;
        for (int k = 0; k < targets.length; k++) {
            for (int i = 0; i < targets[k].length; i++) {
                product += Math.log(Math.abs(1 - targets[k][i] - predictions[k][i]));
            }
        }
        double perNat = TanhNetworkEquivalents.perNat(parameters);
        return 0 - perNat * product / TanhNetworkEquivalents.divisor(parameters, targets[0].length);
    }

    @Override
    public double[][] outputErrors(double[][] predictions, int[][] targets) {
        double[][] errors = super.outputErrors(predictions, targets);
        double perNat = TanhNetworkEquivalents.perNat(parameters);
        double factor = parameters.average().equals("errors") ? perNat / errors[0].length : perNat;
        for (int k = 0; k < errors.length; k++) {
            for (int i = 0; i < errors[k].length; i++) {
                errors[k][i] = factor * predictions[k][i];
                errors[k][i] -= factor * targets[k][i];
            }
        }
        return errors;
    }

    @Override
    public Network step(Network network, double[][] inputs, int[][] targets, double learningRate) {
        super.step(network, inputs, targets, learningRate);
        Network copy = super.train(network, inputs, targets, learningRate, 0).network();
        update(copy, inputs, targets, learningRate);
        return copy;
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[][] targets, double learningRate, int epochs) {
        Network copy = super.train(network, inputs, targets, learningRate, Math.min(epochs, 0))
                .network();
        double[] losses = new double[epochs + 1];
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = cost(forward(copy, inputs).predictions(), targets);
            update(copy, inputs, targets, TanhNetworkEquivalents.rate(parameters, learningRate, epoch));
        }
        losses[epochs] = cost(forward(copy, inputs).predictions(), targets);
        return new TrainedNetwork(copy, losses);
    }

    private void update(Network network, double[][] inputs, int[][] targets, double learningRate) {
        Activations activations = forward(network, inputs);
        double[][] outputErrors = outputErrors(activations.predictions(), targets);
        double[][] hiddenErrors = hiddenErrors(network.outputWeights(), outputErrors, activations.hidden())
                .sums();
        LayerGradients hidden = layerGradients(hiddenErrors, inputs);
        LayerGradients output = layerGradients(outputErrors, activations.hidden());
        shrink(network.outputWeights(), learningRate);
        shrink(network.hiddenWeights(), learningRate);
        move(network.outputWeights(), output.weights(), learningRate);
        move(network.hiddenWeights(), hidden.weights(), learningRate);
        move(
                new double[][] {network.outputBiases(), network.hiddenBiases()},
                new double[][] {output.biases(), hidden.biases()},
                learningRate);
    }

    private void shrink(double[][] weights, double learningRate) {
        double left = 1 - TanhNetworkEquivalents.decay(parameters, learningRate);
        for (double[] row : weights) {
            Arrays.setAll(row, j -> left * row[j]);
        }
    }

    private static void move(double[][] parameters, double[][] slopes, double learningRate) {
        for (int k = 0; k < parameters.length; k++) {
            for (int j = 0; j < parameters[k].length; j++) {
                parameters[k][j] += -learningRate * slopes[k][j];
            }
        }
    }
}
