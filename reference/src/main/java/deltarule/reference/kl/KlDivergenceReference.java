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
        /** The fraction of 1 that an entry of a distribution stands for. */
        public DoubleUnaryOperator fraction;

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
            divergenceTerm = switch (parameters.direction()) {
                case "reverse" -> (p, q) -> forward.applyAsDouble(q, p);
                case "symmetric" -> (p, q) -> forward.applyAsDouble(p, q) + forward.applyAsDouble(q, p);
                default -> forward;
            };
            fraction = parameters.unit().equals("percent") ? percent -> percent / 100 : number -> number;
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
        double sum = 0;
        for (double probability : distribution(p)) {
            sum += steps.entropyTerm.applyAsDouble(probability);
        }
        return steps.entropyOfSum.applyAsDouble(sum, p.length);
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        requireSameOutcomes(p, q);
        double[] first = distribution(p);
        double[] second = distribution(q);
        double largest = Arrays.stream(first).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += steps.crossTerm.applyAsDouble(steps.crossWeight.applyAsDouble(first[i], largest), second[i]);
        }
        return steps.crossEntropyOfSum.applyAsDouble(sum, p.length);
    }

    @Override
    public double divergence(double[] p, double[] q) {
        requireSameOutcomes(p, q);
        double[] first = distribution(p);
        double[] second = distribution(q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += steps.divergenceTerm.applyAsDouble(first[i], second[i]);
        }
        return sum;
    }

    /** Refuses arrays of different lengths. */
    protected static void requireSameOutcomes(double[] p, double[] q) {
        if (p != null && q != null && p.length != q.length) {
            throw new IllegalArgumentException(p.length + " and " + q.length + " outcomes cannot be compared");
        }
    }

    /** The probabilities of a distribution as fractions of 1; refuses what is not a distribution. */
    protected double[] distribution(double[] entries) {
        if (entries == null || entries.length == 0) {
            throw new IllegalArgumentException("a distribution of at least one outcome is needed");
        }
        double[] probabilities = Arrays.stream(entries).map(steps.fraction).toArray();
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
        return probabilities;
    }
}
