package deltarule.tests.playground;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
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

    private final SeededNumbers numbers;

    PlaygroundCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a data set is made from. */
    record Draws(double[][] draws, double noise) {}

    /** What the loss judges. */
    record Judged(double[] outputs, int[] targets) {}

    List<Case<Draws>> publicRings() {
        return List.of(
                new Case<>("eight examples without noise", new Draws(spread(8, 4), 0)),
                new Case<>("sixteen examples with noise", new Draws(spread(16, 4), 0.4)));
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
                new Case<>("four examples", new Draws(new double[][] {{0.5, -1.5}, {2, 0.25}, {-0.75, 0}, {1, 3}}, 0)),
                new Case<>(
                        "six examples with noise",
                        new Draws(
                                new double[][] {
                                    {0.5, -1.5}, {2, 0.25}, {-0.75, 0.4}, {1.3, -0.2}, {-0.6, 0.9}, {1.7, 0.8}
                                },
                                0.2)));
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
                new Case<>("four examples without noise", new Draws(spread(4, 2), 0)),
                new Case<>("ten examples with noise", new Draws(spread(10, 2), 0.3)));
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
        return List.of(new Case<>("one point", new double[][] {{1, 2}}), new Case<>("three points", new double[][] {
            {2.5, -1.5}, {-0.75, 3.25}, {4.5, 0.5}
        }));
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
                new Case<>("an undecided network", new Judged(new double[5], new int[] {1, -1, 1, 1, -1})),
                new Case<>(
                        "a half trained network",
                        new Judged(new double[] {0.7, -0.4, 0.2, -0.3, 0.6}, new int[] {1, -1, 1, 1, -1})));
    }

    List<Case<Judged>> outputs() {
        Random random = numbers.named("outputs");
        return List.of(
                new Case<>("ordinary outputs", judged(random, 7)),
                new Case<>("ordinary outputs", judged(random, 12)),
                new Case<>(
                        "outputs that are certain, right or wrong",
                        new Judged(new double[] {1, -1, 1, -1, 0.4}, new int[] {1, 1, -1, -1, -1})));
    }

    List<Case<Judged>> unacceptableOutputs() {
        return List.of(
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.4}, new int[] {1, 0})),
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.4}, new int[] {1})),
                new Case<>(REFUSED, new Judged(new double[0], new int[0])),
                new Case<>(REFUSED, new Judged(new double[] {0.3, Double.NaN}, new int[] {1, -1})));
    }

    /** Numbers from 0 to 1 in no apparent order, the same for every variant. */
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

    private static Judged judged(Random random, int examples) {
        int[] targets = new int[examples];
        Arrays.setAll(targets, i -> i % 2 == 0 ? 1 : -1);
        return new Judged(SeededNumbers.vector(random, examples, -0.9, 0.9), targets);
    }
}
