package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of first weights, dropout, batch normalisation and mixup. */
final class LayerCases {
    private static final String REFUSED = "input the contract refuses";

    private final boolean ofKeeping;
    private final int fewestExamples;
    private final SeededNumbers numbers;

    LayerCases(DigitNetworkParameters parameters, SeededNumbers numbers) {
        this.ofKeeping = parameters.probability().equals("kept");
        this.fewestExamples = parameters.varianceDivisor().equals("n") ? 1 : 2;
        this.numbers = numbers;
    }

    /** What first weights come from. */
    record Start(int[] sizes, long seed, double scale) {}

    /** A batch and its mask. */
    record Masked(double[][] activations, boolean[][] keep, double probability) {}

    /** A batch to normalise. */
    record Batch(double[][] activations, double[] scales, double[] shifts, double epsilon) {}

    /** Two examples to mix. */
    record Pair(double[] image, int label, double[] otherImage, int otherLabel, int classes, double share) {}

    List<Case<Start>> publicStarts() {
        return List.of(
                new Case<>(
                        "three pixels, two hidden units, four classes",
                        numbers.published(
                                "start",
                                new Start(new int[] {3, 2, 4}, 7, 0.5),
                                random -> new Start(
                                        new int[] {3, 2, 4},
                                        1 + random.nextInt(99),
                                        SlideNumbers.step(random, 0.2, 0.9)))),
                new Case<>(
                        "no hidden layer",
                        numbers.published(
                                "start without hidden layer",
                                new Start(new int[] {2, 3}, 42, 0.1),
                                random -> new Start(
                                        new int[] {2, 3},
                                        1 + random.nextInt(99),
                                        SlideNumbers.step(random, 0.1, 0.9)))));
    }

    List<Case<Start>> starts() {
        Random random = numbers.named("starts");
        return List.of(
                new Case<>("one hidden layer", new Start(new int[] {6, 4, 3}, random.nextLong(), 0.3)),
                new Case<>("two hidden layers", new Start(new int[] {5, 3, 7, 4}, random.nextInt(), 0.7)),
                new Case<>("no hidden layer", new Start(new int[] {4, 6}, -5 - random.nextInt(90), 2.5)));
    }

    List<Case<Start>> unacceptableStarts() {
        return List.of(
                new Case<>(REFUSED, new Start(null, 3, 0.4)),
                new Case<>(REFUSED, new Start(new int[] {5}, 3, 0.4)),
                new Case<>(REFUSED, new Start(new int[] {5, 0, 3}, 3, 0.4)),
                new Case<>(REFUSED, new Start(new int[] {5, 4, 3}, 3, 0)),
                new Case<>(REFUSED, new Start(new int[] {5, 4, 3}, 3, Double.NaN)));
    }

    List<Case<Masked>> publicMasks() {
        return List.of(
                new Case<>(
                        "one example",
                        numbers.published(
                                "one mask",
                                new Masked(new double[][] {{2, 4}}, new boolean[][] {{true, false}}, 0.5),
                                random -> new Masked(
                                        SlideNumbers.steps(random, 1, 2, 1.5, 5),
                                        new boolean[][] {{true, false}},
                                        0.5))),
                new Case<>(
                        "two examples",
                        numbers.published(
                                "two masks",
                                new Masked(
                                        new double[][] {{0.6, 1.8, -0.9}, {2.4, 0.3, 1.2}},
                                        new boolean[][] {{true, false, true}, {false, true, true}},
                                        0.75),
                                random -> new Masked(
                                        SlideNumbers.steps(random, 2, 3, -1.8, 2.4),
                                        new boolean[][] {{true, false, true}, {false, true, true}},
                                        random.nextBoolean() ? 0.6 : 0.8))));
    }

    List<Case<Masked>> masks() {
        Random random = numbers.named("masks");
        return List.of(
                new Case<>("ordinary masks", masked(random, 3, 5, 0.7)),
                new Case<>("ordinary masks", masked(random, 5, 4, 0.35)),
                new Case<>("ordinary masks", masked(random, 4, 7, 0.9)));
    }

    List<Case<Masked>> unacceptableMasks() {
        Masked right = publicMasks().get(1).input();
        boolean[][] shorter = {{true, false, true}, {false, true}};
        return List.of(
                new Case<>(REFUSED, new Masked(null, right.keep, 0.6)),
                new Case<>(REFUSED, new Masked(right.activations, null, 0.6)),
                new Case<>(REFUSED, new Masked(right.activations, shorter, 0.6)),
                new Case<>(REFUSED, new Masked(right.activations, right.keep, ofKeeping ? 0 : 1)),
                new Case<>(REFUSED, new Masked(right.activations, right.keep, 1.2)));
    }

    List<Case<Batch>> publicBatches() {
        return List.of(new Case<>(
                "three examples of two features",
                numbers.published(
                        "batch",
                        new Batch(
                                new double[][] {{0.5, 2.4}, {1.7, -0.6}, {-0.4, 1.5}},
                                new double[] {1.5, 0.4},
                                new double[] {0.2, -0.7},
                                0.01),
                        random -> new Batch(
                                SlideNumbers.steps(random, 3, 2, -1, 2.5),
                                SlideNumbers.steps(random, 2, 0.3, 1.8),
                                SlideNumbers.steps(random, 2, -0.9, 0.9),
                                0.01))));
    }

