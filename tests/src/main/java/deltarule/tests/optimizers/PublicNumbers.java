package deltarule.tests.optimizers;

import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;

/** The numbers of worked examples: those of the lectures, or others in tenths. */
final class PublicNumbers {
    private final SeededNumbers numbers;

    PublicNumbers(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Tenths between -2.5 and 2.5. */
    double[] tenths(String name, double... lecture) {
        return numbers.published(name, lecture, random -> SlideNumbers.parts(random, lecture.length, 10, -25, 25));
    }

    /** Rows of tenths between -2.5 and 2.5. */
    double[][] tenths(String name, double[][] lecture) {
        return numbers.published(
                name,
                lecture,
                random -> Arrays.stream(lecture)
                        .map(row -> SlideNumbers.parts(random, row.length, 10, -25, 25))
                        .toArray(double[][]::new));
    }

    /** Tenths between 0.2 and 2.5. */
    double[] squares(String name, double... lecture) {
        return numbers.published(name, lecture, random -> SlideNumbers.parts(random, lecture.length, 10, 2, 25));
    }
}
