package deltarule.tests.softmaxregression;

import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.Random;

/** The numbers of worked examples: those of {@link PublicData}, or others with decimals as short. */
final class PublicNumbers {
    private final SeededNumbers numbers;

    PublicNumbers(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** The weights of four classes for three inputs, one row for each class. */
    double[][] weights() {
        return decimals("weights", 10, 0.9, PublicData.WEIGHTS);
    }

    /** Their biases. */
    double[] bias() {
        return decimals("biases", 20, 0.9, PublicData.BIAS);
    }

    /** Five examples with three inputs. */
    double[][] inputs() {
        return decimals("inputs", 10, 2, PublicData.INPUTS);
    }

    /** The logits of three examples in four classes. */
    double[][] logits() {
        return decimals("logits", 10, 3, PublicData.LOGITS);
    }

    /** Rows of different multiples of one over the parts, up to the largest. */
    double[][] decimals(String name, int parts, double largest, double[][] lecture) {
        return numbers.published(
                name,
                lecture,
                random -> Arrays.stream(lecture)
                        .map(row -> drawn(random, row.length, parts, largest))
                        .toArray(double[][]::new));
    }

    /** Different multiples of one over the parts, up to the largest. */
    double[] decimals(String name, int parts, double largest, double... lecture) {
        return numbers.published(name, lecture, random -> drawn(random, lecture.length, parts, largest));
    }

    /** Rows of probabilities, different multiples of 1/20. */
    double[][] shares(String name, double[][] lecture) {
        return numbers.published(
                name,
                lecture,
                random -> Arrays.stream(lecture)
                        .map(row -> SlideNumbers.shares(random, row.length, 20))
                        .toArray(double[][]::new));
    }

    private static double[] drawn(Random random, int length, int parts, double largest) {
        int most = (int) Math.round(parts * largest);
        return SlideNumbers.parts(random, length, parts, -most, most);
    }
}
