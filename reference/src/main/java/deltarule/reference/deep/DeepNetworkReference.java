package deltarule.reference.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right deep network, step by step. Inside, weights have their inputs in rows, whatever the variant stores. */
public class DeepNetworkReference implements DeepNetwork {
    private final Steps steps;

    /** The reference of a variant. */
    public DeepNetworkReference(DeepNetworkParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public DeepNetworkReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** From the stored weights to those with inputs in rows, and back. */
        public UnaryOperator<double[][]> layout;
        /** The number of layers, from the number of sizes. */
        public IntUnaryOperator layers;
        /** The number of parameters, from the sizes. */
        public ToLongFunction<int[]> parameters = sizes -> IntStream.range(1, sizes.length)
                .mapToLong(l -> (sizes[l - 1] + 1L) * sizes[l])
                .sum();
        /** The weights that the layer of this index uses. */
        public BiFunction<double[][], Integer, double[][]> usedWeights = (weights, layer) -> weights;
        /** What is added to a layer's sums in the example of this index. */
        public BiFunction<double[], Integer, double[]> bias = (bias, example) -> bias;
        /** g, the activation of the hidden units. */
        public DoubleUnaryOperator hiddenActivation;
        /** What the last layer gives, from the scores with examples in rows and the name of the output. */
        public BiFunction<double[][], String, double[][]> output = (scores, name) -> name.equals("linear")
                ? scores
                : Arrays.stream(scores).map(DeepNetworkReference::softmax).toArray(double[][]::new);
        /** The loss of one example, from its probabilities and label. */
        public ToDoubleBiFunction<double[], Integer> exampleLoss;
        /** The factor of the sum of the losses of n examples. */
        public DoubleUnaryOperator lossFactor;
        /** The derivative of one example's loss with respect to a score, from its probability and one-hot entry. */
        public DoubleBinaryOperator outputDelta = (p, y) -> p - y;
        /** The factor of the last layer's error terms for n examples. */
        public DoubleUnaryOperator outputFactor;
        /** The index of the layer whose outputs decide on the slope of a hidden layer. */
        public IntUnaryOperator slopeLayer = layer -> layer;
        /** g', from the stored output (first); the error that arrives at the unit (second) does not count. */
        public DoubleBinaryOperator hiddenSlope;
        /** The error terms as they are returned. */
        public UnaryOperator<double[][][]> returnedDeltas = deltas -> deltas;
        /** The index of the layer whose outputs a layer took, -1 for the inputs of the network. */
        public IntUnaryOperator sourceLayer = layer -> layer - 1;
        /** The error terms of a layer as they are used for its gradients. */
        public UnaryOperator<double[][]> usedDeltas = deltas -> deltas;
        /** The derivatives of a layer's weights, from their sums with inputs in rows. */
        public UnaryOperator<double[][]> weightGradients = sums -> sums;
        /** The derivatives of a layer's biases, from its error terms. */
        public Function<double[][], double[]> biasGradients = deltas -> Arrays.stream(transposed(deltas))
                .mapToDouble(column -> Arrays.stream(column).sum())
                .toArray();

        /** The right steps of a variant. */
        public Steps(DeepNetworkParameters parameters) {
            double leak = parameters.leak();
            layout = parameters.weightRows().equals("inputs") ? weights -> weights : DeepNetworkReference::transposed;
            layers = switch (parameters.countedLayers()) {
                case "weighted" -> sizes -> sizes - 1;
                case "all" -> sizes -> sizes;
                default -> sizes -> sizes - 2;
            };
            double unit = parameters.logarithm().equals("natural") ? 1 : StrictMath.log(2);
            exampleLoss = (probabilities, label) -> 0 - StrictMath.log(probabilities[label]) / unit;
            boolean mean = parameters.reduction().equals("mean");
            lossFactor = n -> mean ? 1 / n : 1;
            outputFactor = n -> (mean ? 1 / n : 1) / unit;
            hiddenActivation = z -> z > 0 ? z : 0 + leak * z;
            hiddenSlope = (output, arriving) -> output > 0 ? 1 : leak;
        }
    }

    @Override
    public Size size(int[] sizes) {
        requireSizes(sizes);
        return new Size(steps.layers.applyAsInt(sizes.length), steps.parameters.applyAsLong(sizes));
    }

    @Override
    public double[][][] forward(double[][][] weights, double[][] biases, double[][] inputs, String output) {
        double[][][] byInput = requireNetwork(weights, biases);
        requireInputs(byInput, inputs, output);
        int last = weights.length - 1;
        double[][][] outputs = new double[weights.length][][];
        for (int l = 0; l <= last; l++) {
            outputs[l] = product(l == 0 ? inputs : outputs[l - 1], steps.usedWeights.apply(byInput[l], l));
            DoubleUnaryOperator activation = l < last ? steps.hiddenActivation : z -> z;
            for (int i = 0; i < inputs.length; i++) {
                double[] bias = steps.bias.apply(biases[l], i);
                for (int k = 0; k < bias.length; k++) {
                    outputs[l][i][k] = activation.applyAsDouble(outputs[l][i][k] + bias[k]);
                }
            }
        }
        outputs[last] = steps.output.apply(outputs[last], output);
        return outputs;
    }

