package deltarule.reference.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right chain from logits to loss and back, step by step. */
public class SoftmaxChainReference extends CheckedArguments implements SoftmaxChain {
    private final Steps steps;

    /** The reference of a variant. */
    public SoftmaxChainReference(SoftmaxChainParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public SoftmaxChainReference(Steps steps) {
        this.steps = steps;
    }

    /** What class j contributes, from two vectors over the classes. */
    @FunctionalInterface
    public interface Term {
        double of(double[] first, double[] second, int j);
    }

    /** What belongs to row i and column j of a matrix, from two vectors. */
    @FunctionalInterface
    public interface Entry {
        double of(double[] first, double[] second, int i, int j);
    }

    /** The derivative of a logit with respect to the weight from input j to class k. */
    @FunctionalInterface
    public interface WeightSlope {
        double of(double[] inputs, int logit, int k, int j);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** z / T for each logit. */
        public UnaryOperator<double[]> scaled;

        /** e to the power of each scaled logit. */
        public UnaryOperator<double[]> exponentials =
                scaled -> Arrays.stream(scaled).map(StrictMath::exp).toArray();

        /** The sum of the exponentials, refused if it cannot be divided by. */
        public ToDoubleFunction<double[]> total =
                exponentials -> requireTotal(Arrays.stream(exponentials).sum());

        /** An activation from its exponential (first) and the sum (second). */
        public DoubleBinaryOperator normalised = (exponential, total) -> exponential / total;

        /** The natural logarithm of the sum of the exponentials of the scaled logits. */
        public ToDoubleFunction<double[]> logSumExp = SoftmaxChainReference::stableLogSumExp;

        /** From nats to the unit of the log-sum-exp. */
        public DoubleUnaryOperator logSumExpUnit;

        /** What class j adds to the cross-entropy in nats, from target (first) and activations. */
        public Term crossEntropyTerm = (target, a, j) -> target[j] == 0 ? 0 : -target[j] * StrictMath.log(a[j]);

        /** From nats to the unit of the cross-entropy. */
        public DoubleUnaryOperator crossEntropyUnit;

        /** Refuses activations of a batch that are no probabilities. */
        public Consumer<double[]> checkedActivations = SoftmaxChainReference::requireProbabilities;

        /** The activation of the true class. */
        public ToDoubleBiFunction<double[], Integer> likelihood = (activations, label) -> activations[label];

        /** The loss in nats from the likelihood. */
        public DoubleUnaryOperator likelihoodLoss = likelihood -> 0 - StrictMath.log(likelihood);

        /** From nats to the unit of the negative log-likelihood. */
        public DoubleUnaryOperator likelihoodUnit;

        /** dL/da_j in nats, from target (first) and activations. */
        public Term activationSlope = (target, a, j) -> target[j] == 0 ? 0 : -target[j] / a[j];

        /** From nats to the unit of dL/da. */
        public DoubleUnaryOperator activationGradientUnit;

        /** What the path over a_i contributes to dL/dz_j, from activations (first) and dL/da. */
        public Entry path = (a, slopes, i, j) -> slopes[i] * (i == j ? a[i] * (1 - a[i]) : -a[i] * a[j]);

        /** The paths from one logit to the loss, put together. */
        public ToDoubleFunction<double[]> paths =
                contributions -> Arrays.stream(contributions).sum();

        /** The derivative of a scaled logit with respect to the logit, a factor of dL/dz. */
        public double scaledSlope;

        /** dz_k/dw_ij. */
        public WeightSlope weightSlope = (inputs, logit, k, j) -> logit == k ? inputs[j] : 0;

        /** dz_k/db_i, from k (first) and i (second). */
        public DoubleBinaryOperator biasSlope;

        /** From a matrix with classes in rows to the layout of W, for dz/dW. */
        public UnaryOperator<double[][]> derivativeLayout;

        /** dL/dw_kj. */
        public Entry weightGradient = (logitGradient, inputs, k, j) -> logitGradient[k] * inputs[j];

        /** dL/db from dL/dz. */
        public UnaryOperator<double[]> biasGradient;

        /** From a matrix with classes in rows to the layout of W, for dL/dW. */
        public UnaryOperator<double[][]> gradientLayout;

        /** The right steps of a variant. */
        public Steps(SoftmaxChainParameters parameters) {
            double natsPerUnit = natsPerUnit(parameters.logarithm());
            double temperature = parameters.temperature();
            double sign = parameters.offset().equals("threshold") ? -1 : 1;
            scaled = logits -> Arrays.stream(logits).map(z -> z / temperature).toArray();
            scaledSlope = 1 / temperature;
            biasSlope = (logit, k) -> logit == k ? sign : 0;
            biasGradient = slopes -> Arrays.stream(slopes).map(g -> sign * g).toArray();
            logSumExpUnit = nats -> nats / natsPerUnit;
            crossEntropyUnit = nats -> nats / natsPerUnit;
            likelihoodUnit = nats -> nats / natsPerUnit;
            activationGradientUnit = nats -> nats / natsPerUnit;
            boolean rows = parameters.weightLayout().equals("classes-in-rows");
            derivativeLayout = rows ? matrix -> matrix : SoftmaxChainReference::transposed;
            gradientLayout = derivativeLayout;
        }
    }

    /** How many nats one unit of a {@code natural}, {@code binary} or {@code decimal} logarithm is. */
    public static double natsPerUnit(String logarithm) {
        return switch (logarithm) {
            case "binary" -> StrictMath.log(2);
            case "decimal" -> StrictMath.log(10);
            default -> 1;
        };
    }

    @Override
    public TwoSteps twoSteps(double[] logits) {
        requireLogits(logits);
        double[] exponentials = steps.exponentials.apply(steps.scaled.apply(logits));
        double total = steps.total.applyAsDouble(exponentials);
        double[] activations = Arrays.stream(exponentials)
                .map(t -> steps.normalised.applyAsDouble(t, total))
                .toArray();
        return new TwoSteps(exponentials, total, activations);
    }

    @Override
    public double logSumExp(double[] logits) {
        requireLogits(logits);
        return steps.logSumExpUnit.applyAsDouble(steps.logSumExp.applyAsDouble(steps.scaled.apply(logits)));
    }

    @Override
    public double crossEntropy(double[] target, double[] activations) {
        requirePair(target, activations);
        return steps.crossEntropyUnit.applyAsDouble(IntStream.range(0, target.length)
                .mapToDouble(j -> steps.crossEntropyTerm.of(target, activations, j))
                .sum());
    }

    @Override
    public double[] negativeLogLikelihoods(double[][] activations, int[] labels) {
        requireBatch(activations, labels);
        double[] losses = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            steps.checkedActivations.accept(activations[i]);
            double likelihood = steps.likelihood.applyAsDouble(activations[i], labels[i]);
            losses[i] = steps.likelihoodUnit.applyAsDouble(steps.likelihoodLoss.applyAsDouble(likelihood));
        }
        return losses;
    }

