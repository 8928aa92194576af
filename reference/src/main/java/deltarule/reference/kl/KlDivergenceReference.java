package deltarule.reference.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** The right entropy, cross-entropy and divergence, step by step. */
public class KlDivergenceReference implements KlDivergence {
    private final Steps steps;

    /** The reference of a variant. */
    public KlDivergenceReference(KlDivergenceParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public KlDivergenceReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** Whether a number may be a probability. */
        public DoublePredicate probability = number -> number >= 0 && number <= 1;

        /** Whether the probabilities of a distribution may have this sum. */
        public DoublePredicate total = sum -> Math.abs(sum - 1) <= 1e-9;

        /** The logarithm. */
        public DoubleUnaryOperator log;

        /** An outcome's term of the entropy's sum. */
        public DoubleUnaryOperator entropyTerm = p -> weighted(p, log.applyAsDouble(p));

        /** How an outcome counts in the cross-entropy, from its probability and the largest one. */
        public DoubleBinaryOperator crossWeight = (p, largest) -> p;

        /** An outcome's term of the cross-entropy's sum, from its weight and the probability in the logarithm. */
        public DoubleBinaryOperator crossTerm = (weight, q) -> weighted(weight, log.applyAsDouble(q));

        /** An outcome's term of the divergence, from both probabilities. */
        public DoubleBinaryOperator divergenceTerm;

        /** The entropy, from the sum of its terms and the number of outcomes. */
        public DoubleBinaryOperator entropyOfSum = (sum, outcomes) -> -sum;

        /** The cross-entropy, from the sum of its terms and the number of outcomes. */
        public DoubleBinaryOperator crossEntropyOfSum = (sum, outcomes) -> -sum;

        /** The right steps of a variant. */
        public Steps(KlDivergenceParameters parameters) {
            log = logarithm(parameters.base());
            DoubleBinaryOperator forward = (p, q) -> weighted(p, log.applyAsDouble(p) - log.applyAsDouble(q));
            divergenceTerm = parameters.direction().equals("reverse") ? (p, q) -> forward.applyAsDouble(q, p) : forward;
        }
    }

    /** The logarithm to base {@code e}, {@code 2} or {@code 10}. */
    public static DoubleUnaryOperator logarithm(String base) {
        return switch (base) {
            case "2" -> x -> StrictMath.log(x) / StrictMath.log(2);
            case "10" -> StrictMath::log10;
            default -> StrictMath::log;
        };
    }

    /** A weight times a logarithm; nothing when the weight is 0. */
    public static double weighted(double weight, double logarithm) {
        return weight == 0 ? 0 : weight * logarithm;
    }

    @Override
    public double entropy(double[] p) {
        requireDistribution(p);
        double sum = 0;
        for (double probability : p) {
            sum += steps.entropyTerm.applyAsDouble(probability);
        }
        return steps.entropyOfSum.applyAsDouble(sum, p.length);
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        requirePair(p, q);
        double largest = Arrays.stream(p).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += steps.crossTerm.applyAsDouble(steps.crossWeight.applyAsDouble(p[i], largest), q[i]);
        }
        return steps.crossEntropyOfSum.applyAsDouble(sum, p.length);
    }

    @Override
    public double divergence(double[] p, double[] q) {
        requirePair(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += steps.divergenceTerm.applyAsDouble(p[i], q[i]);
        }
        return sum;
    }

    /** Refuses what is not a pair of distributions over the same outcomes. */
    protected void requirePair(double[] p, double[] q) {
        requireDistribution(p);
        requireDistribution(q);
        if (p.length != q.length) {
            throw new IllegalArgumentException(p.length + " and " + q.length + " outcomes cannot be compared");
        }
    }

    /** Refuses what is not a distribution. */
    protected void requireDistribution(double[] probabilities) {
        if (probabilities == null || probabilities.length == 0) {
            throw new IllegalArgumentException("a distribution of at least one outcome is needed");
        }
        double sum = 0;
        for (double probability : probabilities) {
            if (!steps.probability.test(probability)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
            }
            sum += probability;
        }
        if (!steps.total.test(sum)) {
            throw new IllegalArgumentException("the probabilities must sum to 1, not to " + sum);
        }
    }
}
