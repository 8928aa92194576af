package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What students get wrong in the derivatives. */
final class BackwardMistakes {
    private static final double[] INPUTS = {1.5, 0.5, 0.7};
    private static final double[] HIDDEN = {0.8, 0.3};
    private static final double[] HIDDEN_DELTAS = {-0.15, 0.25};

    private final double factor;
    private final double beta;
    private final Counterexample<HiddenLayer> outputError =
            new Counterexample<>("the prediction 0.7 and the target 1", network -> network.outputError(0.7, 1));
    private final Counterexample<HiddenLayer> hiddenDeltas = new Counterexample<>(
            "v = (0.7, -0.6), h = (0.8, 0.3) and dl/do = -0.2",
            network -> network.hiddenDeltas(new double[] {0.7, -0.6}, HIDDEN, -0.2));
    private final Counterexample<HiddenLayer> gradients = new Counterexample<>(
            "x = (1.5, 0.5, 0.7), h = (0.8, 0.3), dl/dz = (-0.15, 0.25) and dl/do = -0.2",
            network -> network.gradients(INPUTS, HIDDEN, HIDDEN_DELTAS, -0.2));

    BackwardMistakes(HiddenLayerParameters parameters) {
        factor = parameters.lossFactor();
        beta = parameters.steepness();
    }

    List<Misconception<HiddenLayer, Steps>> all() {
        List<Misconception<HiddenLayer, Steps>> list = new ArrayList<>();
        list.addAll(ofTheOutputError());
        list.addAll(ofTheHiddenDeltas());
        list.addAll(ofTheGradients());
        return list;
    }

    private List<Misconception<HiddenLayer, Steps>> ofTheOutputError() {
        return List.of(
                outputError(
                        "missing-two-in-squared-gradient",
                        "the factor 2 of the square's derivative is left out; the slides are wrong",
                        "Differentiate the square with pencil and paper.",
                        steps -> steps.lossSlope = (p, y) -> factor * (p - y)),
                outputError(
                        "output-delta-without-derivative-for-squared-loss",
                        "the derivative of the output's sigmoid is left out",
                        "For which loss does the output's derivative cancel?",
                        steps -> steps.outputSlope = p -> 1),
                outputError(
                        "grad-y-minus-p",
                        "the prediction is subtracted from the target in the derivative",
                        "Take one small step against your derivative: does the loss go down?",
                        steps -> steps.lossSlope = (p, y) -> 2 * factor * (y - p)),
                outputError(
                        "sigmoid-derivative-of-a-squared",
                        "the output's derivative has 1 - p^2 in it, as that of tanh",
                        "Two S-shaped functions have two different slope rules: which one is yours?",
                        steps -> steps.outputSlope = p -> beta * (1 - p * p)),
                outputError(
                        "squared-loss-half-confusion",
                        "the loss has the factor " + (factor == 1 ? 0.5 : 1.0),
                        "Two lectures differ by a constant factor: which definition is printed in this exercise?",
                        steps -> {
                            steps.loss = (p, y) -> (factor == 1 ? 0.5 : 1) * (p - y) * (p - y);
                            steps.lossSlope = (p, y) -> (factor == 1 ? 1 : 2) * (p - y);
                        }),
                outputError(
                        "absolute-instead-of-squared",
                        "the loss is the difference and not its square",
                        "What does a difference of one half cost?",
                        steps -> steps.loss = (p, y) -> factor * Math.abs(p - y)));
    }

    private List<Misconception<HiddenLayer, Steps>> ofTheHiddenDeltas() {
        return List.of(
                hiddenDeltas(
                        "hidden-grad-missing-output-weight",
                        "the output weight is missing; the slide is wrong",
                        "Through which connection does the error reach the hidden unit?",
                        steps -> steps.backwardWeight = weight -> 1),
                hiddenDeltas(
                        "hidden-grad-missing-activation-derivative",
                        "the derivative of the hidden activation is left out",
                        "The error term is a derivative with respect to the input of the unit, not its output.",
                        steps -> steps.hiddenSlope = h -> 1),
                hiddenDeltas(
                        "tanh-derivative-for-sigmoid",
                        "the hidden derivative has 1 - h^2 in it, as that of tanh",
                        "Does the hidden derivative belong to the activation you use?",
                        steps -> steps.hiddenSlope = h -> beta * (1 - h * h)),
                hiddenDeltas(
                        "hidden-slope-squashes-again",
                        "the sigmoid is applied to the activations once more before its derivative is taken",
                        "Are you given the sums of the hidden units or their activations?",
                        steps -> {
                            var slope = steps.hiddenSlope;
                            steps.hiddenSlope = h -> slope.applyAsDouble(NeuronMistakes.sigmoid(beta * h));
                        }),
                hiddenDeltas(
                        "hidden-slope-is-activation",
                        "the activation itself takes the place of its derivative",
                        "How steep is the sigmoid where it is almost one?",
                        steps -> steps.hiddenSlope = h -> h));
    }

    private List<Misconception<HiddenLayer, Steps>> ofTheGradients() {
        return List.of(
                gradients(
                        "grad-uses-input-instead-of-hidden",
                        "the inputs take the place of the hidden activations in the output weights' derivatives",
                        "What flowed through the output weights?",
                        steps -> steps.outputSources = (inputs, hidden) -> inputs),
                gradients(
                        "gradient-outer-product-order",
                        "the derivatives of the hidden weights have rows and columns exchanged",
                        "How is W stored in this exercise, and its derivative?",
                        steps -> {
                            UnaryOperator<double[][]> stored = steps.storedGradients;
                            steps.storedGradients = rows -> StoredNetworks.transposed(stored.apply(rows));
                        }),
                gradients(
                        "bias-gradient-times-activation",
                        "the derivatives of the hidden biases are multiplied by the activations of their units",
                        "What does a bias get as its input?",
                        steps -> {
                            BinaryOperator<double[]> right = steps.biasGradients;
                            steps.biasGradients = (hidden, deltas) -> {
                                double[] products = right.apply(hidden, deltas);
                                for (int j = 0; j < products.length; j++) {
                                    products[j] *= hidden[j];
                                }
                                return products;
                            };
                        }),
                gradients(
                        "bias-gradient-zero",
                        "the derivatives of the hidden biases are zero",
                        "Does the loss stay as it is when a bias changes?",
                        steps -> steps.biasGradients = (hidden, deltas) -> new double[deltas.length]),
                gradients(
                        "hidden-weight-gradient-without-input",
                        "the inputs are missing from the derivatives of the hidden weights",
                        "By how much does a sum change when the weight of a small input changes?",
                        steps -> steps.hiddenSources = inputs -> {
                            double[] ones = inputs.clone();
                            Arrays.fill(ones, 1);
                            return ones;
                        }));
    }

    private Misconception<HiddenLayer, Steps> outputError(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "outputError", sentence, hint, patch, outputError);
    }

    private Misconception<HiddenLayer, Steps> hiddenDeltas(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "hiddenDeltas", sentence, hint, patch, hiddenDeltas);
    }

    private Misconception<HiddenLayer, Steps> gradients(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradients", sentence, hint, patch, gradients);
    }
}
