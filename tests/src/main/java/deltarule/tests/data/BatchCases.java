package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of batches, permutations and splits. */
final class BatchCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[][] ROWS = {
        {0.4, -1.7, 2.3}, {0.8, 1.4, -0.6}, {-2.2, 0.7, 1.9}, {1.6, -0.3, 0.9}, {-1.2, 2.6, -0.7}
    };

    private final boolean inRows;
    private final int first;
    private final SeededNumbers numbers;

    BatchCases(DataHandlingParameters parameters, SeededNumbers numbers) {
        this.inRows = parameters.examplesIn().equals("rows");
        this.first = parameters.firstIndex();
        this.numbers = numbers;
    }

    /** An order, the size of its batches, and a number of epochs. */
    record Order(int[] order, int batchSize, int epochs) {}

    /** A length and a seed. */
    record Seeded(int n, long seed) {}

    /** A data set and how it is split. */
    record Parted(double[][] inputs, int[] labels, int[] order, double trainRatio) {}

    List<Case<Order>> exampleOrders() {
        return List.of(
                new Case<>(
                        "ten examples, batches of three",
                        ordered(3, 1, published("ten examples", 4, 9, 0, 7, 2, 8, 1, 5, 3, 6))),
                new Case<>("five examples, batches of two", ordered(2, 4, published("five examples", 3, 0, 4, 2, 1))));
    }

    List<Case<Order>> orders() {
        Random random = numbers.named("orders");
        return List.of(
                new Case<>("a batch is not full", ordered(4, 3, order(random, 14))),
                new Case<>("a batch is not full", ordered(5, 7, order(random, 23))),
                new Case<>("all batches are full", ordered(6, 0, order(random, 18))),
                new Case<>("a batch larger than the data", ordered(8, 3, order(random, 5))));
    }

    List<Case<Order>> unacceptableOrders() {
        return List.of(
                new Case<>(REFUSED, ordered(0, 1, 2, 0, 1)),
                new Case<>(REFUSED, ordered(2, 1, 2, 0, 2)),
                new Case<>(REFUSED, ordered(2, -1, 2, 0, 1)));
    }

    List<Case<Seeded>> exampleSeeds() {
        long one = numbers.published("first seed", 7L, random -> (long) random.nextInt(100));
        long other = numbers.published("second seed", 2024L, random -> (long) (100 + random.nextInt(9900)));
        return List.of(
                new Case<>("ten indices", new Seeded(10, one)), new Case<>("five indices", new Seeded(5, other)));
    }

    List<Case<Seeded>> seeds() {
        Random random = numbers.named("seeds");
        return List.of(
                new Case<>("many indices", new Seeded(40, random.nextLong())),
                new Case<>("some indices", new Seeded(13, random.nextInt(100000))),
                new Case<>("some indices", new Seeded(17, -1 - random.nextInt(100000))),
                new Case<>("a single index", new Seeded(1, 3)));
    }

    List<Case<Seeded>> unacceptableSeeds() {
        return List.of(new Case<>(REFUSED, new Seeded(-1, 3)));
    }

    List<Case<Parted>> exampleData() {
        double[][] rows = numbers.published(
                "five rows",
                ROWS,
                random -> Arrays.stream(SeededNumbers.matrix(random, 5, 3, -3, 3))
                        .map(row -> Arrays.stream(row)
                                .map(x -> Math.rint(10 * x) / 10)
                                .toArray())
                        .toArray(double[][]::new));
        int[] labels = numbers.published(
                "five labels",
                new int[] {1, 0, 2, 1, 0},
                random -> random.ints(5, 0, 10).toArray());
        return List.of(
                new Case<>(
                        "five examples, half of them",
                        parted(rows, labels, 0.5, published("one order", 3, 0, 4, 1, 2))),
                new Case<>(
                        "five examples, 0.7 of them",
                        parted(rows, labels, 0.7, published("other order", 2, 4, 1, 0, 3))));
    }

    List<Case<Parted>> data() {
        Random random = numbers.named("data");
        return List.of(
                new Case<>("ordinary data", parted(random, 7, 4, 0.7)),
                new Case<>("ordinary data", parted(random, 11, 3, 0.35)),
                new Case<>("ordinary data", parted(random, 8, 5, 0.75)),
                new Case<>("as many inputs as examples", parted(random, 5, 5, 0.55)));
    }

    List<Case<Parted>> unacceptableData() {
        Parted right = exampleData().get(0).input();
        double[][] ragged = right.inputs.clone();
        ragged[1] = new double[] {0.8, 1.4, -0.6, 0.9, 1.3, 0.2};
        return List.of(
                new Case<>(REFUSED, new Parted(ragged, right.labels, right.order, 0.5)),
                new Case<>(REFUSED, new Parted(right.inputs, new int[] {1, 0, 2}, right.order, 0.5)),
                new Case<>(REFUSED, new Parted(right.inputs, right.labels, Counted.from(first, 3, 0, 4, 1, 1), 0.5)),
                new Case<>(REFUSED, new Parted(right.inputs, right.labels, right.order, 1.2)));
    }

    private Parted parted(Random random, int examples, int inputs, double trainRatio) {
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = 2 * i + random.nextInt(2);
        }
        double[][] rows = SeededNumbers.matrix(random, examples, inputs, -2, 2);
        return parted(rows, labels, trainRatio, order(random, examples));
    }

    private Parted parted(double[][] rows, int[] labels, double trainRatio, int... order) {
        return new Parted(Counted.laidOut(inRows, rows), labels, Counted.from(first, order), trainRatio);
    }

    private Order ordered(int batchSize, int epochs, int... order) {
        return new Order(Counted.from(first, order), batchSize, epochs);
    }

    /** The order of a worked example. */
    private int[] published(String name, int... lecture) {
        return numbers.published(name, lecture, random -> order(random, lecture.length));
    }

    /** A permutation that leaves no entry in its place. */
    private static int[] order(Random random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
