package deltarule.reference.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right likelihood and log loss, step by step. */
public class LogisticLossReference implements LogisticLoss {
    private static final int MOST_TRIALS = 100;

    private final Steps steps;

    /** The reference of a variant. */
    public LogisticLossReference(LogisticLossParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public LogisticLossReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The probabilities of the labels 0 and 1, from that of the label 1. */
        public DoubleFunction<double[]> labelProbabilities = h -> new double[] {1 - h, h};

        /** In how many ways k (second) of n (first) trials can be the successes. */
        public DoubleBinaryOperator ways = LogisticLossReference::binomialCoefficient;

        /** The probability of one such way, from the probability of a success (first) and the number of successes. */
        public DoubleBinaryOperator successes = StrictMath::pow;

        /** The same for the failures. */
        public DoubleBinaryOperator failures = (p, k) -> StrictMath.pow(1 - p, k);

        /** What a distribution lists, from the probabilities of its outcomes in their order. */
        public UnaryOperator<double[]> listed;

        /** The probability of each of n outcomes. */
        public DoubleUnaryOperator uniform = n -> 1 / n;

        /** The probability of a label (first) when the prediction is h (second), to the power of the label's weight. */
        public DoubleBinaryOperator labelProbability;

        /** The likelihood of a sample, from the probabilities of its labels. */
        public ToDoubleFunction<double[]> combined =
                probabilities -> Arrays.stream(probabilities).reduce(1, (one, other) -> one * other);

        /** The first term of an example's log-likelihood, from its label and prediction. */
        public DoubleBinaryOperator positiveLogTerm;

        /** The second term. */
        public DoubleBinaryOperator negativeLogTerm;

        /** The log-likelihood, from the first and the second terms of all examples. */
        public ToDoubleBiFunction<double[], double[]> logLikelihoodSum =
                (positive, negative) -> sum(positive) + sum(negative);

        /** The loss of one example, from its target and prediction. */
        public DoubleBinaryOperator loss;

        /** The loss of an example of a data set. */
        public DoubleBinaryOperator costTerm;

        /** The sum of the losses of a data set. */
        public ToDoubleFunction<double[]> costSum = LogisticLossReference::sum;

        /** The factor of the sum over m examples. */
        public DoubleUnaryOperator costFactor;

        /** dL/dp for natural logarithms, from the target and the prediction. */
        public DoubleBinaryOperator slopeByPrediction;

        /** dL/dz for natural logarithms, from the target and the logit. */
        public DoubleBinaryOperator slopeByLogit;

        /** What the derivatives are multiplied by because of the unit. */
        public DoubleUnaryOperator slopeInUnit;

        /** The loss in nats, from the target and the logit. */
        public DoubleBinaryOperator logitLoss;

        /** The loss from the logit in the unit of the exercise. */
        public DoubleUnaryOperator logitLossInUnit;

        /** ln(1 + e^x). */
        public DoubleUnaryOperator softplus = LogisticLossReference::softplus;

        /** ln sigma(x). */
        public DoubleUnaryOperator logSigmoid = x -> 0 - LogisticLossReference.softplus(-x);

        /** -log x. */
        public DoubleUnaryOperator surprisal;

        /** The right steps of a variant. */
        public Steps(LogisticLossParameters parameters) {
            double unit = nats(parameters.unit());
            double weight = parameters.positiveWeight();
            listed = listing(parameters.distribution());
            labelProbability = (y, h) -> y == 1 ? StrictMath.pow(h, weight) : 1 - h;
            positiveLogTerm = (y, h) -> weighted(weight * y, StrictMath.log(h)) / unit;
            negativeLogTerm = (y, h) -> weighted(1 - y, StrictMath.log1p(-h)) / unit;
            loss = (y, p) ->
                    0 - (weighted(weight * y, StrictMath.log(p)) + weighted(1 - y, StrictMath.log1p(-p))) / unit;
            costTerm = loss;
            costFactor = parameters.reduction().equals("mean") ? m -> 1 / m : m -> 1;
            slopeByPrediction = (y, p) -> fraction(1 - y, 1 - p) - fraction(weight * y, p);
            slopeByLogit = (y, z) -> (1 - y) * sigmoid(z) - weight * y * sigmoid(-z);
            logitLoss = (y, z) ->
                    weight * y * LogisticLossReference.softplus(-z) + (1 - y) * LogisticLossReference.softplus(z);
            slopeInUnit = slope -> slope / unit;
            logitLossInUnit = nats -> nats / unit;
            surprisal = x -> 0 - StrictMath.log(x) / unit;
        }
    }

    @Override
    public double[] distribution(String name, int size, double p) {
        require(name != null, "a name");
        requireProbability(p);
        return switch (name) {
            case "bernoulli" -> {
                require(size == 1, "the size 1");
                yield steps.listed.apply(steps.labelProbabilities.apply(p));
            }
            case "binomial" -> {
                require(size >= 0 && size <= MOST_TRIALS, "0 to 100 trials");
                yield steps.listed.apply(IntStream.rangeClosed(0, size)
                        .mapToDouble(k -> steps.ways.applyAsDouble(size, k)
                                * steps.successes.applyAsDouble(p, k)
                                * steps.failures.applyAsDouble(p, size - k))
                        .toArray());
            }
            case "uniform" -> {
                require(size >= 1, "at least one outcome");
                double[] probabilities = new double[size];
                Arrays.fill(probabilities, steps.uniform.applyAsDouble(size));
                yield steps.listed.apply(probabilities);
            }
            default -> throw new IllegalArgumentException("no distribution " + name);
        };
    }

