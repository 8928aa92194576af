package deltarule.tests.optimizers;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of plain and stochastic steps. */
final class DescentCases {
    private static final String REFUSED = "input the contract refuses";

    /** A pass with public numbers. */
    static final Pass TELLING = new Pass(
            new double[] {0.4, -0.7, 0.3},
            new double[][] {{1.2, -0.6, 0.8}, {-0.5, 1.6, 0.7}, {0.9, 1.4, -1.3}, {2.1, 0.3, -0.4}, {-1.7, 0.6, 1.1}},
            new int[] {1, 0, 1, 0, 0},
            0.3);

    private final SeededNumbers numbers;

    private final PublicNumbers published;

    DescentCases(SeededNumbers numbers) {
        this.numbers = numbers;
        this.published = new PublicNumbers(numbers);
    }

    /** One step of gradient descent. */
    record Step(double[] weights, double[] gradient, double learningRate) {}

    /** One pass over the examples. */
    record Pass(double[] weights, double[][] inputs, int[] targets, double learningRate) {}

    List<Case<Step>> publicSteps() {
        double[] parabola = published.tenths("parabola", 3);
        return List.of(
                new Case<>(
                        "two weights",
                        new Step(published.tenths("two weights", 1, 2), published.tenths("two slopes", 0.5, -1), 0.1)),
                new Case<>("the parabola of the statement", new Step(parabola, new double[] {2 * parabola[0]}, 0.3)),
                new Case<>(
                        "four weights",
                        new Step(
                                published.tenths("four weights", 0.4, -1.3, 2.2, 0.7),
                                published.tenths("four slopes", 1.6, 0.3, -0.8, -2.4),
                                0.7)));
    }

    List<Case<Step>> steps() {
        Random random = numbers.named("steps");
        return IntStream.range(0, 3)
                .mapToObj(i -> new Case<>(
                        "ordinary gradients",
                        new Step(
                                SeededNumbers.vector(random, 3 + 2 * i, -3, 3),
                                SeededNumbers.vector(random, 3 + 2 * i, -3, 3),
                                new double[] {0.3, 0.07, 1.7}[i])))
                .toList();
    }

    List<Case<Step>> unacceptableSteps() {
        double[] weights = {0.7, -1.4, 0.6};
        double[] gradient = {0.3, 0.8, -2.2};
        return List.of(
                new Case<>(REFUSED, new Step(null, gradient, 0.3)),
                new Case<>(REFUSED, new Step(new double[] {0.7, Double.NaN, 0.6}, gradient, 0.3)),
                new Case<>(REFUSED, new Step(weights, new double[] {0.3, 0.8}, 0.3)),
                new Case<>(REFUSED, new Step(weights, gradient, 0)),
                new Case<>(REFUSED, new Step(weights, new double[] {0.3, Double.NaN, -2.2}, 0.3)),
                new Case<>(REFUSED, new Step(new double[0], new double[0], 0.3)));
    }

    List<Case<Pass>> publicPasses() {
        return List.of(
                new Case<>(
                        "two examples from zero weights",
                        new Pass(
                                new double[2],
                                published.tenths("two examples", new double[][] {{1, 0}, {1, 1}}),
                                new int[] {1, 0},
                                0.5)),
                new Case<>(
                        "five examples of three inputs",
                        new Pass(
                                published.tenths("weights of a pass", TELLING.weights),
                                published.tenths("inputs of a pass", TELLING.inputs),
                                TELLING.targets,
                                TELLING.learningRate)));
    }

    List<Case<Pass>> passes() {
        Random random = numbers.named("passes");
        return List.of(
                new Case<>("ordinary passes", pass(random, 6, 4, 0.3)),
                new Case<>("ordinary passes", pass(random, 4, 3, 0.7)),
                new Case<>("a large learning rate", pass(random, 5, 7, 1.9)));
    }

    List<Case<Pass>> unacceptablePasses() {
        Pass right = TELLING;
        return List.of(
                new Case<>(REFUSED, new Pass(right.weights, null, right.targets, 0.3)),
                new Case<>(REFUSED, new Pass(new double[] {0.4, -0.7}, right.inputs, right.targets, 0.3)),
                new Case<>(REFUSED, new Pass(right.weights, right.inputs, new int[] {1, 0, 1, 0}, 0.3)),
                new Case<>(REFUSED, new Pass(right.weights, right.inputs, new int[] {1, 0, -1, 0, 0}, 0.3)),
                new Case<>(REFUSED, new Pass(right.weights, right.inputs, right.targets, -0.3)));
    }

    private static Pass pass(Random random, int examples, int inputs, double learningRate) {
        int first = random.nextInt(2);
        return new Pass(
                SeededNumbers.vector(random, inputs, -0.9, 0.9),
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                IntStream.range(0, examples).map(i -> (first + i) % 2).toArray(),
                learningRate);
    }
}
