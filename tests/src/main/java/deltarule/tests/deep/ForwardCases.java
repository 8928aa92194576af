package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.deep.Networks.Network;
import deltarule.tests.deep.Networks.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of sizes and outputs. */
final class ForwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String SOFTMAX = "softmax";
    private static final String LINEAR = "linear";

    private final DeepNetwork reference;
    private final Networks networks;
    private final SeededNumbers numbers;

    ForwardCases(DeepNetwork reference, Networks networks, SeededNumbers numbers) {
        this.reference = reference;
        this.networks = networks;
        this.numbers = numbers;
    }

    /** What goes through a network. */
    record Forward(Network network, double[][] inputs, String output) {}

    List<Case<int[]>> publicSizes() {
        return List.of(
                new Case<>("one layer with weights", numbers.published("one layer", new int[] {784, 10}, random ->
                        new int[] {100 * (3 + random.nextInt(7)), 10 + random.nextInt(20)})),
                new Case<>(
                        "one hidden layer",
                        numbers.published("one hidden layer", new int[] {784, 512, 10}, random -> new int[] {
                            100 * (3 + random.nextInt(7)), 64 * (1 + random.nextInt(4)), 10 + random.nextInt(20)
                        })));
    }

    List<Case<int[]>> sizes() {
        Random random = numbers.named("sizes");
        return List.of(
                new Case<>("several layers", new int[] {3 + random.nextInt(4), 8, 5 + random.nextInt(3), 4, 3}),
                new Case<>("one layer", new int[] {11 + random.nextInt(20), 4 + random.nextInt(6)}),
                new Case<>("huge layers", new int[] {70_000 + random.nextInt(999), 50_000 + random.nextInt(999), 7}));
    }

    List<Case<int[]>> unacceptableSizes() {
        return List.of(
                new Case<>(REFUSED, null), new Case<>(REFUSED, new int[] {7}), new Case<>(REFUSED, new int[] {7, 0, 3
                }));
    }

    List<Case<Forward>> publicInputs() {
        Sheet telling = networks.telling(numbers);
        return List.of(
                new Case<>(
                        "one linear layer",
                        numbers.published(
                                "one linear layer",
                                new Forward(
                                        new Network(
                                                new double[][][] {networks.stored(new double[][] {{1, 3}, {2, 4}})},
                                                new double[][] {{10, 20}}),
                                        new double[][] {{1, 0}, {0, 1}},
                                        LINEAR),
                                this::linearLayer)),
                new Case<>("three layers, five classes", new Forward(telling.network(), telling.inputs(), SOFTMAX)));
    }

    private Forward linearLayer(Random random) {
        double[][] weights = SlideNumbers.steps(random, 2, 2, 1.5, 4);
        return new Forward(
                new Network(new double[][][] {networks.stored(weights)}, SlideNumbers.steps(random, 1, 2, 5, 20)),
                SlideNumbers.steps(random, 2, 2, 0.3, 2),
                LINEAR);
    }

    List<Case<Forward>> inputs() {
        Random random = numbers.named("inputs");
        return List.of(
                new Case<>("deep networks", forward(random, 3, SOFTMAX, 6, 4, 5, 5, 4)),
                new Case<>("deep networks", forward(random, 3, SOFTMAX, 4, 5, 6, 7)),
                new Case<>("one hidden layer", forward(random, 7, SOFTMAX, 4, 6, 3)),
                new Case<>("a single layer", forward(random, 4, SOFTMAX, 3, 5)),
                new Case<>("a linear output unit", forward(random, 3, LINEAR, 5, 4, 4, 1)));
    }

    List<Case<Forward>> unacceptableInputs() {
        Sheet telling = networks.telling(numbers);
        Network right = telling.network();
        double[][] inputs = telling.inputs();
        double[][][] broken = right.weights().clone();
        broken[1] = networks.stored(new double[][] {{0.4, 0.7, 0.3, 0.2}, {0.3, 0.5, 0.8, 0.6}});
        double[][][] ragged = right.weights().clone();
        ragged[1] = ragged[1].clone();
        ragged[1][2] = new double[] {0.4, 0.3};
        double[][] otherBiases = right.biases().clone();
        otherBiases[1] = new double[] {0.7};
        return List.of(
                new Case<>(REFUSED, new Forward(new Network(broken, right.biases()), inputs, SOFTMAX)),
                new Case<>(REFUSED, new Forward(new Network(ragged, right.biases()), inputs, SOFTMAX)),
                new Case<>(
                        REFUSED,
                        new Forward(new Network(right.weights(), Arrays.copyOf(right.biases(), 2)), inputs, SOFTMAX)),
                new Case<>(REFUSED, new Forward(right, new double[][] {{0.7, Double.NaN}}, SOFTMAX)),
                new Case<>(REFUSED, new Forward(right, new double[][] {{0.7, 1.3, 0.4, 0.6, 0.9}}, SOFTMAX)),
                new Case<>(REFUSED, new Forward(new Network(null, right.biases()), inputs, SOFTMAX)),
                new Case<>(REFUSED, new Forward(new Network(right.weights(), otherBiases), inputs, SOFTMAX)),
                new Case<>(REFUSED, new Forward(right, inputs, "sigmoid")));
    }

    List<Case<Forward>> hugeInputs() {
        Random random = numbers.named("huge inputs");
        return List.of(
                new Case<>("certain outputs", certain(random, 1, 6, 4)),
                new Case<>("certain outputs", certain(random, 1, 3, 5)));
    }

    private Forward forward(Random random, int examples, String output, int... sizes) {
        return new Forward(
                networks.random(random, sizes), SeededNumbers.matrix(random, examples, sizes[0], -2, 2), output);
    }

    /** One layer with scores that exponentials overflow or vanish at; in each example one of them leads by far. */
    private Forward certain(Random random, int examples, int features, int classes) {
        Network network = networks.random(random, features, classes);
        double[][] inputs = new double[examples][];
        for (int i = 0; i < examples; i++) {
            do {
                inputs[i] = SeededNumbers.vector(random, features, -9000, 9000);
            } while (!isCertain(
                    reference.forward(network.weights(), network.biases(), new double[][] {inputs[i]}, LINEAR)[0][0]));
        }
        return new Forward(network, inputs, SOFTMAX);
    }

    /** The greatest score decides whether an exponential overflows, or all of them vanish. */
    private static boolean isCertain(double[] scores) {
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        double greatest = sorted[scores.length - 1];
        return Math.abs(greatest) > 1000 && greatest - sorted[scores.length - 2] >= 500;
    }
}
