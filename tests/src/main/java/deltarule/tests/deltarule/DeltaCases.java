package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of error terms and weight changes. */
final class DeltaCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary layers";

    /** Numbers of units in a layer and in the next: more, fewer, and as many. */
    private static final int[][] SHAPES = {{3, 5}, {5, 3}, {4, 4}};

    private final DeltaRuleParameters parameters;
    private final SeededNumbers numbers;

    DeltaCases(DeltaRuleParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** Output units. */
    record Output(double[] lossSlopes, double[] sums) {}

    /** Inner units and the layer after them. */
    record Inner(double[][] weights, double[] nextDeltas, double[] sums) {}

    /** The two ends of weights. */
    record Ends(double[] outputs, double[] deltas, double learningRate) {}

    List<Case<Output>> publicOutputs() {
        return List.of(
                new Case<>(
                        "three units",
                        numbers.published(
                                "three outputs",
                                new Output(new double[] {0.3, -0.7, 1.2}, new double[] {0.5, -1.5, 2.5}),
                                random -> output(random, 3))),
                new Case<>(
                        "four units",
                        numbers.published(
                                "four outputs",
                                new Output(new double[] {-0.4, 0.6, -1.3, 0.9}, new double[] {-0.75, 1.25, 0.25, -2}),
                                random -> output(random, 4))));
    }

    List<Case<Output>> outputs() {
        Random random = numbers.named("outputs");
        List<Case<Output>> cases = new ArrayList<>();
        for (int units = 3; units < 6; units++) {
            cases.add(new Case<>(
                    "ordinary units",
                    new Output(
                            SeededNumbers.vector(random, units, -2, 2), SeededNumbers.vector(random, units, -3, 3))));
        }
        cases.add(new Case<>("some saturated units", new Output(SeededNumbers.vector(random, 4, 0.2, 2), new double[] {
            0.3 + random.nextDouble(), 800, -900, 30
        })));
        return cases;
    }

    List<Case<Output>> unacceptableOutputs() {
        double[] vector = {0.7, 0.4, 0.3};
        return List.of(
                new Case<>(REFUSED, new Output(null, vector)),
                new Case<>(REFUSED, new Output(vector, new double[] {0.7, 0.4})),
                new Case<>(REFUSED, new Output(new double[0], new double[0])),
                new Case<>(REFUSED, new Output(vector, new double[] {0.7, Double.NaN, 0.3})));
    }

    List<Case<Inner>> publicInner() {
        return List.of(
                new Case<>(
                        "three units before two",
                        numbers.published(
                                "three before two",
                                inner(
                                        new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}},
                                        new double[] {0.3, -0.7},
                                        new double[] {0.5, -1.5, 2.5}),
                                random -> publicInner(random, 3))),
                new Case<>(
                        "two units before two",
                        numbers.published(
                                "two before two",
                                inner(
                                        new double[][] {{0.7, -0.4}, {0.9, 0.25}},
                                        new double[] {0.35, -0.6},
                                        new double[] {1.25, -0.75}),
                                random -> publicInner(random, 2))));
    }

    List<Case<Inner>> inner() {
        Random random = numbers.named("inner");
        return Arrays.stream(SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        inner(
                                SeededNumbers.matrix(random, shape[1], shape[0], -0.9, 0.9),
                                SeededNumbers.vector(random, shape[1], -0.9, 0.9),
                                SeededNumbers.vector(random, shape[0], -3, 3))))
                .toList();
    }

    List<Case<Inner>> unacceptableInner() {
        Inner right = publicInner().get(0).input();
        return List.of(
                new Case<>(REFUSED, new Inner(null, right.nextDeltas, right.sums)),
                new Case<>(REFUSED, new Inner(StoredWeights.transposed(right.weights), right.nextDeltas, right.sums)),
                new Case<>(REFUSED, new Inner(right.weights, right.sums, right.sums)),
                new Case<>(
                        REFUSED,
                        new Inner(right.weights, right.nextDeltas, new double[] {0.7, Double.POSITIVE_INFINITY, 0.3})));
    }

    List<Case<Ends>> publicEnds() {
        return List.of(
                new Case<>(
                        "one weight",
                        numbers.published(
                                "one weight",
                                new Ends(new double[] {2}, new double[] {0.3}, 0.1),
                                random -> publicEnds(random, 1, 1))),
                new Case<>(
                        "three units before two",
                        numbers.published(
                                "ends of three before two",
                                new Ends(new double[] {0.5, 0.9, 0.2}, new double[] {0.3, -0.7}, 0.7),
                                random -> publicEnds(random, 3, 2))));
    }

    List<Case<Ends>> ends() {
        Random random = numbers.named("ends");
        return Arrays.stream(SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Ends(
                                SeededNumbers.vector(random, shape[0], -0.9, 0.9),
                                SeededNumbers.vector(random, shape[1], -0.9, 0.9),
                                0.15 + 0.7 * random.nextDouble())))
                .toList();
    }

    List<Case<Ends>> unacceptableEnds() {
        double[] vector = {0.7, 0.4, 0.3};
        return List.of(
                new Case<>(REFUSED, new Ends(vector, null, 0.3)),
                new Case<>(REFUSED, new Ends(vector, vector, 0)),
                new Case<>(REFUSED, new Ends(vector, vector, Double.NaN)),
                new Case<>(REFUSED, new Ends(new double[0], vector, 0.3)),
                new Case<>(REFUSED, new Ends(vector, new double[] {0.7, Double.NaN}, 0.3)));
    }

    private static Output output(Random random, int units) {
        return new Output(SlideNumbers.steps(random, units, -1.5, 1.5), SlideNumbers.steps(random, units, -2.5, 2.5));
    }

    private Inner publicInner(Random random, int units) {
        return inner(
                SlideNumbers.steps(random, 2, units, -0.9, 0.9),
                SlideNumbers.steps(random, 2, -0.9, 0.9),
                SlideNumbers.steps(random, units, -2.5, 2.5));
    }

    private static Ends publicEnds(Random random, int sources, int targets) {
        return new Ends(
                SlideNumbers.steps(random, sources, 0.2, 2),
                SlideNumbers.steps(random, targets, -0.9, 0.9),
                SlideNumbers.step(random, 0.1, 0.9));
    }

    private Inner inner(double[][] rowPerTarget, double[] nextDeltas, double[] sums) {
        return new Inner(StoredWeights.stored(parameters, rowPerTarget), nextDeltas, sums);
    }
}
