package deltarule.tests.playground;

import deltarule.problems.playground.PlaygroundParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** The inputs of the hidden tests of data sets, features and loss. */
final class PlaygroundCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String NO_NOISE = "no noise";
    private static final String SOME_NOISE = "some noise";
    private static final String MOST_NOISE = "as much noise as is allowed";

    private final PlaygroundParameters parameters;
    private final SeededNumbers numbers;

    PlaygroundCases(PlaygroundParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** What a data set is made from. */
    record Draws(double[][] draws, double noise) {}

    /** What the loss judges. */
    record Judged(double[] outputs, int[] targets) {}

    List<Case<Draws>> publicRings() {
        return List.of(
                new Case<>(
                        "eight examples without noise",
                        numbers.published("clean", new Draws(spread(8, 4), 0), random -> clear(random, 8, 0))),
                new Case<>(
                        "sixteen examples with noise",
                        numbers.published("noisy", new Draws(spread(16, 4), 0.4), random -> clear(random, 16, 0.4))));
    }

    List<Case<Draws>> circles() {
        Random random = numbers.named("circles");
        return List.of(
                new Case<>(NO_NOISE, uniform(random, 6, 4, 0)),
                new Case<>(SOME_NOISE, uniform(random, 24, 4, 0.37)),
                new Case<>(MOST_NOISE, uniform(random, 30, 4, 0.5)));
    }

    List<Case<Draws>> squares() {
        Random random = numbers.named("squares");
        return List.of(
                new Case<>(NO_NOISE, uniform(random, 7, 4, 0)),
                new Case<>(SOME_NOISE, uniform(random, 25, 4, 0.43)),
                new Case<>(
                        "coordinates of exactly zero before the padding",
                        new Draws(new double[][] {{0.5, 0.25, 0.5, 0.5}, {0.75, 0.5, 0.5, 0.5}}, 0.3)),
                new Case<>(MOST_NOISE, uniform(random, 30, 4, 0.5)));
    }

    List<Case<Draws>> publicGaussians() {
        return List.of(
                new Case<>(
                        "four examples",
                        numbers.published(
                                "four normal",
                                new Draws(new double[][] {{0.5, -1.5}, {2, 0.25}, {-0.75, 0}, {1, 3}}, 0),
                                random -> new Draws(SlideNumbers.steps(random, 4, 2, -1.75, 2), 0))),
                new Case<>(
                        "six examples with noise",
                        numbers.published(
                                "six normal",
                                new Draws(
                                        new double[][] {
                                            {0.5, -1.5}, {2, 0.25}, {-0.75, 0.4}, {1.3, -0.2}, {-0.6, 0.9}, {1.7, 0.8}
                                        },
                                        0.2),
                                random -> new Draws(
                                        SlideNumbers.steps(random, 6, 2, -1.75, 2),
                                        SlideNumbers.step(random, 0.1, 0.4)))));
    }

    List<Case<Draws>> gaussians() {
        Random random = numbers.named("gaussians");
        return List.of(
                new Case<>(NO_NOISE, new Draws(matrix(6, 2, random::nextGaussian), 0)),
                new Case<>(SOME_NOISE, new Draws(matrix(8, 2, random::nextGaussian), 0.29)),
                new Case<>(MOST_NOISE, new Draws(matrix(10, 2, random::nextGaussian), 0.5)));
    }

    List<Case<Draws>> publicArms() {
        return List.of(
                new Case<>(
                        "four examples without noise",
                        numbers.published(
                                "short arms",
                                new Draws(spread(4, 2), 0),
                                random -> new Draws(SlideNumbers.steps(random, 4, 2, 0.1, 0.95), 0))),
                new Case<>(
                        "ten examples with noise",
                        numbers.published(
                                "long arms",
                                new Draws(spread(10, 2), 0.3),
                                random -> new Draws(
                                        SlideNumbers.steps(random, 10, 2, 0.1, 0.95),
                                        SlideNumbers.step(random, 0.2, 0.4)))));
    }

    List<Case<Draws>> arms() {
        Random random = numbers.named("arms");
        return List.of(
                new Case<>(NO_NOISE, uniform(random, 14, 2, 0)),
                new Case<>(SOME_NOISE, uniform(random, 10, 2, 0.23)),
                new Case<>(MOST_NOISE, uniform(random, 6, 2, 0.5)));
    }

    List<Case<Draws>> unacceptableQuadruples() {
        return List.of(
                new Case<>(REFUSED, new Draws(null, 0.3)),
                new Case<>(REFUSED, new Draws(spread(1, 4), 0.3)),
                new Case<>(REFUSED, new Draws(spread(4, 4), 0.6)),
                new Case<>(REFUSED, new Draws(spread(4, 3), 0.3)),
                new Case<>(REFUSED, new Draws(new double[][] {{0.3, 0.7, 0.2, 1}, {0.4, 0.6, 0.8, 0.1}}, 0.3)));
    }

    List<Case<Draws>> unacceptablePairs() {
        return List.of(
                new Case<>(REFUSED, new Draws(spread(5, 2), 0.3)),
                new Case<>(REFUSED, new Draws(new double[0][], 0.3)),
                new Case<>(REFUSED, new Draws(spread(4, 2), -0.1)),
                new Case<>(REFUSED, new Draws(spread(4, 2), Double.NaN)),
                new Case<>(REFUSED, new Draws(new double[][] {{0.3, Double.NaN}, {0.4, 0.6}}, 0.3)));
    }

    List<Case<double[][]>> publicPoints() {
        return List.of(
                new Case<>(
                        "one point",
                        numbers.published(
                                "one point",
                                new double[][] {{1, 2}},
                                random -> SlideNumbers.steps(random, 1, 2, 0.3, 3))),
                new Case<>(
                        "three points",
                        numbers.published(
                                "three points",
                                new double[][] {{2.5, -1.5}, {-0.75, 3.25}, {4.5, 0.5}},
                                random -> SlideNumbers.steps(random, 3, 2, -4.5, 4.5))));
    }

    List<Case<double[][]>> points() {
        Random random = numbers.named("points");
        return List.of(
                new Case<>("ordinary points", SeededNumbers.matrix(random, 5, 2, -5, 5)),
                new Case<>("ordinary points", SeededNumbers.matrix(random, 3, 2, -5, 5)));
    }

    List<Case<double[][]>> unacceptablePoints() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0][]),
                new Case<>(REFUSED, new double[][] {{0.7, 1.4}, {0.3}}),
                new Case<>(REFUSED, new double[][] {{0.7, Double.POSITIVE_INFINITY}}));
    }

    List<Case<Judged>> publicOutputs() {
        return List.of(
                new Case<>("an undecided network", judged(new double[5], new int[] {1, -1, 1, 1, -1})),
                new Case<>(
                        "a half trained network",
                        numbers.published(
                                "outputs",
                                judged(new double[] {0.7, -0.4, 0.2, -0.3, 0.6}, new int[] {1, -1, 1, 1, -1}),
                                random -> judged(
                                        SlideNumbers.steps(random, 5, -0.8, 0.8), new int[] {1, -1, 1, 1, -1}))));
    }

    List<Case<Judged>> outputs() {
        Random random = numbers.named("outputs");
        return List.of(
                new Case<>("ordinary outputs", judged(random, 7)),
                new Case<>("ordinary outputs", judged(random, 12)),
                new Case<>(
                        "outputs that are certain, right or wrong",
                        judged(new double[] {1, -1, 1, -1, 0.4}, new int[] {1, 1, -1, -1, -1})));
    }

    List<Case<Judged>> unacceptableOutputs() {
        return List.of(
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.4}, new int[] {
                    1, parameters.negativeLabel() == 0 ? -1 : 0
                })),
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.4}, new int[] {1})),
                new Case<>(REFUSED, new Judged(new double[0], new int[0])),
                new Case<>(REFUSED, judged(new double[] {0.3, Double.NaN}, new int[] {1, -1})));
    }

    /** Draws whose noisy points keep clear of the axes and, on either ring, of the circle that decides the label. */
    private Draws clear(Random random, int rows, double noise) {
        double[][] draws = new double[rows][];
        for (int i = 0; i < rows; i++) {
            do {
                draws[i] = SlideNumbers.steps(random, 4, 0.1, 0.95);
            } while (!isClear(draws[i], noise));
        }
        return new Draws(draws, noise);
    }

    private boolean isClear(double[] row, double noise) {
        double radius = parameters.radius();
        for (double r : new double[] {radius / 2 * row[0], radius * (0.7 + 0.3 * row[0])}) {
            double x = r * Math.sin(2 * Math.PI * row[1]) + noise * radius * (2 * row[2] - 1);
            double y = r * Math.cos(2 * Math.PI * row[1]) + noise * radius * (2 * row[3] - 1);
            if (Math.abs(Math.hypot(x, y) - radius / 2) < 0.05) {
                return false;
            }
        }
        for (int j = 0; j < 2; j++) {
            double x = 10 * row[j] - 5;
            double moved = x + Math.signum(x) * parameters.padding() + noise * (10 * row[j + 2] - 5);
            if (Math.abs(x) < 0.05 || Math.abs(moved) < 0.05) {
                return false;
            }
        }
        return true;
    }

    /** Numbers from 0 to 1 in no apparent order. */
    private static double[][] spread(int rows, int columns) {
        double[][] draws = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                draws[i][j] = (17 * i + 29 * j + 23 * i * j + 7) % 64 / 64.0 + 1 / 128.0;
            }
        }
        return draws;
    }

    private static Draws uniform(Random random, int rows, int columns, double noise) {
        return new Draws(matrix(rows, columns, random::nextDouble), noise);
    }

    private static double[][] matrix(int rows, int columns, DoubleSupplier draw) {
        double[][] draws = new double[rows][columns];
        for (double[] row : draws) {
            Arrays.setAll(row, j -> draw.getAsDouble());
        }
        return draws;
    }

    private Judged judged(Random random, int examples) {
        int[] targets = new int[examples];
        Arrays.setAll(targets, i -> i % 2 == 0 ? 1 : -1);
        return judged(SeededNumbers.vector(random, examples, -0.9, 0.9), targets);
    }

    /** Outputs from -1 to 1 and targets of -1 or 1, or what corresponds to them from 0 to 1. */
    private Judged judged(double[] outputs, int[] targets) {
        if (parameters.negativeLabel() == -1) {
            return new Judged(outputs, targets);
        }
        return new Judged(
                Arrays.stream(outputs).map(o -> (o + 1) / 2).toArray(),
                Arrays.stream(targets).map(y -> (y + 1) / 2).toArray());
    }
}
