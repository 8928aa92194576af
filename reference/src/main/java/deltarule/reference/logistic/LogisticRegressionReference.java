package deltarule.reference.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right logistic regression, step by step. */
public class LogisticRegressionReference extends CheckedExamples implements LogisticRegression {
    private final Steps steps;

    /** The reference of a variant. */
    public LogisticRegressionReference(LogisticRegressionParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public LogisticRegressionReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The score of an output, from the weighted sum and the bias. */
        public DoubleBinaryOperator score = Double::sum;

        /** A prediction, from its score. */
        public DoubleUnaryOperator sigmoid;

        /** The outputs of an example, from its scores. */
        public UnaryOperator<double[]> outputRow =
                scores -> Arrays.stream(scores).map(this.sigmoid).toArray();

        /** The class of an example, from its outputs. */
        public ToIntFunction<double[]> classOf;

        /** The error of one example, from its prediction and its target: 1 for the positive label, else 0. */
        public DoubleBinaryOperator exampleError = (h, target) -> h - target;

        /** The gradient of one example, from the right one. */
        public UnaryOperator<Gradient> exampleGradient = gradient -> gradient;

        /** What the ascent moves against, from the gradient of an example. */
        public UnaryOperator<Gradient> ascentStep = gradient -> gradient;

        /** The step size of the ascent for n examples. */
        public DoubleBinaryOperator ascentRate = (rate, n) -> rate;

        /** The step size of step t, from 1, of the ascent and of training, from the learning rate and t. */
        public DoubleBinaryOperator schedule;

        /** Where an example takes its prediction: the model before the first example, or before this one. */
        public BinaryOperator<Model> ascentModel = (first, present) -> present;

        /** The sum of the gradients of the examples. */
        public Function<Gradient[], Gradient> batchSum = each -> Arrays.stream(each)
                .reduce((one, other) -> new Gradient(sum(one.weights(), 1, other.weights()), one.bias() + other.bias()))
                .orElseThrow();

        /** The factor of the sum over n examples (first) of d inputs (second). */
        public DoubleBinaryOperator batchFactor;

        /** The columns as they are used: input j of example i in row j and column i. */
        public UnaryOperator<double[][]> usedColumns = columns -> columns;

        /** What the model moves against, from the derivatives. */
        public UnaryOperator<Gradient> columnsStep = slopes -> slopes;

        /** What is penalised of the bias. */
        public DoubleUnaryOperator penalisedBias = bias -> 0;

        /** The penalty of the weights, before its factor. */
        public ToDoubleFunction<double[]> penalty = weights -> dot(weights, weights);

        /** The factor of the penalty for n examples, before the strength. */
        public DoubleUnaryOperator penaltyFactor;

        /** The factor of a weight in the derivative for n examples, before the strength. */
        public DoubleUnaryOperator penaltySlopeFactor;

        /** The loss of one example, from its prediction and its target. */
        public DoubleBinaryOperator loss = (h, target) -> target == 1 ? -StrictMath.log(h) : -StrictMath.log1p(-h);

        /** What training moves against, from the derivatives. */
        public UnaryOperator<Gradient> trainStep = slopes -> slopes;

        /** The step size in training. */
        public DoubleUnaryOperator trainRate = rate -> rate;

        /** Which model the cost of an epoch is that of: the one before the update, or after it. */
        public BinaryOperator<Model> recorded = (before, after) -> after;

        /** How many updates there are. */
        public IntUnaryOperator updates = epochs -> epochs;

        private final DoubleUnaryOperator costFactor;
        private final LogisticRegressionParameters parameters;

        /** The right steps of a variant. */
        public Steps(LogisticRegressionParameters parameters) {
            DoubleUnaryOperator factor = parameters.reduction().equals("mean") ? n -> 1 / n : n -> 1;
            this.parameters = parameters;
            sigmoid = z -> LogisticRegressionReference.sigmoid(parameters.steepness() * z);
            double half = parameters.positiveAtHalf() ? 0.5 : Math.nextUp(0.5);
            classOf = row -> row.length > 1 ? largest(row) : row[0] >= half ? 1 : parameters.negativeLabel();
            schedule = parameters.schedule().equals("constant") ? (rate, t) -> rate : (rate, t) -> rate / t;
            batchFactor = (n, d) -> factor.applyAsDouble(n);
            penaltyFactor = n -> factor.applyAsDouble(n) / 2;
            penaltySlopeFactor = factor;
            costFactor = factor;
        }
    }

    @Override
    public double[][] outputs(double[][] weights, double[] biases, double[][] inputs) {
        requireRows(weights);
        requireRows(inputs);
        requireRows(new double[][] {biases});
        require(biases.length == weights.length && inputs[0].length == weights[0].length, "shapes that fit are");
        return Arrays.stream(inputs)
                .map(x -> IntStream.range(0, biases.length)
                        .mapToDouble(k -> steps.score.applyAsDouble(dot(weights[k], x), biases[k])))
                .map(scores -> steps.outputRow.apply(scores.toArray()))
                .toArray(double[][]::new);
    }

    @Override
    public int[] classes(double[][] outputs) {
        requireRows(outputs);
        Arrays.stream(outputs).forEach(CheckedExamples::requireProbabilities);
        return Arrays.stream(outputs).mapToInt(steps.classOf).toArray();
    }

