package deltarule.reference.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The right perceptron, step by step. */
public class PerceptronReference extends CheckedTasks implements Perceptron {
    private final Steps steps;

    /** The reference of a variant. */
    public PerceptronReference(PerceptronParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public PerceptronReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the batch rule. */
    public static class Rule {
        /** The label as the rule uses it. */
        public IntUnaryOperator label = y -> y;

        /** Whether an example is a mistake, from y s. */
        public DoublePredicate mistake = lead -> lead <= 0;

        /** The factor of the averaged rule, from the numbers of examples (first) and of mistakes. */
        public DoubleBinaryOperator averagedFactor = (examples, mistakes) -> 1 / examples;

        /** The factor of the fixed-increment rule, from the same. */
        public DoubleBinaryOperator fixedFactor = (examples, mistakes) -> 1;

        /** Where an example is scored: theta before the epoch, or theta moved by the mistakes so far. */
        public BinaryOperator<double[]> scoredAt = (before, movedSoFar) -> before;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The vector of this length, or a refusal. */
        public BiFunction<double[], Integer, double[]> fitted = PerceptronReference::requireVector;

        /** The weights of class k. */
        public BiFunction<double[][], Integer, double[]> classWeights = (weights, k) -> weights[k];

        /** How often the bias enters a score of d terms; less than 0 where it is subtracted. */
        public IntToDoubleFunction biasCount;

        /** An example with its constant input. */
        public UnaryOperator<double[]> augmentedRow;

        /** The predicted class, from the score. */
        public DoubleToIntFunction step;

        /** The number that tells the side of an example, from its score. */
        public DoubleUnaryOperator side = score -> score;

        /** What the side is divided by, from the weights and the bias. */
        public ToDoubleBiFunction<double[], Double> length = (weights, bias) -> norm(weights);

        /** The label as the losses use it. */
        public IntUnaryOperator lossLabel = y -> y;

        /** The perceptron's loss, from y s. */
        public DoubleUnaryOperator perceptronLoss = lead -> Math.max(0, -lead);

        /** The hinge loss, from y s. */
        public DoubleUnaryOperator hingeLoss;

        /** The derivative of the perceptron's loss with respect to the score, from y (first) and s. */
        public DoubleBinaryOperator perceptronSlope = (y, score) -> y * score <= 0 ? -y : 0;

        /** The derivative of the hinge loss with respect to the score, from y (first) and s. */
        public DoubleBinaryOperator hingeSlope;

        /** The batch rule. */
        public Rule update = new Rule();

        /** The Delta that an epoch uses, from that of the last one and its own. */
        public BinaryOperator<double[]> accumulated = (last, own) -> own;

        /** What Delta is multiplied by. */
        public DoubleUnaryOperator rate = alpha -> alpha;

        /** What is compared with the tolerance. */
        public ToDoubleFunction<double[]> stoppingSize;

        /** How many epochs are allowed. */
        public IntUnaryOperator mostEpochs = most -> most;

        /** Whether training has succeeded, from the mistakes left and whether the last update was small. */
        public BiPredicate<Integer, Boolean> success = (mistakes, small) -> mistakes == 0;

        private final boolean columns;
        private final int updateSign;

        /** The right steps of a variant. */
        public Steps(PerceptronParameters parameters) {
            int atZero = parameters.positiveAtZero() ? 1 : parameters.negativeClass();
            int biasSign = parameters.bias().equals("added") ? 1 : -1;
            double margin = parameters.margin();
            columns = parameters.examples().equals("columns");
            updateSign = parameters.update().equals("gradient") ? -1 : 1;
            biasCount = inputs -> biasSign;
            step = score -> score > 0 ? 1 : score < 0 ? parameters.negativeClass() : atZero;
            augmentedRow = row -> (parameters.constantFirst()
                            ? DoubleStream.concat(DoubleStream.of(biasSign), Arrays.stream(row))
                            : DoubleStream.concat(Arrays.stream(row), DoubleStream.of(biasSign)))
                    .toArray();
            hingeLoss = lead -> Math.max(0, margin - lead);
            hingeSlope = (y, score) -> y * score < margin ? -y : 0;
            DoubleBinaryOperator size = parameters.norm().equals("maximum") ? Math::max : StrictMath::hypot;
            stoppingSize = delta -> Arrays.stream(delta).map(Math::abs).reduce(0, size);
        }
    }

    @Override
    public double[][] scores(double[][] inputs, double[][] weights, double[] biases) {
        double[][] rows = inRows(inputs);
        require(weights != null && weights.length > 0, "at least one class");
        double[][] fitted = Arrays.stream(weights)
                .map(row -> steps.fitted.apply(row, rows[0].length))
                .toArray(double[][]::new);
        double[] bias = steps.fitted.apply(biases, weights.length);
        return laidOut(Arrays.stream(rows)
                .map(input -> IntStream.range(0, fitted.length)
                        .mapToDouble(k -> score(input, fitted, k, bias[k]))
                        .toArray())
                .toArray(double[][]::new));
    }

    @Override
    public double[][] augmented(double[][] inputs) {
        return laidOut(Arrays.stream(inRows(inputs)).map(steps.augmentedRow).toArray(double[][]::new));
    }

    @Override
    public int[] predictions(double[] scores) {
        require(scores != null && scores.length > 0 && !Arrays.stream(scores).anyMatch(Double::isNaN), "a score");
        return Arrays.stream(scores).mapToInt(steps.step).toArray();
    }

    @Override
    public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
        double[][] rows = inRows(inputs);
        requireVector(weights, rows[0].length);
        require(Double.isFinite(bias) && norm(weights) > 0, "a finite bias and weights that are not all 0");
        double length = steps.length.applyAsDouble(weights, bias);
        return Arrays.stream(rows)
                .mapToDouble(
                        input -> steps.side.applyAsDouble(score(input, new double[][] {weights}, 0, bias)) / length)
                .toArray();
    }

