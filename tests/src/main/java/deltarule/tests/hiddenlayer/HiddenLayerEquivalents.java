package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write a network with one hidden layer of sigmoid units. */
public final class HiddenLayerEquivalents implements Equivalents<HiddenLayer, HiddenLayerParameters> {
    @Override
    public List<Equivalent<HiddenLayer>> of(HiddenLayerParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "hidden-layer-matrices",
                        "turns W so that its rows are units and multiplies rows by streams",
                        new Matrices(parameters)),
                new Equivalent<>(
                        "hidden-layer-backwards",
                        "starts from the biases and adds from the last input to the first",
                        new Backwards(parameters)),
                new Equivalent<>(
                        "hidden-layer-unit-by-unit",
                        "computes the network unit by unit with another formula of the sigmoid",
                        new UnitByUnit(parameters)));
    }

    private static final class Matrices extends HiddenLayerReference {
        private final HiddenLayerParameters parameters;

        Matrices(HiddenLayerParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double neuron(double[] weights, double bias, double[] inputs) {
            super.neuron(weights, bias, inputs);
            double sum = dot(weights, inputs) + parameters.biasInput() * bias;
            return 1 / (1 + Math.exp(-parameters.steepness() * sum));
        }

        @Override
        public double[] layer(double[][] weights, double[] biases, double[] inputs) {
            super.layer(weights, biases, inputs);
            double[][] rows = rowPerUnit(parameters, weights);
            return IntStream.range(0, biases.length)
                    .mapToDouble(j -> 1
                            / (1
                                    + Math.exp(-parameters.steepness()
                                            * (dot(rows[j], inputs) + parameters.biasInput() * biases[j]))))
                    .toArray();
        }

        @Override
        public OutputError outputError(double prediction, int target) {
            super.outputError(prediction, target);
            double wrong = target == 1 ? 1 - prediction : prediction;
            double slope = 2
                    * parameters.steepness()
                    * parameters.lossFactor()
                    * wrong
                    * (prediction - prediction * prediction);
            return new OutputError(parameters.lossFactor() * wrong * wrong, target == 1 ? -slope : slope);
        }

        @Override
        public double[] hiddenDeltas(double[] outputWeights, double[] hidden, double outputDelta) {
            super.hiddenDeltas(outputWeights, hidden, outputDelta);
            return IntStream.range(0, hidden.length)
                    .mapToDouble(j -> parameters.steepness()
                            * (hidden[j] - hidden[j] * hidden[j])
                            * (outputWeights[j] * outputDelta))
                    .toArray();
        }

        @Override
        public Gradients gradients(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta) {
            super.gradients(inputs, hidden, hiddenDeltas, outputDelta);
            boolean rowPerInput = parameters.weightRows().equals("inputs");
            return new Gradients(
                    rowPerInput ? outer(inputs, hiddenDeltas) : outer(hiddenDeltas, inputs),
                    outer(new double[] {parameters.biasInput()}, hiddenDeltas)[0],
                    outer(new double[] {outputDelta}, hidden)[0],
                    outputDelta * parameters.biasInput());
        }
    }

    private static final class Backwards extends HiddenLayerReference {
        private final HiddenLayerParameters parameters;

        Backwards(HiddenLayerParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double neuron(double[] weights, double bias, double[] inputs) {
            super.neuron(weights, bias, inputs);
            return squashed(parameters, sum(weights, bias * parameters.biasInput(), inputs));
        }

        @Override
        public double[] layer(double[][] weights, double[] biases, double[] inputs) {
            super.layer(weights, biases, inputs);
            double[] hidden = new double[biases.length];
            for (int j = hidden.length - 1; j >= 0; j--) {
                double sum = sum(rowPerUnit(parameters, weights)[j], biases[j] * parameters.biasInput(), inputs);
                hidden[j] = squashed(parameters, sum);
            }
            return hidden;
        }

        @Override
        public Trace forward(Network network, double[] inputs) {
            super.forward(network, inputs);
            double[][] rows = rowPerUnit(parameters, network.hiddenWeights());
            double[] sums = new double[rows.length];
            double[] hidden = new double[rows.length];
            double output = parameters.biasInput() * network.outputBias();
            for (int j = rows.length - 1; j >= 0; j--) {
                sums[j] = sum(rows[j], parameters.biasInput() * network.hiddenBiases()[j], inputs);
                hidden[j] = squashed(parameters, sums[j]);
                output += hidden[j] * network.outputWeights()[j];
            }
            return new Trace(sums, hidden, output, squashed(parameters, output));
        }

        @Override
        public double[] hiddenDeltas(double[] outputWeights, double[] hidden, double outputDelta) {
            double[] deltas = super.hiddenDeltas(outputWeights, hidden, outputDelta);
            for (int j = 0; j < deltas.length; j++) {
                deltas[j] = 1 - hidden[j];
                deltas[j] *= hidden[j];
                deltas[j] *= outputWeights[j] * parameters.steepness();
                deltas[j] *= outputDelta;
            }
            return deltas;
        }

        private static double sum(double[] weights, double bias, double[] inputs) {
            double sum = bias;
            for (int i = weights.length - 1; i >= 0; i--) {
                sum += inputs[i] * weights[i];
            }
            return sum;
        }
    }

    private static final class UnitByUnit extends HiddenLayerReference {
        private final HiddenLayerParameters parameters;

        UnitByUnit(HiddenLayerParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Trace forward(Network network, double[] inputs) {
            super.forward(network, inputs);
            double[] hidden = layer(network.hiddenWeights(), network.hiddenBiases(), inputs);
            double[][] rows = rowPerUnit(parameters, network.hiddenWeights());
            double[] sums = IntStream.range(0, hidden.length)
                    .mapToDouble(j -> parameters.biasInput() * network.hiddenBiases()[j] + dot(inputs, rows[j]))
                    .toArray();
            double output = parameters.biasInput() * network.outputBias() + dot(hidden, network.outputWeights());
            return new Trace(sums, hidden, output, neuron(network.outputWeights(), network.outputBias(), hidden));
        }

        @Override
        public OutputError outputError(double prediction, int target) {
            super.outputError(prediction, target);
            double difference = target - prediction;
            return new OutputError(
                    Math.pow(difference, 2) * parameters.lossFactor(),
                    -2 * parameters.steepness() * difference * (1 - prediction) * prediction * parameters.lossFactor());
        }

        @Override
        public Gradients gradients(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta) {
            Gradients gradients = super.gradients(inputs, hidden, hiddenDeltas, outputDelta);
            for (int j = 0; j < hidden.length; j++) {
                gradients.outputWeights()[j] = hidden[j] * outputDelta;
                for (int i = 0; i < inputs.length; i++) {
                    if (parameters.weightRows().equals("inputs")) {
                        gradients.hiddenWeights()[i][j] = inputs[i] * hiddenDeltas[j];
                    } else {
                        gradients.hiddenWeights()[j][i] = inputs[i] * hiddenDeltas[j];
                    }
                }
            }
            return gradients;
        }
    }

    private static double squashed(HiddenLayerParameters parameters, double z) {
        return 0.5 + Math.tanh(0.5 * parameters.steepness() * z) / 2;
    }

    private static double[][] rowPerUnit(HiddenLayerParameters parameters, double[][] weights) {
        return parameters.weightRows().equals("units") ? weights : StoredNetworks.transposed(weights);
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private static double[][] outer(double[] rows, double[] columns) {
        return Arrays.stream(rows)
                .mapToObj(row ->
                        Arrays.stream(columns).map(column -> row * column).toArray())
                .toArray(double[][]::new);
    }
}
