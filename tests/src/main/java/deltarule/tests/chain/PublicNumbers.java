package deltarule.tests.chain;

import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.Random;

/** The numbers of worked examples: those of the lectures, or others with decimals as short. */
final class PublicNumbers {
    private final SeededNumbers numbers;

    PublicNumbers(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Numbers in tenths. */
    double[] tenths(String name, double... lecture) {
        return numbers.published(name, lecture, random -> tenths(random, lecture.length));
    }

    /** Probabilities that are multiples of one over the parts. */
    double[] shares(String name, int parts, double... lecture) {
        return numbers.published(name, lecture, random -> shares(random, lecture.length, parts));
    }

    /** The activations of ten digits in hundredths, of which the third is 0 and the seventh by far the largest. */
    double[] digits(double... lecture) {
        return numbers.published("ten digits", lecture, random -> {
            int[] hundredths = random.ints(10, 1, 6).toArray();
            hundredths[2] = 0;
            hundredths[6] = 0;
            hundredths[6] = 100 - Arrays.stream(hundredths).sum();
            return Arrays.stream(hundredths).mapToDouble(n -> n / 100.0).toArray();
        });
    }

    /** Different tenths between -3 and 3, none of them 0, 1 or -1, which hide mistakes. */
    static double[] tenths(Random random, int length) {
        while (true) {
            double[] values =
                    random.ints(length, -30, 31).mapToDouble(n -> n / 10.0).toArray();
            boolean hides = Arrays.stream(values).anyMatch(value -> value == 0 || Math.abs(value) == 1);
            if (!hides && Arrays.stream(values).distinct().count() == length) {
                return values;
            }
        }
    }

    /** Different probabilities, multiples of one over the parts, none below a twentieth. */
    static double[] shares(Random random, int length, int parts) {
        while (true) {
            int[] counts = random.ints(length, parts / 20, parts + 1).toArray();
            counts[length - 1] = parts - Arrays.stream(counts, 0, length - 1).sum();
            if (counts[length - 1] >= parts / 20
                    && Arrays.stream(counts).distinct().count() == length) {
                return Arrays.stream(counts)
                        .mapToDouble(count -> (double) count / parts)
                        .toArray();
            }
        }
    }
}
