package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariants.Pieces;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the maxout unit. */
final class MaxoutCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary units";
    private static final Pieces TWO = new Pieces(new double[][] {{0.3, -0.2}, {-0.5, 0.4}}, new double[] {0.1, -0.2});
    private static final Pieces THREE = new Pieces(
            new double[][] {{0.6, -1.3, 0.9, 0.2}, {-0.7, 0.4, 1.6, -0.8}, {1.4, 0.5, -0.3, 0.7}},
            new double[] {-0.4, 0.3, -1.1});
    private static final double[][] INPUTS = {
        {0.8, -0.6, 1.7, 0.4},
        {-1.2, 0.7, -0.9, 2.1},
        {1.5, 0.3, -1.6, 0.6},
        {0.4, -1.8, 0.2, -0.7},
        {-1.6, 1.2, -2.2, 0.8}
    };

    private final SeededNumbers numbers;
    private final double biasInput;
    private final Pieces two;
    private final Pieces three;
    private final double[][] inputs;

    MaxoutCases(ActivationVariantsParameters parameters, SeededNumbers numbers) {
        this.numbers = numbers;
        this.biasInput = parameters.biasInput();
        this.two = example("two pieces", TWO);
        this.three = example("three pieces", THREE);
        this.inputs = numbers.example("inputs", INPUTS);
    }

    /** A unit and its inputs in rows. */
    record Batch(Pieces pieces, double[][] inputs) {}

    /** A unit, one example, and what comes from above. */
    record Backward(Pieces pieces, double[] inputs, double upstream) {}

    /** The largest sum of sizes that a piece adds up. */
    static double termSize(Batch batch) {
        double largest = Arrays.stream(batch.inputs)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double weights = Arrays.stream(batch.pieces.weights())
                .mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum())
                .max()
                .orElse(0);
        return largest * weights + 1;
    }

    List<Case<Batch>> examples() {
        return List.of(
                new Case<>("two pieces, two inputs", new Batch(two, twoInputs())),
                new Case<>("three pieces, four inputs", new Batch(three, inputs)));
    }

    private double[][] twoInputs() {
        double[][] lecture = {{1, 2}, {0.7, -1.4}};
        return numbers.example("two inputs", lecture);
    }

    private Pieces example(String name, Pieces lecture) {
        return numbers.published(
                name,
                lecture,
                random -> new Pieces(
                        SlideNumbers.like(random, lecture.weights()), SlideNumbers.like(random, lecture.biases())));
    }

    /** The biases with which pieces get these constants added. */
    private double[] biasesFor(double... constants) {
        return Arrays.stream(constants).map(constant -> constant / biasInput).toArray();
    }

    List<Case<Batch>> batches() {
        Random random = numbers.named("batches");
        Pieces below = new Pieces(SeededNumbers.matrix(random, 3, 4, -0.4, 0.4), biasesFor(-4.2, -3.7, -4.6));
        return List.of(
                new Case<>(ORDINARY, new Batch(pieces(random, 3, 4), rows(random, 6, 4))),
                new Case<>(ORDINARY, new Batch(pieces(random, 5, 3), rows(random, 7, 3))),
                new Case<>("all pieces negative", new Batch(below, rows(random, 5, 4))),
                new Case<>("a single piece", new Batch(pieces(random, 1, 5), rows(random, 4, 5))));
    }

    List<Case<Batch>> unacceptable() {
        return List.of(
                new Case<>(REFUSED, new Batch(null, INPUTS)),
                new Case<>(REFUSED, new Batch(THREE, new double[0][])),
                new Case<>(REFUSED, new Batch(new Pieces(null, THREE.biases()), INPUTS)),
                new Case<>(
                        REFUSED, new Batch(new Pieces(THREE.weights(), new double[] {0.3, Double.NaN, 0.4}), INPUTS)),
                new Case<>(REFUSED, new Batch(new Pieces(THREE.weights(), new double[] {0.3, 0.4}), INPUTS)),
                new Case<>(REFUSED, new Batch(THREE, new double[][] {{0.8, -0.6, 1.7}})),
                new Case<>(REFUSED, new Batch(THREE, new double[][] {{0.8, Double.NaN, 1.7, 0.4}})));
    }

    List<Case<Backward>> backwardExamples() {
        return List.of(
                new Case<>("two pieces, two inputs", new Backward(two, twoInputs()[0], above("first", 0.7))),
                new Case<>("three pieces, four inputs", new Backward(three, inputs[0], above("second", -1.3))),
                new Case<>("three pieces, four inputs", new Backward(three, inputs[2], above("third", 2.4))));
    }

    private double above(String name, double lecture) {
        return numbers.exampleNumber(name + " from above", lecture);
    }

    List<Case<Backward>> backward() {
        Random random = numbers.named("backward");
        double[] input = {0.5, -1.25, 0.75};
        double[][] tied = {{0.5, 1.5, 2}, {1.5, -0.5, 0.25}, {-0.25, 0.5, 1.75}, {0.75, -1.5, -1.25}};
        double[] biases = new double[4];
        double[] answers = {2.5, 3.25, 3.25, 3.25};
        for (int piece = 0; piece < 4; piece++) {
            biases[piece] = answers[piece];
            for (int i = 0; i < 3; i++) {
                biases[piece] -= tied[piece][i] * input[i];
            }
        }
        return List.of(
                new Case<>(ORDINARY, new Backward(pieces(random, 3, 4), row(random, 4), 1.7)),
                new Case<>(ORDINARY, new Backward(pieces(random, 5, 3), row(random, 3), -0.6)),
                new Case<>("a bias decides", new Backward(decidedByBias(random), positive(random, 4), 2.2)),
                new Case<>(
                        "several pieces are largest", new Backward(new Pieces(tied, biasesFor(biases)), input, 1.5)));
    }

    List<Case<Backward>> unacceptableBackward() {
        return List.of(
                new Case<>(REFUSED, new Backward(null, INPUTS[0], 0.7)),
                new Case<>(REFUSED, new Backward(THREE, new double[] {0.8, 0.4}, 0.7)),
                new Case<>(REFUSED, new Backward(THREE, INPUTS[0], Double.NaN)));
    }

    /** For positive inputs the second piece is largest, and without the biases it is the third. */
    private Pieces decidedByBias(Random random) {
        double[][] weights = {positive(random, 4), positive(random, 4), positive(random, 4)};
        for (int i = 0; i < 4; i++) {
            weights[0][i] = -weights[0][i];
            weights[1][i] = -weights[1][i] / 2;
        }
        return new Pieces(weights, biasesFor(3.5, 40, -2.5));
    }

    private static double[] positive(Random random, int length) {
        return SeededNumbers.vector(random, length, 0.2, 2);
    }

    private static Pieces pieces(Random random, int pieces, int inputs) {
        return new Pieces(
                SeededNumbers.matrix(random, pieces, inputs, -2, 2), SeededNumbers.vector(random, pieces, -2, 2));
    }

    private static double[][] rows(Random random, int examples, int inputs) {
        return SeededNumbers.matrix(random, examples, inputs, -2, 2);
    }

    private static double[] row(Random random, int inputs) {
        return SeededNumbers.vector(random, inputs, -2, 2);
    }
}
