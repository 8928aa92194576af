package deltarule.tests.activations;

import static deltarule.tests.activations.PointCases.REFUSED;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of layers: matrices of sums, and what comes from above on the way back. */
final class LayerCases {
    private static final String ORDINARY = "ordinary matrices";
    private static final double[][] SUMS = {{0.4, -1.7, 2.2, -0.6}, {-2.3, 0.8, -0.3, 1.4}, {1.9, 0.7, -1.2, -0.4}};
    private static final double[][] UPSTREAM = {{1.3, 0.6, -0.8, -1.9}, {0.7, -0.2, 2.1, 0.4}, {-0.9, 1.6, -1.4, 0.3}};
    private static final double[][] RAGGED = {{0.4, -1.7, 0.6}, {0.8, 1.3}, {0.2, 0.9, 1.7}};

    private final SeededNumbers numbers;

    LayerCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** A layer's sums, and what comes from above where it matters. */
    record Layer(String activation, double[][] sums, double[][] upstream) {}

    List<Case<Layer>> examples() {
        return List.of(
                forward("a vector of three sums", "sigmoid", numbers.example("vector", new double[][] {
                    {0.52, 0.20, 1.22}
                })),
                forward("three examples, four units", "sigmoid", numbers.example("sums", SUMS)));
    }

    List<Case<Layer>> ordinary() {
        Random random = numbers.named("layers");
        return List.of(
                forward(ORDINARY, "sigmoid", matrix(random, 3, 5)),
                forward(ORDINARY, "sigmoid", matrix(random, 6, 4)),
                forward(ORDINARY, "tanh", matrix(random, 5, 3)),
                forward("a single column", "identity", matrix(random, 4, 1)));
    }

    List<Case<Layer>> unacceptable() {
        return List.of(
                forward(REFUSED, "sigmoid", null),
                forward(REFUSED, "sigmoid", new double[][] {{0.4, -1.7}, null}),
                forward(REFUSED, "sigmoid", RAGGED),
                forward(REFUSED, "swish", SUMS));
    }

    List<Case<Layer>> backwardExamples() {
        return List.of(
                new Case<>(
                        "three examples, four units",
                        new Layer("relu", numbers.example("way back", SUMS), numbers.example("above", UPSTREAM))),
                new Case<>(
                        "two examples, three units",
                        new Layer(
                                "relu",
                                numbers.example("small way back", new double[][] {{0.8, -0.7, 1.6}, {-1.2, 0.3, 2.4}}),
                                numbers.example("small above", new double[][] {{-0.6, 1.9, 0.4}, {-1.7, 2.2, -0.8}}))));
    }

    List<Case<Layer>> backward() {
        Random random = numbers.named("way back");
        return List.of(
                new Case<>(ORDINARY, new Layer("relu", matrix(random, 4, 6), matrix(random, 4, 6))),
                new Case<>(ORDINARY, new Layer("tanh", matrix(random, 3, 4), matrix(random, 3, 4))),
                new Case<>(ORDINARY, new Layer("sigmoid", matrix(random, 6, 4), matrix(random, 6, 4))),
                new Case<>(ORDINARY, new Layer("leaky-relu", matrix(random, 5, 3), matrix(random, 5, 3))));
    }

    List<Case<Layer>> unacceptableBackward() {
        double[][] square = {{0.7, 1.2, -0.4}, {0.3, -0.6, 1.8}, {1.1, 0.5, -0.9}};
        return List.of(
                new Case<>(REFUSED, new Layer("relu", SUMS, null)),
                new Case<>(REFUSED, new Layer("relu", null, UPSTREAM)),
                new Case<>(REFUSED, new Layer("relu", RAGGED, square)),
                new Case<>(REFUSED, new Layer("relu", square, RAGGED)),
                new Case<>(REFUSED, new Layer("relu", SUMS, new double[][] {UPSTREAM[0], UPSTREAM[1]})),
                new Case<>(REFUSED, new Layer("relu", RAGGED, RAGGED)));
    }

    private static Case<Layer> forward(String group, String activation, double[][] sums) {
        return new Case<>(group, new Layer(activation, sums, null));
    }

    private static double[][] matrix(Random random, int rows, int columns) {
        return SeededNumbers.matrix(random, rows, columns, -2, 2);
    }
}
