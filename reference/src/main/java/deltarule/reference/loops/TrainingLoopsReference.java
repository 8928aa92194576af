package deltarule.reference.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoopsParameters;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right training loops, step by step. */
public class TrainingLoopsReference implements TrainingLoops {
    private final Steps steps;

    /** The reference of a variant. */
    public TrainingLoopsReference(TrainingLoopsParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public TrainingLoopsReference(Steps steps) {
        this.steps = steps;
    }

    /** Whether two values of a curve are close enough. */
    @FunctionalInterface
    public interface Rule {
        boolean met(double earlier, double later, double epsilon);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The blocks of an epoch, from the order and the size. */
        public BiFunction<int[], Integer, int[][]> partition;

        /** The weights at which a block's gradient is taken, from those before the epoch and the present ones. */
        public BinaryOperator<double[]> blockWeights = (beforeEpoch, present) -> present;

        /** What the inputs of an example are multiplied by in its gradient, from prediction and target. */
        public DoubleBinaryOperator linearSlope;

        /** What the sum of a block's gradients is divided by, from all blocks and the index of the block. */
        public ToDoubleBiFunction<int[][], Integer> blockDivisor = (blocks, index) -> blocks[index].length;

        /** The rule that looks for convergence in a curve. */
        public Rule rule;

        /** How far apart the values are that the rule compares. */
        public IntUnaryOperator ruleLag = lag -> lag;

        /** The answer where the rule is met at t (first) with a lag (second). */
        public BinaryOperator<Integer> foundAt;

        /** Whether a descent has converged, from whether its values meet the rule and from the last of them. */
        public BiPredicate<Boolean, Double> converged = (met, value) -> met;

        /** How many steps end a descent. */
        public IntUnaryOperator cap = maxSteps -> maxSteps;

        /** The derivative of f, from the steepness and the distance from the centre. */
        public DoubleBinaryOperator bowlSlope = (steepness, distance) -> 2 * steepness * distance;

        /** Whether a value ends the descent as diverged. */
        public DoublePredicate diverged = value -> !Double.isFinite(value);

        /** The loss of one example, from its weighted sum and target. */
        public DoubleBinaryOperator exampleLoss;

        /** What the inputs of an example are multiplied by in its gradient, from prediction and target. */
        public DoubleBinaryOperator neuronSlope;

        /** The factor of the sum of the derivatives of n examples. */
        public DoubleUnaryOperator gradientFactor = n -> 1 / n;

        /** What takes the place of an input in the derivative of the bias. */
        public ToDoubleFunction<double[]> biasInput = inputs -> 1;

        /** The step size of the bias. */
        public DoubleUnaryOperator biasStepSize = learningRate -> learningRate;

        /** How many of n examples make one update together. */
        public IntUnaryOperator examplesPerUpdate = n -> n;

        /** The losses a training returns, from those before the first epoch and after each. */
        public UnaryOperator<double[]> returnedLosses = losses -> losses;

        private final double power;

        /** The right steps of a variant. */
        public Steps(TrainingLoopsParameters parameters) {
            double factor = parameters.lossFactor();
            partition = (order, size) -> consecutive(order, size, parameters.smallBlock());
            linearSlope = (prediction, target) -> 2 * factor * (prediction - target);
            foundAt = (t, lag) -> parameters.foundIndex().equals("earlier") ? t : t + lag;
            power = List.of("constant", "inverse-square-root", "inverse-time").indexOf(parameters.schedule()) / 2.0;
            rule = parameters.difference().equals("absolute")
                    ? (earlier, later, epsilon) -> Math.abs(later - earlier) < epsilon
                    : (earlier, later, epsilon) -> Math.abs(later - earlier) < epsilon * Math.abs(earlier);
            if (parameters.loss().equals("log-loss")) {
                exampleLoss = (z, y) -> Math.max(0, y == 1 ? -z : z) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
                neuronSlope = (p, y) -> p - y;
            } else {
                exampleLoss = (z, y) -> factor * (y - sigmoid(z)) * (y - sigmoid(z));
                neuronSlope = (p, y) -> 2 * factor * (p - y) * p * (1 - p);
            }
        }
    }

    @Override
    public int[][] blocks(int[] order, int batchSize) {
        require(order != null && order.length > 0 && batchSize >= 1, "an order and a batch size of at least 1");
        int[] sorted = Arrays.stream(order).sorted().toArray();
        require(IntStream.range(0, sorted.length).allMatch(i -> sorted[i] == i), "each example once");
        return steps.partition.apply(order, batchSize);
    }

    @Override
    public double[][] minibatchEpoch(
            double[] weights, double[][] inputs, double[] targets, int[][] blocks, double learningRate) {
        requireExamples(weights, inputs, targets == null ? 0 : targets.length);
        requireFinite(targets);
        requirePositive(learningRate);
        requireBlocks(blocks, inputs.length);
        double[][] path = new double[blocks.length][];
        for (int b = 0; b < blocks.length; b++) {
            path[b] = (b == 0 ? weights : path[b - 1]).clone();
            double[] at = steps.blockWeights.apply(weights, path[b]);
            double[] sums = new double[weights.length];
            for (int example : blocks[b]) {
                double slope = steps.linearSlope.applyAsDouble(dot(at, inputs[example]), targets[example]);
                add(sums, slope, inputs[example]);
            }
            double rate = learningRate / StrictMath.pow(b + 1, steps.power);
            add(path[b], -rate / steps.blockDivisor.applyAsDouble(blocks, b), sums);
        }
        return path;
    }

    @Override
    public int[] convergedAt(double[][] curves, int lag, double epsilon) {
        require(curves != null && curves.length > 0 && lag >= 1, "at least one curve and a lag of at least 1");
        require(Arrays.stream(curves).allMatch(curve -> curve != null && curve.length > 0), "a value in each curve");
        requirePositive(epsilon);
        return Arrays.stream(curves)
                .mapToInt(curve -> convergedAt(curve, steps.ruleLag.applyAsInt(lag), epsilon))
                .toArray();
    }

    private int convergedAt(double[] curve, int lag, double epsilon) {
        return IntStream.range(0, Math.max(0, curve.length - lag))
                .filter(t -> steps.rule.met(curve[t], curve[t + lag], epsilon))
                .map(t -> steps.foundAt.apply(t, lag))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public Descent minimise(Bowl function, double[] start, double learningRate, int lag, double epsilon, int maxSteps) {
        require(function != null, "a function");
        requireExamples(start, new double[][] {function.steepness(), function.centre()}, 2);
        requireFinite(function.floor());
        requirePositive(learningRate, epsilon);
        require(lag >= 1 && maxSteps >= 0, "a lag of at least 1 and a cap of at least 0");
        double[] point = start.clone();
        double[] values = {value(function, point)};
        while (reason(values, lag, epsilon, maxSteps).isEmpty()) {
            double rate = learningRate / StrictMath.pow(values.length, steps.power);
            for (int i = 0; i < point.length; i++) {
                double distance = point[i] - function.centre()[i];
                point[i] -= rate * steps.bowlSlope.applyAsDouble(function.steepness()[i], distance);
            }
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value(function, point);
        }
        return new Descent(point, values, reason(values, lag, epsilon, maxSteps));
    }

    private String reason(double[] values, int lag, double epsilon, int maxSteps) {
        int last = values.length - 1;
        boolean met = convergedAt(values, steps.ruleLag.applyAsInt(lag), epsilon) >= 0;
        String notYet = last >= steps.cap.applyAsInt(maxSteps) ? "cap" : "";
        String finite = steps.converged.test(met, values[last]) ? "converged" : notYet;
        return steps.diverged.test(values[last]) ? "diverged" : finite;
    }

    @Override
    public TrainedNeuron trainNeuron(
            double[] weights, double bias, double[][] inputs, int[] targets, double learningRate, int epochs) {
        requireExamples(weights, inputs, targets == null ? 0 : targets.length);
        boolean binary = Arrays.stream(targets).allMatch(y -> y == 0 || y == 1);
        require(binary && epochs >= 0, "targets 0 or 1 and 0 or more epochs");
        requireFinite(bias);
        requirePositive(learningRate);
        double[] w = weights.clone();
        double b = bias;
        double[] losses = new double[epochs + 1];
        losses[0] = loss(w, b, inputs, targets);
        int size = steps.examplesPerUpdate.applyAsInt(inputs.length);
        double factor = steps.gradientFactor.applyAsDouble(size);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double rate = learningRate / StrictMath.pow(epoch, steps.power);
            for (int first = 0; first < inputs.length; first += size) {
                double[] sums = new double[w.length];
                double biasSum = 0;
                for (int i = first; i < first + size; i++) {
                    double slope = steps.neuronSlope.applyAsDouble(sigmoid(dot(w, inputs[i]) + b), targets[i]);
                    add(sums, slope, inputs[i]);
                    biasSum += slope * steps.biasInput.applyAsDouble(inputs[i]);
                }
                add(w, -rate * factor, sums);
                b -= steps.biasStepSize.applyAsDouble(rate) * factor * biasSum;
            }
            losses[epoch] = loss(w, b, inputs, targets);
        }
        return new TrainedNeuron(w, b, steps.returnedLosses.apply(losses));
    }

    private double loss(double[] weights, double bias, double[][] inputs, int[] targets) {
        return IntStream.range(0, inputs.length)
                .mapToDouble(i -> steps.exampleLoss.applyAsDouble(dot(weights, inputs[i]) + bias, targets[i]))
                .average()
                .orElseThrow();
    }

    private static double value(Bowl bowl, double[] point) {
        double[] distances = point.clone();
        Arrays.setAll(distances, i -> point[i] - bowl.centre()[i]);
        double[] weighted = distances.clone();
        Arrays.setAll(weighted, i -> bowl.steepness()[i] * distances[i]);
        return dot(weighted, distances) + bowl.floor();
    }

    private static int[][] consecutive(int[] order, int size, String rest) {
        int full = order.length / size;
        int few = full * size < order.length && (rest.equals("kept") || (rest.equals("joined") && full == 0)) ? 1 : 0;
        int end = rest.equals("dropped") ? full * size : order.length;
        return IntStream.range(0, full + few)
                .mapToObj(b -> Arrays.copyOfRange(order, b * size, b == full + few - 1 ? end : (b + 1) * size))
                .toArray(int[][]::new);
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }

    private static void add(double[] sums, double factor, double[] terms) {
        Arrays.setAll(sums, j -> sums[j] + factor * terms[j]);
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    /** Refuses weights and rows that are missing, empty, of different lengths or not finite, and another count of targets. */
    protected static void requireExamples(double[] weights, double[][] rows, int targets) {
        require(weights != null && weights.length > 0, "at least one weight");
        require(rows != null && rows.length > 0 && rows.length == targets, "examples and a target for each");
        requireFinite(weights);
        for (double[] row : rows) {
            require(row != null && row.length == weights.length, "rows of length " + weights.length);
            requireFinite(row);
        }
    }

    /** Refuses blocks that are missing or empty, and numbers that are no example's. */
    protected static void requireBlocks(int[][] blocks, int examples) {
        require(blocks != null && blocks.length > 0, "at least one block");
        for (int[] block : blocks) {
            require(block != null && block.length > 0, "an example in each block");
            require(Arrays.stream(block).allMatch(i -> i >= 0 && i < examples), "numbers of examples");
        }
    }

    /** Refuses NaN and infinities. */
    protected static void requireFinite(double... numbers) {
        require(Arrays.stream(numbers).allMatch(Double::isFinite), "finite numbers");
    }

    /** Refuses rates and thresholds that are not positive and finite. */
    protected static void requirePositive(double... numbers) {
        require(Arrays.stream(numbers).allMatch(x -> x > 0 && Double.isFinite(x)), "positive finite numbers");
    }

    /** Refuses what does not meet a condition. */
    protected static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