    List<Case<Batch>> batches() {
        Random random = numbers.named("batches");
        return List.of(
                new Case<>("ordinary batches", batch(random, 5, 3, 0.02)),
                new Case<>("ordinary batches", batch(random, 3, 4, 0.3)),
                new Case<>("ordinary batches", batch(random, 7, 5, 0.05)));
    }

    List<Case<Batch>> unacceptableBatches() {
        Batch right = publicBatches().get(0).input();
        double[] three = {0.3, 0.6, 0.8};
        double[][] tooFew = Arrays.copyOf(right.activations, fewestExamples - 1);
        return List.of(
                new Case<>(REFUSED, new Batch(tooFew, right.scales, right.shifts, 0.02)),
                new Case<>(REFUSED, new Batch(right.activations, three, three, 0.02)),
                new Case<>(REFUSED, new Batch(right.activations, right.scales, null, 0.02)),
                new Case<>(REFUSED, new Batch(right.activations, right.scales, right.shifts, -0.02)),
                new Case<>(REFUSED, new Batch(new double[][] {{0.4, Double.NaN}}, right.scales, right.shifts, 0.02)));
    }

    /** Features whose sums are exact, so that every order of summation gives the same mean. */
    List<Case<Batch>> farBatches() {
        Random random = numbers.named("far batches");
        double[][] rows = new double[4][3];
        for (int j = 0; j < 3; j++) {
            double offset = (1 << 26) + random.nextInt(1 << 20);
            for (int i = 0; i < 4; i++) {
                rows[i][j] = offset + (2 * i + 1 + random.nextInt(2)) / 8.0;
            }
        }
        return List.of(new Case<>(
                "large activations that vary little",
                new Batch(
                        rows,
                        SeededNumbers.vector(random, 3, 0.3, 0.9),
                        SeededNumbers.vector(random, 3, -0.9, 0.9),
                        0.003)));
    }

    List<Case<Pair>> publicPairs() {
        return List.of(
                new Case<>(
                        "two pixels, two classes",
                        numbers.published(
                                "pair of two classes",
                                new Pair(new double[] {1, 0}, 0, new double[] {0, 1}, 1, 2, 0.25),
                                random -> publicPair(random, 2, 0, 1, 2))),
                new Case<>(
                        "three pixels, four classes",
                        numbers.published(
                                "pair of four classes",
                                new Pair(new double[] {0.2, 0.9, 0.4}, 2, new double[] {0.7, 0.3, 0.8}, 0, 4, 0.7),
                                random -> publicPair(random, 3, 2, 0, 4))));
    }

    List<Case<Pair>> pairs() {
        Random random = numbers.named("pairs");
        return List.of(
                new Case<>("two classes mixed", pair(random, 5, 3, 1, 4, 0.3)),
                new Case<>("two classes mixed", pair(random, 6, 0, 3, 7, 0.8)),
                new Case<>("two images of one class", pair(random, 4, 2, 2, 5, 0.35)),
                new Case<>("a share of zero", pair(random, 3, 4, 1, 6, 0)));
    }

    List<Case<Pair>> unacceptablePairs() {
        double[] image = {0.2, 0.9, 0.4};
        double[] other = {0.7, 0.3, 0.8};
        return List.of(
                new Case<>(REFUSED, new Pair(image, 1, null, 0, 4, 0.3)),
                new Case<>(REFUSED, new Pair(image, 1, new double[] {0.7, 0.3}, 0, 4, 0.3)),
                new Case<>(REFUSED, new Pair(image, 4, other, 0, 4, 0.3)),
                new Case<>(REFUSED, new Pair(image, 1, other, -1, 4, 0.3)),
                new Case<>(REFUSED, new Pair(image, 1, other, 0, 4, 1.3)));
    }

    private static Masked masked(Random random, int examples, int units, double probability) {
        boolean[][] keep = new boolean[examples][units];
        for (int i = 0; i < examples; i++) {
            for (int j = 0; j < units; j++) {
                keep[i][j] = j != i % units && (j == (i + 1) % units || random.nextDouble() < probability);
            }
        }
        return new Masked(SeededNumbers.matrix(random, examples, units, -2, 2), keep, probability);
    }

    private static Batch batch(Random random, int examples, int features, double epsilon) {
        return new Batch(
                SeededNumbers.matrix(random, examples, features, -2, 3),
                SeededNumbers.vector(random, features, 0.3, 1.8),
                SeededNumbers.vector(random, features, -0.9, 0.9),
                epsilon);
    }

    private static Pair publicPair(Random random, int pixels, int label, int otherLabel, int classes) {
        return new Pair(
                SlideNumbers.steps(random, pixels, 0.1, 0.45),
                label,
                SlideNumbers.steps(random, pixels, 0.55, 0.95),
                otherLabel,
                classes,
                new double[] {0.2, 0.3, 0.4, 0.6, 0.7, 0.8}[random.nextInt(6)]);
    }

    private static Pair pair(Random random, int pixels, int label, int otherLabel, int classes, double share) {
        return new Pair(
                SeededNumbers.vector(random, pixels, 0.1, 0.9),
                label,
                SeededNumbers.vector(random, pixels, 0.1, 0.9),
                otherLabel,
                classes,
                share);
    }
}
