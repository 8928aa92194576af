package deltarule.tests.perceptron;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
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
                        "a neuron with the inputs of a logic table",
                        numbers.published(
                                "a neuron",
                                new Classes(CORNERS, new double[][] {{1, -1}}, new double[] {-0.5}),
                                random -> new Classes(
                                        CORNERS,
                                        SlideNumbers.matrix(random, 1, 2, -2, 2),
                                        SlideNumbers.vector(random, 1, -0.9, 0.9)))),
                new Case<>(
                        "an image of four pixels and three classes",
                        numbers.published(
                                "an image",
                                new Classes(
                                        new double[][] {{-15, 22, -44, 56}}, SHARIF_WEIGHTS, new double[] {0, 0.2, -0.3
                                        }),
                                random -> new Classes(
                                        whole(random, 4),
                                        SlideNumbers.matrix(random, 3, 4, -0.9, 0.9),
                                        SlideNumbers.vector(random, 3, -0.9, 0.9)))));
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
                new Case<>(
                        "one example",
                        numbers.published("one example", new double[][] {{3, 4}}, random -> whole(random, 2))),
                new Case<>(
                        "three examples of four inputs",
                        numbers.published(
                                "three examples", TELLING, random -> SlideNumbers.matrix(random, 3, 4, -2.5, 2.5))));
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
                new Case<>(
                        "a gate at the four corners, two of them on the boundary",
                        numbers.published("a gate", new double[] {-1, 0, 0, 1}, ScoreCases::gate)),
                new Case<>(
                        "scores on both sides of the boundary",
                        numbers.published("scores on both sides", scores, random -> shifted(scores, random))));
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
                new Case<>(
                        "the distance of the origin",
                        numbers.published(
                                "the distance of the origin",
                                new Boundary(new double[][] {{0, 0}}, new double[] {3, 4}, -5),
                                random -> new Boundary(
                                        new double[][] {{0, 0}}, whole(random, 2)[0], -2 - random.nextInt(8)))),
                new Case<>(
                        "three examples",
                        numbers.published(
                                "distances of three examples",
                                new Boundary(TELLING, new double[] {0.7, 1.3, -0.4, 1.9}, -0.8),
                                random -> new Boundary(
                                        SlideNumbers.matrix(random, 3, 4, -2.5, 2.5),
                                        SlideNumbers.vector(random, 4, -2, 2),
                                        SlideNumbers.number(random, -0.9, -0.3)))));
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

    /** One row of whole numbers, none of them 0 or 1 in size. */
    private static double[][] whole(Random random, int length) {
        return new double[][] {
            random.ints(length, 2, 60)
                    .mapToDouble(n -> random.nextBoolean() ? n : -n)
                    .toArray()
        };
    }

    /** The scores of a neuron with weights of one size and the bias that puts two corners on its boundary. */
    private static double[] gate(Random random) {
        double size = SlideNumbers.number(random, 0.2, 3);
        return random.nextBoolean() ? new double[] {-size, 0, 0, size} : new double[] {size, 0, 0, -size};
    }

    private static double[] shifted(double[] scores, Random random) {
        double size = SlideNumbers.number(random, 1.2, 3);
        int turn = random.nextInt(scores.length);
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> size * scores[(i + turn) % scores.length])
                .toArray();
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
