package deltarule.testkit;

import java.util.Arrays;
import java.util.Random;

/**
 * Numbers like those of a worked example, for variants that do not show the lecture's own: short decimals of the same signs and
 * of about the same size, so that what an example shows it still shows.
 */
public final class FreshNumbers {
    private static final int PER_UNIT = 20;
    private static final double LEAST = 0.05;

    private FreshNumbers() {}

    /** A number between 0.6 and 1.4 times the given one, a multiple of 0.05, neither 1 nor -1; 0 stays 0. */
    public static double like(Random random, double number) {
        double fresh = number;
        while (number != 0 && (fresh == number || Math.abs(fresh) < LEAST || Math.abs(fresh) == 1)) {
            double span = Math.max(0.4 * Math.abs(number), 1.5 / PER_UNIT);
            fresh = rounded(number + span * (2 * random.nextDouble() - 1));
            fresh = Math.signum(fresh) == Math.signum(number) ? fresh : number;
        }
        return fresh;
    }

    /** A vector of such numbers. */
    public static double[] like(Random random, double[] numbers) {
        return Arrays.stream(numbers).map(number -> like(random, number)).toArray();
    }

    /** A matrix of such numbers. */
    public static double[][] like(Random random, double[][] rows) {
        return Arrays.stream(rows).map(row -> like(random, row)).toArray(double[][]::new);
    }

    /** A probability on the same side of one half as the given one, a multiple of 0.05; 0, 1 and one half stay. */
    public static double likeProbability(Random random, double probability) {
        if (probability == 0 || probability == 0.5 || probability == 1) {
            return probability;
        }
        double low = rounded(LEAST + 0.4 * random.nextDouble());
        return probability < 0.5 ? low : rounded(low + 0.5);
    }

    /** A vector of such probabilities. */
    public static double[] likeProbabilities(Random random, double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(probability -> likeProbability(random, probability))
                .toArray();
    }

    /** A matrix of such probabilities. */
    public static double[][] likeProbabilities(Random random, double[][] rows) {
        return Arrays.stream(rows).map(row -> likeProbabilities(random, row)).toArray(double[][]::new);
    }

    private static double rounded(double number) {
        return Math.rint(number * PER_UNIT) / PER_UNIT;
    }
}
