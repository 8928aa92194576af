package deltarule.reference.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTrainingParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right network with one hidden layer, step by step. */
public class MlpTrainingReference extends CheckedTraining implements MlpTraining {
    private final Steps steps;

    /** The reference of a variant. */
    public MlpTrainingReference(MlpTrainingParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public MlpTrainingReference(Steps steps) {
        this.steps = steps;
    }

    /** The bias that a unit gets in an example. */
    @FunctionalInterface
    public interface Bias {
        double of(double[] bias, int unit, int example);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The weights as they are used: row k flows into hidden unit k. */
        public UnaryOperator<double[][]> usedWeights = weights -> weights;
        /** The bias of a hidden unit. */
        public Bias hiddenBias = (bias, unit, example) -> bias[unit];
        /** g, the activation of the hidden units. */
        public DoubleUnaryOperator hiddenActivation;
        /** What the output unit adds to its weighted sum. */
        public DoubleUnaryOperator outputBias = bias -> bias;
        /** The activation of the output unit. */
        public DoubleUnaryOperator outputActivation = MlpTrainingReference::sigmoid;
        /** The loss of one example, from its prediction (first) and target (second). */
        public DoubleBinaryOperator exampleLoss;
        /** The factor of the sum of the losses of n examples. */
        public DoubleUnaryOperator lossFactor;
        /** The derivative of one example's loss with respect to the weighted sum of the output unit. */
        public DoubleBinaryOperator outputDelta;
        /** The factor of the sums of the derivatives of n examples. */
        public DoubleUnaryOperator gradientFactor;
        /** What the output weights are multiplied by, from an example's inputs (first) and hidden activations. */
        public BinaryOperator<double[]> outputSources = (inputs, hidden) -> hidden;
        /** The weight through which the error reaches a hidden unit. */
        public DoubleUnaryOperator backwardWeight = weight -> weight;
        /** g', from the activation itself. */
        public DoubleUnaryOperator hiddenSlope;
        /** The derivatives of the hidden weights, from their sums in m rows and d columns. */
        public UnaryOperator<double[][]> hiddenWeightGradients = sums -> sums;
        /** The derivatives of the hidden biases, from the hidden error terms with one row per example. */
        public Function<double[][], double[]> hiddenBiasGradients = MlpTrainingReference::columnSums;
        /** Where an epoch takes its hidden derivatives: the network before it, or the one with its output updated. */
        public BinaryOperator<Network> hiddenGradientsAt = (before, outputUpdated) -> before;
        /** The derivatives an epoch uses, from those of the last one (null at first) and its own. */
        public BinaryOperator<Gradients> accumulated = (last, own) -> own;
        /** What a derivative is multiplied by before it is taken from a weight. */
        public DoubleUnaryOperator weightStep = rate -> rate;
        /** What a derivative is multiplied by before it is taken from a bias. */
        public DoubleUnaryOperator biasStep = rate -> rate;
        /** How many updates there are. */
        public IntUnaryOperator updates = epochs -> epochs;

        private final UnaryOperator<double[][]> layout;

        /** The right steps of a variant. */
        public Steps(MlpTrainingParameters parameters) {
            layout = parameters.examples().equals("rows") ? batch -> batch : MlpTrainingReference::transposed;
            lossFactor = parameters.reduction().equals("mean") ? n -> 1 / n : n -> 1;
            gradientFactor = lossFactor;
            switch (parameters.hiddenActivation()) {
                case "tanh" -> {
                    hiddenActivation = StrictMath::tanh;
                    hiddenSlope = h -> (1 - h) * (1 + h);
                }
                case "sigmoid" -> {
                    hiddenActivation = MlpTrainingReference::sigmoid;
                    hiddenSlope = h -> h * (1 - h);
                }
                default -> {
                    hiddenActivation = z -> Math.max(0, z);
                    hiddenSlope = h -> h > 0 ? 1 : 0;
                }
            }
            if (parameters.loss().equals("log-loss")) {
                exampleLoss = (q, y) -> y == 1 ? -StrictMath.log(q) : -StrictMath.log1p(-q);
                outputDelta = (q, y) -> q - y;
            } else {
                exampleLoss = (q, y) -> (q - y) * (q - y);
                outputDelta = (q, y) -> 2 * (q - y) * q * (1 - q);
            }
        }
    }

    @Override
    public double[][] hiddenActivations(Network network, double[][] inputs) {
        requireNetwork(network);
        double[][] rows = examples(inputs, network.hiddenWeights()[0].length);
        double[][] weights = steps.usedWeights.apply(network.hiddenWeights());
        double[][] hidden = new double[rows.length][network.hiddenBias().length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < hidden[i].length; k++) {
                double bias = steps.hiddenBias.of(network.hiddenBias(), k, i);
                hidden[i][k] = steps.hiddenActivation.applyAsDouble(dot(weights[k], rows[i]) + bias);
            }
        }
        return batch(hidden);
    }

    @Override
    public double[] predictions(Network network, double[][] hidden) {
        requireNetwork(network);
        double[][] rows = examples(hidden, network.outputWeights().length);
        double bias = steps.outputBias.applyAsDouble(network.outputBias());
        return Arrays.stream(rows)
                .mapToDouble(row -> steps.outputActivation.applyAsDouble(dot(network.outputWeights(), row) + bias))
                .toArray();
    }

