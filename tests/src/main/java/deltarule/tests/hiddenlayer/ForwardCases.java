package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of units, layers and whole networks. */
final class ForwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String SCULLY = "three inputs, three hidden units";

    /** Numbers of inputs and hidden units: narrower, wider, and equal without symmetry. */
    private static final int[][] SHAPES = {{6, 4}, {3, 5}, {4, 4}};

    private final StoredNetworks networks;
    private final PublicNetworks examples;
    private final SeededNumbers numbers;
    private final double steepness;

    ForwardCases(HiddenLayerParameters parameters, StoredNetworks networks, SeededNumbers numbers) {
        this.steepness = parameters.steepness();
        this.examples = new PublicNetworks(networks, numbers);
        this.networks = networks;
        this.numbers = numbers;
    }

    /** What one unit gets. */
    record Unit(double[] weights, double bias, double[] inputs) {}

    /** What a layer gets. */
    record Layer(double[][] weights, double[] biases, double[] inputs) {}

    /** What a network gets. */
    record Pass(Network network, double[] inputs) {}

    List<Case<Unit>> publicUnits() {
        double[] inputs = examples.scullyInputs();
        double[][] units = examples.scullyUnits();
        Network scully = examples.scully();
        double[] biases = scully.hiddenBiases();
        return List.of(
                new Case<>("the first of three units", new Unit(units[0], biases[0], inputs)),
                new Case<>("the second of three units", new Unit(units[1], biases[1], inputs)),
                new Case<>("the third of three units", new Unit(units[2], biases[2], inputs)),
                new Case<>(
                        "the output unit with rounded activations",
                        new Unit(
                                scully.outputWeights(),
                                scully.outputBias(),
                                examples.activations("rounded activations", 0.62, 0.63, 0.77))));
    }

    List<Case<Unit>> units() {
        Random random = numbers.named("units");
        return List.of(
                new Case<>("ordinary units", unit(random, 5, 2)),
                new Case<>("ordinary units", unit(random, 3, 3)),
                new Case<>(
                        "a negative sum",
                        new Unit(
                                SeededNumbers.vector(random, 4, 0.2, 0.9),
                                -0.7,
                                SeededNumbers.vector(random, 4, -1.9, -1.1))),
                new Case<>("a single input", unit(random, 1, 2)));
    }

    List<Case<Unit>> unacceptableUnits() {
        double[] weights = {0.7, -0.4, 0.3};
        return List.of(
                new Case<>(REFUSED, new Unit(null, 0.3, weights)),
                new Case<>(REFUSED, new Unit(weights, 0.3, new double[] {0.7, 0.4})),
                new Case<>(REFUSED, new Unit(new double[0], 0.3, new double[0])),
                new Case<>(REFUSED, new Unit(weights, Double.NaN, weights)),
                new Case<>(REFUSED, new Unit(weights, 0.3, new double[] {0.7, Double.POSITIVE_INFINITY, 0.4})));
    }

    List<Case<Unit>> hugeUnits() {
        Random random = numbers.named("huge units");
        return List.of(
                new Case<>(
                        "hugely positive sums",
                        new Unit(
                                SeededNumbers.vector(random, 3, 0.2, 0.9),
                                0.4,
                                huge(SeededNumbers.vector(random, 3, 1500, 2500)))),
                new Case<>(
                        "hugely negative sums",
                        new Unit(
                                SeededNumbers.vector(random, 3, 0.2, 0.9),
                                0.4,
                                huge(SeededNumbers.vector(random, 3, -2500, -1500)))));
    }

    /** As far out on the curve, whatever its steepness. */
    private double[] huge(double[] inputs) {
        return Arrays.stream(inputs).map(input -> input / steepness).toArray();
    }

    List<Case<Layer>> publicLayers() {
        return List.of(
                new Case<>(SCULLY, layer(examples.scully(), examples.scullyInputs())),
                new Case<>("two inputs, three hidden units", layer(examples.harvard(), examples.harvardInputs())));
    }

    List<Case<Layer>> layers() {
        Random random = numbers.named("layers");
        return Arrays.stream(SHAPES)
                .map(shape -> new Case<>(
                        shape[0] > shape[1]
                                ? "fewer units than inputs"
                                : shape[0] < shape[1] ? "more units than inputs" : "as many units as inputs",
                        layer(
                                networks.random(random, shape[0], shape[1]),
                                SeededNumbers.vector(random, shape[0], -2, 2))))
                .toList();
    }

    List<Case<Layer>> unacceptableLayers() {
        double[] biases = {0.3, -0.2, 0.6};
        double[][] weights = networks.stored(new double[][] {{0.7, 0.4}, {0.6, -0.3}, {0.2, 0.8}});
        double[] inputs = {0.7, -0.4};
        double[][] ragged = weights.clone();
        ragged[ragged.length - 1] = Arrays.copyOf(ragged[0], ragged[0].length + 1);
        double[][] missing = weights.clone();
        missing[1] = null;
        return List.of(
                new Case<>(REFUSED, new Layer(missing, biases, inputs)),
                new Case<>(REFUSED, new Layer(null, biases, inputs)),
                new Case<>(REFUSED, new Layer(weights, new double[] {0.3, Double.NaN, 0.6}, inputs)),
                new Case<>("rows of different lengths", new Layer(ragged, biases, inputs)),
                new Case<>(REFUSED, new Layer(StoredNetworks.transposed(weights), biases, inputs)),
                new Case<>(REFUSED, new Layer(weights, biases, new double[] {0.7, Double.NaN})));
    }

    List<Case<Pass>> publicPasses() {
        return List.of(
                new Case<>(SCULLY, new Pass(examples.scully(), examples.scullyInputs())),
                new Case<>("two inputs, three hidden units", new Pass(examples.harvard(), examples.harvardInputs())));
    }

    List<Case<Pass>> passes() {
        Random random = numbers.named("passes");
        return Arrays.stream(SHAPES)
                .map(shape -> new Case<>(
                        "ordinary networks",
                        new Pass(
                                networks.random(random, shape[0], shape[1]),
                                SeededNumbers.vector(random, shape[0], -2, 2))))
                .toList();
    }

    List<Case<Pass>> unacceptablePasses() {
        Network right = networks.small();
        double[][] ragged = right.hiddenWeights().clone();
        ragged[ragged.length - 1] = Arrays.copyOf(ragged[0], ragged[0].length + 1);
        double[] longer = Arrays.copyOf(right.hiddenBiases(), right.hiddenBiases().length + 1);
        return List.of(
                new Case<>(REFUSED, new Pass(null, StoredNetworks.SMALL_INPUTS)),
                new Case<>(REFUSED, new Pass(right, new double[] {1.5, 0.5, Double.NaN})),
                new Case<>(REFUSED, new Pass(with(null, right.hiddenBiases(), right), StoredNetworks.SMALL_INPUTS)),
                new Case<>(REFUSED, new Pass(with(ragged, right.hiddenBiases(), right), StoredNetworks.SMALL_INPUTS)),
                new Case<>(REFUSED, new Pass(with(right.hiddenWeights(), null, right), StoredNetworks.SMALL_INPUTS)),
                new Case<>(REFUSED, new Pass(with(right.hiddenWeights(), longer, right), StoredNetworks.SMALL_INPUTS)),
                new Case<>(REFUSED, new Pass(right, new double[] {1.5, 0.5})),
                new Case<>(
                        REFUSED,
                        new Pass(
                                new Network(right.hiddenWeights(), right.hiddenBiases(), null, right.outputBias()),
                                StoredNetworks.SMALL_INPUTS)),
                new Case<>(
                        REFUSED,
                        new Pass(
                                new Network(
                                        right.hiddenWeights(),
                                        right.hiddenBiases(),
                                        right.outputWeights(),
                                        Double.NEGATIVE_INFINITY),
                                StoredNetworks.SMALL_INPUTS)));
    }

    private static Network with(double[][] hiddenWeights, double[] hiddenBiases, Network right) {
        return new Network(hiddenWeights, hiddenBiases, right.outputWeights(), right.outputBias());
    }

    private static Unit unit(Random random, int length, double range) {
        return new Unit(
                SeededNumbers.vector(random, length, -0.9, 0.9),
                SeededNumbers.vector(random, 1, -0.9, 0.9)[0],
                SeededNumbers.vector(random, length, -range, range));
    }

    private static Layer layer(Network network, double[] inputs) {
        return new Layer(network.hiddenWeights(), network.hiddenBiases(), inputs);
    }
}
