package deltarule.reference.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
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
public class PerceptronReference implements Perceptron {
    private final Steps steps;

    /** The reference of a variant. */
    public PerceptronReference(PerceptronParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public PerceptronReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The vector of this length, or a refusal. */
        public BiFunction<double[], Integer, double[]> fitted = Demands::vector;

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
        public BatchRule update = new BatchRule();

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

        /** What the direction is multiplied by: -1 where an update is the gradient. */
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
            augmentedRow = row -> withConstant(row, biasSign, parameters.constantFirst());
            hingeLoss = lead -> Math.max(0, margin - lead);
            hingeSlope = (y, score) -> y * score < margin ? -y : 0;
            stoppingSize =
                    parameters.norm().equals("maximum") ? PerceptronReference::largest : PerceptronReference::norm;
        }
    }

    @Override
    public double[][] scores(double[][] inputs, double[][] weights, double[] biases) {
        double[][] rows = inRows(inputs);
        Demands.that(weights != null && weights.length > 0, "at least one class");
        int width = rows[0].length;
        double[][] fitted = Arrays.stream(weights)
                .map(row -> steps.fitted.apply(row, width))
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
        Demands.that(
                scores != null && scores.length > 0 && !Arrays.stream(scores).anyMatch(Double::isNaN), "a score");
        return Arrays.stream(scores).mapToInt(steps.step).toArray();
    }

    @Override
    public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
        double[][] rows = inRows(inputs);
        Demands.vector(weights, rows[0].length);
        Demands.that(Double.isFinite(bias) && norm(weights) > 0, "a finite bias and weights that are not all 0");
        double length = steps.length.applyAsDouble(weights, bias);
        return Arrays.stream(rows)
                .mapToDouble(input -> steps.side.applyAsDouble(score(input, weights, bias)) / length)
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
        double[] delta = steps.update.delta(rule, theta, rows, labels);
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
        Demands.that(learningRate > 0 && Double.isFinite(learningRate), "a positive, finite learning rate");
        Demands.that(
                tolerance > 0 && Double.isFinite(tolerance) && mostEpochs > 0, "a positive tolerance and an epoch");
        double[] current = theta.clone();
        double[] delta = new double[theta.length];
        int most = steps.mostEpochs.applyAsInt(mostEpochs);
        int[] losses = new int[most + 1];
        losses[0] = steps.update.mistakes(current, rows, labels);
        int used = 0;
        boolean small = false;
        while (used < most && !small) {
            delta = steps.accumulated.apply(delta, steps.update.delta(rule, current, rows, labels));
            current = BatchRule.moved(current, delta, steps.rate.applyAsDouble(learningRate));
            used++;
            losses[used] = steps.update.mistakes(current, rows, labels);
            small = steps.stoppingSize.applyAsDouble(delta) < tolerance;
        }
        boolean converged = steps.success.test(losses[used], small);
        return new TrainedPerceptron(current, used, converged, Arrays.copyOf(losses, used + 1));
    }

    private double score(double[] input, double[] weights, double bias) {
        return score(input, new double[][] {weights}, 0, bias);
    }

    private double score(double[] input, double[][] weights, int k, double bias) {
        return BatchRule.dot(steps.classWeights.apply(weights, k), input)
                + steps.biasCount.applyAsDouble(input.length) * bias;
    }

    private static double[] withConstant(double[] row, double constant, boolean first) {
        DoubleStream one = DoubleStream.of(constant);
        DoubleStream others = Arrays.stream(row);
        return (first ? DoubleStream.concat(one, others) : DoubleStream.concat(others, one)).toArray();
    }

    private static double norm(double[] vector) {
        return Arrays.stream(vector).reduce(0, StrictMath::hypot);
    }

    private static double largest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
    }

    /** The examples in rows, however the exercise lays them out; refuses what is no batch. */
    protected double[][] inRows(double[][] inputs) {
        Demands.rows(inputs);
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
        Demands.that("averaged".equals(rule) || "fixed-increment".equals(rule), "the word averaged or fixed-increment");
        double[][] rows = inRows(inputs);
        Demands.vector(theta, rows[0].length);
        Demands.labels(labels, rows.length);
        return rows;
    }

    /** Refuses words that are no loss, labels that are not -1 or +1, and scores that do not fit them. */
    protected static void requireJudged(String loss, int[] labels, double[] scores) {
        Demands.that("perceptron".equals(loss) || "hinge".equals(loss), "the word perceptron or hinge");
        Demands.rows(new double[][] {scores});
        Demands.labels(labels, scores.length);
    }
}
