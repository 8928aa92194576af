package deltarule.reference.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** The right softmax and cross-entropy, step by step. */
public class SoftmaxReference implements Softmax {
    private static final double PROBABILITY_SLACK = 1e-9;

    private final Steps steps;

    /** The reference of a variant. */
    public SoftmaxReference(SoftmaxParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public SoftmaxReference(Steps steps) {
        this.steps = steps;
    }

    /** The loss of an example in nats, from its scaled logits and the index of its true class. */
    @FunctionalInterface
    public interface Loss {
        /** The loss. */
        double of(double[] scaled, int trueClass);
    }

    /** One entry of the Jacobian times the temperature, from two activations. */
    @FunctionalInterface
    public interface Slope {
        /** The entry in row i and column j. */
        double of(double[] activations, int i, int j);
    }

    /** One class's part of the gradient before its factor, from the activation. */
    @FunctionalInterface
    public interface Residual {
        /** The residual of class k. */
        double of(double activation, int k, int trueClass);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The logit z of a score. */
        public DoubleUnaryOperator logit;

        /** z / T. */
        public DoubleUnaryOperator scaled;

        /** The label of the first class. */
        public int firstLabel;

        /** What is taken from all scaled logits before they are exponentiated. */
        public ToDoubleFunction<double[]> shift = SoftmaxReference::largest;

        /** e to the shifted logit. */
        public DoubleUnaryOperator exponential = StrictMath::exp;

        /** From the exponentials to the activations. */
        public UnaryOperator<double[]> normalised = exponentials -> {
            double sum = Arrays.stream(exponentials).sum();
            return Arrays.stream(exponentials).map(t -> t / sum).toArray();
        };

        /** The natural logarithm of the sum of the exponentials of the scaled logits. */
        public ToDoubleFunction<double[]> logSumExp = SoftmaxReference::logSumExp;

        /** From the scaled logits to the natural logarithms of the activations. */
        public UnaryOperator<double[]> logActivations = scaled -> {
            double logSum = logSumExp.applyAsDouble(scaled);
            return Arrays.stream(scaled).map(z -> z - logSum).toArray();
        };

        /** From nats to the unit of log-softmax. */
        public DoubleUnaryOperator logUnit;

        /** An entry of the Jacobian before its factor. */
        public Slope slope = (a, i, j) -> i == j ? a[i] * (1 - a[i]) : -a[i] * a[j];

        /** The factor of the Jacobian. */
        public double jacobianFactor;

        /** The index that belongs to a label in the cross-entropy. */
        public IntUnaryOperator trueClass;

        /** The loss in nats. */
        public Loss loss = (scaled, trueClass) -> logSumExp(scaled) - scaled[trueClass];

        /** From nats to the unit of the loss. */
        public DoubleUnaryOperator lossUnit;

        /** The factor of the loss of K classes. */
        public DoubleUnaryOperator classFactor = classes -> 1;

        /** The index that belongs to a label in the gradient. */
        public IntUnaryOperator gradientClass;

        /** What is left of an activation when the target is taken away. */
        public Residual residual = (activation, k, trueClass) -> k == trueClass ? activation - 1 : activation;

        /** What the gradient does with activations (first) and residuals (second) before its factor. */
        public BinaryOperator<double[]> backpropagated = (activations, residuals) -> residuals;

        /** The factor of the gradient. */
        public double gradientFactor;

        /** The right steps of a variant. */
        public Steps(SoftmaxParameters parameters) {
            double temperature = parameters.temperature();
            double natsPerUnit = parameters.logarithm().equals("natural") ? 1 : StrictMath.log(2);
            double sign = parameters.score().equals("energy") ? -1 : 1;
            logit = score -> sign * score;
            scaled = z -> z / temperature;
            firstLabel = parameters.firstLabel();
            trueClass = label -> label - parameters.firstLabel();
            gradientClass = trueClass;
            logUnit = nats -> nats / natsPerUnit;
            jacobianFactor = sign / temperature;
            lossUnit = nats -> nats / natsPerUnit;
            gradientFactor = sign / (temperature * natsPerUnit);
        }
    }

    @Override
    public double[] softmax(double[] logits) {
        requireLogits(logits);
        double[] scaled = scaled(logits);
        double shift = steps.shift.applyAsDouble(scaled);
        return steps.normalised.apply(Arrays.stream(scaled)
                .map(z -> steps.exponential.applyAsDouble(z - shift))
                .toArray());
    }

    @Override
    public double[] logSoftmax(double[] logits) {
        requireLogits(logits);
        return Arrays.stream(steps.logActivations.apply(scaled(logits)))
                .map(steps.logUnit)
                .toArray();
    }

    @Override
    public double[][] jacobian(double[] activations) {
        requireProbabilities(activations);
        int classes = activations.length;
        double[][] jacobian = new double[classes][classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                jacobian[i][j] = steps.jacobianFactor * steps.slope.of(activations, i, j);
            }
        }
        return jacobian;
    }

