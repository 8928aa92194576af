package deltarule.tests.chain;

import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;

/** The numbers of worked examples: those of the lectures, or others with decimals as short. */
final class PublicNumbers {
    private final SeededNumbers numbers;

    PublicNumbers(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Different tenths between -3 and 3. */
    double[] tenths(String name, double... lecture) {
        return numbers.published(name, lecture, random -> SlideNumbers.parts(random, lecture.length, 10, -30, 30));
    }

    /** Different probabilities that are multiples of one over the parts. */
    double[] shares(String name, int parts, double... lecture) {
        return numbers.published(name, lecture, random -> SlideNumbers.shares(random, lecture.length, parts));
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
}
