package deltarule.tests.loops;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of blocks and epochs. */
final class EpochCases {
    private static final String REFUSED = "input the contract refuses";

    /** An epoch with public numbers. */
    static final Epoch TELLING = new Epoch(
            new double[] {0.4, -0.7, 0.3},
            new double[][] {{1.2, -0.6, 0.8}, {-0.5, 1.6, 0.7}, {0.9, 1.4, -1.3}, {2.1, 0.3, -0.4}, {-1.7, 0.6, 1.1}},
            new double[] {0.7, -1.4, 2.2, 0.3, -0.6},
            new int[][] {{3, 0}, {4, 2}, {1}},
            0.07);

    private final SeededNumbers numbers;

    EpochCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** An order to cut into blocks. */
    record Dealing(int[] order, int batchSize) {}

    /** One epoch. */
    record Epoch(double[] weights, double[][] inputs, double[] targets, int[][] blocks, double learningRate) {}

    List<Case<Dealing>> publicDealings() {
        return List.of(
                new Case<>("ten examples in fours", new Dealing(order(7, 2, 9, 0, 4, 8, 1, 6, 3, 5), 4)),
                new Case<>("six examples in threes", new Dealing(order(4, 1, 5, 0, 3, 2), 3)));
    }

    private int[] order(int... lecture) {
        return numbers.published(
                "an order of " + lecture.length, lecture, random -> permutation(random, lecture.length));
    }

    /** The numbers of {@link #TELLING}, or others like them. */
    private Epoch telling(String name, int[][] blocks, double learningRate) {
        return numbers.published(
                name,
                new Epoch(TELLING.weights, TELLING.inputs, TELLING.targets, blocks, learningRate),
                random -> new Epoch(
                        SlideNumbers.like(random, TELLING.weights),
                        SlideNumbers.like(random, TELLING.inputs),
                        SlideNumbers.like(random, TELLING.targets),
                        blocks,
                        learningRate));
    }

    List<Case<Dealing>> dealings() {
        Random random = numbers.named("dealings");
        return List.of(
                new Case<>("a rest that fills no block", new Dealing(permutation(random, 11), 4)),
                new Case<>("blocks without a rest", new Dealing(permutation(random, 15), 5)),
                new Case<>("single examples", new Dealing(permutation(random, 7), 1)),
                new Case<>("more room than examples", new Dealing(permutation(random, 5), 8)));
    }

    List<Case<Dealing>> unacceptableDealings() {
        return List.of(
                new Case<>(REFUSED, new Dealing(null, 2)),
                new Case<>(REFUSED, new Dealing(new int[] {2, 0, 1}, 0)),
                new Case<>(REFUSED, new Dealing(new int[] {2, 0, 2}, 2)),
                new Case<>(REFUSED, new Dealing(new int[] {3, 1, 2}, 2)));
    }

    List<Case<Epoch>> publicEpochs() {
        return List.of(
                new Case<>("one block of all examples", telling("one block", new int[][] {{2, 0, 1, 4, 3}}, 0.3)),
                new Case<>("three blocks", telling("three blocks", TELLING.blocks, TELLING.learningRate)));
    }

    List<Case<Epoch>> epochs() {
        Random random = numbers.named("epochs");
        return List.of(
                new Case<>("a smaller last block", epoch(random, 10, 4, 4, 3, 0.07)),
                new Case<>("a smaller last block", epoch(random, 7, 3, 3, 3, 0.09)),
                new Case<>("examples left out", epoch(random, 8, 5, 3, 2, 0.06)));
    }

    List<Case<Epoch>> unacceptableEpochs() {
        Epoch right = TELLING;
        double[] notFinite = {0.7, -1.4, Double.NaN, 0.3, -0.6};
        double[][] fives = new double[5][];
        Arrays.fill(fives, right.targets);
        return List.of(
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, new double[] {0.7}, right.blocks, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, null, right.blocks, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, notFinite, right.blocks, 0.07)),
                new Case<>(REFUSED, new Epoch(notFinite, fives, right.targets, right.blocks, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, right.targets, null, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, right.targets, new int[][] {{3, 5}}, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, right.targets, new int[][] {{3}, {}}, 0.07)),
                new Case<>(REFUSED, new Epoch(right.weights, right.inputs, right.targets, right.blocks, 0)));
    }

    private static Epoch epoch(
            Random random, int examples, int inputs, int batchSize, int blocks, double learningRate) {
        int[] order = permutation(random, examples);
        int[][] dealt = new int[blocks][];
        for (int b = 0; b < blocks; b++) {
            int first = b * batchSize;
            dealt[b] = Arrays.copyOfRange(order, first, Math.min(first + batchSize, examples));
        }
        return new Epoch(
                SeededNumbers.vector(random, inputs, -0.9, 0.9),
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                SeededNumbers.vector(random, examples, -3, 3),
                dealt,
                learningRate);
    }

    private static int[] permutation(Random random, int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
