package deltarule.testkit;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;

/**
 * The source of the numbers in cases: the same variant gives the same numbers, on every machine and in any order of
 * asking.
 *
 * @param seed the variant's seed for hidden cases
 * @param publicSeed the variant's seed for what students see; none where they meet the lectures' own numbers
 */
public record SeededNumbers(long seed, OptionalLong publicSeed) {
    /** The numbers of a variant that shows the lectures' own. */
    public SeededNumbers(long seed) {
        this(seed, OptionalLong.empty());
    }

    /** A generator of its own for each name, so that a case added to one criterion leaves the others as they were. */
    public Random named(String name) {
        return generator(seed, name);
    }

    /** Whether students meet the lectures' own numbers. */
    public boolean showLecture() {
        return publicSeed.isEmpty();
    }

    /**
     * What students see of a worked example: the lecture's own where the variant shows it, else a fresh one. It tells
     * nothing of the hidden numbers.
     *
     * @param name the example's name, which has a generator of its own
     * @param lecture what the slide prints
     * @param fresh makes another like it
     */
    public <T> T published(String name, T lecture, Function<Random, T> fresh) {
        return showLecture() ? lecture : fresh.apply(generator(publicSeed.getAsLong(), name));
    }

    /** What students see of a vector: the lecture's own, or one like it. */
    public double[] example(String name, double... lecture) {
        return published(name, lecture, random -> SlideNumbers.like(random, lecture));
    }

    /** The same of a matrix. */
    public double[][] example(String name, double[][] lecture) {
        return published(name, lecture, random -> SlideNumbers.like(random, lecture));
    }

    /** The same of a single number. */
    public double exampleNumber(String name, double lecture) {
        return example(name, lecture)[0];
    }

    /** What students see of probabilities: the lecture's own, or others like them. */
    public double[] exampleProbabilities(String name, double... lecture) {
        return published(name, lecture, random -> SlideNumbers.likeProbabilities(random, lecture));
    }

    /** The same of a matrix. */
    public double[][] exampleProbabilities(String name, double[][] lecture) {
        return published(name, lecture, random -> SlideNumbers.likeProbabilities(random, lecture));
    }

    private static Random generator(long seed, String name) {
        long hash = seed;
        for (byte character : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ character) * 0x100000001b3L;
        }
        return new Random(hash);
    }

    /** A vector of numbers between low and high, none nearer than 0.05 to 0, 1 or -1, which hide mistakes. */
    public static double[] vector(Random random, int length, double low, double high) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            do {
                numbers[i] = low + (high - low) * random.nextDouble();
            } while (Math.abs(numbers[i]) < 0.05 || Math.abs(Math.abs(numbers[i]) - 1) < 0.05);
        }
        return numbers;
    }

    /** A matrix of such numbers. */
    public static double[][] matrix(Random random, int rows, int columns, double low, double high) {
        double[][] numbers = new double[rows][];
        for (int i = 0; i < rows; i++) {
            numbers[i] = vector(random, columns, low, high);
        }
        return numbers;
    }

    /** Probabilities that sum to one, none below {@code 0.2 / length}. */
    public static double[] probabilities(Random random, int length) {
        double[] weights = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            weights[i] = 0.25 + random.nextDouble();
            sum += weights[i];
        }
        for (int i = 0; i < length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
