package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Activations;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of errors and derivatives. */
final class BackwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and batches";

    private final TanhNetwork reference;
    private final SeededNumbers numbers;
    private final PublicBatches examples;

    BackwardCases(TanhNetwork reference, SeededNumbers numbers) {
        this.reference = reference;
        this.numbers = numbers;
        this.examples = new PublicBatches(numbers);
    }

    /** What the hidden errors follow from. */
    record Backward(double[][] outputWeights, double[][] outputErrors, double[][] hidden) {}

    /** What the derivatives of a layer follow from. */
    record Layer(double[][] errors, double[][] sources) {}

    List<Case<Backward>> publicBackward() {
        return List.of(
                new Case<>(
                        "three hidden units, three examples",
                        backward(examples.scully(), examples.scullyInputs(), Batches.SCULLY_TARGETS)),
                new Case<>(
                        "four hidden units, five examples",
                        backward(examples.telling(), examples.tellingInputs(), Batches.TELLING_TARGETS)));
    }

    List<Case<Backward>> backward() {
        Random random = numbers.named("backward");
        return Arrays.stream(Batches.SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        backward(
                                Batches.network(random, shape[0], shape[1], shape[2]),
                                SeededNumbers.matrix(random, shape[0], shape[3], -2, 2),
                                Batches.targets(random, shape[2], shape[3]))))
                .toList();
    }

    List<Case<Backward>> unacceptableBackward() {
        double[][] weights = {{0.7, -0.4, 0.3}, {0.6, 0.8, -0.2}};
        double[][] errors = {{0.3, -0.6}, {-0.2, 0.4}};
        double[][] hidden = {{0.7, 0.4}, {-0.3, 0.6}, {0.2, -0.8}};
        return List.of(
                new Case<>(REFUSED, new Backward(weights, null, hidden)),
                new Case<>(REFUSED, new Backward(weights, errors, errors)),
                new Case<>(REFUSED, new Backward(weights, new double[][] {{0.3, -0.6, 0.4}, {0.2, 0.4, 0.7}}, hidden)),
                new Case<>(REFUSED, new Backward(weights, new double[][] {{0.3, Double.NaN}, {0.2, 0.4}}, hidden)));
    }

    List<Case<Layer>> publicLayers() {
        Backward telling = publicBackward().get(1).input();
        return List.of(
                new Case<>("output layer, five examples", new Layer(telling.outputErrors, telling.hidden)),
                new Case<>("hidden layer, five examples", hiddenLayer(telling, examples.tellingInputs())));
    }

    List<Case<Layer>> layers() {
        Random random = numbers.named("layers");
        return Arrays.stream(Batches.SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Layer(
                                SeededNumbers.matrix(random, shape[1], shape[3], -0.9, 0.9),
                                SeededNumbers.matrix(random, shape[0], shape[3], -2, 2))))
                .toList();
    }

    List<Case<Layer>> unacceptableLayers() {
        double[][] errors = {{0.3, -0.6}, {-0.2, 0.4}};
        double[][] sources = {{0.7, 0.4}, {-0.3, 0.6}, {0.2, -0.8}};
        return List.of(
                new Case<>(REFUSED, new Layer(null, sources)),
                new Case<>(REFUSED, new Layer(errors, new double[][] {{0.7, 0.4, 0.3}, {0.2, 0.6, 0.8}})),
                new Case<>(REFUSED, new Layer(errors, new double[][] {{0.7, 0.4}, {-0.3}})),
                new Case<>(REFUSED, new Layer(new double[][] {{0.3, Double.NEGATIVE_INFINITY}}, sources)));
    }

    private Backward backward(Network network, double[][] inputs, int[][] targets) {
        Activations activations = reference.forward(network, inputs);
        return new Backward(
                network.outputWeights(),
                reference.outputErrors(activations.predictions(), targets),
                activations.hidden());
    }

    private Layer hiddenLayer(Backward backward, double[][] inputs) {
        return new Layer(
                reference
                        .hiddenErrors(backward.outputWeights, backward.outputErrors, backward.hidden)
                        .sums(),
                inputs);
    }
}
