package deltarule.reference.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right delta rule, check of gradients and networks without nonlinearities or biases, step by step. */
public class DeltaRuleReference implements DeltaRule {
    private final Steps steps;

    /** The reference of a variant. */
    public DeltaRuleReference(DeltaRuleParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public DeltaRuleReference(Steps steps) {
        this.steps = steps;
    }

    /** One entry of a numerical gradient; the point is a copy that entry after entry is worked on. */
    @FunctionalInterface
    public interface Difference {
        double of(ToDoubleFunction<double[]> function, double[] point, int entry, double step);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** phi' of output units, from the sum. */
        public DoubleUnaryOperator outputSlope;
        /** phi' of inner units, from the sum. */
        public DoubleUnaryOperator innerSlope;

        /** The weights through which errors go back, with one row for each target. */
        public UnaryOperator<double[][]> innerWeights = weights -> weights;

        /** The factor of the changes, from the learning rate. */
        public DoubleUnaryOperator changeFactor;

        /** What the changes have from their sources, from the outputs of these. */
        public UnaryOperator<double[]> changeSources = outputs -> outputs;

        /** The changes as they are returned, from one row for each target. */
        public UnaryOperator<double[][]> returnedChanges = changes -> changes;

        /** One entry of the numerical gradient. */
        public Difference entry;

        /** The log loss of a unit with the target 1, from its sum. */
        public DoubleUnaryOperator neuronLoss = s -> Math.max(-s, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s)));

        /** Whether gradients are compared as wholes and not entry by entry. */
        public BooleanSupplier byNorms;

        /** What a distance is compared with, from the sizes of the two. */
        public DoubleBinaryOperator sizes;

        /** The relative difference, from a distance (first) and what it is compared with. */
        public DoubleBinaryOperator ratio = (distance, size) -> distance / Math.max(1e-12, size);

        /** The weights of a layer as they are used, from the weights and the layer's number, 1 or more. */
        public BiFunction<double[][], Integer, double[][]> layerWeights = (weights, number) -> weights;

        /** The weights of layers up to one, from this one's (first) and those of the layers below. */
        public BinaryOperator<double[][]> collapsedWeights = DeltaRuleReference::product;

        /** What the bias of the layers below (second) becomes in a layer with these weights. */
        public BiFunction<double[][], double[], double[]> biasThroughLayer = DeltaRuleReference::product;

        /** The map {@code linear}, from the weights and a point. */
        public BiFunction<double[][], double[], double[]> linearMap = DeltaRuleReference::product;
        /** The map {@code relu}, from the weights and a point. */
        public BiFunction<double[][], double[], double[]> reluMap;

        /** The activations of the hidden units of the network without biases, from their sums. */
        public UnaryOperator<double[]> networkHidden;
        /** Its outputs, from their sums. */
        public UnaryOperator<double[]> networkOutputs = sums -> sums;

        private final double errorSign;
        private final UnaryOperator<double[][]> layout;
        private final DoubleUnaryOperator linear;

