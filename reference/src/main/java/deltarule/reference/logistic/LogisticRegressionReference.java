package deltarule.reference.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The right logistic regression, step by step. */
public class LogisticRegressionReference implements LogisticRegression {
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

        /** The outputs of an example, from its scores. */
        public UnaryOperator<double[]> outputRow = scores ->
                Arrays.stream(scores).map(LogisticRegressionReference::sigmoid).toArray();

        /** The class of an example, from its outputs. */
        public ToIntFunction<double[]> classOf;

        /** The error of one example, from its prediction and label. */
        public DoubleBinaryOperator exampleError = (h, y) -> h - y;

        /** The gradient of one example, from the right one. */
        public UnaryOperator<Gradient> exampleGradient = gradient -> gradient;

        /** The derivatives of an example's log-likelihood as the ascent uses them. */
        public UnaryOperator<Gradient> uphill = gradient -> gradient;

        /** Where an example takes its prediction: the model before the first example, or before this one. */
        public BinaryOperator<Model> ascentModel = (first, present) -> present;

        /** The sums over the examples, from their inputs and their errors with the factor. */
        public BiFunction<double[][], double[], Gradient> batchSum = LogisticRegressionReference::slopes;

        /** The factor of the sum over n examples (first) of d inputs (second). */
        public DoubleBinaryOperator batchFactor;

        /** The columns as they are used: input j of example i in row j and column i. */
        public UnaryOperator<double[][]> usedColumns = columns -> columns;

        /** What the model moves against, from the derivatives. */
        public UnaryOperator<Gradient> columnsStep = slopes -> slopes;

        /** What is penalised of the bias. */
        public DoubleUnaryOperator penalisedBias = bias -> 0;

        /** The penalty of all that is penalised, before its factor. */
        public ToDoubleFunction<double[]> penalty = penalised -> dot(penalised, penalised);

        /** The factor of the penalty for n examples, before the strength. */
        public DoubleUnaryOperator penaltyFactor;

        /** The factor of a weight in the derivative for n examples, before the strength. */
        public DoubleUnaryOperator penaltySlopeFactor;

        /** The factor of the cost, for n examples. */
        public DoubleUnaryOperator costFactor;

        /** The factor of the derivatives in training. */
        public DoubleUnaryOperator trainFactor;

        /** What training moves against, from the derivatives. */
        public UnaryOperator<Gradient> trainStep = slopes -> slopes;

        /** The step size in training. */
        public DoubleUnaryOperator trainRate = rate -> rate;

        /** How many updates there are. */
        public IntUnaryOperator updates = epochs -> epochs;

        /** The right steps of a variant. */
        public Steps(LogisticRegressionParameters parameters) {
            DoubleUnaryOperator factor = parameters.reduction().equals("mean") ? n -> 1 / n : n -> 1;
            classOf = row ->
                    row.length > 1 ? largest(row) : row[0] == 0.5 ? parameters.classAtHalf() : row[0] > 0.5 ? 1 : 0;
            batchFactor = (n, d) -> factor.applyAsDouble(n);
            penaltyFactor = n -> factor.applyAsDouble(n) / 2;
            penaltySlopeFactor = factor;
            costFactor = factor;
            trainFactor = factor;
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
        Arrays.stream(outputs).forEach(LogisticRegressionReference::requireProbabilities);
        return Arrays.stream(outputs).mapToInt(steps.classOf).toArray();
    }

    @Override
    public Gradient exampleGradient(double[] input, int label, double prediction) {
        requireData(new double[][] {input}, new int[] {label});
        requireProbabilities(prediction);
        double[] error = {steps.exampleError.applyAsDouble(prediction, label)};
        return steps.exampleGradient.apply(slopes(new double[][] {input}, error));
    }

    @Override
    public Model ascend(Model model, double[][] inputs, int[] labels, double learningRate) {
        requireModelAndData(model, inputs, labels);
        requireRate(learningRate);
        Model present = model;
        for (int i = 0; i < labels.length; i++) {
            double h = prediction(steps.ascentModel.apply(model, present), inputs[i]);
            Gradient uphill = slopes(new double[][] {inputs[i]}, new double[] {labels[i] - h});
            present = moved(present, steps.uphill.apply(uphill), learningRate);
        }
        return present;
    }

