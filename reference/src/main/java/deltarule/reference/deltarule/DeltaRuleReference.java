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

        /** The weights through which errors go back, with one row for each target, from those that are stored. */
        public UnaryOperator<double[][]> innerWeights;

        /** The factor of the changes, from the learning rate. */
        public DoubleUnaryOperator changeFactor = learningRate -> -learningRate;

        /** What the changes have from their sources, from the outputs of these. */
        public UnaryOperator<double[]> changeSources = outputs -> outputs;

        /** The changes as they are stored, from one row for each target. */
        public UnaryOperator<double[][]> storedChanges;

        /** One entry of the numerical gradient. */
        public Difference entry = DeltaRuleReference::centralDifference;

        /** The log loss of a unit with the target 1, from its sum. */
        public DoubleUnaryOperator neuronLoss = s -> Math.max(-s, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s)));

        /** Whether gradients are compared as wholes and not entry by entry. */
        public BooleanSupplier byNorms;

        /** What a distance is compared with, from the sizes of the two. */
        public DoubleBinaryOperator sizes = Double::sum;

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
        public BiFunction<double[][], double[], double[]> reluMap =
                (weights, point) -> positive(product(weights, point));

        /** The activations of the hidden units of the network without biases, from their sums. */
        public UnaryOperator<double[]> networkHidden = DeltaRuleReference::positive;

        /** Its outputs, from their sums. */
        public UnaryOperator<double[]> networkOutputs = sums -> sums;

        private final boolean rowPerTarget;

        /** The right steps of a variant. */
        public Steps(DeltaRuleParameters parameters) {
            outputSlope = parameters.activation().equals("tanh")
                    ? z -> 4 * sigmoid(2 * z) * sigmoid(-2 * z)
                    : z -> sigmoid(z) * sigmoid(-z);
            innerSlope = outputSlope;
            rowPerTarget = parameters.weightRows().equals("targets");
            innerWeights = rowPerTarget ? weights -> weights : DeltaRuleReference::transposed;
            storedChanges = innerWeights;
            byNorms = () -> parameters.difference().equals("norms");
        }
    }

    @Override
    public double[] outputDeltas(double[] lossSlopes, double[] sums) {
        requireVectors(lossSlopes, sums);
        require(lossSlopes.length == sums.length, "as many slopes as sums");
        double[] deltas = new double[sums.length];
        Arrays.setAll(deltas, j -> lossSlopes[j] * steps.outputSlope.applyAsDouble(sums[j]));
        return deltas;
    }

    @Override
    public double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums) {
        requireMatrix(weights);
        requireVectors(nextDeltas, sums);
        int targets = steps.rowPerTarget ? weights.length : weights[0].length;
        int sources = steps.rowPerTarget ? weights[0].length : weights.length;
        require(targets == nextDeltas.length && sources == sums.length, "weights that fit");
        double[] back = product(transposed(steps.innerWeights.apply(weights)), nextDeltas);
        double[] deltas = new double[sums.length];
        Arrays.setAll(deltas, j -> back[j] * steps.innerSlope.applyAsDouble(sums[j]));
        return deltas;
    }

    @Override
    public double[][] weightChanges(double[] outputs, double[] deltas, double learningRate) {
        requireVectors(outputs, deltas);
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate");
        double factor = steps.changeFactor.applyAsDouble(learningRate);
        double[] scaled = Arrays.stream(deltas).map(delta -> factor * delta).toArray();
        double[][] sources = {steps.changeSources.apply(outputs)};
        return steps.storedChanges.apply(product(transposed(new double[][] {scaled}), sources));
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

    private static double centralDifference(
            ToDoubleFunction<double[]> function, double[] point, int entry, double step) {
        double middle = point[entry];
        point[entry] = middle + step;
        double ahead = function.applyAsDouble(point);
        point[entry] = middle - step;
        double behind = function.applyAsDouble(point);
        point[entry] = middle;
        return (ahead - behind) / (2 * step);
    }

    @Override
    public double gradientDifference(double[] gradient, double[] numerical) {
        requireVectors(gradient, numerical);
        require(gradient.length == numerical.length, "gradients of one length");
        double[] distances = new double[gradient.length];
        Arrays.setAll(distances, i -> gradient[i] - numerical[i]);
        return steps.byNorms.getAsBoolean()
                ? ratio(norm(distances), norm(gradient), norm(numerical))
                : IntStream.range(0, distances.length)
                        .mapToDouble(i -> ratio(Math.abs(distances[i]), Math.abs(gradient[i]), Math.abs(numerical[i])))
                        .max()
                        .orElseThrow();
    }

    private double ratio(double distance, double one, double other) {
        return steps.ratio.applyAsDouble(distance, steps.sizes.applyAsDouble(one, other));
    }

    @Override
    public AffineMap collapse(double[][][] weights, double[][] biases) {
        require(weights != null && weights.length > 0, "at least one layer");
        require(biases != null && biases.length == weights.length, "a bias for each layer");
        for (int l = 0; l < weights.length; l++) {
            requireMatrix(weights[l]);
            requireVectors(biases[l]);
            require(biases[l].length == weights[l].length, "a bias for each unit");
            require(l == 0 || weights[l][0].length == weights[l - 1].length, "layers that fit");
        }
        double[][] map = steps.layerWeights.apply(weights[0], 1);
        double[] bias = biases[0].clone();
        for (int l = 1; l < weights.length; l++) {
            double[][] layer = steps.layerWeights.apply(weights[l], l + 1);
            map = steps.collapsedWeights.apply(layer, map);
            double[] through = steps.biasThroughLayer.apply(layer, bias);
            double[] own = biases[l];
            bias = new double[own.length];
            Arrays.setAll(bias, k -> through[k] + own[k]);
        }
        return new AffineMap(Arrays.stream(map).map(double[]::clone).toArray(double[][]::new), bias);
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        require("linear".equals(map) || "relu".equals(map), "a known map");
        requireMatrix(weights);
        requireMatrix(points);
        require(weights.length == 2 && weights[0].length == 2 && points[0].length == 2, "two coordinates");
        BiFunction<double[][], double[], double[]> used = map.equals("relu") ? steps.reluMap : steps.linearMap;
        return Arrays.stream(points).map(point -> used.apply(weights, point)).toArray(double[][]::new);
    }

    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        requireMatrix(hiddenWeights);
        requireMatrix(outputWeights);
        requireVectors(inputs);
        require(hiddenWeights[0].length == inputs.length, "as many columns as inputs");
        require(outputWeights[0].length == hiddenWeights.length, "as many columns as hidden units");
        double[] hidden = steps.networkHidden.apply(product(hiddenWeights, inputs));
        return steps.networkOutputs.apply(product(outputWeights, hidden));
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    private static double[] positive(double[] numbers) {
        return Arrays.stream(numbers).map(number -> Math.max(0, number)).toArray();
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
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < transposed.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[i][j] = matrix[j][i];
            }
        }
        return transposed;
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
