package deltarule.testkit;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Short decimals, as a slide prints them, none of them 0, 1 or -1, which hide mistakes: for variants that do not show the
 * lecture's own. Each way of drawing keeps what another shape of example needs.
 */
public final class SlideNumbers {
    private static final int PER_UNIT = 20;
    private static final double LEAST = 1.0 / PER_UNIT;
    private static final int MOST_TRIES = 50;

    private SlideNumbers() {}

    /** A multiple of 0.05 between low and high. */
    public static double number(Random random, double low, double high) {
        return vector(random, 1, low, high)[0];
    }

    /** A vector of multiples of 0.05 between low and high. */
    public static double[] vector(Random random, int length, double low, double high) {
        return Arrays.stream(SeededNumbers.vector(random, length, low, high))
                .map(SlideNumbers::rounded)
                .toArray();
    }

    /** A matrix of such numbers. */
    public static double[][] matrix(Random random, int rows, int columns, double low, double high) {
        return rows(rows, row -> vector(random, columns, low, high));
    }

    /** A multiple of 0.05 from low to high, each as likely as another, at least 0.1 in size. */
    public static double step(Random random, double low, double high) {
        int from = (int) Math.ceil(low * PER_UNIT - 1e-9);
        int to = (int) Math.floor(high * PER_UNIT + 1e-9);
        int steps;
        do {
            steps = from + random.nextInt(to - from + 1);
        } while (Math.abs(steps) < 2 || Math.abs(steps) == PER_UNIT);
        return steps / (double) PER_UNIT;
    }

    /** A vector of such multiples, no two of the same size where there are enough of them. */
    public static double[] steps(Random random, int length, double low, double high) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            int taken = i;
            int tries = 0;
            do {
                numbers[i] = step(random, low, high);
                tries++;
            } while (tries < MOST_TRIES
                    && IntStream.range(0, taken).anyMatch(k -> sameSize(numbers[k], numbers[taken])));
        }
        return numbers;
    }

    /** A matrix of such vectors. */
    public static double[][] steps(Random random, int rows, int columns, double low, double high) {
        return rows(rows, row -> steps(random, columns, low, high));
    }

    /** Different multiples of one over the parts, counted from the least to the most. */
    public static double[] parts(Random random, int length, int parts, int least, int most) {
        while (true) {
            int[] counts = random.ints(length, least, most + 1).toArray();
            boolean hides = Arrays.stream(counts).anyMatch(count -> count == 0 || Math.abs(count) == parts);
            // Whole numbers leave little choice.
            if ((parts == 1 || !hides) && Arrays.stream(counts).distinct().count() == length) {
                return Arrays.stream(counts)
                        .mapToDouble(count -> (double) count / parts)
                        .toArray();
            }
        }
    }

    /** Different probabilities that sum to one, multiples of one over the parts, none below a twentieth. */
    public static double[] shares(Random random, int length, int parts) {
        int least = parts / PER_UNIT;
        while (true) {
            int[] counts = random.ints(length, least, parts + 1).toArray();
            counts[length - 1] = parts - Arrays.stream(counts, 0, length - 1).sum();
            if (counts[length - 1] >= least && Arrays.stream(counts).distinct().count() == length) {
                return Arrays.stream(counts)
                        .mapToDouble(count -> (double) count / parts)
                        .toArray();
            }
        }
    }

    /**
     * A number of the same sign and of about the same size as the given one, between 0.6 and 1.4 times it, so that what an
     * example shows it still shows; 0 stays 0.
     */
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
    public static double[][] like(Random random, double[][] matrix) {
        return each(matrix, row -> like(random, row));
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
    public static double[][] likeProbabilities(Random random, double[][] matrix) {
        return each(matrix, row -> likeProbabilities(random, row));
    }

    private static double[][] rows(int count, IntFunction<double[]> row) {
        return IntStream.range(0, count).mapToObj(row).toArray(double[][]::new);
    }

    private static double[][] each(double[][] matrix, UnaryOperator<double[]> row) {
        return Arrays.stream(matrix).map(row).toArray(double[][]::new);
    }

    private static boolean sameSize(double one, double other) {
        return Math.abs(Math.abs(one) - Math.abs(other)) < 0.01;
    }

    private static double rounded(double number) {
        return Math.rint(number * PER_UNIT) / PER_UNIT;
    }
}
