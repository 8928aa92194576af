package deltarule.tests.logistic;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Detectors with their inputs, and outputs to decide on. */
final class OutputCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[][] OR_INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[][] THREE_DETECTORS = {{0.4, -0.3}, {1.2, 0.8}, {-0.7, 1.5}};
    private static final double[] THREE_BIASES = {0.3, -0.6, 0.9};
    private static final double[][] TWO_INPUTS = {{2.5, 1.4}, {-1.6, 0.5}};

    private final SeededNumbers numbers;

    OutputCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Detectors and what they look at. */
    record Detectors(double[][] weights, double[] biases, double[][] inputs) {}

    /** Outputs, one row for each example. */
    record Outputs(double[][] rows) {}

    List<Case<Detectors>> publicDetectors() {
        return List.of(
                new Case<>(
                        "a neuron with the inputs of a logic table",
                        numbers.published(
                                "a neuron",
                                new Detectors(new double[][] {{1, -1}}, new double[] {-0.5}, OR_INPUTS),
                                random -> new Detectors(
                                        SlideNumbers.matrix(random, 1, 2, -2, 2),
                                        SlideNumbers.vector(random, 1, -0.9, 0.9),
                                        OR_INPUTS))),
                new Case<>(
                        "three detectors",
                        numbers.published(
                                "three detectors",
                                new Detectors(THREE_DETECTORS, THREE_BIASES, TWO_INPUTS),
                                random -> new Detectors(
                                        SlideNumbers.matrix(random, 3, 2, -1.5, 1.5),
                                        SlideNumbers.vector(random, 3, -0.9, 0.9),
                                        SlideNumbers.matrix(random, 2, 2, -2.5, 2.5)))));
    }

    List<Case<Detectors>> detectors() {
        Random random = numbers.named("detectors");
        return List.of(
                new Case<>("a single detector", detectors(random, 5, 1, 4)),
                new Case<>("several detectors", detectors(random, 3, 4, 6)),
                new Case<>("several detectors", detectors(random, 4, 7, 3)));
    }

    List<Case<Detectors>> hugeInputs() {
        Random random = numbers.named("huge inputs");
        double[][] weights = SeededNumbers.matrix(random, 2, 3, 0.2, 0.9);
        weights[1] = Arrays.stream(weights[1]).map(w -> -w).toArray();
        double[][] inputs = SeededNumbers.matrix(random, 4, 3, 1500, 3000);
        inputs[1] = Arrays.stream(inputs[1]).map(x -> -x).toArray();
        inputs[2] = Arrays.stream(inputs[2]).map(x -> -x).toArray();
        return List.of(new Case<>(
                "huge weighted sums of both signs",
                new Detectors(weights, SeededNumbers.vector(random, 2, -0.9, 0.9), inputs)));
    }

    List<Case<Detectors>> unacceptableDetectors() {
        return List.of(
                new Case<>(REFUSED, new Detectors(THREE_DETECTORS, THREE_BIASES, null)),
                new Case<>(REFUSED, new Detectors(THREE_DETECTORS, new double[] {0.3, -0.6}, TWO_INPUTS)),
                new Case<>(REFUSED, new Detectors(THREE_DETECTORS, THREE_BIASES, new double[][] {{2.5, 1.4, 0.3}})),
                new Case<>(
                        REFUSED,
                        new Detectors(new double[][] {{0.4, -0.3}, {1.2}}, new double[] {0.3, -0.6}, TWO_INPUTS)),
                new Case<>(REFUSED, new Detectors(THREE_DETECTORS, new double[] {0.3, Double.NaN, 0.9}, TWO_INPUTS)));
    }

    List<Case<Outputs>> publicOutputs() {
        double[][] single = {{0.3775}, {0.1824}, {0.6225}, {0.8}, {0.49}, {0.51}, {0.03}, {0.97}, {0.6}, {0.45}};
        double[][] several = {
            {0.2, 0.7, 0.6}, {0.9, 0.1, 0.3}, {0.3, 0.1, 0.4}, {0.6, 0.7, 0.9}, {0.55, 0.8, 0.1}, {0.4, 0.2, 0.3},
            {0.1, 0.6, 0.7}, {0.8, 0.7, 0.6}, {0.2, 0.35, 0.3}, {0.6, 0.3, 0.9}, {0.7, 0.75, 0.2}, {0.1, 0.3, 0.25}
        };
        return List.of(
                new Case<>(
                        "one output for each example",
                        numbers.published("single outputs", new Outputs(single), OutputCases::shownSingle)),
                new Case<>(
                        "three outputs for each example",
                        numbers.published("several outputs", new Outputs(several), OutputCases::shownSeveral)));
    }

    List<Case<Outputs>> outputs() {
        Random random = numbers.named("outputs");
        return List.of(
                new Case<>("one output for each example", new Outputs(balanced(random, 24))),
                new Case<>(
                        "several outputs for each example",
                        new Outputs(SeededNumbers.matrix(random, 15, 4, 0.1, 0.9))));
    }

    List<Case<Outputs>> tiedOutputs() {
        return List.of(
                new Case<>("an output of exactly one half", new Outputs(new double[][] {{0.5}, {0.7}, {0.5}, {0.2}})),
                new Case<>("several outputs that are equally large", new Outputs(new double[][] {
                    {0.3, 0.6, 0.2, 0.6}, {0.4, 0.1, 0.4, 0.4}, {0.2, 0.7, 0.9, 0.9}, {0.8, 0.8, 0.3, 0.1}
                })));
    }

    List<Case<Outputs>> unacceptableOutputs() {
        return List.of(
                new Case<>(REFUSED, new Outputs(new double[0][])),
                new Case<>(REFUSED, new Outputs(new double[][] {{0.4, 0.6}, {0.3}})),
                new Case<>(REFUSED, new Outputs(new double[][] {{0.4}, {1.3}})),
                new Case<>(REFUSED, new Outputs(new double[][] {{0.4, 0.6}, {Double.NaN, 0.3}})));
    }

    /** As many outputs above as below one half. */
    private static Outputs shownSingle(Random random) {
        return new Outputs(Arrays.stream(balanced(random, 10))
                .map(row -> new double[] {Math.min(0.95, Math.rint(20 * row[0]) / 20)})
                .toArray(double[][]::new));
    }

    /** Outputs that differ within a row. */
    private static Outputs shownSeveral(Random random) {
        return new Outputs(IntStream.range(0, 12)
                .mapToObj(i -> random.ints(1, 20)
                        .distinct()
                        .limit(3)
                        .mapToDouble(n -> n / 20.0)
                        .toArray())
                .toArray(double[][]::new));
    }

    private static Detectors detectors(Random random, int examples, int outputs, int inputs) {
        return new Detectors(
                SeededNumbers.matrix(random, outputs, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, outputs, -0.9, 0.9),
                SeededNumbers.matrix(random, examples, inputs, -2, 2));
    }

    /** As many outputs above as below one half, in an order of their own. */
    private static double[][] balanced(Random random, int examples) {
        int[] above = IntStream.range(0, examples).map(i -> i % 2).toArray();
        for (int i = examples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = above[i];
            above[i] = above[j];
            above[j] = kept;
        }
        return Arrays.stream(above)
                .mapToObj(side -> new double[] {0.55 * side + 0.03 + 0.4 * random.nextDouble()})
                .toArray(double[][]::new);
    }
}
