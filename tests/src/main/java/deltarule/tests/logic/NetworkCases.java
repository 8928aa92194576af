package deltarule.tests.logic;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of the networks and of the best single unit. */
final class NetworkCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    NetworkCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Rows of zeros and ones, with a limit where one is asked for. */
    record Tables(int[][] rows, int limit) {}

    List<Case<Tables>> singleRows() {
        return List.of(
                new Case<>("both zero", new Tables(new int[][] {{0, 0}}, 0)),
                new Case<>("one of them", new Tables(new int[][] {{0, 1}}, 0)),
                new Case<>("both one", new Tables(new int[][] {{1, 1}}, 0)));
    }

    List<Case<Tables>> lectureTable() {
        int[][] mixed = {{1, 1}, {1, 0}, {0, 0}, {1, 1}, {0, 1}, {0, 1}, {1, 0}, {0, 0}};
        return List.of(
                new Case<>("the table of the lecture", new Tables(UnitCases.CORNERS, 0)),
                new Case<>("each row twice", new Tables(mixed, 0)));
    }

    List<Case<Tables>> batches() {
        Random random = numbers.named("batches");
        return List.of(
                new Case<>("batches of rows", new Tables(shuffledCorners(random, 24), 0)),
                new Case<>("batches of rows", new Tables(shuffledCorners(random, 9), 0)));
    }

    List<Case<Tables>> unacceptableBatches() {
        return List.of(
                new Case<>(REFUSED, new Tables(null, 0)),
                new Case<>(REFUSED, new Tables(new int[0][], 0)),
                new Case<>(REFUSED, new Tables(new int[][] {{0, 1}, {1, 0, 1}}, 0)),
                new Case<>(REFUSED, new Tables(new int[][] {{0, 1}, {3, 0}}, 0)));
    }

    List<Case<Tables>> publicTables() {
        int[][] tables = {{0, 0, 0, 1}, {0, 1, 1, 1}, {0, 1, 1, 0}, {1, 1, 1, 0}, {1, 0, 0, 0}};
        return List.of(
                new Case<>("and, or, xor, nand, nor", new Tables(tables, 1)),
                new Case<>("and, or, xor, nand, nor", new Tables(tables, 3)));
    }

    List<Case<Tables>> tables() {
        Random random = numbers.named("tables");
        return List.of(
                new Case<>("small whole numbers", new Tables(allTables(random), 1)),
                new Case<>("larger whole numbers", new Tables(allTables(random), 2)),
                new Case<>("larger whole numbers", new Tables(allTables(random), 3)));
    }

    List<Case<Tables>> unacceptableTables() {
        int[][] tables = {{0, 1, 1, 0}, {1, 0, 1, 1}};
        return List.of(
                new Case<>(REFUSED, new Tables(tables, 0)),
                new Case<>(REFUSED, new Tables(tables, 21)),
                new Case<>(REFUSED, new Tables(new int[][] {{0, 1, 1}}, 3)),
                new Case<>(REFUSED, new Tables(new int[][] {{0, 1, -1, 0}}, 3)));
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
