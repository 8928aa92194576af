package deltarule.reference.optimizers;

import java.util.Arrays;

/** What the optimizers refuse. */
abstract class CheckedStates {
    /** Refuses weights that are missing, and vectors or rows that are missing, of another length or not finite. */
    protected static void requireVectors(double[] weights, double[]... others) {
        require(weights != null && weights.length > 0, "at least one weight");
        require(others != null && others.length > 0, "at least one row");
        for (double[] other : others) {
            require(other != null && other.length == weights.length, "lengths of " + weights.length);
            require(Arrays.stream(other).allMatch(Double::isFinite), "finite numbers");
        }
        require(Arrays.stream(weights).allMatch(Double::isFinite), "finite weights");
    }

    /** Refuses squares below 0. */
    protected static void requireSquares(double[] squares) {
        require(Arrays.stream(squares).allMatch(v -> v >= 0), "squares of 0 or more");
    }

    /** Refuses a learning rate or small constant that is not positive and finite. */
    protected static void requirePositive(double... numbers) {
        require(Arrays.stream(numbers).allMatch(x -> x > 0 && Double.isFinite(x)), "positive finite numbers");
    }

    /** Refuses a share outside 0 to below 1. */
    protected static void requireShares(double... shares) {
        require(Arrays.stream(shares).allMatch(share -> share >= 0 && share < 1), "a share from 0 to below 1");
    }

    /** Refuses what does not meet a condition. */
    protected static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
