package deltarule.reference.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right network of two layers with examples in columns, step by step. */
public class TanhNetworkReference extends CheckedMatrices implements TanhNetwork {
    private final Steps steps;

    /** The reference of a variant. */
    public TanhNetworkReference(TanhNetworkParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public TanhNetworkReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas; a method that calls another one shares its steps. */
    public static class Steps {
        /** The biases in the weighted sums of an example, from all biases and the example; c multiplies them. */
        public BiFunction<double[], Integer, double[]> sumsBiases = (biases, example) -> biases;

        /** The inputs as the network reads them. */
        public UnaryOperator<double[][]> forwardInputs = inputs -> inputs;

        /** The activation of the hidden units on the way forward. */
        public DoubleUnaryOperator forwardActivation;

        /** The prediction of an output, from its weighted sum (first) and its bias, which the sum contains. */
        public DoubleBinaryOperator forwardOutput = (sum, bias) -> sigmoid(sum);

        /** The loss in nats of one output in one example, from its prediction (first) and target. */
        public DoubleBinaryOperator costOfOne = (q, y) -> y == 1 ? -StrictMath.log(q) : -StrictMath.log1p(-q);

        /** What the sum of the losses is divided by, from the numbers of outputs (first) and examples. */
        public IntBinaryOperator costDivisor;

        /** The error of one output in one example, from its prediction (first) and target. */
        public DoubleBinaryOperator outputError = (q, y) -> q - y;

        /** The factor of the output errors of m examples. */
        public DoubleUnaryOperator errorFactor;

        /** dA1, from the output weights (first) and the output errors. */
        public BinaryOperator<double[][]> goBack = (weights, errors) -> product(transposed(weights), errors);

        /** g', from the activation itself. */
        public DoubleUnaryOperator hiddenSlope;

        /** The derivatives of weights before they are averaged, from the errors (first) and the sources. */
        public BinaryOperator<double[][]> weightSums = (errors, sources) -> product(errors, transposed(sources));

        /** The derivatives of biases before they are averaged, from the errors. */
        public Function<double[][], double[]> biasSums =
                errors -> matrix(1, errors.length, (row, k) -> sum(errors[k].length, i -> errors[k][i]))[0];

        /** The factor of the derivatives of m examples. */
        public DoubleUnaryOperator gradientFactor;

        /** The output errors that a step uses, from the predictions (first) and their errors. */
        public BinaryOperator<double[][]> stepErrors = (predictions, errors) -> errors;

        /** What flowed through the output weights in a step, from the inputs (first) and the hidden activations. */
        public BinaryOperator<double[][]> stepOutputSources = (inputs, hidden) -> hidden;

        /** The output weights through which a step goes back, from those before it (first) and those after it. */
        public BinaryOperator<double[][]> stepBackWeights = (before, updated) -> before;

        /** What a step multiplies the derivatives by. */
        public DoubleUnaryOperator stepRate = rate -> rate;

        /** The derivatives of the biases as a step uses them. */
        public UnaryOperator<double[]> stepBias = derivatives -> derivatives;

        /** How many epochs there are. */
        public IntUnaryOperator trainEpochs = epochs -> epochs;

        /** What an epoch leads to, from the networks before it, the initial one first, and the last of them one step on. */
        public BiFunction<List<Network>, Network, Network> trainAfter = (before, stepped) -> stepped;

        /** The network whose cost is noted for an epoch, from those before (first) and after it. */
        public BinaryOperator<Network> trainCostOf = (before, after) -> after;

        private final TanhNetworkParameters given;
        private final double nats;
        private final double ratePower;

        /** The right steps of a variant. */
        public Steps(TanhNetworkParameters parameters) {
            given = parameters;
            nats = parameters.logarithm().equals("binary") ? 1 / StrictMath.log(2) : 1;
            boolean sigmoid = parameters.hiddenActivation().equals("sigmoid");
            double height = parameters.hiddenActivation().equals("scaled-tanh") ? 1.7159 : 1;
            double width = height == 1 ? 1 : 2.0 / 3;
            forwardActivation = sigmoid ? TanhNetworkReference::sigmoid : z -> height * StrictMath.tanh(width * z);
            hiddenSlope = sigmoid ? a -> a * (1 - a) : a -> width / height * (height - a) * (height + a);
            costDivisor = (outputs, examples) -> parameters.average().equals("none") ? 1 : examples;
            ratePower =
                    List.of("constant", "inverse-square-root", "inverse-time").indexOf(parameters.schedule()) / 2.0;
            errorFactor = parameters.average().equals("errors") ? m -> 1 / m : m -> 1;
            gradientFactor = parameters.average().equals("gradients") ? m -> 1 / m : m -> 1;
        }
    }

    @Override
    public double[][] sums(double[][] weights, double[] biases, double[][] inputs) {
        requireLayer(weights, biases, inputs);
        double[][] sums = product(weights, inputs);
        double c = steps.given.biasInput();
        return matrix(
                sums.length,
                sums[0].length,
                (k, i) -> sums[k][i] + c * steps.sumsBiases.apply(biases, i)[k]);
    }

    @Override
    public Activations forward(Network network, double[][] inputs) {
        requireNetwork(network, inputs);
        double[][] read = steps.forwardInputs.apply(inputs);
        double[][] hidden = each(sums(network.hiddenWeights(), network.hiddenBiases(), read), steps.forwardActivation);
        double[][] outputSums = sums(network.outputWeights(), network.outputBiases(), hidden);
        ToDoubleBiFunction<Integer, Integer> squash =
                (k, i) -> steps.forwardOutput.applyAsDouble(outputSums[k][i], network.outputBiases()[k]);
        return new Activations(hidden, matrix(outputSums.length, hidden[0].length, squash));
    }

    @Override
    public double cost(double[][] predictions, int[][] targets) {
        requirePredictions(predictions, targets);
        double[][] losses = paired(predictions, targets, steps.costOfOne);
        double sum = sum(losses.length, k -> sum(losses[k].length, i -> losses[k][i]));
        return steps.nats * sum / steps.costDivisor.applyAsInt(predictions.length, predictions[0].length);
    }

    @Override
    public double[][] outputErrors(double[][] predictions, int[][] targets) {
        requirePredictions(predictions, targets);
        double factor = steps.nats * steps.errorFactor.applyAsDouble(predictions[0].length);
        return each(paired(predictions, targets, steps.outputError), error -> factor * error);
    }

    @Override
    public HiddenErrors hiddenErrors(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {
        requireMatrices(outputWeights, outputErrors, hidden);
        require(outputErrors[0].length == hidden[0].length, "as many examples in both");
        require(outputWeights.length == outputErrors.length && outputWeights[0].length == hidden.length, "a row each");
        double[][] activations = steps.goBack.apply(outputWeights, outputErrors);
        DoubleBinaryOperator chain = (error, activation) -> error * steps.hiddenSlope.applyAsDouble(activation);
        return new HiddenErrors(activations, combined(activations, hidden, chain));
    }

    @Override
    public LayerGradients layerGradients(double[][] errors, double[][] sources) {
        requireMatrices(errors, sources);
        require(errors[0].length == sources[0].length, "as many examples in both");
        double factor = steps.gradientFactor.applyAsDouble(errors[0].length);
        return new LayerGradients(
                each(steps.weightSums.apply(errors, sources), sum -> factor * sum),
                each(new double[][] {steps.biasSums.apply(errors)}, sum -> factor * steps.given.biasInput() * sum)[0]);
    }

    @Override
    public Network step(Network network, double[][] inputs, int[][] targets, double learningRate) {
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive rate");
        Activations seen = forward(network, inputs);
        double[][] errors = steps.stepErrors.apply(seen.predictions(), outputErrors(seen.predictions(), targets));
        LayerGradients output = layerGradients(errors, steps.stepOutputSources.apply(inputs, seen.hidden()));
        double rate = steps.stepRate.applyAsDouble(learningRate);
        DoubleBinaryOperator decay = (weight, slope) -> weight - rate * (slope + steps.given.weightDecay() * weight);
        double[][] updated = combined(network.outputWeights(), output.weights(), decay);
        double[][] back = steps.stepBackWeights.apply(network.outputWeights(), updated);
        HiddenErrors below = hiddenErrors(back, errors, seen.hidden());
        LayerGradients hidden = layerGradients(below.sums(), inputs);
        return new Network(
                combined(network.hiddenWeights(), hidden.weights(), decay),
                moved(network.hiddenBiases(), steps.stepBias.apply(hidden.biases()), rate),
                updated,
                moved(network.outputBiases(), steps.stepBias.apply(output.biases()), rate));
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[][] targets, double learningRate, int epochs) {
        require(learningRate > 0 && Double.isFinite(learningRate) && epochs >= 0, "a positive rate, 0 or more epochs");
        double[] losses = new double[epochs + 1];
        losses[0] = cost(forward(network, inputs).predictions(), targets);
        double[][] hidden = each(network.hiddenWeights(), weight -> weight);
        double[][] output = each(network.outputWeights(), weight -> weight);
        List<Network> path = new ArrayList<>();
        path.add(new Network(
                hidden,
                network.hiddenBiases().clone(),
                output,
                network.outputBiases().clone()));
        for (int epoch = 1; epoch <= steps.trainEpochs.applyAsInt(epochs); epoch++) {
            Network before = path.get(epoch - 1);
            double rate = learningRate / StrictMath.pow(epoch, steps.ratePower);
            path.add(steps.trainAfter.apply(path, step(before, inputs, targets, rate)));
            Activations seen = forward(steps.trainCostOf.apply(before, path.get(epoch)), inputs);
            losses[epoch] = cost(seen.predictions(), targets);
        }
        return new TrainedNetwork(path.get(path.size() - 1), losses);
    }

    private static double[][] combined(double[][] one, double[][] other, DoubleBinaryOperator operator) {
        return matrix(one.length, one[0].length, (i, j) -> operator.applyAsDouble(one[i][j], other[i][j]));
    }

    private static double[] moved(double[] biases, double[] slopes, double rate) {
        return matrix(1, biases.length, (row, k) -> biases[k] - rate * slopes[k])[0];
    }

    private static double[][] paired(double[][] one, int[][] other, DoubleBinaryOperator operator) {
        return matrix(one.length, one[0].length, (i, j) -> operator.applyAsDouble(one[i][j], other[i][j]));
    }

    private static double[][] each(double[][] rows, DoubleUnaryOperator operator) {
        return combined(rows, rows, (entry, same) -> operator.applyAsDouble(entry));
    }

    private static double[][] transposed(double[][] rows) {
        return matrix(rows[0].length, rows.length, (i, j) -> rows[j][i]);
    }

    private static double[][] product(double[][] left, double[][] right) {
        return matrix(left.length, right[0].length, (i, j) -> sum(right.length, k -> left[i][k] * right[k][j]));
    }

    private static double sum(int terms, IntToDoubleFunction term) {
        return IntStream.range(0, terms).mapToDouble(term).sum();
    }

    private static double[][] matrix(int rows, int columns, ToDoubleBiFunction<Integer, Integer> entry) {
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            matrix[i / columns][i % columns] = entry.applyAsDouble(i / columns, i % columns);
        }
        return matrix;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }
}