    @Override
    public double likelihood(int[] labels, double[] predictions) {
        requireSample(labels, predictions);
        return steps.combined.applyAsDouble(terms(labels, predictions, steps.labelProbability));
    }

    @Override
    public double logLikelihood(int[] labels, double[] predictions) {
        requireSample(labels, predictions);
        return steps.logLikelihoodSum.applyAsDouble(
                terms(labels, predictions, steps.positiveLogTerm), terms(labels, predictions, steps.negativeLogTerm));
    }

    @Override
    public double loss(double target, double prediction) {
        requireProbability(target);
        requireProbability(prediction);
        return steps.loss.applyAsDouble(target, prediction);
    }

    @Override
    public double cost(double[] targets, double[] predictions) {
        requireDataSet(targets, predictions);
        double[] losses = IntStream.range(0, targets.length)
                .mapToDouble(i -> steps.costTerm.applyAsDouble(targets[i], predictions[i]))
                .toArray();
        return steps.costFactor.applyAsDouble(losses.length) * steps.costSum.applyAsDouble(losses);
    }

    @Override
    public double slope(String variable, double target, double value) {
        require(variable != null && (variable.equals("p") || variable.equals("z")), "the variable p or z");
        requireProbability(target);
        if (variable.equals("p")) {
            requireProbability(value);
            return steps.slopeInUnit.applyAsDouble(steps.slopeByPrediction.applyAsDouble(target, value));
        }
        require(Double.isFinite(value), "a finite logit");
        return steps.slopeInUnit.applyAsDouble(steps.slopeByLogit.applyAsDouble(target, value));
    }

    @Override
    public double lossFromLogit(double target, double logit) {
        requireProbability(target);
        require(Double.isFinite(logit), "a finite logit");
        return steps.logitLossInUnit.applyAsDouble(steps.logitLoss.applyAsDouble(target, logit));
    }

    @Override
    public double value(String function, double x) {
        require(function != null, "a function");
        return switch (function) {
            case "softplus" -> steps.softplus.applyAsDouble(x);
            case "log-sigmoid" -> steps.logSigmoid.applyAsDouble(x);
            case "surprisal" -> {
                requireProbability(x);
                yield steps.surprisal.applyAsDouble(x);
            }
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    /** n (n - 1) ... (n - k + 1) / k!, multiplied up so that every intermediate value is a whole number. */
    private static double binomialCoefficient(double n, double k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return Math.rint(ways);
    }

    /** How many nats a unit of information has. */
    private static double nats(String unit) {
        return switch (unit) {
            case "bits" -> StrictMath.log(2);
            case "bans" -> StrictMath.log(10);
            default -> 1;
        };
    }

    private static UnaryOperator<double[]> listing(String distribution) {
        return switch (distribution) {
            case "cumulative" ->
                mass -> IntStream.range(0, mass.length)
                        .mapToDouble(k -> Arrays.stream(mass, 0, k + 1).sum())
                        .toArray();
            case "survival" ->
                mass -> IntStream.range(0, mass.length)
                        .mapToDouble(
                                k -> Arrays.stream(mass, k + 1, mass.length).sum())
                        .toArray();
            default -> mass -> mass;
        };
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    private static double weighted(double weight, double logarithm) {
        return weight == 0 ? 0 : weight * logarithm;
    }

    private static double fraction(double numerator, double denominator) {
        return numerator == 0 ? 0 : numerator / denominator;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    private static double sum(double[] terms) {
        return Arrays.stream(terms).sum();
    }

    private static double[] terms(int[] labels, double[] predictions, DoubleBinaryOperator term) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> term.applyAsDouble(labels[i], predictions[i]))
                .toArray();
    }

    /** Refuses what is no sample: labels of 0 and 1, at least one, and a probability for each. */
    protected static void requireSample(int[] labels, double[] predictions) {
        require(labels != null && Arrays.stream(labels).allMatch(y -> y == 0 || y == 1), "labels 0 or 1");
        requireDataSet(Arrays.stream(labels).asDoubleStream().toArray(), predictions);
    }

    /** Refuses what is no data set: targets from 0 to 1, at least one, and a probability for each. */
    protected static void requireDataSet(double[] targets, double[] predictions) {
        require(targets != null && predictions != null && targets.length == predictions.length, "a target for each");
        require(targets.length > 0, "at least one example");
        Arrays.stream(targets).forEach(LogisticLossReference::requireProbability);
        Arrays.stream(predictions).forEach(LogisticLossReference::requireProbability);
    }

    /** Refuses what is no probability: NaN, and numbers below 0 or above 1. */
    protected static void requireProbability(double number) {
        require(number >= 0 && number <= 1, "a number from 0 to 1");
    }

    /** Refuses what does not meet a condition, given in words. */
    protected static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
