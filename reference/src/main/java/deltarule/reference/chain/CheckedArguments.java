package deltarule.reference.chain;

import java.util.Arrays;

/** What the links of the chain refuse. */
abstract class CheckedArguments {
    private static final double PROBABILITY_SLACK = 1e-9;

    /** Refuses what are no logits: none at all, NaN, +Infinity, or nothing but -Infinity. */
    protected static void requireLogits(double[] logits) {
        if (logits == null
                || !Arrays.stream(logits).allMatch(z -> z < Double.POSITIVE_INFINITY)
                || Arrays.stream(logits).noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("logits must be finite or -Infinity, and one at least finite");
        }
    }

    /** Refuses a sum of exponentials that cannot be divided by. */
    protected static double requireTotal(double total) {
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the exponentials must have a finite sum of more than 0, not " + total);
        }
        return total;
    }

    /** Refuses what are no probabilities: none at all, one outside 0 to 1, or a sum that is not one. */
    protected static void requireProbabilities(double[] probabilities) {
        if (probabilities == null || !Arrays.stream(probabilities).allMatch(a -> a >= 0 && a <= 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1");
        }
        if (Math.abs(Arrays.stream(probabilities).sum() - 1) > PROBABILITY_SLACK) {
            throw new IllegalArgumentException("probabilities must sum to 1");
        }
    }

    /** Refuses what is not a target with its activations. */
    protected static void requirePair(double[] target, double[] activations) {
        requireProbabilities(target);
        requireProbabilities(activations);
        requireSameLength(target, activations);
    }

    /** Refuses what is not a batch of rows of one length with their labels. */
    protected static void requireBatch(double[][] activations, int[] labels) {
        if (activations == null || labels == null || labels.length == 0 || activations.length != labels.length) {
            throw new IllegalArgumentException("one label for each of at least one row is needed");
        }
        for (int i = 0; i < labels.length; i++) {
            if (activations[i] == null || activations[i].length != activations[0].length) {
                throw new IllegalArgumentException("row " + i + " has another length than row 0");
            }
            if (labels[i] < 0 || labels[i] >= activations[i].length) {
                throw new IllegalArgumentException("label " + labels[i] + " is not a class");
            }
        }
    }

    /** Refuses what is not a vector of finite numbers. */
    protected static void requireFinite(double[] numbers) {
        if (numbers == null || numbers.length == 0 || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("at least one number is needed, and all must be finite");
        }
    }

    /** Refuses vectors that do not belong together. */
    protected static void requireSameLength(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("lengths " + one.length + " and " + other.length + " differ");
        }
    }
}
