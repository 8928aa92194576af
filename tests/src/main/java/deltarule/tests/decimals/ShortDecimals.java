package deltarule.tests.decimals;

import java.util.Random;
import java.util.stream.IntStream;

/** Fresh numbers for worked examples: multiples of 0.05, as a slide would print them, but none that hides a mistake. */
public final class ShortDecimals {
    private static final int STEPS = 20;

    private ShortDecimals() {}

    /** A multiple of 0.05 from low to high, neither within 0.05 of 0 nor 1 nor -1. */
    public static double number(Random random, double low, double high) {
        int from = (int) Math.ceil(low * STEPS - 1e-9);
        int to = (int) Math.floor(high * STEPS + 1e-9);
        int steps;
        do {
            steps = from + random.nextInt(to - from + 1);
        } while (Math.abs(steps) < 2 || Math.abs(steps) == STEPS);
        return steps / (double) STEPS;
    }

    /** A vector of such numbers, no two of the same size where there are enough of them. */
    public static double[] vector(Random random, int length, double low, double high) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            int taken = i;
            int tries = 0;
            do {
                numbers[i] = number(random, low, high);
                tries++;
            } while (tries < 50 && IntStream.range(0, taken).anyMatch(k -> sameSize(numbers[k], numbers[taken])));
        }
        return numbers;
    }

    /** A matrix of such vectors. */
    public static double[][] matrix(Random random, int rows, int columns, double low, double high) {
        double[][] numbers = new double[rows][];
        for (int i = 0; i < rows; i++) {
            numbers[i] = vector(random, columns, low, high);
        }
        return numbers;
    }

    private static boolean sameSize(double one, double other) {
        return Math.abs(Math.abs(one) - Math.abs(other)) < 0.01;
    }
}
