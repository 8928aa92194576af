package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write a network with one hidden layer. */
public final class MlpTrainingEquivalents implements Equivalents<MlpTraining, MlpTrainingParameters> {
    @Override
    public List<Equivalent<MlpTraining>> of(MlpTrainingParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "mlp-matrices", "multiplies whole matrices and transposes them", new Matrices(parameters)),
                new Equivalent<>(
                        "mlp-example-by-example",
                        "adds up the derivatives of one example after the other and averages at the end",
                        new ExampleByExample(parameters)),
                new Equivalent<>(
                        "mlp-other-functions",
                        "computes tanh, sigmoid and log loss by other formulas",
                        new OtherFunctions(parameters)),
                new Equivalent<>("mlp-in-place", "updates copies of the parameters in place", new InPlace(parameters)));
    }

    private static final class Matrices extends MlpTrainingReference {
        private final MlpTrainingParameters parameters;

        Matrices(MlpTrainingParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] predictions(Network network, double[][] hidden) {
            requireNetwork(network);
            double[][] rows = examples(hidden, network.outputWeights().length);
            double[][] column = ForwardMistakes.transposed(new double[][] {network.outputWeights()});
            return Arrays.stream(product(rows, column))
                    .mapToDouble(row -> 1 / (1 + Math.exp(-(network.outputBias() + row[0]))))
                    .toArray();
        }

        @Override
        public Gradients gradients(
                Network network, double[][] inputBatch, double[][] hiddenBatch, double[] predictions, int[] targets) {
            Gradients checked = super.gradients(network, inputBatch, hiddenBatch, predictions, targets);
            double[][] inputs = batch(inputBatch);
            double[][] hidden = batch(hiddenBatch);
            int examples = inputs.length;
            double divisor = divisor(parameters, examples);
            double[][] deltas = {
                IntStream.range(0, examples)
                        .mapToDouble(i -> delta(parameters, predictions[i], targets[i]))
                        .toArray()
            };
            double[][] hiddenDeltas =
                    product(ForwardMistakes.transposed(new double[][] {network.outputWeights()}), deltas);
            for (int k = 0; k < hiddenDeltas.length; k++) {
                for (int i = 0; i < examples; i++) {
                    hiddenDeltas[k][i] *= slope(parameters, hidden[i][k]);
                }
            }
            return new Gradients(
                    divided(product(hiddenDeltas, inputs), divisor),
                    divided(new double[][] {rowSums(hiddenDeltas)}, divisor)[0],
                    divided(product(deltas, hidden), divisor)[0],
                    checked.outputBias());
        }
    }

    private static final class ExampleByExample extends MlpTrainingReference {
        private final MlpTrainingParameters parameters;

        ExampleByExample(MlpTrainingParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][] hiddenActivations(Network network, double[][] inputs) {
            super.hiddenActivations(network, inputs);
            return batch(Arrays.stream(batch(inputs))
                    .map(input -> hidden(network, input))
                    .toArray(double[][]::new));
        }

        private double[] hidden(Network network, double[] input) {
            double[] activations = network.hiddenBias().clone();
            for (int j = input.length - 1; j >= 0; j--) {
                for (int k = 0; k < activations.length; k++) {
                    activations[k] += input[j] * network.hiddenWeights()[k][j];
                }
            }
            return Arrays.stream(activations)
                    .map(z -> switch (parameters.hiddenActivation()) {
                        case "tanh" -> Math.tanh(z);
                        case "sigmoid" -> 1 / (1 + Math.exp(-z));
                        default -> (z + Math.abs(z)) / 2;
                    })
                    .toArray();
        }

        @Override
        public double[] predictions(Network network, double[][] hiddenBatch) {
            super.predictions(network, hiddenBatch);
            double[][] hidden = batch(hiddenBatch);
            double[] predictions = new double[hidden.length];
            for (int i = 0; i < hidden.length; i++) {
                double z = network.outputBias();
                for (int k = hidden[i].length - 1; k >= 0; k--) {
                    z += hidden[i][k] * network.outputWeights()[k];
                }
                predictions[i] = (1 + Math.tanh(z / 2)) / 2;
            }
            return predictions;
        }

        @Override
        public double loss(double[] predictions, int[] targets) {
            requirePredictions(predictions, targets);
            double mean = 0;
            for (int i = predictions.length - 1; i >= 0; i--) {
                mean += super.loss(new double[] {predictions[i]}, new int[] {targets[i]})
                        / divisor(parameters, predictions.length);
            }
            return mean;
        }

        @Override
        public Gradients gradients(
                Network network, double[][] inputBatch, double[][] hiddenBatch, double[] predictions, int[] targets) {
            Gradients sums = super.gradients(network, inputBatch, hiddenBatch, predictions, targets);
            double[][] inputs = batch(inputBatch);
            double[][] hidden = batch(hiddenBatch);
            double divisor = divisor(parameters, inputs.length);
            double outputBias = 0;
            double[] outputWeights = new double[sums.outputWeights().length];
            double[] hiddenBias = new double[outputWeights.length];
            double[][] hiddenWeights = new double[outputWeights.length][inputs[0].length];
            for (int i = inputs.length - 1; i >= 0; i--) {
                double delta = delta(parameters, predictions[i], targets[i]);
                outputBias += delta / divisor;
                for (int k = 0; k < outputWeights.length; k++) {
                    outputWeights[k] += hidden[i][k] * delta / divisor;
                    double error = slope(parameters, hidden[i][k]) * network.outputWeights()[k] * delta;
                    hiddenBias[k] += error / divisor;
                    for (int j = 0; j < inputs[i].length; j++) {
                        hiddenWeights[k][j] += inputs[i][j] * error / divisor;
                    }
                }
            }
            return new Gradients(hiddenWeights, hiddenBias, outputWeights, outputBias);
        }
    }

    private static final class OtherFunctions extends MlpTrainingReference {
        private final MlpTrainingParameters parameters;

        OtherFunctions(MlpTrainingParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][] hiddenActivations(Network network, double[][] inputs) {
            super.hiddenActivations(network, inputs);
            double[][] hidden = product(batch(inputs), ForwardMistakes.transposed(network.hiddenWeights()));
            for (double[] row : hidden) {
                for (int k = 0; k < row.length; k++) {
                    double z = row[k] + network.hiddenBias()[k];
                    row[k] = switch (parameters.hiddenActivation()) {
                        case "tanh" -> 2 / (1 + Math.exp(-2 * z)) - 1;
                        case "sigmoid" -> (1 + Math.tanh(z / 2)) / 2;
                        default -> z > 0 ? z : 0;
                    };
                }
            }
            return batch(hidden);
        }

        @Override
        public double loss(double[] predictions, int[] targets) {
            requirePredictions(predictions, targets);
            return IntStream.range(0, targets.length)
                    .mapToDouble(i -> targets[i] == 1 ? predictions[i] : 1 - predictions[i])
                    .map(right -> parameters.loss().equals("log-loss") ? -Math.log(right) : Math.pow(1 - right, 2))
                    .map(loss -> loss / divisor(parameters, targets.length))
                    .sum();
        }
    }

    private static final class InPlace extends MlpTrainingReference {
        InPlace(MlpTrainingParameters parameters) {
            super(parameters);
        }

        @Override
        public TrainedNetwork train(
                Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
            double[] losses =
                    super.train(network, inputs, targets, learningRate, epochs).losses();
            double[][] hiddenWeights =
                    Arrays.stream(network.hiddenWeights()).map(double[]::clone).toArray(double[][]::new);
            Network current = new Network(
                    hiddenWeights,
                    network.hiddenBias().clone(),
                    network.outputWeights().clone(),
                    network.outputBias());
            for (int epoch = 0; epoch < epochs; epoch++) {
                double[][] hidden = hiddenActivations(current, inputs);
                double[] predictions = predictions(current, hidden);
                losses[epoch] = loss(predictions, targets);
                Gradients slopes = gradients(current, inputs, hidden, predictions, targets);
                for (int k = 0; k < hiddenWeights.length; k++) {
                    for (int j = 0; j < hiddenWeights[k].length; j++) {
                        hiddenWeights[k][j] += -learningRate * slopes.hiddenWeights()[k][j];
                    }
                    current.hiddenBias()[k] += -learningRate * slopes.hiddenBias()[k];
                    current.outputWeights()[k] += -learningRate * slopes.outputWeights()[k];
                }
                current = new Network(
                        hiddenWeights,
                        current.hiddenBias(),
                        current.outputWeights(),
                        current.outputBias() - learningRate * slopes.outputBias());
            }
            return new TrainedNetwork(current, losses);
        }
    }

    private static double divisor(MlpTrainingParameters parameters, int examples) {
        return parameters.reduction().equals("mean") ? examples : 1;
    }

    private static double delta(MlpTrainingParameters parameters, double q, int y) {
        return parameters.loss().equals("log-loss") ? q - y : (q - y) * 2 * (q * (1 - q));
    }

    private static double slope(MlpTrainingParameters parameters, double h) {
        return switch (parameters.hiddenActivation()) {
            case "tanh" -> 1 - h * h;
            case "sigmoid" -> h - h * h;
            default -> Math.signum(h);
        };
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[k].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static double[] rowSums(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    private static double[][] divided(double[][] rows, double divisor) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(number -> number / divisor).toArray())
                .toArray(double[][]::new);
    }
}
