package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.deep.Networks.Network;
import deltarule.tests.deep.Networks.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the loss, the error terms and the gradients. */
final class BackwardCases {
    private static final String REFUSED = "input the contract refuses";

    private final DeepNetwork reference;
    private final Networks networks;
    private final SeededNumbers numbers;

    BackwardCases(DeepNetwork reference, Networks networks, SeededNumbers numbers) {
        this.reference = reference;
        this.networks = networks;
        this.numbers = numbers;
    }

    /** What a loss judges. */
    record Judged(double[][] probabilities, int[] labels) {}

    /** What error terms come from. */
    record Stored(double[][][] weights, double[][][] outputs, int[] labels) {}

    /** What gradients come from. */
    record Backward(double[][] inputs, double[][][] outputs, double[][][] deltas) {}

    List<Case<Judged>> publicProbabilities() {
        return List.of(
                new Case<>(
                        "one example",
                        numbers.published(
                                "one example",
                                new Judged(new double[][] {{0.2, 0.7, 0.1}}, new int[] {2}),
                                random ->
                                        new Judged(new double[][] {shuffled(random, 0.2, 0.65, 0.15)}, new int[] {2}))),
                new Case<>(
                        "three examples of four classes",
                        numbers.published(
                                "three examples",
                                new Judged(
                                        new double[][] {
                                            {0.1, 0.2, 0.4, 0.3}, {0.6, 0.15, 0.05, 0.2}, {0.25, 0.3, 0.35, 0.1}
                                        },
                                        new int[] {1, 0, 3}),
                                BackwardCases::threeExamples)));
    }

    private static Judged threeExamples(Random random) {
        return new Judged(
                new double[][] {
                    shuffled(random, 0.1, 0.2, 0.4, 0.3),
                    shuffled(random, 0.6, 0.15, 0.05, 0.2),
                    shuffled(random, 0.25, 0.3, 0.35, 0.1)
                },
                Networks.labels(random, 3, 4));
    }

    private static double[] shuffled(Random random, double... probabilities) {
        for (int i = probabilities.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double moved = probabilities[i];
            probabilities[i] = probabilities[j];
            probabilities[j] = moved;
        }
        return probabilities;
    }

    List<Case<Judged>> probabilities() {
        Random random = numbers.named("probabilities");
        return List.of(
                new Case<>("ordinary probabilities", judged(random, 5, 3)),
                new Case<>("ordinary probabilities", judged(random, 4, 7)),
                new Case<>("ordinary probabilities", judged(random, 7, 4)));
    }

    List<Case<Judged>> unacceptableProbabilities() {
        double[][] right = publicProbabilities().get(1).input().probabilities;
        return List.of(
                new Case<>(REFUSED, new Judged(null, new int[] {1})),
                new Case<>(REFUSED, new Judged(new double[][] {{0.3, 0.6, 0.2}}, new int[] {1})),
                new Case<>(REFUSED, new Judged(new double[][] {{1.3, -0.5, 0.2}}, new int[] {1})),
                new Case<>(REFUSED, new Judged(new double[][] {{1}, {1}}, new int[] {0, 0})),
                new Case<>(REFUSED, new Judged(new double[][] {{0.3, Double.NaN, 0.7}}, new int[] {0})),
                new Case<>(REFUSED, new Judged(right, new int[] {1, 0})),
                new Case<>(REFUSED, new Judged(right, new int[] {1, 4, 3})));
    }

