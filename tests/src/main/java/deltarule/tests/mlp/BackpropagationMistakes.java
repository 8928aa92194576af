package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.reference.mlp.MlpTrainingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in backpropagation. */
final class BackpropagationMistakes {
    private static final Network NETWORK = PublicNetworks.SMALL;
    private static final double[][] INPUTS = PublicNetworks.SMALL_INPUTS;

    private final Counterexample<MlpTraining> gradients;
    private final Counterexample<MlpTraining> certain;

    BackpropagationMistakes(MlpTrainingParameters parameters) {
        MlpTraining right = new MlpTrainingReference(parameters);
        Batches batches = new Batches(parameters);
        double[][] inputs = batches.of(INPUTS);
        double[][] hidden = right.hiddenActivations(NETWORK, inputs);
        double[] predictions = right.predictions(NETWORK, hidden);
        gradients = new Counterexample<>(
                "W = ((0.5, -0.3, 0.8), (0.4, 0.9, -0.2)), b = (0.3, -0.2), v = (0.7, -0.6), c = 0.2, "
                        + batches.text(INPUTS) + " of inputs and the targets 1, 0, 1",
                mlp -> mlp.gradients(NETWORK, inputs, hidden, predictions, PublicNetworks.SMALL_TARGETS));
        double[] withCertain = {predictions[0], 1, predictions[2]};
        certain = new Counterexample<>(
                "the same network, inputs and targets, and a second prediction that is exactly 1",
                mlp -> mlp.gradients(NETWORK, inputs, hidden, withCertain, PublicNetworks.SMALL_TARGETS));
    }

    List<Misconception<MlpTraining, Steps>> of(MlpTrainingParameters parameters) {
        List<Misconception<MlpTraining, Steps>> list = new ArrayList<>();
        list.addAll(ofTheOutputUnit());
        list.addAll(parameters.reduction().equals("mean") ? ofTheMean() : ofTheSum());
        list.addAll(parameters.loss().equals("log-loss") ? ofLogLoss() : ofSquaredError());
        list.addAll(ofTheHiddenUnits());
        list.add(
                switch (parameters.hiddenActivation()) {
                    case "tanh" ->
                        slope(
                                "tanh-net-with-sigmoid-hidden-gradient",
                                "the sigmoid's derivative is used for the hidden units",
                                "Which activation did the forward pass use?",
                                h -> h * (1 - h));
                    case "sigmoid" ->
                        slope(
                                "tanh-derivative-for-sigmoid",
                                "the hidden derivative is 1 - h^2, that of tanh; the slide's code is wrong",
                                "Does the hidden derivative belong to the activation you use?",
                                h -> 1 - h * h);
                    default ->
                        slope(
                                "relu-slope-is-activation",
                                "the hidden derivative is the activation itself",
                                "How steep is the rectified linear unit where it is active?",
                                h -> h);
                });
        return list;
    }

    private List<Misconception<MlpTraining, Steps>> ofTheOutputUnit() {
        return List.of(
                gradients(
                        "grad-y-minus-p",
                        "the prediction is subtracted from the target",
                        "Take one small step against your gradient: does the loss go down?",
                        steps -> wrapDelta(steps, (delta, correct) -> -delta)),
                gradients(
                        "backprop-skip-correct",
                        "examples that are already on the right side are left out",
                        "Is a right answer given with 60 percent confidence already perfect?",
                        steps -> wrapDelta(steps, (delta, correct) -> correct == 1 ? 0 : delta)),
                gradients(
                        "grad-uses-input-instead-of-hidden",
                        "the inputs take the place of the hidden activations in the output weights' derivatives",
                        "What flowed through the output weights?",
                        steps -> steps.outputSources = (inputs, hidden) -> Arrays.copyOf(inputs, hidden.length)));
    }

    private List<Misconception<MlpTraining, Steps>> ofTheMean() {
        return List.of(
                gradients(
                        "grad-sum-not-mean",
                        "the derivatives of the examples are added up and not averaged",
                        "Duplicate the batch: should the step double?",
                        steps -> steps.gradientFactor = n -> 1),
                gradients(
                        "double-average",
                        "the mean is taken twice",
                        "How often is 1/n in the loss?",
                        steps -> steps.gradientFactor = n -> 1 / (n * n)));
    }