    @Override
    public Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        requireData(inputs, labels);
        requireProbabilities(predictions);
        require(labels.length == predictions.length, "a prediction for each label is");
        double factor = steps.batchFactor.applyAsDouble(labels.length, inputs[0].length);
        return steps.batchSum.apply(inputs, errors(labels, predictions, factor));
    }

    @Override
    public Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate) {
        requireRows(columns);
        requireRate(learningRate);
        requireModelAndData(model, transposed(columns), labels);
        double[][] inputs = transposed(steps.usedColumns.apply(columns));
        double factor = steps.costFactor.applyAsDouble(labels.length);
        Gradient slopes = steps.columnsStep.apply(slopes(inputs, errors(labels, predictions(model, inputs), factor)));
        return moved(model, slopes, -learningRate);
    }

    @Override
    public RegularisedCost regularised(
            Model model, double[][] inputs, int[] labels, double[] predictions, double strength) {
        requireModelAndData(model, inputs, labels);
        requireProbabilities(predictions);
        require(labels.length == predictions.length, "a prediction for each label is");
        require(strength >= 0 && Double.isFinite(strength), "a strength of 0 or more is");
        int n = labels.length;
        double bias = steps.penalisedBias.applyAsDouble(model.bias());
        double[] penalised = Arrays.copyOf(model.weights(), model.weights().length + 1);
        penalised[model.weights().length] = bias;
        double penalty = steps.penaltyFactor.applyAsDouble(n) * steps.penalty.applyAsDouble(penalised);
        double cost = cost(labels, predictions) + strength * penalty;
        Gradient plain = slopes(inputs, errors(labels, predictions, steps.costFactor.applyAsDouble(n)));
        double shrink = strength * steps.penaltySlopeFactor.applyAsDouble(n);
        double[] weights = sum(plain.weights(), shrink, model.weights());
        return new RegularisedCost(cost, new Gradient(weights, plain.bias() + shrink * bias));
    }

    @Override
    public TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs) {
        requireData(inputs, labels);
        requireRate(learningRate);
        require(epochs >= 0, "0 or more epochs are");
        Model model = new Model(new double[inputs[0].length], 0);
        double factor = steps.trainFactor.applyAsDouble(labels.length);
        double[] losses = new double[epochs + 1];
        losses[0] = cost(labels, predictions(model, inputs));
        for (int epoch = 1; epoch <= steps.updates.applyAsInt(epochs); epoch++) {
            Gradient slopes = slopes(inputs, errors(labels, predictions(model, inputs), factor));
            model = moved(model, steps.trainStep.apply(slopes), -steps.trainRate.applyAsDouble(learningRate));
            losses[epoch] = cost(labels, predictions(model, inputs));
        }
        return new TrainedModel(model, losses);
    }

    private double cost(int[] labels, double[] predictions) {
        DoubleStream losses = IntStream.range(0, labels.length)
                .mapToDouble(i -> labels[i] == 1 ? StrictMath.log(predictions[i]) : StrictMath.log1p(-predictions[i]));
        return 0 - steps.costFactor.applyAsDouble(labels.length) * losses.sum();
    }

    private static double[] errors(int[] labels, double[] predictions, double factor) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> factor * (predictions[i] - labels[i]))
                .toArray();
    }

    private static Gradient slopes(double[][] inputs, double[] errors) {
        double[] weights = Arrays.stream(transposed(inputs))
                .mapToDouble(column -> dot(column, errors))
                .toArray();
        return new Gradient(weights, Arrays.stream(errors).sum());
    }

    private static Model moved(Model model, Gradient gradient, double rate) {
        return new Model(sum(model.weights(), rate, gradient.weights()), model.bias() + rate * gradient.bias());
    }

    private static double[] sum(double[] one, double factor, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] + factor * other[j])
                .toArray();
    }

    private static double[] predictions(Model model, double[][] inputs) {
        return Arrays.stream(inputs).mapToDouble(x -> prediction(model, x)).toArray();
    }

    private static double prediction(Model model, double[] input) {
        return sigmoid(dot(model.weights(), input) + model.bias());
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

    /** Refuses what are no rows: no row, or one that is missing, empty, of another length than the first or not finite. */
    protected static void requireRows(double[][] rows) {
        require(rows != null && rows.length > 0, "at least one row is");
        for (double[] row : rows) {
            require(row != null && row.length > 0 && row.length == rows[0].length, "rows of one length are");
            require(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers are");
        }
    }

    /** Refuses what is no data set: rows, and a label of 0 or 1 for each. */
    protected static void requireData(double[][] inputs, int[] labels) {
        requireRows(inputs);
        require(labels != null && labels.length == inputs.length, "a label for each example is");
        require(Arrays.stream(labels).allMatch(y -> y == 0 || y == 1), "labels of 0 or 1 are");
    }

    /** Refuses what is no model, no data set, or a model of other inputs. */
    protected static void requireModelAndData(Model model, double[][] inputs, int[] labels) {
        requireData(inputs, labels);
        require(model != null && Double.isFinite(model.bias()), "a model with a finite bias is");
        requireRows(new double[][] {model.weights(), inputs[0]});
    }

    /** Refuses what are no probabilities. */
    protected static void requireProbabilities(double... numbers) {
        require(numbers != null && Arrays.stream(numbers).allMatch(h -> h >= 0 && h <= 1), "numbers from 0 to 1 are");
    }

    /** Refuses what is no learning rate. */
    protected static void requireRate(double learningRate) {
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate is");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
