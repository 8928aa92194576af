package deltarule.reference.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/** The right network with one hidden layer of sigmoid units, step by step. */
public class HiddenLayerReference implements HiddenLayer {
    private final Steps steps;

    /** The reference of a variant. */
    public HiddenLayerReference(HiddenLayerParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public HiddenLayerReference(Steps steps) {
        this.steps = steps;
    }

    /** Where a matrix keeps the weight from an input to a unit of a layer with so many inputs and units. */
    @FunctionalInterface
    public interface Connection {
        double of(double[][] weights, int input, int unit, int inputs, int units);
    }

    /** What one unit of a layer makes of its weighted inputs. */
    @FunctionalInterface
    public interface UnitSum {
        double of(double[] weightedInputs, int unit);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The sum of one unit, from its weighted sum (first) and its bias. */
        public DoubleBinaryOperator neuronSum;

        /** The activation of one unit. */
        public DoubleUnaryOperator neuronActivation;

        /** Where a layer finds its weights. */
        public Connection layerConnection;

        /** How many inputs a unit of a layer reads, from the numbers of inputs (first) and units. */
        public IntBinaryOperator layerFanIn = (inputs, units) -> inputs;

        /** What the weighted inputs of a unit come to. */
        public UnitSum layerSum = (weightedInputs, unit) -> sum(weightedInputs);

        /** What a unit of a layer adds, from the biases and the unit. */
        public UnitSum layerBias;

        /** Refuses the weights of a layer whose rows differ in length. */
        public Consumer<double[][]> layerRowCheck = HiddenLayerReference::requireEqualRows;

        /** Where the network finds its hidden weights. */
        public Connection forwardConnection;

        /** The activation of the hidden units in the network. */
        public DoubleUnaryOperator forwardHiddenActivation;

        /** The bias of the output unit in the network. */
        public DoubleUnaryOperator forwardOutputBias;

        /** The activation of the output unit in the network. */
        public DoubleUnaryOperator forwardOutputActivation;

        /** The loss, from the prediction (first) and the target. */
        public DoubleBinaryOperator loss;

        /** The derivative of the loss with respect to the prediction, from the prediction (first) and the target. */
        public DoubleBinaryOperator lossSlope;

        /** The derivative of the output's activation, from the activation itself. */
        public DoubleUnaryOperator outputSlope;

        /** The weight through which the error reaches a hidden unit. */
        public DoubleUnaryOperator backwardWeight = weight -> weight;

        /** The derivative of a hidden unit's activation, from the activation itself. */
        public DoubleUnaryOperator hiddenSlope;

        /** What flowed through the output weights, from the inputs (first) and the hidden activations. */
        public BinaryOperator<double[]> outputSources = (inputs, hidden) -> hidden;

        /** What the error terms of the hidden weights are multiplied by, from the inputs. */
        public UnaryOperator<double[]> hiddenSources = inputs -> inputs;

        /** The derivatives of the hidden biases, from the hidden activations (first) and error terms. */
        public BinaryOperator<double[]> biasGradients;

        /** The derivatives of the hidden weights as they are stored, from one row per input. */
        public UnaryOperator<double[][]> storedGradients;

        private final boolean rowPerInput;
        private final double biasInput;
        private final DoubleUnaryOperator unit;

        /** The right steps of a variant. */
        public Steps(HiddenLayerParameters parameters) {
            rowPerInput = parameters.weightRows().equals("inputs");
            Connection connection = rowPerInput
                    ? (weights, input, unit, inputs, units) -> weights[input][unit]
                    : (weights, input, unit, inputs, units) -> weights[unit][input];
            layerConnection = connection;
            forwardConnection = connection;
            storedGradients = rowPerInput ? rows -> rows : HiddenLayerReference::transposed;
            double beta = parameters.steepness();
            biasInput = parameters.biasInput();
            unit = z -> sigmoid(beta * z);
            neuronSum = (weighted, bias) -> weighted + biasInput * bias;
            neuronActivation = unit;
            layerBias = (biases, j) -> biasInput * biases[j];
            forwardHiddenActivation = unit;
            forwardOutputBias = bias -> biasInput * bias;
            forwardOutputActivation = unit;
            outputSlope = prediction -> beta * prediction * (1 - prediction);
            hiddenSlope = h -> beta * h * (1 - h);
            biasGradients = (hidden, deltas) -> scaled(deltas, biasInput);
            double factor = parameters.lossFactor();
            loss = (prediction, target) -> factor * (prediction - target) * (prediction - target);
            lossSlope = (prediction, target) -> 2 * factor * (prediction - target);
        }
    }

    @Override
    public double neuron(double[] weights, double bias, double[] inputs) {
        requireFinite(weights);
        requireFinite(inputs);
        require(weights.length == inputs.length, "as many weights as inputs");
        require(Double.isFinite(bias), "a finite bias");
        return steps.neuronActivation.applyAsDouble(steps.neuronSum.applyAsDouble(dot(weights, inputs), bias));
    }

    @Override
    public double[] layer(double[][] weights, double[] biases, double[] inputs) {
        requireFinite(biases);
        requireFinite(inputs);
        requireMatrix(weights);
        steps.layerRowCheck.accept(weights);
        requireShape(weights, inputs.length, biases.length);
        double[] hidden = new double[biases.length];
        for (int j = 0; j < hidden.length; j++) {
            double[] weightedInputs = new double[steps.layerFanIn.applyAsInt(inputs.length, hidden.length)];
            for (int i = 0; i < weightedInputs.length; i++) {
                double weight = steps.layerConnection.of(weights, i, j, inputs.length, hidden.length);
                weightedInputs[i] = weight * inputs[i];
            }
            double sum = steps.layerSum.of(weightedInputs, j) + steps.layerBias.of(biases, j);
            hidden[j] = steps.unit.applyAsDouble(sum);
        }
        return hidden;
    }

    @Override
    public Trace forward(Network network, double[] inputs) {
        requireFinite(inputs);
        requireNetwork(network, inputs.length);
        int units = network.hiddenBiases().length;
        double[] sums = scaled(network.hiddenBiases(), steps.biasInput);
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs.length; i++) {
                sums[j] += steps.forwardConnection.of(network.hiddenWeights(), i, j, inputs.length, units) * inputs[i];
            }
        }
        double[] hidden = Arrays.stream(sums).map(steps.forwardHiddenActivation).toArray();
        double outputSum =
                dot(network.outputWeights(), hidden) + steps.forwardOutputBias.applyAsDouble(network.outputBias());
        return new Trace(sums, hidden, outputSum, steps.forwardOutputActivation.applyAsDouble(outputSum));
    }

    @Override
    public OutputError outputError(double prediction, int target) {
        require(prediction >= 0 && prediction <= 1, "a prediction from 0 to 1");
        require(target == 0 || target == 1, "a target of 0 or 1");
        return new OutputError(
                steps.loss.applyAsDouble(prediction, target),
                steps.lossSlope.applyAsDouble(prediction, target) * steps.outputSlope.applyAsDouble(prediction));
    }

    @Override
    public double[] hiddenDeltas(double[] outputWeights, double[] hidden, double outputDelta) {
        requireFinite(outputWeights);
        requireFinite(hidden);
        require(outputWeights.length == hidden.length, "as many weights as hidden units");
        require(Double.isFinite(outputDelta), "a finite error term");
        double[] deltas = new double[hidden.length];
        for (int j = 0; j < deltas.length; j++) {
            deltas[j] = outputDelta
                    * steps.backwardWeight.applyAsDouble(outputWeights[j])
                    * steps.hiddenSlope.applyAsDouble(hidden[j]);
        }
        return deltas;
    }

    @Override
    public Gradients gradients(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta) {
        requireFinite(inputs);
        requireFinite(hidden);
        requireFinite(hiddenDeltas);
        require(hidden.length == hiddenDeltas.length, "an error term for each hidden unit");
        require(Double.isFinite(outputDelta), "a finite error term");
        double[] sources = steps.hiddenSources.apply(inputs);
        double[][] hiddenWeights = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            hiddenWeights[i] = scaled(hiddenDeltas, sources[i]);
        }
        return new Gradients(
                steps.storedGradients.apply(hiddenWeights),
                steps.biasGradients.apply(hidden, hiddenDeltas),
                scaled(Arrays.copyOf(steps.outputSources.apply(inputs, hidden), hidden.length), outputDelta),
                steps.biasInput * outputDelta);
    }

    private static double[] scaled(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double[] products = new double[one.length];
        Arrays.setAll(products, i -> one[i] * other[i]);
        return sum(products);
    }

    private static double sum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private void requireShape(double[][] weights, int inputs, int units) {
        int rows = steps.rowPerInput ? inputs : units;
        require(weights.length == rows && weights[0].length == inputs + units - rows, "weights that fit");
    }

    private void requireNetwork(Network network, int inputs) {
        require(network != null, "a network");
        requireFinite(network.hiddenBiases());
        requireFinite(network.outputWeights());
        require(network.hiddenBiases().length == network.outputWeights().length, "a bias and a weight for each unit");
        requireMatrix(network.hiddenWeights());
        requireEqualRows(network.hiddenWeights());
        requireShape(network.hiddenWeights(), inputs, network.hiddenBiases().length);
        require(Double.isFinite(network.outputBias()), "a finite bias");
    }

    /** Refuses what is no matrix of finite numbers. */
    protected static void requireMatrix(double[][] matrix) {
        require(matrix != null && matrix.length > 0, "at least one row");
        for (double[] row : matrix) {
            requireFinite(row);
        }
    }

    /** Refuses rows of different lengths. */
    protected static void requireEqualRows(double[][] matrix) {
        require(Arrays.stream(matrix).allMatch(row -> row.length == matrix[0].length), "rows of one length");
    }

    /** Refuses what is no vector of at least one finite number. */
    protected static void requireFinite(double[] vector) {
        require(vector != null && vector.length > 0, "at least one number");
        require(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