    @Override
    public double[] losses(String loss, int[] labels, double[] scores) {
        requireJudged(loss, labels, scores);
        DoubleUnaryOperator ofLead = loss.equals("perceptron") ? steps.perceptronLoss : steps.hingeLoss;
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> ofLead.applyAsDouble(steps.lossLabel.applyAsInt(labels[i]) * scores[i]))
                .toArray();
    }

    @Override
    public double[] lossSlopes(String loss, int[] labels, double[] scores) {
        requireJudged(loss, labels, scores);
        DoubleBinaryOperator slope = loss.equals("perceptron") ? steps.perceptronSlope : steps.hingeSlope;
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> slope.applyAsDouble(labels[i], scores[i]))
                .toArray();
    }

    @Override
    public double[] update(String rule, double[] theta, double[][] inputs, int[] labels) {
        double[][] rows = requireTask(rule, theta, inputs, labels);
        double[] delta = delta(rule, theta, rows, labels);
        return Arrays.stream(delta).map(entry -> 0 + steps.updateSign * entry).toArray();
    }

    @Override
    public TrainedPerceptron train(
            String rule,
            double[] theta,
            double[][] inputs,
            int[] labels,
            double learningRate,
            double tolerance,
            int mostEpochs) {
        double[][] rows = requireTask(rule, theta, inputs, labels);
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive, finite learning rate");
        require(tolerance > 0 && Double.isFinite(tolerance) && mostEpochs > 0, "a positive tolerance and an epoch");
        double[] current = theta.clone();
        double[] delta = new double[theta.length];
        int most = steps.mostEpochs.applyAsInt(mostEpochs);
        int[] losses = new int[most + 1];
        losses[0] = mistakes(current, rows, labels);
        int used = 0;
        boolean small = false;
        while (used < most && !small) {
            delta = steps.accumulated.apply(delta, delta(rule, current, rows, labels));
            current = moved(current, delta, steps.rate.applyAsDouble(learningRate));
            used++;
            losses[used] = mistakes(current, rows, labels);
            small = steps.stoppingSize.applyAsDouble(delta) < tolerance;
        }
        losses = Arrays.copyOf(losses, used + 1);
        return new TrainedPerceptron(current, used, steps.success.test(losses[used], small), losses);
    }

    private double[] delta(String rule, double[] theta, double[][] inputs, int[] labels) {
        Rule update = steps.update;
        DoubleBinaryOperator factor = rule.equals("averaged") ? update.averagedFactor : update.fixedFactor;
        double increment = factor.applyAsDouble(inputs.length, inputs.length);
        double[] sum = new double[theta.length];
        int mistakes = 0;
        for (int i = 0; i < inputs.length; i++) {
            int label = update.label.applyAsInt(labels[i]);
            double[] scoredAt = update.scoredAt.apply(theta, moved(theta, sum, increment));
            if (update.mistake.test(label * dot(scoredAt, inputs[i]))) {
                mistakes++;
                sum = moved(sum, inputs[i], label);
            }
        }
        return moved(new double[sum.length], sum, factor.applyAsDouble(inputs.length, mistakes));
    }

    private int mistakes(double[] theta, double[][] inputs, int[] labels) {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> steps.update.mistake.test(labels[i] * dot(theta, inputs[i])))
                .count();
    }

    private double score(double[] input, double[][] weights, int k, double bias) {
        return dot(steps.classWeights.apply(weights, k), input) + steps.biasCount.applyAsDouble(input.length) * bias;
    }

    private static double norm(double[] vector) {
        return Arrays.stream(vector).reduce(0, StrictMath::hypot);
    }

    private static double[] moved(double[] from, double[] along, double step) {
        return IntStream.range(0, from.length)
                .mapToDouble(j -> from[j] + step * along[j])
                .toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }

    /** The examples in rows, however the exercise lays them out; refuses what is no batch. */
    protected double[][] inRows(double[][] inputs) {
        requireRows(inputs);
        return laidOut(inputs);
    }

    /** Rows in the layout of the exercise, and back. */
    protected double[][] laidOut(double[][] rows) {
        return !steps.columns
                ? rows
                : IntStream.range(0, rows[0].length)
                        .mapToObj(j ->
                                Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                        .toArray(double[][]::new);
    }

    /** The examples of a task in rows; refuses what is no task for the perceptron. */
    protected double[][] requireTask(String rule, double[] theta, double[][] inputs, int[] labels) {
        require("averaged".equals(rule) || "fixed-increment".equals(rule), "the word averaged or fixed-increment");
        double[][] rows = inRows(inputs);
        requireVector(theta, rows[0].length);
        requireLabels(labels, rows.length);
        return rows;
    }
}