    @Override
    public double[] activationGradient(double[] target, double[] activations) {
        requirePair(target, activations);
        return IntStream.range(0, target.length)
                .mapToDouble(j -> steps.activationSlope.of(target, activations, j))
                .map(steps.activationGradientUnit)
                .toArray();
    }

    @Override
    public double[] logitGradient(double[] activations, double[] activationGradient) {
        requireProbabilities(activations);
        requireFinite(activationGradient);
        requireSameLength(activations, activationGradient);
        int classes = activations.length;
        return IntStream.range(0, classes)
                .mapToDouble(j -> steps.scaledSlope
                        * steps.paths.applyAsDouble(IntStream.range(0, classes)
                                .mapToDouble(i -> steps.path.of(activations, activationGradient, i, j))
                                .toArray()))
                .toArray();
    }

    @Override
    public LogitDerivatives logitDerivatives(double[] inputs, int classes) {
        requireFinite(inputs);
        if (classes < 1) {
            throw new IllegalArgumentException("at least one class is needed, not " + classes);
        }
        double[][][] weights = new double[classes][][];
        double[][] bias = new double[classes][classes];
        for (int logit = 0; logit < classes; logit++) {
            double[][] slopes = new double[classes][inputs.length];
            for (int k = 0; k < classes; k++) {
                bias[logit][k] = steps.biasSlope.applyAsDouble(logit, k);
                for (int j = 0; j < inputs.length; j++) {
                    slopes[k][j] = steps.weightSlope.of(inputs, logit, k, j);
                }
            }
            weights[logit] = steps.derivativeLayout.apply(slopes);
        }
        return new LogitDerivatives(weights, bias);
    }

    @Override
    public ParameterGradients parameterGradients(double[] logitGradient, double[] inputs) {
        requireFinite(logitGradient);
        requireFinite(inputs);
        double[][] weights = new double[logitGradient.length][inputs.length];
        for (int k = 0; k < logitGradient.length; k++) {
            for (int j = 0; j < inputs.length; j++) {
                weights[k][j] = steps.weightGradient.of(logitGradient, inputs, k, j);
            }
        }
        return new ParameterGradients(steps.gradientLayout.apply(weights), steps.biasGradient.apply(logitGradient));
    }

    /** m + ln sum exp(z - m) with the largest entry m: no exponent is positive, and one is 0. */
    private static double stableLogSumExp(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        return largest
                + StrictMath.log(Arrays.stream(logits)
                        .map(z -> StrictMath.exp(z - largest))
                        .sum());
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }
}
