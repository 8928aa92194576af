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

/** What students get wrong on the way through the whole network. */
final class ForwardMistakes {
    private final boolean rowPerInput;
    private final double beta;
    private final Counterexample<HiddenLayer> forward;

    ForwardMistakes(HiddenLayerParameters parameters) {
        beta = parameters.steepness();
        rowPerInput = parameters.weightRows().equals("inputs");
        Network small = new StoredNetworks(parameters).small();
        forward = new Counterexample<>(
                "weights (0.5, -0.3, 0.8) into the first and (0.4, 0.9, -0.2) into the second hidden unit, b = (0.3, -0.2),"
                        + " v = (0.7, -0.6), c = 0.2 and x = (1.5, 0.5, 0.7)",
                network -> network.forward(small, StoredNetworks.SMALL_INPUTS));
    }

    List<Misconception<HiddenLayer, Steps>> all() {
        return List.of(
                forward(
                        "weight-index-order-swapped",
                        "the numbers of W are read in the opposite order of subscripts, as on a slide that contradicts another",
                        "Name the two ends of the connection w_12.",
                        steps -> steps.forwardConnection = swapped()),
                forward(
                        "hidden-activation-skipped",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.forwardHiddenActivation = z -> z),
                forward(
                        "output-activation-missing",
                        "the output is not squashed",
                        "Should the answer be a probability?",
                        steps -> steps.forwardOutputActivation = z -> z),
                forward(
                        "propagate-rounded-intermediates",
                        "the hidden activations are rounded to two decimals before they go on, as on the slide",
                        "When is the right moment to round?",
                        steps -> steps.forwardHiddenActivation =
                                z -> Math.rint(100 * NeuronMistakes.sigmoid(beta * z)) / 100),
                forward(
                        "output-missing-bias",
                        "the output bias is left out",
                        "What does your output unit add when all hidden units are silent?",
                        steps -> steps.forwardOutputBias = bias -> 0));
    }

    /** The numbers of W in their order, cut into rows as if the first subscript were the second. */
    private Connection swapped() {
        return (weights, input, unit, inputs, units) -> {
            int position = rowPerInput ? unit * inputs + input : input * units + unit;
            return weights[position / weights[0].length][position % weights[0].length];
        };
    }

    private Misconception<HiddenLayer, Steps> forward(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, forward);
    }
}
