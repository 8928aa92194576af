package deltarule.tests.softmaxregression;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Softmax of one example, for mistakes and equivalents that need it. */
final class Softmaxes {
    private Softmaxes() {}

    /** The activations of an example. */
    static double[] of(double[] z) {
        double largest = largest(z);
        return normalised(mapped(z, logit -> Math.exp(logit - largest)));
    }

    /** The activations of an example at a temperature. */
    static double[] of(double[] z, double temperature) {
        return of(mapped(z, logit -> logit / temperature));
    }

    /** Numbers divided by their sum. */
    static double[] normalised(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return mapped(numbers, number -> number / sum);
    }

    /** The logarithm of the sum of the exponentials. */
    static double logSumExp(double[] z) {
        double largest = largest(z);
        return largest
                + Math.log(
                        Arrays.stream(z).map(logit -> Math.exp(logit - largest)).sum());
    }

    /** The largest number. */
    static double largest(double[] z) {
        return Arrays.stream(z).max().orElseThrow();
    }

    /** A function of each number. */
    static double[] mapped(double[] numbers, DoubleUnaryOperator function) {
        return Arrays.stream(numbers).map(function).toArray();
    }
}
