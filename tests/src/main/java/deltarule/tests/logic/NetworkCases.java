package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of the networks and of the best single unit. */
final class NetworkCases {
    private static final String REFUSED = "input the contract refuses";

    private static final int[][] MIXED = {{1, 1}, {1, 0}, {0, 0}, {1, 1}, {0, 1}, {0, 1}, {1, 0}, {0, 0}};
    private static final int[][] TABLES = {{0, 0, 0, 1}, {0, 1, 1, 1}, {0, 1, 1, 0}, {1, 1, 1, 0}, {1, 0, 0, 0}};

    private final TruthValues truth;
    private final SeededNumbers numbers;

    NetworkCases(LogicNetworksParameters parameters, SeededNumbers numbers) {
        this.truth = new TruthValues(parameters);
        this.numbers = numbers;
    }

    /** Rows of truth values, with a limit where one is asked for. */
    record Tables(int[][] rows, int limit) {}

    List<Case<Tables>> singleRows() {
        return List.of(
                new Case<>("neither", tables(0, new int[] {0, 0})),
                new Case<>(
                        "one of them",
                        numbers.published(
                                "one of them",
                                tables(0, new int[] {0, 1}),
                                random -> tables(0, random.nextBoolean() ? new int[] {0, 1} : new int[] {1, 0}))),
                new Case<>("both", tables(0, new int[] {1, 1})));
    }

    private Tables tables(int limit, int[]... zeroOne) {
        return new Tables(truth.of(zeroOne), limit);
    }

    List<Case<Tables>> lectureTable() {
        return List.of(
                new Case<>("each row once", publicTables("each row once", 0, UnitCases.CORNERS)),
                new Case<>("each row twice", publicTables("each row twice", 0, MIXED)));
    }

    private Tables publicTables(String name, int limit, int[][] rows) {
        return numbers.published(name, tables(limit, rows), random -> {
            int[] order = permutation(random, rows.length);
            return tables(limit, IntStream.of(order).mapToObj(i -> rows[i]).toArray(int[][]::new));
        });
    }

    List<Case<Tables>> batches() {
        Random random = numbers.named("batches");
        return List.of(
                new Case<>("batches of rows", tables(0, shuffledCorners(random, 24))),
                new Case<>("batches of rows", tables(0, shuffledCorners(random, 9))));
    }

    List<Case<Tables>> unacceptableBatches() {
        return List.of(
                new Case<>(REFUSED, new Tables(null, 0)),
                new Case<>(REFUSED, new Tables(new int[0][], 0)),
                new Case<>(REFUSED, tables(0, new int[] {0, 1}, new int[] {1, 0, 1})),
                new Case<>(REFUSED, tables(0, new int[] {0, 1}, new int[] {3, 0})));
    }

    List<Case<Tables>> publicTables() {
        return List.of(
                new Case<>("and, or, xor, nand and nor in some order", publicTables("smallest limit", 1, TABLES)),
                new Case<>("and, or, xor, nand and nor in some order", publicTables("larger limit", 3, TABLES)));
    }

    List<Case<Tables>> tables() {
        Random random = numbers.named("tables");
        return List.of(
                new Case<>("small whole numbers", tables(1, allTables(random))),
                new Case<>("larger whole numbers", tables(2, allTables(random))),
                new Case<>("larger whole numbers", tables(3, allTables(random))));
    }

    List<Case<Tables>> unacceptableTables() {
        int[][] tables = {{0, 1, 1, 0}, {1, 0, 1, 1}};
        return List.of(
                new Case<>(REFUSED, tables(0, tables)),
                new Case<>(REFUSED, tables(21, tables)),
                new Case<>(REFUSED, tables(3, new int[] {0, 1, 1})),
                new Case<>(REFUSED, tables(3, new int[] {0, 1, -1, 0})));
    }

    /** Every combination occurs, and no order can be guessed. */
    private static int[][] shuffledCorners(Random random, int rows) {
        int[] order = permutation(random, rows);
        return IntStream.range(0, rows)
                .mapToObj(i -> UnitCases.CORNERS[order[i] % 4].clone())
                .toArray(int[][]::new);
    }

    /** All sixteen tables in any order. */
    private static int[][] allTables(Random random) {
        int[] order = permutation(random, 16);
        return IntStream.range(0, 16)
                .mapToObj(i ->
                        IntStream.range(0, 4).map(bit -> order[i] >> bit & 1).toArray())
                .toArray(int[][]::new);
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