    @Override
    public double loss(double[] predictions, int[] targets) {
        requirePredictions(predictions, targets);
        double sum = IntStream.range(0, targets.length)
                .mapToDouble(i -> steps.exampleLoss.applyAsDouble(predictions[i], targets[i]))
                .sum();
        return steps.lossFactor.applyAsDouble(predictions.length) * sum;
    }

    @Override
    public Gradients gradients(
            Network network, double[][] inputBatch, double[][] hiddenBatch, double[] predictions, int[] targets) {
        requireNetwork(network);
        double[][] inputs = examples(inputBatch, network.hiddenWeights()[0].length);
        double[][] hidden = examples(hiddenBatch, network.outputWeights().length);
        requirePredictions(predictions, targets);
        require(inputs.length == hidden.length && hidden.length == predictions.length, "as many rows as predictions");
        int units = network.outputWeights().length;
        double factor = steps.gradientFactor.applyAsDouble(inputs.length);
        double[][] hiddenWeights = new double[units][inputs[0].length];
        double[][] hiddenDeltas = new double[inputs.length][units];
        double[] outputWeights = new double[units];
        double outputBias = 0;
        for (int i = 0; i < inputs.length; i++) {
            double delta = factor * steps.outputDelta.applyAsDouble(predictions[i], targets[i]);
            outputBias += delta;
            for (int k = 0; k < units; k++) {
                outputWeights[k] += delta * steps.outputSources.apply(inputs[i], hidden[i])[k];
                hiddenDeltas[i][k] = delta
                        * steps.backwardWeight.applyAsDouble(network.outputWeights()[k])
                        * steps.hiddenSlope.applyAsDouble(hidden[i][k]);
                for (int j = 0; j < inputs[i].length; j++) {
                    hiddenWeights[k][j] += hiddenDeltas[i][k] * inputs[i][j];
                }
            }
        }
        return new Gradients(
                steps.hiddenWeightGradients.apply(hiddenWeights),
                steps.hiddenBiasGradients.apply(hiddenDeltas),
                outputWeights,
                outputBias);
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
        require(
                learningRate > 0 && Double.isFinite(learningRate) && epochs >= 0,
                "a positive rate and 0 or more epochs");
        requireNetwork(network);
        Network current = after(network, noGradients(network), learningRate);
        Gradients last = null;
        double[] losses = new double[epochs + 1];
        losses[0] = loss(predictions(current, hiddenActivations(current, inputs)), targets);
        for (int epoch = 1; epoch <= steps.updates.applyAsInt(epochs); epoch++) {
            last = steps.accumulated.apply(last, epochGradients(current, inputs, targets, learningRate));
            current = after(current, last, learningRate);
            losses[epoch] = loss(predictions(current, hiddenActivations(current, inputs)), targets);
        }
        return new TrainedNetwork(current, losses);
    }

    private Gradients epochGradients(Network before, double[][] inputs, int[] targets, double learningRate) {
        double[][] hidden = hiddenActivations(before, inputs);
        double[] predictions = predictions(before, hidden);
        Gradients own = gradients(before, inputs, hidden, predictions, targets);
        Network updated = after(before, own, learningRate);
        Network outputUpdated =
                new Network(before.hiddenWeights(), before.hiddenBias(), updated.outputWeights(), updated.outputBias());
        Gradients hiddenOwn =
                gradients(steps.hiddenGradientsAt.apply(before, outputUpdated), inputs, hidden, predictions, targets);
        return new Gradients(hiddenOwn.hiddenWeights(), hiddenOwn.hiddenBias(), own.outputWeights(), own.outputBias());
    }

    private Network after(Network network, Gradients gradients, double learningRate) {
        double weightStep = steps.weightStep.applyAsDouble(learningRate);
        double biasStep = steps.biasStep.applyAsDouble(learningRate);
        double[][] hiddenWeights = new double[network.hiddenWeights().length][];
        for (int k = 0; k < hiddenWeights.length; k++) {
            hiddenWeights[k] = moved(network.hiddenWeights()[k], gradients.hiddenWeights()[k], weightStep);
        }
        return new Network(
                hiddenWeights,
                moved(network.hiddenBias(), gradients.hiddenBias(), biasStep),
                moved(network.outputWeights(), gradients.outputWeights(), weightStep),
                network.outputBias() - biasStep * gradients.outputBias());
    }

    private static Gradients noGradients(Network network) {
        int units = network.hiddenWeights().length;
        return new Gradients(
                new double[units][network.hiddenWeights()[0].length], new double[units], new double[units], 0);
    }

    private static double[] moved(double[] parameters, double[] gradients, double step) {
        double[] moved = new double[parameters.length];
        Arrays.setAll(moved, i -> parameters[i] - step * gradients[i]);
        return moved;
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> one[k] * other[k])
                .sum();
    }

    private static double[] columnSums(double[][] rows) {
        return Arrays.stream(transposed(rows))
                .mapToDouble(column -> Arrays.stream(column).sum())
                .toArray();
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    /** The examples of a batch in rows; refuses what is no batch of examples of this length. */
    protected double[][] examples(double[][] batch, int length) {
        requireRows(batch, batch == null || batch.length == 0 || batch[0] == null ? 0 : batch[0].length);
        require(batch[0].length > 0, "at least one column");
        double[][] rows = steps.layout.apply(batch);
        require(rows[0].length == length, "examples that fit the weights");
        return rows;
    }

    /** A batch as the variant keeps it, from its examples in rows. */
    protected double[][] batch(double[][] examples) {
        return steps.layout.apply(examples);
    }
}
