package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Networks with their biases last, images and batches that every student may see. */
final class PublicNumbers {
    /** Three pixels, four hidden units, three classes. */
    static final double[][][] NETWORK = {
        {{0.7, -0.4, 0.3, 0.25}, {-0.6, 0.8, 0.2, -0.35}, {0.5, 0.9, -0.3, 0.15}, {-0.2, -0.7, 0.6, 0.45}},
        {{0.9, -0.7, 0.4, 0.65, -0.3}, {-0.5, 0.6, 0.8, -0.2, 0.4}, {0.3, 0.45, -0.9, 0.7, -0.15}}
    };

    /** Five images for it. */
    static final double[][] IMAGES = {
        {0.6, 0.2, 0.8}, {0.9, 0.4, 0.3}, {0.3, 0.7, 0.6}, {0.4, 0.8, 0.7}, {0.35, 0.55, 0.2}
    };

    /** The labels of the five images. */
    static final int[] LABELS = {2, 0, 1, 1, 0};

    /** Two epochs of a batch of three, and two left over. */
    static final Schedule SCHEDULE = new Schedule(new int[][] {{3, 0, 4, 1, 2}, {1, 4, 2, 0, 3}}, 3, 0.05, 0.02);

    /** Three pixels, two hidden units, three classes, for counterexamples. */
    static final double[][][] SMALL = {
        {{0.5, -0.8, 0.4, 0.2}, {-0.7, 0.6, 0.9, -0.1}}, {{0.8, -0.4, 0.3}, {-0.6, 0.7, -0.2}, {0.35, 0.25, 0.1}}
    };

    /** Three images for it. */
    static final double[][] SMALL_IMAGES = {{0.7, 0.3, 0.6}, {0.2, 0.9, 0.4}, {0.5, 0.45, 0.85}};

    /** The labels of the three images. */
    static final int[] SMALL_LABELS = {1, 2, 0};

    /** Two epochs of a batch of two and one left over. */
    static final Schedule SMALL_SCHEDULE = new Schedule(new int[][] {{2, 0, 1}, {1, 2, 0}}, 2, 0.1, 0.03);

    /** A network with its biases last, and images with their labels. */
    record Sheet(double[][][] network, double[][] images, int[] labels) {}

    private PublicNumbers() {}

    /** A network of the same shape, images and labels whose hidden sums and differences of scores are not tiny. */
    static Sheet fresh(Random random) {
        while (true) {
            double[][][] network = {
                SlideNumbers.steps(random, 4, 4, -0.9, 0.9), SlideNumbers.steps(random, 3, 5, -0.9, 0.9)
            };
            double[][] images = SlideNumbers.steps(random, 5, 3, 0.2, 0.95);
            if (tells(network, images)) {
                return new Sheet(network, images, random.nextBoolean() ? LABELS : new int[] {1, 2, 0, 2, 1});
            }
        }
    }

    /** Whether all sums lie well away from 0, scores from each other, and at least two classes win. */
    private static boolean tells(double[][][] network, double[][] images) {
        Set<Integer> winners = new HashSet<>();
        for (double[] image : images) {
            double[] sums = sums(network[0], image);
            double[] scores = sums(
                    network[1], Arrays.stream(sums).map(z -> Math.max(0, z)).toArray());
            double[] sorted = Arrays.stream(scores).sorted().toArray();
            if (Arrays.stream(sums).anyMatch(z -> Math.abs(z) < 0.05) || sorted[2] - sorted[1] < 0.05) {
                return false;
            }
            winners.add(IntStream.range(0, 3)
                    .filter(k -> scores[k] == sorted[2])
                    .findFirst()
                    .orElseThrow());
        }
        return winners.size() > 1;
    }

    private static double[] sums(double[][] layer, double[] sources) {
        return Arrays.stream(layer)
                .mapToDouble(row -> row[sources.length]
                        + IntStream.range(0, sources.length)
                                .mapToDouble(j -> row[j] * sources[j])
                                .sum())
                .toArray();
    }
}