    List<Case<Judged>> certainProbabilities() {
        double p = 0.2 + 0.5 * numbers.named("certain probabilities").nextDouble();
        return List.of(
                new Case<>("certain and right", new Judged(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}, new int[] {
                    1, 0, 2
                })),
                new Case<>(
                        "certain and wrong",
                        new Judged(new double[][] {{0, 1 - p, p}, {1 - p, p, 0}, {p, 0, 1 - p}}, new int[] {0, 1, 2})));
    }

    List<Case<Stored>> publicOutputs() {
        Sheet telling = networks.telling(numbers);
        return List.of(new Case<>(
                "three layers, five classes", stored(telling.network(), telling.inputs(), telling.labels())));
    }

    List<Case<Stored>> outputs() {
        Random random = numbers.named("outputs");
        return List.of(
                new Case<>("deep networks", stored(random, 3, 4, 5, 6, 7)),
                new Case<>("deep networks", stored(random, 3, 6, 4, 5, 5, 4)),
                new Case<>("one hidden layer", stored(random, 7, 4, 5, 3)),
                new Case<>("a single layer", stored(random, 4, 5, 3)),
                new Case<>("silent units", silent(random)),
                new Case<>("units at the kink", atTheKink(random)));
    }

    List<Case<Stored>> unacceptableOutputs() {
        Stored right = publicOutputs().get(0).input();
        double[][][] noProbabilities = right.outputs.clone();
        noProbabilities[2] = new double[][] {{0.3, 0.4, 0.2, 0.6, 0.1}, right.outputs[2][1], right.outputs[2][2]};
        double[][][] fewerRows = right.outputs.clone();
        fewerRows[1] = Arrays.copyOf(fewerRows[1], 2);
        return List.of(
                new Case<>(REFUSED, new Stored(right.weights, null, right.labels)),
                new Case<>(REFUSED, new Stored(right.weights, Arrays.copyOf(right.outputs, 2), right.labels)),
                new Case<>(REFUSED, new Stored(right.weights, noProbabilities, right.labels)),
                new Case<>(REFUSED, new Stored(right.weights, fewerRows, right.labels)),
                new Case<>(REFUSED, new Stored(right.weights, right.outputs, new int[] {3, 5, 4})));
    }

    List<Case<Backward>> publicDeltas() {
        Sheet telling = networks.telling(numbers);
        return List.of(new Case<>(
                "three layers, five classes", backward(telling.network(), telling.inputs(), telling.labels())));
    }

    List<Case<Backward>> deltas() {
        Random random = numbers.named("deltas");
        return List.of(
                new Case<>("deep networks", backward(random, 3, 4, 5, 6, 7)),
                new Case<>("deep networks", backward(random, 7, 6, 4, 5, 5, 4)),
                new Case<>("one hidden layer", backward(random, 5, 3, 6, 4)),
                new Case<>("a single layer", backward(random, 4, 5, 3)));
    }

    List<Case<Backward>> unacceptableDeltas() {
        Backward right = publicDeltas().get(0).input();
        double[][][] notFinite = right.deltas.clone();
        notFinite[0] = notFinite[0].clone();
        notFinite[0][1] = new double[] {0.3, Double.POSITIVE_INFINITY, 0.2, 0.4};
        double[][][] otherShape = right.deltas.clone();
        otherShape[1] = right.deltas[2];
        double[][][] fewerRows = right.outputs.clone();
        fewerRows[1] = Arrays.copyOf(fewerRows[1], 2);
        return List.of(
                new Case<>(REFUSED, new Backward(null, right.outputs, right.deltas)),
                new Case<>(REFUSED, new Backward(Arrays.copyOf(right.inputs, 2), right.outputs, right.deltas)),
                new Case<>(REFUSED, new Backward(right.inputs, Arrays.copyOf(right.outputs, 2), right.deltas)),
                new Case<>(REFUSED, new Backward(right.inputs, null, right.deltas)),
                new Case<>(REFUSED, new Backward(right.inputs, fewerRows, right.deltas)),
                new Case<>(REFUSED, new Backward(right.inputs, right.outputs, otherShape)),
                new Case<>(REFUSED, new Backward(right.inputs, right.outputs, notFinite)));
    }

    private static Judged judged(Random random, int examples, int classes) {
        double[][] rows = new double[examples][];
        Arrays.setAll(rows, i -> SeededNumbers.probabilities(random, classes));
        return new Judged(rows, Networks.labels(random, examples, classes));
    }

    /** Every unit of the first layer is inactive in every example. */
    private Stored silent(Random random) {
        Network network = networks.random(random, 3, 4, 6, 5);
        network.biases()[0] = SeededNumbers.vector(random, 4, -9, -8);
        return stored(network, SeededNumbers.matrix(random, 3, 3, -2, 2), Networks.labels(random, 3, 5));
    }

    /** Some stored outputs of hidden units are exactly 0. */
    private Stored atTheKink(Random random) {
        Stored stored = stored(random, 3, 4, 3, 5, 6);
        stored.outputs[0][0][2] = 0;
        stored.outputs[0][2][1] = 0;
        stored.outputs[1][1][3] = 0;
        return stored;
    }

    private Stored stored(Random random, int examples, int... sizes) {
        return stored(
                networks.random(random, sizes),
                SeededNumbers.matrix(random, examples, sizes[0], -2, 2),
                Networks.labels(random, examples, sizes[sizes.length - 1]));
    }

    private Stored stored(Network network, double[][] inputs, int[] labels) {
        return new Stored(
                network.weights(), reference.forward(network.weights(), network.biases(), inputs, "softmax"), labels);
    }

    private Backward backward(Random random, int examples, int... sizes) {
        return backward(
                networks.random(random, sizes),
                SeededNumbers.matrix(random, examples, sizes[0], -2, 2),
                Networks.labels(random, examples, sizes[sizes.length - 1]));
    }

    private Backward backward(Network network, double[][] inputs, int[] labels) {
        Stored stored = stored(network, inputs, labels);
        return new Backward(inputs, stored.outputs, reference.deltas(stored.weights, stored.outputs, stored.labels));
    }
}
