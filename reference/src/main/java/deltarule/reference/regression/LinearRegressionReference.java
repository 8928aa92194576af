package deltarule.reference.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** The right linear regression, step by step. */
public class LinearRegressionReference implements LinearRegression {
    private final Steps steps;

    /** The reference of a variant. */
    public LinearRegressionReference(LinearRegressionParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public LinearRegressionReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** How often the bias enters a weighted sum of d terms; less than 0 where it is subtracted. */
        public IntToDoubleFunction biasCount;

        /** What the output unit makes of its weighted sum. */
        public DoubleUnaryOperator outputActivation = sum -> sum;

        /** The squared loss of one output, from y - p. */
        public DoubleUnaryOperator squaredLoss;

        /** The absolute loss of one output, from y - p. */
        public DoubleUnaryOperator absoluteLoss = Math::abs;

        /** The factor of the sum of the losses of K outputs. */
        public IntToDoubleFunction outputFactor;

        /** The losses that enter the cost. */
        public UnaryOperator<double[]> countedLosses = losses -> losses;

        /** The factor of the sum of the losses of n examples. */
        public IntToDoubleFunction exampleFactor;

        /** What the cost makes of the weighted sum of the losses. */
        public DoubleUnaryOperator costOfSum = sum -> sum;

        /** The derivative of one output's squared loss, from p - y. */
        public DoubleUnaryOperator squaredSlope;

        /** The derivative of one output's absolute loss, from p - y. */
        public DoubleUnaryOperator absoluteSlope = Math::signum;

        /** The factor of the derivatives for K outputs. */
        public IntToDoubleFunction slopeOutputFactor;

        /** The factor of the derivatives for n examples. */
        public IntToDoubleFunction slopeExampleFactor;

        /** What a residual is multiplied by in the derivative of a weight, from the weight's input. */
        public DoubleUnaryOperator weightSource = input -> input;

        /** The factor of the weights' derivatives for n examples. */
        public IntToDoubleFunction weightFactor;

        /** The factor of the bias's derivative for n examples. */
        public IntToDoubleFunction biasFactor;

        /** Where an epoch takes the bias's derivative: the weights before it, or those it has updated. */
        public BinaryOperator<double[]> biasGradientAt = (before, updated) -> before;

        /** The derivatives an epoch uses, from those of the last one (null at first) and its own. */
        public BinaryOperator<Gradient> accumulated = (last, own) -> own;

        /** What a derivative is multiplied by before it is taken from a weight. */
        public DoubleUnaryOperator weightStep = rate -> rate;

        /** What a derivative is multiplied by before it is taken from the bias. */
        public DoubleUnaryOperator biasStep = rate -> rate;

        /** How many updates there are. */
        public IntUnaryOperator updates = epochs -> epochs;

        /** The cost that is recorded for an epoch, from the one before it and the one after it. */
        public DoubleBinaryOperator recordedCost = (before, after) -> after;

        /** The learning rate of an epoch, from the initial one and the number of the epoch, from 1. */
        public DoubleBinaryOperator schedule;

        private final int biasSign;

        /** The right steps of a variant. */
        public Steps(LinearRegressionParameters parameters) {
            biasSign = parameters.bias().equals("added") ? 1 : -1;
            biasCount = inputs -> biasSign;
            schedule = switch (parameters.schedule()) {
                case "inverse" -> (rate, epoch) -> rate / epoch;
                case "halving" -> (rate, epoch) -> rate * StrictMath.pow(2, 1 - epoch);
                default -> (rate, epoch) -> rate;
            };
            double half = parameters.halved() ? 0.5 : 1;
            IntToDoubleFunction mean = count -> 1.0 / count;
            IntToDoubleFunction sum = count -> 1;
            squaredLoss = difference -> half * difference * difference;
            outputFactor = parameters.outputs().equals("mean") ? mean : sum;
            exampleFactor = parameters.examples().equals("mean") ? mean : sum;
            squaredSlope = difference -> 2 * half * difference;
            slopeOutputFactor = outputFactor;
            slopeExampleFactor = exampleFactor;
            IntToDoubleFunction factor = exampleFactor;
            weightFactor = count -> 2 * half * factor.applyAsDouble(count);
            biasFactor = weightFactor;
        }
    }

    @Override
    public double[] predictions(double[][] inputs, double[] weights, double bias) {
        requireModel(inputs, weights, bias);
        return predicted(inputs, weights, bias);
    }

    private double[] predicted(double[][] inputs, double[] weights, double bias) {
        double biases = steps.biasCount.applyAsDouble(weights.length) * bias;
        return Arrays.stream(inputs)
                .mapToDouble(row -> steps.outputActivation.applyAsDouble(dot(weights, row) + biases))
                .toArray();
    }

    @Override
    public double[] losses(String loss, double[][] predictions, double[][] targets) {
        requireJudged(loss, predictions, targets);
        return judged(loss.equals("squared") ? steps.squaredLoss : steps.absoluteLoss, predictions, targets);
    }