    @Override
    public Gradient exampleGradient(double[] input, int label, double prediction) {
        requireData(new double[][] {input}, new int[] {label}, steps.parameters.negativeLabel());
        requireProbabilities(prediction);
        return slopes(input, label, prediction);
    }

    @Override
    public Model ascend(Model model, double[][] inputs, int[] labels, double learningRate) {
        requireModelAndData(model, inputs, labels, steps.parameters.negativeLabel());
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate is");
        Model present = model;
        for (int i = 0; i < labels.length; i++) {
            double h = prediction(steps.ascentModel.apply(model, present), inputs[i]);
            Gradient slopes = steps.ascentStep.apply(slopes(inputs[i], labels[i], h));
            double rate = steps.schedule.applyAsDouble(learningRate, i + 1);
            present = moved(present, slopes, -steps.ascentRate.applyAsDouble(rate, labels.length));
        }
        return present;
    }

    @Override
    public Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        requireData(inputs, labels, steps.parameters.negativeLabel());
        requireProbabilities(predictions);
        require(labels.length == predictions.length, "a prediction for each label is");
        return slopes(inputs, labels, predictions);
    }

    @Override
    public Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate) {
        requireRows(columns);
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate is");
        requireModelAndData(model, transposed(columns), labels, steps.parameters.negativeLabel());
        double[][] inputs = transposed(steps.usedColumns.apply(columns));
        Gradient slopes = slopes(inputs, labels, predictions(model, inputs));
        return moved(model, steps.columnsStep.apply(slopes), -learningRate);
    }

    @Override
    public RegularisedCost regularised(
            Model model, double[][] inputs, int[] labels, double[] predictions, double strength) {
        requireModelAndData(model, inputs, labels, steps.parameters.negativeLabel());
        require(strength >= 0 && Double.isFinite(strength), "a strength of 0 or more is");
        Gradient plain = gradient(inputs, labels, predictions);
        double bias = steps.penalisedBias.applyAsDouble(model.bias());
        double penalty = steps.penaltyFactor.applyAsDouble(labels.length)
                * (steps.penalty.applyAsDouble(model.weights()) + bias * bias);
        double shrink = strength * steps.penaltySlopeFactor.applyAsDouble(labels.length);
        Gradient slopes = new Gradient(sum(plain.weights(), shrink, model.weights()), plain.bias() + shrink * bias);
        return new RegularisedCost(cost(labels, predictions) + strength * penalty, slopes);
    }

    @Override
    public TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs) {
        requireData(inputs, labels, steps.parameters.negativeLabel());
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate is");
        require(epochs >= 0, "0 or more epochs are");
        Model model = new Model(new double[inputs[0].length], 0);
        double[] losses = new double[epochs + 1];
        losses[0] = cost(labels, predictions(model, inputs));
        for (int epoch = 1; epoch <= steps.updates.applyAsInt(epochs); epoch++) {
            Gradient slopes = steps.trainStep.apply(slopes(inputs, labels, predictions(model, inputs)));
            double rate = steps.schedule.applyAsDouble(steps.trainRate.applyAsDouble(learningRate), epoch);
            Model after = moved(model, slopes, -rate);
            losses[epoch] = cost(labels, predictions(steps.recorded.apply(model, after), inputs));
            model = after;
        }
        return new TrainedModel(model, losses);
    }

    private double cost(int[] labels, double[] predictions) {
        return steps.costFactor.applyAsDouble(labels.length)
                * IntStream.range(0, labels.length)
                        .mapToDouble(i -> steps.loss.applyAsDouble(predictions[i], target(labels[i])))
                        .sum();
    }

    private Gradient slopes(double[][] inputs, int[] labels, double[] predictions) {
        Gradient sum = steps.batchSum.apply(IntStream.range(0, labels.length)
                .mapToObj(i -> slopes(inputs[i], labels[i], predictions[i]))
                .toArray(Gradient[]::new));
        double factor = steps.batchFactor.applyAsDouble(labels.length, inputs[0].length);
        return new Gradient(sum(new double[sum.weights().length], factor, sum.weights()), factor * sum.bias());
    }

    private Gradient slopes(double[] input, int label, double prediction) {
        double error = steps.parameters.steepness() * steps.exampleError.applyAsDouble(prediction, target(label));
        return steps.exampleGradient.apply(new Gradient(sum(new double[input.length], error, input), error));
    }

    private static int target(int label) {
        return label == 1 ? 1 : 0;
    }

    private static Model moved(Model model, Gradient gradient, double rate) {
        return new Model(sum(model.weights(), rate, gradient.weights()), model.bias() + rate * gradient.bias());
    }

    private static double[] sum(double[] one, double factor, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] + factor * other[j])
                .toArray();
    }

    private double[] predictions(Model model, double[][] inputs) {
        return Arrays.stream(inputs).mapToDouble(x -> prediction(model, x)).toArray();
    }

    private double prediction(Model model, double[] input) {
        return steps.sigmoid.applyAsDouble(steps.score.applyAsDouble(dot(model.weights(), input), model.bias()));
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }

    private static double[][] transposed(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static int largest(double[] outputs) {
        return IntStream.range(0, outputs.length).reduce(0, (best, k) -> outputs[k] > outputs[best] ? k : best);
    }
}
