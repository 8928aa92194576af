package deltarule.reference.theta;

import java.util.Arrays;

/** What networks with Theta matrices refuse. */
abstract class CheckedNumbers {
    /** Refuses what is no vector of this length with finite numbers. */
    protected static void requireVector(double[] numbers, int length) {
        require(numbers != null && numbers.length == length, "a number for each unit");
        for (double number : numbers) {
            require(Double.isFinite(number), "finite numbers");
        }
    }

    /** Refuses predictions that are no probabilities and targets that are neither 0 nor 1. */
    protected static void requireOutputs(double[] predictions, double[] targets, int units) {
        requireVector(predictions, units);
        requireVector(targets, units);
        require(Arrays.stream(predictions).allMatch(a -> a >= 0 && a <= 1), "predictions from 0 to 1");
        require(Arrays.stream(targets).allMatch(y -> y == 0 || y == 1), "targets 0 or 1");
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
