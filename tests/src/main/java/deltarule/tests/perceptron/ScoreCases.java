package deltarule.tests.perceptron;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of scores, constant input, predictions and distances. */
final class ScoreCases {
    /** The corners of the unit square, as the tables of the lectures list them. */
    static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    /** Three examples of four inputs. */
    static final double[][] TELLING = {{0.6, -1.2, 0.8, 2.3}, {-0.9, 1.4, 0.3, -1.7}, {1.3, 0.7, -0.6, 0.4}};

    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary batches";
    private static final double[][] SHARIF_WEIGHTS = {
        {0.01, -0.05, 0.1, 0.05}, {0.7, 0.2, 0.05, 0.16}, {0.0, -0.45, -0.2, 0.03}
    };

    private final SeededNumbers numbers;

    ScoreCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What scores are computed from. */
    record Classes(double[][] inputs, double[][] weights, double[] biases) {}

    /** What distances are computed from. */
    record Boundary(double[][] inputs, double[] weights, double bias) {}

    List<Case<Classes>> publicClasses() {
        return List.of(
                new Case<>(
                        "the table of the Harvard lecture",
                        new Classes(CORNERS, new double[][] {{1, -1}}, new double[] {-0.5})),
                new Case<>(
                        "the example of the Sharif lecture",
                        new Classes(new double[][] {{-15, 22, -44, 56}}, SHARIF_WEIGHTS, new double[] {0, 0.2, -0.3})));
    }

    List<Case<Classes>> classes() {
        Random random = numbers.named("classes");
        return List.of(
                new Case<>(ORDINARY, classes(random, 5, 4, 3)),
                new Case<>(ORDINARY, classes(random, 3, 5, 7)),
                new Case<>("a single neuron", classes(random, 5, 6, 1)),
                new Case<>("as many classes as inputs", classes(random, 5, 3, 3)));
    }

    List<Case<Classes>> unacceptableClasses() {
        double[] biases = {0.3, 0.2, -0.3};
        return List.of(
                new Case<>(REFUSED, new Classes(TELLING, SHARIF_WEIGHTS, new double[] {0.3, 0.2, -0.3, 0.28})),
                new Case<>(REFUSED, new Classes(new double[][] {{0.6, -1.2, 0.8}}, SHARIF_WEIGHTS, biases)),
                new Case<>(REFUSED, new Classes(TELLING, null, biases)),
                new Case<>(REFUSED, new Classes(new double[][] {{0.6, 0.4, Double.NaN, 0.7}}, SHARIF_WEIGHTS, biases)));
    }

    List<Case<double[][]>> publicInputs() {
        return List.of(
                new Case<>("one example", new double[][] {{3, 4}}),
                new Case<>("three examples of four inputs", TELLING));
    }

    List<Case<double[][]>> inputs() {
        Random random = numbers.named("inputs");
        return List.of(
                new Case<>(ORDINARY, SeededNumbers.matrix(random, 5, 3, -2, 2)),
                new Case<>(ORDINARY, SeededNumbers.matrix(random, 3, 6, -9, 9)));
    }

    List<Case<double[][]>> unacceptableInputs() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0][]),
                new Case<>(REFUSED, new double[][] {{0.7, 1.4}, {0.3}}),
                new Case<>(REFUSED, new double[][] {{0.7, Double.POSITIVE_INFINITY}}));
    }

    List<Case<double[]>> publicScores() {
        double[] scores = new double[24];
        Arrays.setAll(scores, i -> (i * 7 % 24 - 11) * 0.125);
        return List.of(
                new Case<>("an OR gate, w = (1, 1) and b = -1, at the four corners", new double[] {-1, 0, 0, 1}),
                new Case<>("scores from -1.375 to 1.5", scores));
    }

    List<Case<double[]>> scores() {
        Random random = numbers.named("scores");
        return List.of(
                new Case<>(
                        "ordinary scores",
                        IntStream.range(0, 28)
                                .mapToDouble(i -> (random.nextBoolean() ? 1 : -1)
                                        * (0.02 + (i % 2 == 0 ? 0.4 : 3) * random.nextDouble()))
                                .toArray()),
                new Case<>("scores at or very near the boundary, or infinite", new double[] {
                    0.0, -1e-300, 1e-300, -0.0, 4e-12, -4e-12, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY
                }));
    }

    List<Case<double[]>> unacceptableScores() {
        return List.of(new Case<>(REFUSED, null), new Case<>(REFUSED, new double[0]), new Case<>(REFUSED, new double[] {
            0.7, Double.NaN
        }));
    }

    List<Case<Boundary>> publicBoundaries() {
        return List.of(
                new Case<>("a boundary at distance 1", new Boundary(new double[][] {{0, 0}}, new double[] {3, 4}, -5)),
                new Case<>("three examples", new Boundary(TELLING, new double[] {0.7, 1.3, -0.4, 1.9}, -0.8)));
    }

    List<Case<Boundary>> boundaries() {
        Random random = numbers.named("boundaries");
        return List.of(
                new Case<>(ORDINARY, boundary(random, 5, 3)),
                new Case<>(ORDINARY, boundary(random, 3, 4)),
                new Case<>(ORDINARY, boundary(random, 7, 5)));
    }

    List<Case<Boundary>> unacceptableBoundaries() {
        return List.of(
                new Case<>(REFUSED, new Boundary(TELLING, new double[4], 0.7)),
                new Case<>(REFUSED, new Boundary(TELLING, new double[] {0.7, 1.3, -0.4}, 0.7)),
                new Case<>(REFUSED, new Boundary(null, new double[] {0.7, 1.3}, 0.7)));
    }

    private static Classes classes(Random random, int examples, int inputs, int classes) {
        return new Classes(
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                SeededNumbers.matrix(random, classes, inputs, -2, 2),
                SeededNumbers.vector(random, classes, -2, 2));
    }

    private static Boundary boundary(Random random, int examples, int inputs) {
        return new Boundary(
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                SeededNumbers.vector(random, inputs, -2, 2),
                SeededNumbers.vector(random, 1, -2, 2)[0]);
    }
}