    @Override
    public double crossEntropy(double[] logits, int label) {
        requireExample(logits, label);
        double nats = steps.loss.of(scaled(logits), steps.trueClass.applyAsInt(label));
        return steps.classFactor.applyAsDouble(logits.length) * steps.lossUnit.applyAsDouble(nats);
    }

    @Override
    public double[] crossEntropyGradient(double[] logits, int label) {
        requireExample(logits, label);
        double[] activations = softmax(logits);
        int trueClass = steps.gradientClass.applyAsInt(label);
        double[] residuals = new double[activations.length];
        for (int k = 0; k < residuals.length; k++) {
            residuals[k] = steps.residual.of(activations[k], k, trueClass);
        }
        return Arrays.stream(steps.backpropagated.apply(activations, residuals))
                .map(r -> steps.gradientFactor * r)
                .toArray();
    }

    private double[] scaled(double[] logits) {
        return Arrays.stream(logits).map(steps.logit).map(steps.scaled).toArray();
    }

    /** m + ln sum exp(z - m) with the largest entry m: no exponent is positive, and one is 0. */
    protected static double logSumExp(double[] scaled) {
        double largest = largest(scaled);
        return largest
                + StrictMath.log(Arrays.stream(scaled)
                        .map(z -> StrictMath.exp(z - largest))
                        .sum());
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).max().orElseThrow();
    }

    /** Refuses scores whose logits are none: none at all, NaN, +Infinity, or nothing but -Infinity. */
    protected void requireLogits(double[] scores) {
        if (scores == null || scores.length == 0) {
            throw new IllegalArgumentException("at least one logit is needed");
        }
        double[] logits = Arrays.stream(scores).map(steps.logit).toArray();
        for (double logit : logits) {
            if (Double.isNaN(logit) || logit == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a logit must be finite or -Infinity, not " + logit);
            }
        }
        if (largest(logits) == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("at least one logit must be finite");
        }
    }

    /** Refuses what is not an example: logits, and one of their classes as label. */
    protected void requireExample(double[] logits, int label) {
        requireLogits(logits);
        int first = steps.firstLabel;
        int last = first + logits.length - 1;
        if (label < first || label > last) {
            throw new IllegalArgumentException("label " + label + " is not one of " + first + " to " + last);
        }
    }

    /** Refuses what are no probabilities: none at all, one outside 0 to 1, or a sum that is not one. */
    protected static void requireProbabilities(double[] activations) {
        if (activations == null || activations.length == 0) {
            throw new IllegalArgumentException("at least one activation is needed");
        }
        for (double activation : activations) {
            if (!(activation >= 0 && activation <= 1)) {
                throw new IllegalArgumentException("an activation must lie between 0 and 1, not " + activation);
            }
        }
        double sum = Arrays.stream(activations).sum();
        if (Math.abs(sum - 1) > PROBABILITY_SLACK) {
            throw new IllegalArgumentException("activations must sum to 1, not " + sum);
        }
    }
}