    @Override
    public double loss(double[][] probabilities, int[] labels) {
        requireProbabilities(probabilities, labels);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += steps.exampleLoss.applyAsDouble(probabilities[i], labels[i]);
        }
        return steps.lossFactor.applyAsDouble(labels.length) * sum;
    }

    @Override
    public double[][][] deltas(double[][][] weights, double[][][] outputs, int[] labels) {
        double[][][] byInput = requireStored(weights, outputs, labels);
        int last = weights.length - 1;
        int classes = outputs[last][0].length;
        double[][][] deltas = new double[weights.length][][];
        deltas[last] = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < classes; k++) {
                double difference = steps.outputDelta.applyAsDouble(outputs[last][i][k], k == labels[i] ? 1 : 0);
                deltas[last][i][k] = steps.outputFactor.applyAsDouble(labels.length) * difference;
            }
        }
        for (int l = last; l > 0; l--) {
            deltas[l - 1] = product(deltas[l], transposed(byInput[l]));
            double[][] decisive = outputs[steps.slopeLayer.applyAsInt(l - 1)];
            for (int i = 0; i < labels.length; i++) {
                for (int j = 0; j < deltas[l - 1][i].length; j++) {
                    deltas[l - 1][i][j] *= steps.hiddenSlope.applyAsDouble(decisive[i][j], deltas[l - 1][i][j]);
                }
            }
        }
        return steps.returnedDeltas.apply(deltas);
    }

    @Override
    public Gradients gradients(double[][] inputs, double[][][] outputs, double[][][] deltas) {
        requireBackward(inputs, outputs, deltas);
        double[][][] weights = new double[deltas.length][][];
        double[][] biases = new double[deltas.length][];
        for (int l = 0; l < deltas.length; l++) {
            double[][] used = steps.usedDeltas.apply(deltas[l]);
            int source = steps.sourceLayer.applyAsInt(l);
            double[][] sums = product(transposed(source < 0 ? inputs : outputs[source]), used);
            weights[l] = steps.layout.apply(steps.weightGradients.apply(sums));
            biases[l] = steps.biasGradients.apply(used);
        }
        return new Gradients(weights, biases);
    }

    private static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double[] powers =
                Arrays.stream(scores).map(z -> StrictMath.exp(z - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left[i].length; j++) {
                for (int k = 0; k < product[i].length; k++) {
                    product[i][k] += left[i][j] * right[j][k];
                }
            }
        }
        return product;
    }

    /** Rows become columns. */
    protected static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    /** Refuses what is no list of sizes. */
    protected static void requireSizes(int[] sizes) {
        require(sizes != null && sizes.length > 1, "at least two sizes");
        require(Arrays.stream(sizes).allMatch(size -> size > 0), "sizes of at least 1");
    }

    /** Refuses layers that do not fit each other; returns their weights with inputs in rows. */
    protected double[][][] requireNetwork(double[][][] weights, double[][] biases) {
        double[][][] byInput = requireLayers(weights);
        require(biases != null && biases.length == weights.length, "a vector of biases for each layer");
        for (int l = 0; l < weights.length; l++) {
            requireShape(new double[][] {biases[l]}, 1, byInput[l][0].length);
        }
        return byInput;
    }

    /** Refuses inputs that do not fit weights with inputs in rows, and names that are no output. */
    protected static void requireInputs(double[][][] byInput, double[][] inputs, String output) {
        requireMatrix(inputs);
        require(inputs[0].length == byInput[0].length, "as many columns as inputs of the first layer");
        require("softmax".equals(output) || "linear".equals(output), "the output softmax or linear");
    }

    /** Refuses stored outputs and labels that do not fit the weights; returns these with inputs in rows. */
    protected double[][][] requireStored(double[][][] weights, double[][][] outputs, int[] labels) {
        double[][][] byInput = requireLayers(weights);
        require(outputs != null && outputs.length == weights.length, "the outputs of each layer");
        requireProbabilities(outputs[outputs.length - 1], labels);
        for (int l = 0; l < weights.length; l++) {
            requireShape(outputs[l], labels.length, byInput[l][0].length);
        }
        return byInput;
    }

    /** Refuses inputs, outputs and error terms that do not fit each other. */
    protected static void requireBackward(double[][] inputs, double[][][] outputs, double[][][] deltas) {
        requireMatrix(inputs);
        require(outputs != null && outputs.length > 0 && deltas != null, "at least one layer");
        require(deltas.length == outputs.length, "error terms for each layer");
        for (int l = 0; l < deltas.length; l++) {
            requireMatrix(outputs[l]);
            requireShape(outputs[l], inputs.length, outputs[l][0].length);
            requireShape(deltas[l], inputs.length, outputs[l][0].length);
        }
    }

    /** Refuses rows that are no probability vectors, and labels that are no classes. */
    protected static void requireProbabilities(double[][] probabilities, int[] labels) {
        requireMatrix(probabilities);
        int classes = probabilities[0].length;
        require(classes > 1, "at least two classes");
        for (double[] row : probabilities) {
            require(Arrays.stream(row).allMatch(p -> p >= 0 && p <= 1), "probabilities from 0 to 1");
            require(Math.abs(Arrays.stream(row).sum() - 1) <= 1e-9, "rows that add up to 1");
        }
        require(labels != null && labels.length == probabilities.length, "a label for each row");
        require(Arrays.stream(labels).allMatch(y -> y >= 0 && y < classes), "labels from 0 to " + (classes - 1));
    }

    private double[][][] requireLayers(double[][][] weights) {
        require(weights != null && weights.length > 0, "at least one layer");
        double[][][] byInput = new double[weights.length][][];
        for (int l = 0; l < weights.length; l++) {
            requireMatrix(weights[l]);
            byInput[l] = steps.layout.apply(weights[l]);
            require(l == 0 || byInput[l].length == byInput[l - 1][0].length, "layers that fit each other");
        }
        return byInput;
    }

    private static void requireShape(double[][] rows, int count, int length) {
        requireMatrix(rows);
        require(rows.length == count && rows[0].length == length, count + " rows of length " + length);
    }

    private static void requireMatrix(double[][] rows) {
        require(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "a row and a column");
        for (double[] row : rows) {
            require(row != null && row.length == rows[0].length, "rows of one length");
            require(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers");
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
