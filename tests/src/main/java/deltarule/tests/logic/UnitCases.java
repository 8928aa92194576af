package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of gates and single units. */
final class UnitCases {
    private static final String REFUSED = "input the contract refuses";

    /** All combinations of two inputs, in zeros and ones. */
    static final int[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private static final double LEAST_SUM = 0.01;

    private static final int[][] THREE_INPUTS = {{1, 0, 1}, {0, 1, 1}, {0, 0, 0}, {1, 1, 0}};

    private final TruthValues truth;
    private final SeededNumbers numbers;

    UnitCases(LogicNetworksParameters parameters, SeededNumbers numbers) {
        this.truth = new TruthValues(parameters);
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
                new Case<>("and", publicGate("and")),
                new Case<>("or", publicGate("or")),
                new Case<>("nor", publicGate("nor")),
                new Case<>("not", new Gate("not", 1)));
    }

    private Gate publicGate(String name) {
        return numbers.published(name, new Gate(name, 2), random -> new Gate(name, 2 + random.nextInt(2)));
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
                new Case<>(
                        "and of two inputs",
                        numbers.published(
                                "and unit",
                                activated(new Unit(-30, new double[] {20, 20}), CORNERS),
                                random -> activated(scaled(2 + random.nextInt(5), -3, 2, 2), CORNERS))),
                new Case<>(
                        "not",
                        numbers.published(
                                "not unit",
                                activated(new Unit(10, new double[] {-20}), new int[][] {{1}, {0}}),
                                random -> activated(scaled(2 + random.nextInt(5), 1, -2), new int[][] {{1}, {0}}))),
                new Case<>(
                        "three inputs",
                        numbers.published(
                                "three inputs",
                                activated(new Unit(0.7, new double[] {1.3, -2.4, 0.6}), THREE_INPUTS),
                                this::threeInputs)));
    }

    /** No sum of a row is 0 but for rounding: its activation would be nothing but rounding where false is -1. */
    private Activated threeInputs(Random random) {
        Activated drawn;
        do {
            Unit unit = new Unit(SlideNumbers.step(random, 0.2, 0.9), SlideNumbers.steps(random, 3, -2.4, 2.4));
            drawn = activated(unit, THREE_INPUTS);
        } while (Arrays.stream(sums(drawn)).anyMatch(sum -> Math.abs(sum) < LEAST_SUM));
        return drawn;
    }

    private Activated activated(Unit unit, int[][] rows) {
        return new Activated(truth.of(unit), truth.of(rows));
    }

    private static Unit scaled(int factor, double bias, double... weights) {
        return new Unit(
                factor * bias, Arrays.stream(weights).map(w -> factor * w).toArray());
    }

    List<Case<Activated>> units() {
        Random random = numbers.named("units");
        return List.of(
                new Case<>("ordinary units", activated(random, 3, 5, 3)),
                new Case<>("ordinary units", activated(random, 5, 7, 2)),
                new Case<>("steep units", steep(random)));
    }

    List<Case<Activated>> unacceptableUnits() {
        Unit unit = new Unit(-7.3, new double[] {4.2, 3.6});
        int[][] corners = truth.corners();
        return List.of(
                new Case<>(REFUSED, new Activated(null, corners)),
                new Case<>(REFUSED, new Activated(new Unit(-7.3, null), corners)),
                new Case<>(REFUSED, new Activated(new Unit(-7.3, new double[] {4.2, Double.NaN}), corners)),
                new Case<>(REFUSED, activated(unit, new int[][] {{0, 1}, {2, 1}})),
                new Case<>(REFUSED, activated(unit, new int[][] {{0, 1, 1}})),
                new Case<>(REFUSED, new Activated(new Unit(Double.NaN, new double[] {4.2, 3.6}), corners)));
    }

    List<Case<Activated>> hugeUnits() {
        Random random = numbers.named("huge units");
        double[] positive = SeededNumbers.vector(random, 4, 800, 2000);
        double[] negative = Arrays.stream(positive).map(w -> -w).toArray();
        int[][] inputs = {{0, 0, 1, 0}, {1, 1, 0, 1}, {0, 1, 0, 1}, {1, 0, 0, 0}};
        return List.of(
                new Case<>("huge positive sums", activated(new Unit(1.7, positive), inputs)),
                new Case<>("huge negative sums", activated(new Unit(-1.4, negative), inputs)));
    }

    List<Case<Threshold>> publicThresholds() {
        return List.of(
                new Case<>("two positive weights", publicThreshold("positive weights", 1, 1)),
                new Case<>("two negative weights", publicThreshold("negative weights", -1, -1)),
                new Case<>(
                        "all combinations of four inputs",
                        numbers.published(
                                "four inputs",
                                atFirstAlone(2, combinations(), 1.5, -0.75, 0.5, -1.25),
                                random -> atFirstAlone(
                                        2,
                                        combinations(),
                                        quarters(random, 4, 7),
                                        -quarters(random, 2, 3),
                                        0.5,
                                        -1.25))));
    }

    private Threshold publicThreshold(String name, int sign, double weight) {
        return numbers.published(
                name,
                atFirstAlone(1, CORNERS, weight, weight),
                random -> atFirstAlone(1, CORNERS, sign * quarters(random, 3, 7), sign * quarters(random, 3, 7)));
    }

    private static double quarters(Random random, int least, int most) {
        return (least + random.nextInt(most - least + 1)) / 4.0;
    }

    /** A unit whose threshold is its sum where the first so many inputs alone are true. */
    private Threshold atFirstAlone(int first, int[][] rows, double... weights) {
        double threshold = 0;
        for (int j = 0; j < weights.length; j++) {
            threshold += j < first ? weights[j] : truth.low() * weights[j];
        }
        return new Threshold(weights, threshold, truth.of(rows));
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
                new Case<>(REFUSED, new Threshold(null, 0.5, truth.corners())),
                new Case<>(REFUSED, new Threshold(weights, Double.NaN, truth.corners())),
                new Case<>(REFUSED, new Threshold(weights, 0.5, truth.of(new int[] {0, -1}))),
                new Case<>(REFUSED, new Threshold(weights, 0.5, new int[0][])));
    }

    private Activated activated(Random random, int inputs, int rows, double size) {
        Unit unit = new Unit(
                SeededNumbers.vector(random, 1, -size, size)[0], SeededNumbers.vector(random, inputs, -size, size));
        return activated(unit, rows(random, rows, inputs));
    }

    /** A steep unit; not all of its activations are so near to 1, or to -1 where that is false, that only rounding tells. */
    private Activated steep(Random random) {
        Activated steep;
        do {
            steep = activated(random, 4, 6, 15);
        } while (Arrays.stream(sums(steep)).noneMatch(this::isTelling));
        return steep;
    }

    /** An activation near 0 can be told from 0 however small it is. */
    private boolean isTelling(double sum) {
        return (truth.low() == 0 || sum > -10) && sum < 10 && Math.abs(sum) > 1;
    }

    private static double[] sums(Activated activated) {
        return sums(activated.unit.weights(), activated.inputs)
                .map(sum -> activated.unit.bias() + sum)
                .toArray();
    }

    private static DoubleStream sums(double[] weights, int[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> weights[j] * row[j])
                        .sum());
    }

    /** Rows half of which fire; the sum of one of them is the threshold itself, without rounding. */
    private Threshold threshold(Random random, int inputs, int sign) {
        double[] weights = new double[inputs];
        int[][] rows;
        double[] sums;
        do {
            for (int j = 0; j < inputs; j++) {
                weights[j] = sign * (1 + random.nextInt(11)) / 8.0 * (random.nextInt(4) == 0 ? -1 : 1);
            }
            rows = truth.of(rows(random, 24, inputs));
            sums = sums(weights, rows).sorted().toArray();
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