    private double[] judged(DoubleUnaryOperator ofOutput, double[][] predictions, double[][] targets) {
        double[] losses = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            for (int k = 0; k < targets[i].length; k++) {
                losses[i] += ofOutput.applyAsDouble(targets[i][k] - predictions[i][k]);
            }
            losses[i] *= steps.outputFactor.applyAsDouble(targets[i].length);
        }
        return losses;
    }

    @Override
    public double cost(double[] losses) {
        requireRows(new double[][] {losses});
        return reduced(losses);
    }

    private double reduced(double[] losses) {
        double sum = Arrays.stream(steps.countedLosses.apply(losses)).sum();
        return steps.costOfSum.applyAsDouble(steps.exampleFactor.applyAsDouble(losses.length) * sum);
    }

    @Override
    public double[][] lossGradients(String loss, double[][] predictions, double[][] targets) {
        requireJudged(loss, predictions, targets);
        DoubleUnaryOperator slope = loss.equals("squared") ? steps.squaredSlope : steps.absoluteSlope;
        double factor = steps.slopeExampleFactor.applyAsDouble(targets.length)
                * steps.slopeOutputFactor.applyAsDouble(targets[0].length);
        double[][] gradients = new double[targets.length][targets[0].length];
        for (int i = 0; i < targets.length; i++) {
            for (int k = 0; k < targets[i].length; k++) {
                gradients[i][k] = factor * slope.applyAsDouble(predictions[i][k] - targets[i][k]);
            }
        }
        return gradients;
    }

    @Override
    public Gradient gradient(double[][] inputs, double[] residuals) {
        requireRows(inputs);
        requireVector(residuals, inputs.length);
        return collected(inputs, residuals);
    }

    @Override
    public TrainedModel train(
            double[][] inputs, double[] targets, double[] weights, double bias, double learningRate, int epochs) {
        requireModel(inputs, weights, bias);
        requireVector(targets, inputs.length);
        require(learningRate > 0 && Double.isFinite(learningRate), "a positive, finite learning rate");
        require(epochs >= 0, "0 or more epochs");
        double[] w = weights.clone();
        double b = bias;
        double[] losses = new double[epochs + 1];
        double cost = trainingCost(inputs, targets, w, b);
        losses[0] = cost;
        Gradient last = null;
        for (int epoch = 1; epoch <= steps.updates.applyAsInt(epochs); epoch++) {
            Gradient own = trainingGradient(inputs, targets, w, b);
            last = steps.accumulated.apply(last, own);
            double rate = steps.schedule.applyAsDouble(learningRate, epoch);
            double[] updated = moved(w, last.weights(), steps.weightStep.applyAsDouble(rate));
            double biasGradient = steps.biasGradientAt.apply(w, updated) == w
                    ? last.bias()
                    : trainingGradient(inputs, targets, updated, b).bias();
            b -= steps.biasStep.applyAsDouble(rate) * biasGradient;
            w = updated;
            double after = trainingCost(inputs, targets, w, b);
            losses[epoch] = steps.recordedCost.applyAsDouble(cost, after);
            cost = after;
        }
        return new TrainedModel(w, b, losses);
    }

    private Gradient trainingGradient(double[][] inputs, double[] targets, double[] weights, double bias) {
        return collected(inputs, difference(predicted(inputs, weights, bias), targets));
    }

    private double trainingCost(double[][] inputs, double[] targets, double[] weights, double bias) {
        double[][] predictions = column(predicted(inputs, weights, bias));
        return reduced(judged(steps.squaredLoss, predictions, column(targets)));
    }

    private Gradient collected(double[][] inputs, double[] residuals) {
        double[] weights = new double[inputs[0].length];
        double bias = 0;
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] += steps.weightFactor.applyAsDouble(inputs.length)
                        * residuals[i]
                        * steps.weightSource.applyAsDouble(inputs[i][j]);
            }
            bias += steps.biasFactor.applyAsDouble(inputs.length) * residuals[i];
        }
        return new Gradient(weights, steps.biasSign * bias);
    }

    private static double[] difference(double[] predictions, double[] targets) {
        return moved(predictions, targets, 1);
    }

    private static double[][] column(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }

    private static double[] moved(double[] parameters, double[] gradients, double step) {
        double[] moved = new double[parameters.length];
        for (int j = 0; j < moved.length; j++) {
            moved[j] = parameters[j] - step * gradients[j];
        }
        return moved;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }

    /** Refuses what is no linear model for these inputs. */
    protected static void requireModel(double[][] inputs, double[] weights, double bias) {
        requireRows(inputs);
        requireVector(weights, inputs[0].length);
        require(Double.isFinite(bias), "a finite bias");
    }

    /** Refuses words that are no loss, and predictions and targets of different shapes. */
    protected static void requireJudged(String loss, double[][] predictions, double[][] targets) {
        require("squared".equals(loss) || "absolute".equals(loss), "the word squared or absolute");
        requireRows(predictions);
        requireRows(targets);
        require(predictions.length == targets.length, "as many rows of targets as of predictions");
        require(predictions[0].length == targets[0].length, "as many targets as predictions in a row");
    }

    /** Refuses what is no matrix of at least one finite number. */
    protected static void requireRows(double[][] rows) {
        require(rows != null && rows.length > 0, "at least one row");
        require(rows[0] != null && rows[0].length > 0, "at least one number in a row");
        for (double[] row : rows) {
            requireVector(row, rows[0].length);
        }
    }

    /** Refuses what is no vector of this length. */
    protected static void requireVector(double[] vector, int length) {
        require(vector != null && vector.length == length, "a vector of length " + length);
        require(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
