package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of gates and single units. */
final class UnitCases {
    private static final String REFUSED = "input the contract refuses";

    /** All combinations of two inputs. */
    static final int[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private final SeededNumbers numbers;

    UnitCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** A gate to build. */
    record Gate(String name, int inputs) {}

    /** A sigmoid unit and its inputs. */
    record Activated(Unit unit, int[][] inputs) {}

    /** A threshold unit and its inputs. */
    record Threshold(double[] weights, double threshold, int[][] inputs) {}

    List<Case<Gate>> publicGates() {
        return List.of(
                new Case<>("and", new Gate("and", 2)),
                new Case<>("or", new Gate("or", 2)),
                new Case<>("nor", new Gate("nor", 2)),
                new Case<>("not", new Gate("not", 1)));
    }

    List<Case<Gate>> gates() {
        Random random = numbers.named("gates");
        return List.of(
                new Case<>("and", new Gate("and", 3 + random.nextInt(3))),
                new Case<>("or", new Gate("or", 3 + random.nextInt(3))),
                new Case<>("nor", new Gate("nor", 3 + random.nextInt(3))),
                new Case<>("nand", new Gate("nand", 3 + random.nextInt(3))));
    }

    List<Case<Gate>> unacceptableGates() {
        return List.of(
                new Case<>(REFUSED, new Gate(null, 2)),
                new Case<>(REFUSED, new Gate("xor", 2)),
                new Case<>(REFUSED, new Gate("or", 0)),
                new Case<>(REFUSED, new Gate("not", 2)));
    }

    List<Case<Activated>> publicUnits() {
        return List.of(
                new Case<>("and of the lecture", new Activated(new Unit(-30, new double[] {20, 20}), CORNERS)),
                new Case<>("not", new Activated(new Unit(10, new double[] {-20}), new int[][] {{1}, {0}})),
                new Case<>("three inputs", new Activated(new Unit(0.7, new double[] {1.3, -2.4, 0.6}), new int[][] {
                    {1, 0, 1}, {0, 1, 1}, {0, 0, 0}, {1, 1, 0}
                })));
    }

    List<Case<Activated>> units() {
        Random random = numbers.named("units");
        return List.of(
                new Case<>("ordinary units", activated(random, 3, 5, 3)),
                new Case<>("ordinary units", activated(random, 5, 7, 2)),
                new Case<>("steep units", activated(random, 4, 6, 15)));
    }

    List<Case<Activated>> unacceptableUnits() {
        Unit unit = new Unit(-7.3, new double[] {4.2, 3.6});
        return List.of(
                new Case<>(REFUSED, new Activated(null, CORNERS)),
                new Case<>(REFUSED, new Activated(new Unit(-7.3, null), CORNERS)),
                new Case<>(REFUSED, new Activated(new Unit(-7.3, new double[] {4.2, Double.NaN}), CORNERS)),
                new Case<>(REFUSED, new Activated(unit, new int[][] {{0, 1}, {2, 1}})),
                new Case<>(REFUSED, new Activated(unit, new int[][] {{0, 1, 1}})),
                new Case<>(REFUSED, new Activated(new Unit(Double.NaN, new double[] {4.2, 3.6}), CORNERS)));
    }

    List<Case<Activated>> hugeUnits() {
        Random random = numbers.named("huge units");
        double[] positive = SeededNumbers.vector(random, 4, 800, 2000);
        double[] negative = Arrays.stream(positive).map(w -> -w).toArray();
        int[][] inputs = {{0, 0, 1, 0}, {1, 1, 0, 1}, {0, 1, 0, 1}, {1, 0, 0, 0}};
        return List.of(
                new Case<>("huge positive sums", new Activated(new Unit(1.7, positive), inputs)),
                new Case<>("huge negative sums", new Activated(new Unit(-1.4, negative), inputs)));
    }

    List<Case<Threshold>> publicThresholds() {
        return List.of(
                new Case<>("or of the lecture", new Threshold(new double[] {1, 1}, 1, CORNERS)),
                new Case<>("not both", new Threshold(new double[] {-1, -1}, -1, CORNERS)),
                new Case<>(
                        "all combinations of four inputs",
                        new Threshold(new double[] {1.5, -0.75, 0.5, -1.25}, 0.75, combinations())));
    }

    List<Case<Threshold>> thresholds() {
        Random random = numbers.named("thresholds");
        return List.of(
                new Case<>("a positive threshold", threshold(random, 6, 1)),
                new Case<>("a negative threshold", threshold(random, 7, -1)),
                new Case<>("a positive threshold", threshold(random, 5, 1)));
    }

    List<Case<Threshold>> unacceptableThresholds() {
        double[] weights = {1.5, -0.75};
        return List.of(
                new Case<>(REFUSED, new Threshold(null, 0.5, CORNERS)),
                new Case<>(REFUSED, new Threshold(weights, Double.NaN, CORNERS)),
                new Case<>(REFUSED, new Threshold(weights, 0.5, new int[][] {{0, -1}})),
                new Case<>(REFUSED, new Threshold(weights, 0.5, new int[0][])));
    }

    private static Activated activated(Random random, int inputs, int rows, double size) {
        Unit unit = new Unit(
                SeededNumbers.vector(random, 1, -size, size)[0], SeededNumbers.vector(random, inputs, -size, size));
        return new Activated(unit, rows(random, rows, inputs));
    }

    /** Rows half of which fire; the sum of one of them is the threshold itself, without rounding. */
    private static Threshold threshold(Random random, int inputs, int sign) {
        double[] weights = new double[inputs];
        int[][] rows;
        double[] sums;
        do {
            for (int j = 0; j < inputs; j++) {
                weights[j] = sign * (1 + random.nextInt(11)) / 8.0 * (random.nextInt(4) == 0 ? -1 : 1);
            }
            rows = rows(random, 24, inputs);
            sums = Arrays.stream(rows)
                    .mapToDouble(row -> IntStream.range(0, inputs)
                            .mapToDouble(j -> weights[j] * row[j])
                            .sum())
                    .sorted()
                    .toArray();
        } while (sign * sums[12] < 0.5 || sums[11] == sums[12]);
        return new Threshold(weights, sums[12], rows);
    }

    private static int[][] combinations() {
        return IntStream.range(0, 16)
                .mapToObj(i -> IntStream.range(0, 4).map(bit -> i >> bit & 1).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] rows(Random random, int rows, int inputs) {
        return IntStream.range(0, rows)
                .mapToObj(i -> random.ints(inputs, 0, 2).toArray())
                .toArray(int[][]::new);
    }
}
