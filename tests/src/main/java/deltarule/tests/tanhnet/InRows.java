package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference;
import java.util.Arrays;

/** Turns the batch so that examples are rows, multiplies matrices, and turns back. */
final class InRows extends TanhNetworkReference {
    private final TanhNetworkParameters parameters;

    InRows(TanhNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[][] sums(double[][] weights, double[] biases, double[][] inputs) {
        requireLayer(weights, biases, inputs);
        double[][] rows =
                ForwardMistakes.product(ForwardMistakes.transposed(inputs), ForwardMistakes.transposed(weights));
        for (double[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] += parameters.biasInput() * biases[k];
            }
        }
        return ForwardMistakes.transposed(rows);
    }

    @Override
    public Activations forward(Network network, double[][] inputs) {
        requireNetwork(network, inputs);
        double[][] hidden = sums(network.hiddenWeights(), network.hiddenBiases(), inputs);
        for (double[] row : hidden) {
            for (int i = 0; i < row.length; i++) {
                row[i] = TanhNetworkEquivalents.activation(parameters, row[i]);
            }
        }
        double[][] predictions = sums(network.outputWeights(), network.outputBiases(), hidden);
        for (double[] row : predictions) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 1 / (1 + Math.exp(-row[i]));
            }
        }
        return new Activations(hidden, predictions);
    }

    @Override
    public double[][] outputErrors(double[][] predictions, int[][] targets) {
        requirePredictions(predictions, targets);
        double[][] errors = ForwardMistakes.transposed(predictions);
        for (int i = 0; i < errors.length; i++) {
            for (int k = 0; k < errors[i].length; k++) {
                errors[i][k] = TanhNetworkEquivalents.perNat(parameters)
                        * (errors[i][k] - targets[k][i])
                        / (parameters.average().equals("errors") ? errors.length : 1);
            }
        }
        return ForwardMistakes.transposed(errors);
    }

    @Override
    public HiddenErrors hiddenErrors(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {
        super.hiddenErrors(outputWeights, outputErrors, hidden);
        double[][] back = ForwardMistakes.transposed(
                ForwardMistakes.product(ForwardMistakes.transposed(outputErrors), outputWeights));
        double[][] sums = new double[back.length][back[0].length];
        for (int j = 0; j < sums.length; j++) {
            for (int i = 0; i < sums[j].length; i++) {
                sums[j][i] = TanhNetworkEquivalents.slope(parameters, hidden[j][i]) * back[j][i];
            }
        }
        return new HiddenErrors(back, sums);
    }

    @Override
    public LayerGradients layerGradients(double[][] errors, double[][] sources) {
        super.layerGradients(errors, sources);
        double[][] withOnes = Arrays.copyOf(sources, sources.length + 1);
        withOnes[sources.length] = new double[sources[0].length];
        Arrays.fill(withOnes[sources.length], parameters.biasInput());
        double[][] all = ForwardMistakes.product(errors, ForwardMistakes.transposed(withOnes));
        double divisor = parameters.average().equals("gradients") ? errors[0].length : 1;
        double[] biases = new double[errors.length];
        for (int k = 0; k < errors.length; k++) {
            all[k] = Arrays.stream(all[k]).map(sum -> sum / divisor).toArray();
            biases[k] = all[k][sources.length];
            all[k] = Arrays.copyOf(all[k], sources.length);
        }
        return new LayerGradients(all, biases);
    }
}
