package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of sums, activations and cost. */
final class ForwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and batches";

    private final SeededNumbers numbers;
    private final PublicBatches examples;

    ForwardCases(SeededNumbers numbers) {
        this.numbers = numbers;
        this.examples = new PublicBatches(numbers);
    }

    /** A layer and what flows into it. */
    record Layer(double[][] weights, double[] biases, double[][] inputs) {}

    /** A network and its inputs. */
    record Pass(Network network, double[][] inputs) {}

    /** What a cost judges. */
    record Judged(double[][] predictions, int[][] targets) {}

    List<Case<Layer>> publicLayers() {
        return List.of(
                new Case<>(
                        "two units, two examples",
                        new Layer(
                                examples.like("small weights", new double[][] {{1, 2}, {3, 4}}),
                                examples.like("small biases", new double[][] {{10, 20}})[0],
                                new double[][] {{1, 0}, {0, 1}})),
                new Case<>("three units, three examples", layer(examples.scully(), examples.scullyInputs())),
                new Case<>("four units, five examples", layer(examples.telling(), examples.tellingInputs())));
    }

    List<Case<Layer>> layers() {
        return passes("layers").stream()
                .map(one -> new Case<>(one.group(), layer(one.input().network, one.input().inputs)))
                .toList();
    }

    List<Case<Layer>> unacceptableLayers() {
        Layer right = layer(Batches.TELLING, Batches.TELLING_INPUTS);
        double[][] ragged = right.inputs.clone();
        ragged[2] = new double[] {0.7, 0.4, 0.3, 0.6};
        double[][] nan = right.inputs.clone();
        nan[1] = new double[] {0.7, 0.4, Double.NaN, 0.6, 0.8};
        return List.of(
                new Case<>(REFUSED, new Layer(right.weights, null, right.inputs)),
                new Case<>(REFUSED, new Layer(right.weights, new double[] {0.7, 0.4, 0.3}, right.inputs)),
                new Case<>(REFUSED, new Layer(right.weights, right.biases, ragged)),
                new Case<>(REFUSED, new Layer(right.weights, right.biases, nan)));
    }

    List<Case<Pass>> publicPasses() {
        return List.of(
                new Case<>("three hidden units, three examples", new Pass(examples.scully(), examples.scullyInputs())),
                new Case<>("four hidden units, five examples", new Pass(examples.telling(), examples.tellingInputs())));
    }

    List<Case<Pass>> passes() {
        List<Case<Pass>> cases = new ArrayList<>(passes("passes"));
        Random random = numbers.named("saturated passes");
        Network network = new Network(
                SeededNumbers.matrix(random, 3, 4, 0.2, 0.9),
                SeededNumbers.vector(random, 3, -0.9, 0.9),
                SeededNumbers.matrix(random, 2, 3, 0.2, 0.9),
                SeededNumbers.vector(random, 2, -0.9, 0.9));
        cases.add(
                new Case<>("saturated hidden units", new Pass(network, SeededNumbers.matrix(random, 4, 3, 900, 1500))));
        Network loud = new Network(
                network.hiddenWeights(),
                network.hiddenBiases(),
                SeededNumbers.matrix(random, 2, 3, 900, 1500),
                network.outputBiases());
        cases.add(new Case<>("certain outputs", new Pass(loud, SeededNumbers.matrix(random, 4, 3, 1.2, 1.9))));
        return cases;
    }

    List<Case<Pass>> unacceptablePasses() {
        Network right = Batches.TELLING;
        return List.of(
                new Case<>(REFUSED, new Pass(null, Batches.TELLING_INPUTS)),
                new Case<>(REFUSED, new Pass(right, Arrays.copyOf(Batches.TELLING_INPUTS, 2))),
                new Case<>(
                        REFUSED,
                        new Pass(
                                new Network(
                                        right.hiddenWeights(),
                                        right.hiddenBiases(),
                                        Batches.SCULLY.outputWeights(),
                                        right.outputBiases()),
                                Batches.TELLING_INPUTS)),
                new Case<>(REFUSED, new Pass(right, new double[3][0])));
    }

    List<Case<Judged>> publicPredictions() {
        return List.of(
                new Case<>(
                        "one output, five examples",
                        new Judged(
                                examples.predictions("five predictions", new double[][] {{0.8, 0.35, 0.6, 0.45, 0.1}}),
                                Batches.TELLING_TARGETS)),
                new Case<>(
                        "one output, three examples",
                        new Judged(
                                examples.predictions("three predictions", new double[][] {{0.67, 0.56, 0.72}}),
                                Batches.SCULLY_TARGETS)));
    }

    List<Case<Judged>> predictions() {
        Random random = numbers.named("predictions");
        List<Case<Judged>> cases = new ArrayList<>();
        for (int[] shape : new int[][] {{2, 5}, {3, 4}, {4, 7}}) {
            double[][] predictions = SeededNumbers.matrix(random, shape[0], shape[1], 0.05, 0.95);
            cases.add(new Case<>(
                    "ordinary predictions", new Judged(predictions, Batches.targets(random, shape[0], shape[1]))));
        }
        return cases;
    }

    List<Case<Judged>> unacceptablePredictions() {
        double[][] right = {{0.8, 0.3}, {0.4, 0.6}};
        int[][] targets = {{1, 0}, {0, 1}};
        return List.of(
                new Case<>(REFUSED, new Judged(right, null)),
                new Case<>(REFUSED, new Judged(null, targets)),
                new Case<>(REFUSED, new Judged(new double[][] {{0.8, 1.3}, {0.4, 0.6}}, targets)),
                new Case<>(REFUSED, new Judged(new double[][] {{0.8, Double.NaN}, {0.4, 0.6}}, targets)),
                new Case<>(REFUSED, new Judged(right, new int[][] {{1, 0}, {0, 2}})),
                new Case<>(REFUSED, new Judged(right, new int[][] {{1, 0, 1}, {0, 1, 1}})));
    }

    List<Case<Judged>> certainPredictions() {
        return List.of(
                new Case<>("certain and right", new Judged(new double[][] {{1, 0, 1, 0}, {0, 0, 1, 1}}, new int[][] {
                    {1, 0, 1, 0}, {0, 0, 1, 1}
                })),
                new Case<>("certain and once wrong", new Judged(new double[][] {{1, 0, 1}, {0.4, 1, 0}}, new int[][] {
                    {1, 0, 1}, {0, 1, 1}
                })));
    }

    private List<Case<Pass>> passes(String name) {
        Random random = numbers.named(name);
        return Arrays.stream(Batches.SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Pass(
                                Batches.network(random, shape[0], shape[1], shape[2]),
                                SeededNumbers.matrix(random, shape[0], shape[3], -2, 2))))
                .toList();
    }

    private static Layer layer(Network network, double[][] inputs) {
        return new Layer(network.hiddenWeights(), network.hiddenBiases(), inputs);
    }
}
