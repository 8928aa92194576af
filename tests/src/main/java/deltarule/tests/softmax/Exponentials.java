package deltarule.tests.softmax;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What the wrong formulas have in common with the right ones. */
final class Exponentials {
    private Exponentials() {}

    /** The activations of scaled logits, for logits of any size. */
    static double[] activations(double[] scaled) {
        double logSum = stableLogSumExp(scaled);
        return Arrays.stream(scaled).map(z -> StrictMath.exp(z - logSum)).toArray();
    }

    /** The logarithm of the sum of the exponentials, for logits of any size. */
    static double stableLogSumExp(double[] scaled) {
        double largest = largest(scaled);
        return largest
                + naiveLogSumExp(Arrays.stream(scaled).map(z -> z - largest).toArray());
    }

    /** The same, for logits of ordinary size only. */
    static double naiveLogSumExp(double[] scaled) {
        return StrictMath.log(DoubleStream.of(scaled).map(StrictMath::exp).sum());
    }

    /** The largest number. */
    static double largest(double[] numbers) {
        return Arrays.stream(numbers).max().orElseThrow();
    }

    /** Each number divided by the divisor. */
    static double[] dividedBy(double[] numbers, double divisor) {
        return Arrays.stream(numbers).map(number -> number / divisor).toArray();
    }
}