    private List<Misconception<MlpTraining, Steps>> ofTheSum() {
        return List.of(gradients(
                "grad-mean-not-sum",
                "the derivatives of the examples are averaged and not added up",
                "Duplicate the batch: should the step double?",
                steps -> steps.gradientFactor = n -> 1 / n));
    }

    private List<Misconception<MlpTraining, Steps>> ofLogLoss() {
        return List.of(
                gradients(
                        "bce-grad-not-cancelled",
                        "the output error is still divided by q (1 - q)",
                        "Which factor of the chain rule is still missing?",
                        steps -> steps.outputDelta = (q, y) -> (q - y) / (q * (1 - q))),
                gradients(
                        "grad-extra-sigmoid-derivative",
                        "the output error is multiplied by q (1 - q)",
                        "For this loss something cancels: do the chain rule once more.",
                        steps -> steps.outputDelta = (q, y) -> (q - y) * q * (1 - q)),
                new Misconception<>(
                        "bce-grad-divides-before-cancelling",
                        "gradients",
                        "the output error is divided by q (1 - q) and multiplied by it again, also where it is 0",
                        "What is left of the two factors when you cancel them on paper?",
                        steps -> steps.outputDelta = (q, y) -> (q - y) / (q * (1 - q)) * (q * (1 - q)),
                        certain));
    }

    private List<Misconception<MlpTraining, Steps>> ofSquaredError() {
        return List.of(
                gradients(
                        "missing-two-in-squared-gradient",
                        "the factor 2 of the square's derivative is left out; the slide is wrong",
                        "Differentiate the square with pencil and paper.",
                        steps -> steps.outputDelta = (q, y) -> (q - y) * q * (1 - q)),
                gradients(
                        "output-delta-without-derivative-for-squared-loss",
                        "the derivative of the output's sigmoid is left out",
                        "For which loss does the output's derivative cancel?",
                        steps -> steps.outputDelta = (q, y) -> 2 * (q - y)));
    }

    private List<Misconception<MlpTraining, Steps>> ofTheHiddenUnits() {
        return List.of(
                gradients(
                        "hidden-grad-missing-output-weight",
                        "the output weight is missing from the hidden error; the slide is wrong",
                        "Through which connection does the error reach the hidden unit?",
                        steps -> steps.backwardWeight = weight -> 1),
                slope(
                        "hidden-grad-missing-activation-derivative",
                        "the derivative of the hidden activation is left out",
                        "The error term is a derivative with respect to the input of the unit, not its output.",
                        h -> 1),
                gradients(
                        "gradient-outer-product-order",
                        "the hidden weights' derivatives have rows and columns exchanged",
                        "Rows of the gradient belong to which layer?",
                        steps -> steps.hiddenWeightGradients = ForwardMistakes::transposed),
                gradients(
                        "bias-gradient-wrong-axis",
                        "the hidden biases' derivatives are summed over the units, not the examples",
                        "How many biases does the layer have?",
                        steps -> steps.hiddenBiasGradients = deltas -> Arrays.stream(deltas)
                                .mapToDouble(row -> Arrays.stream(row).sum())
                                .toArray()),
                gradients(
                        "bias-gradient-last-example",
                        "the hidden biases' derivatives come from the last example alone",
                        "Does every example of the batch push on the bias?",
                        steps -> steps.hiddenBiasGradients = deltas -> deltas[deltas.length - 1].clone()));
    }

    private static void wrapDelta(Steps steps, DoubleBinaryOperator wrong) {
        DoubleBinaryOperator right = steps.outputDelta;
        steps.outputDelta = (q, y) -> wrong.applyAsDouble(right.applyAsDouble(q, y), q >= 0.5 == (y == 1) ? 1 : 0);
    }

    private Misconception<MlpTraining, Steps> slope(
            String id, String sentence, String hint, DoubleUnaryOperator slope) {
        return gradients(id, sentence, hint, steps -> steps.hiddenSlope = slope);
    }

    private Misconception<MlpTraining, Steps> gradients(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradients", sentence, hint, patch, gradients);
    }
}
