package deltarule.tests.loops;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of the training of a neuron. */
final class NeuronCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] OR = {0, 1, 1, 1};

    /** A training with public numbers. */
    static final Training TELLING = new Training(
            new double[] {0.4, -0.7, 0.3},
            0.6,
            new double[][] {{1.2, -0.6, 0.8}, {-0.5, 1.6, 0.7}, {0.9, 1.4, -1.3}, {2.1, 0.3, -0.4}, {-1.7, 0.6, 1.1}},
            new int[] {1, 0, 1, 0, 0},
            0.7,
            3);

    private final SeededNumbers numbers;

    NeuronCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What training starts from. */
    record Training(double[] weights, double bias, double[][] inputs, int[] targets, double learningRate, int epochs) {}

    List<Case<Training>> publicTrainings() {
        double[] weights = numbers.example("weights", 1, -1);
        double bias = numbers.exampleNumber("bias", -0.5);
        double[][] inputs = numbers.example("inputs", TELLING.inputs);
        return List.of(
                new Case<>("one epoch on OR", new Training(weights, bias, CORNERS, OR, 0.7, 1)),
                new Case<>("ten epochs on OR", new Training(weights, bias, CORNERS, OR, 0.7, 10)),
                new Case<>(
                        "five examples of three inputs",
                        new Training(
                                numbers.example("three weights", TELLING.weights),
                                numbers.exampleNumber("their bias", TELLING.bias),
                                inputs,
                                TELLING.targets,
                                TELLING.learningRate,
                                TELLING.epochs)));
    }

    List<Case<Training>> trainings() {
        Random random = numbers.named("trainings");
        return List.of(
                new Case<>("no epoch at all", training(random, 4, 3, 0.3, 0)),
                new Case<>("several epochs", training(random, 6, 4, 0.3, 3)),
                new Case<>("several epochs", training(random, 5, 3, 0.9, 6)),
                new Case<>(
                        "a whole run on OR",
                        new Training(
                                SeededNumbers.vector(random, 2, -1.9, 1.9),
                                SeededNumbers.vector(random, 1, -0.9, 0.9)[0],
                                CORNERS,
                                OR,
                                2.7,
                                80)));
    }

    List<Case<Training>> unacceptableTrainings() {
        Training right = TELLING;
        double[][] notFinite = right.inputs.clone();
        notFinite[3] = new double[] {2.1, Double.NEGATIVE_INFINITY, -0.4};
        return List.of(
                new Case<>(REFUSED, new Training(null, 0.6, right.inputs, right.targets, 0.7, 3)),
                new Case<>(REFUSED, new Training(right.weights, 0.6, right.inputs, null, 0.7, 3)),
                new Case<>(REFUSED, new Training(right.weights, 0.6, notFinite, right.targets, 0.7, 3)),
                new Case<>(REFUSED, new Training(right.weights, Double.NaN, right.inputs, right.targets, 0.7, 3)),
                new Case<>(REFUSED, new Training(right.weights, 0.6, right.inputs, new int[] {1, 0, 2, 0, 0}, 0.7, 3)),
                new Case<>(REFUSED, new Training(right.weights, 0.6, right.inputs, right.targets, 0, 3)),
                new Case<>(REFUSED, new Training(right.weights, 0.6, right.inputs, right.targets, 0.7, -1)));
    }

    private static Training training(Random random, int examples, int inputs, double learningRate, int epochs) {
        int first = random.nextInt(2);
        return new Training(
                SeededNumbers.vector(random, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, 1, -0.9, 0.9)[0],
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                IntStream.range(0, examples).map(i -> (first + i) % 2).toArray(),
                learningRate,
                epochs);
    }
}
