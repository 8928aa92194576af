package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference.Connection;
import deltarule.reference.hiddenlayer.HiddenLayerReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in a layer. */
final class LayerMistakes {
    private final double biasInput;
    private final Counterexample<HiddenLayer> layer;
    private final Counterexample<HiddenLayer> raggedLayer;

    LayerMistakes(HiddenLayerParameters parameters) {
        this.biasInput = parameters.biasInput();
        StoredNetworks networks = new StoredNetworks(parameters);
        Network small = networks.small();
        layer = new Counterexample<>(
                "weights (0.5, -0.3, 0.8) into the first and (0.4, 0.9, -0.2) into the second hidden unit, b = (0.3, -0.2)"
                        + " and x = (1.5, 0.5, 0.7)",
                network -> network.layer(small.hiddenWeights(), small.hiddenBiases(), StoredNetworks.SMALL_INPUTS));
        raggedLayer = new Counterexample<>(
                "W = ((0.5, -0.3), (0.4, 0.9, -0.2)), b = (0.3, -0.2) and x = (1.5, 0.5)",
                network -> network.layer(
                        new double[][] {{0.5, -0.3}, {0.4, 0.9, -0.2}}, new double[] {0.3, -0.2}, new double[] {1.5, 0.5
                        }));
    }

    List<Misconception<HiddenLayer, Steps>> all() {
        return List.of(
                layer(
                        "transposed-weights",
                        "rows and columns of the weights change places",
                        "Which index of W runs over the inputs in this exercise?",
                        steps -> steps.layerConnection = exchanged(steps.layerConnection)),
                layer(
                        "elementwise-instead-of-matmul",
                        "each unit takes one product of a weight and an input and adds up nothing",
                        "How many inputs does each unit listen to?",
                        steps -> steps.layerSum = (weightedInputs, unit) -> weightedInputs[unit]),
                layer(
                        "bias-added-twice",
                        "each bias enters its sum twice",
                        "How many times does the bias enter one unit?",
                        steps -> steps.layerBias = (biases, unit) -> 2 * biasInput * biases[unit]),
                layer(
                        "mlp-missing-bias",
                        "the biases are left out",
                        "What does your layer give for the zero input?",
                        steps -> steps.layerBias = (biases, unit) -> 0),
                layer(
                        "layer-shares-one-bias",
                        "every unit gets the bias of the first",
                        "How many biases does a layer have?",
                        steps -> steps.layerBias = (biases, unit) -> biasInput * biases[0]),
                layer(
                        "wrong-fan-in",
                        "each unit reads as many inputs as the layer has units, as on a slide that is wrong",
                        "Which layer's width is the length of the input?",
                        steps -> steps.layerFanIn = (inputs, units) -> units),
                new Misconception<>(
                        "accepts-ragged-matrix",
                        "layer",
                        "the length of the first row is taken for that of all rows",
                        "Are all rows equally long?",
                        steps -> steps.layerRowCheck = weights -> {},
                        raggedLayer));
    }

    private static Connection exchanged(Connection right) {
        return (weights, input, unit, inputs, units) ->
                right.of(StoredNetworks.transposed(weights), input, unit, inputs, units);
    }

    private Misconception<HiddenLayer, Steps> layer(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "layer", sentence, hint, patch, layer);
    }
}
