package deltarule.reference.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;

/** The right penalties, step by step. */
public class RegularizationReference implements Regularization {
    private final Steps steps;

    /** The reference of a variant. */
    public RegularizationReference(RegularizationParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public RegularizationReference(Steps steps) {
        this.steps = steps;
    }

    /** Which entries of a vector with a bias are penalised; the index counts from the bias. */
    @FunctionalInterface
    public interface BiasRule {
        boolean counts(int index, int length, boolean biasIncluded);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What one weight adds to the L1 penalty. */
        public DoubleUnaryOperator absoluteTerm = Math::abs;

        /** The L1 penalty, from the sum of its terms. */
        public DoubleUnaryOperator absoluteTotal = sum -> sum;

        /** What one weight adds to the L2 penalty. */
        public DoubleUnaryOperator squareTerm = w -> w * w;

        /** The L2 penalty, from the sum of its terms. */
        public DoubleUnaryOperator squareTotal;

        /** The factor of either penalty of a matrix with that many entries. */
        public DoubleUnaryOperator entriesFactor;

        /** The derivative of the L1 penalty with respect to a weight. */
        public DoubleUnaryOperator absoluteSlope = Math::signum;

        /** The derivative of the L2 penalty with respect to a weight. */
        public DoubleUnaryOperator squareSlope;

        /** The square part of a weight (first) in the elastic net with this beta (second). */
        public DoubleBinaryOperator netSquare = (w, beta) -> beta * w * w;

        /** The absolute part of a weight (first) in the elastic net with this beta (second). */
        public DoubleBinaryOperator netAbsolute;

        /** 1 where the absolute part of weight i (first) of so many (second) is added, else 0. */
        public IntBinaryOperator netAbsoluteCounts = (i, weights) -> 1;

        /** The derivative of the elastic net with respect to a weight (first), with this beta (second). */
        public DoubleBinaryOperator netSlope;

        /** The largest share beta that the elastic net knows. */
        public double largestShare;

        /** Which entries of a vector with a bias are penalised, the index counted from the bias. */
        public BiasRule augmentedCounts = (index, length, biasIncluded) -> index > 0 || biasIncluded;

        /** What one entry adds to the penalty of a vector with a bias. */
        public DoubleUnaryOperator augmentedTerm = w -> w * w;

        /** The penalty of a vector with a bias, from the sum of its terms. */
        public DoubleUnaryOperator augmentedTotal;

        /** The factor of the sum of n losses (second) with strength lambda (first). */
        public DoubleBinaryOperator lossWeight;

        /** The factor of the penalty, from lambda (first) and the number n of losses (second). */
        public DoubleBinaryOperator penaltyWeight;

        /** The factor of the data gradient, from lambda. */
        public DoubleUnaryOperator dataGradientWeight = lambda -> 1;

        /** The factor of the penalty's gradient, from lambda (first) and the number of rows (second). */
        public DoubleBinaryOperator penaltyGradientWeight;

        /** The factor of weight decay, from lambda (first) and the number n of examples (second). */
        public DoubleBinaryOperator decayFactor;

        /** 1 where the entry in this row (first) and column (second), counted from that of the biases, decays, else 0. */
        public IntBinaryOperator decays = (row, column) -> column > 0 ? 1 : 0;

        private final DoubleUnaryOperator share;
        private final boolean biasFirst;

        /** The right steps of a variant. */
        public Steps(RegularizationParameters parameters) {
            double factor = parameters.halved() ? 0.5 : 1;
            double strength = parameters.halvedStrength() ? 0.5 : 1;
            share = parameters.weights().equals("mean") ? entries -> 1 / Math.max(1, entries) : entries -> 1;
            biasFirst = parameters.bias().equals("first");
            entriesFactor = share;
            penaltyWeight = (lambda, n) -> strength * lambda;
            penaltyGradientWeight = penaltyWeight;
            decayFactor = parameters.halvedDecay() ? (lambda, n) -> lambda / (2 * n) : (lambda, n) -> lambda / n;
            squareTotal = sum -> factor * sum;
            squareSlope = w -> 2 * factor * w;
            augmentedTotal = sum -> factor * sum;
            if (parameters.elasticNet().equals("convex")) {
                largestShare = 1;
                netAbsolute = (w, beta) -> (1 - beta) * Math.abs(w);
                netSlope = (w, beta) -> 2 * beta * w + (1 - beta) * Math.signum(w);
            } else {
                largestShare = Double.MAX_VALUE;
                netAbsolute = (w, beta) -> Math.abs(w);
                netSlope = (w, beta) -> 2 * beta * w + Math.signum(w);
            }
            lossWeight = parameters.reduction().equals("mean") ? (lambda, n) -> 1 / n : (lambda, n) -> 1;
        }
    }

    @Override
    public double penalty(String kind, double[][] weights) {
        requireKind(kind);
        double[] entries = entries(weights);
        double factor = steps.entriesFactor.applyAsDouble(entries.length);
        if (kind.equals("l1")) {
            return factor * steps.absoluteTotal.applyAsDouble(sum(entries, steps.absoluteTerm));
        }
        return factor * steps.squareTotal.applyAsDouble(sum(entries, steps.squareTerm));
    }

    @Override
    public double[][] penaltyGradient(String kind, double[][] weights) {
        requireKind(kind);
        requireMatrix(weights);
        return shared(weights, kind.equals("l1") ? steps.absoluteSlope : steps.squareSlope);
    }

    @Override
    public double elasticNet(double[][] weights, double beta) {
        double[] entries = entries(weights);
        requireShare(beta);
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            sum += steps.netSquare.applyAsDouble(entries[i], beta);
            if (steps.netAbsoluteCounts.applyAsInt(i, entries.length) == 1) {
                sum += steps.netAbsolute.applyAsDouble(entries[i], beta);
            }
        }
        return steps.share.applyAsDouble(entries.length) * sum;
    }

