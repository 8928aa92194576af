package deltarule.tests.optimizers;

import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.Random;

/** The numbers of worked examples: those of the lectures, or others in tenths. */
final class PublicNumbers {
    private final SeededNumbers numbers;

    PublicNumbers(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Tenths between -2.5 and 2.5. */
    double[] tenths(String name, double... lecture) {
        return numbers.published(name, lecture, random -> tenths(random, lecture.length, -25));
    }

    /** Rows of tenths between -2.5 and 2.5. */
    double[][] tenths(String name, double[][] lecture) {
        return numbers.published(
                name,
                lecture,
                random -> Arrays.stream(lecture)
                        .map(row -> tenths(random, row.length, -25))
                        .toArray(double[][]::new));
    }

    /** Tenths between 0.2 and 2.5. */
    double[] squares(String name, double... lecture) {
        return numbers.published(name, lecture, random -> tenths(random, lecture.length, 2));
    }

    /** Different tenths from the least on, none of them 0, 1 or -1, which hide mistakes. */
    private static double[] tenths(Random random, int length, int least) {
        while (true) {
            int[] tenths = random.ints(length, least, 26).toArray();
            boolean hides = Arrays.stream(tenths).anyMatch(n -> n == 0 || Math.abs(n) == 10);
            if (!hides && Arrays.stream(tenths).distinct().count() == length) {
                return Arrays.stream(tenths).mapToDouble(n -> n / 10.0).toArray();
            }
        }
    }
}