        /** The right steps of a variant. */
        public Steps(DeltaRuleParameters parameters) {
            double beta = parameters.steepness();
            outputSlope = parameters.activation().equals("tanh")
                    ? z -> 4 * beta * sigmoid(2 * beta * z) * sigmoid(-2 * beta * z)
                    : z -> beta * sigmoid(beta * z) * sigmoid(-beta * z);
            innerSlope = outputSlope;
            errorSign = parameters.errorTerm().equals("slope") ? 1 : -1;
            changeFactor = learningRate -> -errorSign * learningRate;
            layout = parameters.weightRows().equals("targets") ? weights -> weights : DeltaRuleReference::transposed;
            double ahead = parameters.quotient().equals("backward") ? 0 : 1;
            double behind = parameters.quotient().equals("forward") ? 0 : -1;
            entry = (function, point, i, step) ->
                    (moved(function, point, i, ahead * step) - moved(function, point, i, behind * step))
                            / ((ahead - behind) * step);
            byNorms = () -> parameters.difference().equals("norms");
            sizes = parameters.differenceScale().equals("sum") ? Double::sum : Math::max;
            linear = z -> parameters.linearSlope() * z;
            networkHidden = sums -> each(sums, z -> z > 0 ? z : parameters.leak() * z);
            reluMap = (weights, point) -> each(product(weights, point), z -> z > 0 ? z : parameters.leak() * z);
        }
    }

    @Override
    public double[] outputDeltas(double[] lossSlopes, double[] sums) {
        requireVectors(lossSlopes, sums);
        require(lossSlopes.length == sums.length, "as many slopes as sums");
        double[] deltas = new double[sums.length];
        Arrays.setAll(deltas, j -> steps.errorSign * lossSlopes[j] * steps.outputSlope.applyAsDouble(sums[j]));
        return deltas;
    }

    @Override
    public double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums) {
        requireMatrix(weights);
        requireVectors(nextDeltas, sums);
        double[][] rows = steps.layout.apply(weights);
        require(rows.length == nextDeltas.length && rows[0].length == sums.length, "weights that fit");
        double[] back = product(transposed(steps.innerWeights.apply(rows)), nextDeltas);
        Arrays.setAll(back, j -> back[j] * steps.innerSlope.applyAsDouble(sums[j]));
        return back;
    }

    @Override
    public double[][] weightChanges(double[] outputs, double[] deltas, double learningRate) {
        requireVectors(outputs, deltas);
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate");
        double factor = steps.changeFactor.applyAsDouble(learningRate);
        double[] scaled = Arrays.stream(deltas).map(delta -> factor * delta).toArray();
        double[][] sources = {steps.changeSources.apply(outputs)};
        double[][] changes = steps.returnedChanges.apply(product(transposed(new double[][] {scaled}), sources));
        return steps.layout.apply(changes);
    }

    @Override
    public double[] numericalGradient(Function function, double[] point, double step) {
        require(function != null && function.name() != null, "a function");
        requireVectors(point, function.coefficients());
        require(point.length == function.coefficients().length, "as many coefficients as entries");
        require(step > 0 && Double.isFinite(step), "a positive step");
        double[] copy = point.clone();
        double[] gradient = new double[point.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = steps.entry.of(w -> value(function.name(), function.coefficients(), w), copy, i, step);
        }
        return gradient;
    }

    private double value(String name, double[] c, double[] w) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += c[i]
                    * switch (name) {
                        case "cubes" -> w[i] * w[i] * w[i];
                        case "products" -> w[i] * w[i] * w[(i + 1) % w.length];
                        case "waves" -> StrictMath.sin(w[i]);
                        case "neuron" -> w[i];
                        default -> throw new IllegalArgumentException("No function " + name);
                    };
        }
        return name.equals("neuron") ? steps.neuronLoss.applyAsDouble(sum) : sum;
    }

    private static double moved(ToDoubleFunction<double[]> function, double[] point, int entry, double by) {
        double[] there = point.clone();
        there[entry] += by;
        return function.applyAsDouble(there);
    }

    @Override
    public double gradientDifference(double[] gradient, double[] numerical) {
        requireVectors(gradient, numerical);
        require(gradient.length == numerical.length, "gradients of one length");
        if (steps.byNorms.getAsBoolean()) {
            double[] distances = new double[gradient.length];
            Arrays.setAll(distances, i -> gradient[i] - numerical[i]);
            double sizes = steps.sizes.applyAsDouble(norm(gradient), norm(numerical));
            return steps.ratio.applyAsDouble(norm(distances), sizes);
        }
        return IntStream.range(0, gradient.length)
                .mapToDouble(i -> steps.ratio.applyAsDouble(
                        Math.abs(gradient[i] - numerical[i]),
                        steps.sizes.applyAsDouble(Math.abs(gradient[i]), Math.abs(numerical[i]))))
                .max()
                .orElseThrow();
    }

    @Override
    public AffineMap collapse(double[][][] weights, double[][] biases) {
        require(weights != null && weights.length > 0 && biases != null, "at least one layer");
        require(biases.length == weights.length, "biases for each layer");
        double[][] map = null;
        double[] bias = null;
        for (int l = 0; l < weights.length; l++) {
            requireMatrix(weights[l]);
            requireVectors(biases[l]);
            double[][] rows = steps.layout.apply(weights[l]);
            require(biases[l].length == rows.length && (l == 0 || rows[0].length == bias.length), "layers that fit");
            double[][] used = steps.layerWeights.apply(rows, l + 1);
            double[][] layer =
                    Arrays.stream(used).map(row -> each(row, steps.linear)).toArray(double[][]::new);
            double[] own = each(biases[l], steps.linear);
            double[] through = l == 0 ? new double[own.length] : steps.biasThroughLayer.apply(layer, bias);
            map = l == 0 ? layer : steps.collapsedWeights.apply(layer, map);
            bias = new double[own.length];
            Arrays.setAll(bias, k -> through[k] + own[k]);
        }
        return new AffineMap(steps.layout.apply(map), bias);
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        require("linear".equals(map) || "relu".equals(map), "a known map");
        requireMatrix(weights);
        requireMatrix(points);
        require(weights.length == 2 && weights[0].length == 2 && points[0].length == 2, "two coordinates");
        BiFunction<double[][], double[], double[]> used = map.equals("relu") ? steps.reluMap : steps.linearMap;
        double[][] rows = steps.layout.apply(weights);
        return Arrays.stream(points).map(point -> used.apply(rows, point)).toArray(double[][]::new);
    }

    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        requireMatrix(hiddenWeights);
        requireMatrix(outputWeights);
        requireVectors(inputs);
        double[][] first = steps.layout.apply(hiddenWeights);
        double[][] second = steps.layout.apply(outputWeights);
        require(first[0].length == inputs.length && second[0].length == first.length, "weights that fit");
        double[] hidden = steps.networkHidden.apply(product(first, inputs));
        return steps.networkOutputs.apply(product(second, hidden));
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    private static double[] each(double[] numbers, DoubleUnaryOperator function) {
        return Arrays.stream(numbers).map(function).toArray();
    }

    private static double norm(double[] vector) {
        return Arrays.stream(vector).reduce(0, StrictMath::hypot);
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < matrix[i].length; k++) {
                product[i] += matrix[i][k] * vector[k];
            }
        }
        return product;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] columns = transposed(right);
        return transposed(
                Arrays.stream(columns).map(column -> product(left, column)).toArray(double[][]::new));
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(i -> Arrays.stream(matrix).mapToDouble(row -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    /** Refuses what is no matrix of finite numbers. */
    protected static void requireMatrix(double[][] matrix) {
        require(matrix != null && matrix.length > 0, "at least one row");
        requireVectors(matrix);
        require(Arrays.stream(matrix).allMatch(row -> row.length == matrix[0].length), "rows of one length");
    }

    /** Refuses what are no vectors of at least one finite number. */
    protected static void requireVectors(double[]... vectors) {
        for (double[] vector : vectors) {
            require(vector != null && vector.length > 0, "at least one number");
            require(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