    @Override
    public double[][] elasticNetGradient(double[][] weights, double beta) {
        requireMatrix(weights);
        requireShare(beta);
        return shared(weights, w -> steps.netSlope.applyAsDouble(w, beta));
    }

    @Override
    public double augmentedPenalty(double[] augmented, boolean biasIncluded) {
        requireNumbers(augmented);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < augmented.length; i++) {
            if (steps.augmentedCounts.counts(fromBias(i, augmented.length), augmented.length, biasIncluded)) {
                sum += steps.augmentedTerm.applyAsDouble(augmented[i]);
                counted++;
            }
        }
        return steps.share.applyAsDouble(counted) * steps.augmentedTotal.applyAsDouble(sum);
    }

    @Override
    public double cost(double[] losses, double lambda, double penalty) {
        requireNumbers(losses);
        requireStrength(lambda);
        require(Double.isFinite(penalty), "a finite penalty");
        double dataCost = steps.lossWeight.applyAsDouble(lambda, losses.length) * sum(losses, loss -> loss);
        return dataCost + steps.penaltyWeight.applyAsDouble(lambda, losses.length) * penalty;
    }

    @Override
    public double[][] gradient(double[][] dataGradient, double lambda, double[][] penaltyGradient) {
        requireEntries(dataGradient);
        requireEntries(penaltyGradient);
        requireStrength(lambda);
        int rows = dataGradient.length;
        require(
                rows == penaltyGradient.length && dataGradient[0].length == penaltyGradient[0].length,
                "gradients of one shape");
        double dataWeight = steps.dataGradientWeight.applyAsDouble(lambda);
        double penaltyWeight = steps.penaltyGradientWeight.applyAsDouble(lambda, rows);
        double[][] gradient = new double[rows][dataGradient[0].length];
        for (int k = 0; k < rows; k++) {
            for (int l = 0; l < gradient[k].length; l++) {
                gradient[k][l] = dataWeight * dataGradient[k][l] + penaltyWeight * penaltyGradient[k][l];
            }
        }
        return gradient;
    }

    @Override
    public double weightDecay(double[][] theta, double lambda, int examples) {
        requireEntries(theta);
        requireStrength(lambda);
        require(examples > 0, "at least one example");
        double sum = 0;
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                if (steps.decays.applyAsInt(i, fromBias(j, theta[i].length)) == 1) {
                    sum += theta[i][j] * theta[i][j];
                }
            }
        }
        return steps.decayFactor.applyAsDouble(lambda, examples) * sum;
    }

    private static double[] entries(double[][] weights) {
        requireMatrix(weights);
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double sum(double[] numbers, DoubleUnaryOperator term) {
        double sum = 0;
        for (double number : numbers) {
            sum += term.applyAsDouble(number);
        }
        return sum;
    }

    private int fromBias(int index, int length) {
        return steps.biasFirst ? index : length - 1 - index;
    }

    private double[][] shared(double[][] weights, DoubleUnaryOperator slope) {
        double share = steps.share.applyAsDouble(entries(weights).length);
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row)
                        .map(w -> share * slope.applyAsDouble(w))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Refuses a share of the squares that the variant's elastic net does not know. */
    protected void requireShare(double beta) {
        require(beta >= 0 && beta <= steps.largestShare, "a share beta in its range");
    }

    /** Refuses kinds other than L1 and L2. */
    protected static void requireKind(String kind) {
        require("l1".equals(kind) || "l2".equals(kind), "the kind l1 or l2");
    }

    /** Refuses a strength that is negative or not finite. */
    protected static void requireStrength(double lambda) {
        require(lambda >= 0 && Double.isFinite(lambda), "a strength of 0 or more");
    }

    /** Refuses what is no matrix of finite numbers; one without entries is accepted. */
    protected static void requireMatrix(double[][] rows) {
        require(rows != null, "a matrix");
        for (double[] row : rows) {
            require(row != null && row.length == rows[0].length, "rows of one length");
            require(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers");
        }
    }

    /** Refuses what is no matrix with at least one entry. */
    protected static void requireEntries(double[][] rows) {
        requireMatrix(rows);
        require(rows.length > 0 && rows[0].length > 0, "at least one entry");
    }

    /** Refuses what is no vector with at least one entry, all of them finite. */
    protected static void requireNumbers(double[] numbers) {
        require(numbers != null && numbers.length > 0, "at least one number");
        require(Arrays.stream(numbers).allMatch(Double::isFinite), "finite numbers");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
