package deltarule.tests.backpropagationsheet;

import deltarule.problems.backpropagationsheet.BackpropagationSheet;
import deltarule.problems.backpropagationsheet.BackpropagationSheetParameters;
import deltarule.reference.backpropagationsheet.BackpropagationSheetReference;
import deltarule.reference.backpropagationsheet.BackpropagationSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong when a step of backpropagation is worked out by hand. */
public final class BackpropagationSheetMisconceptions
        implements Misconceptions<BackpropagationSheet, BackpropagationSheetParameters, Steps> {
    private static final double[] INPUT = {0.7, -0.4};
    private static final double[][] HIDDEN = {{0.6, -0.9, 0.3}, {-0.5, 0.8, 0.2}};
    private static final double[] OUTPUT = {1.3, -0.7, 0.4};
    private static final String GIVEN =
            "x = (0.7, -0.4), hidden units (0.6, -0.9, 0.3) and (-0.5, 0.8, 0.2), output (1.3, -0.7, 0.4)";

    private final Counterexample<BackpropagationSheet> forward =
            new Counterexample<>(GIVEN, sheet -> sheet.forward(INPUT, HIDDEN, OUTPUT));
    private final Counterexample<BackpropagationSheet> deltas =
            new Counterexample<>(GIVEN + ", y = 0.2", sheet -> sheet.deltas(INPUT, HIDDEN, OUTPUT, 0.2));
    private final Counterexample<BackpropagationSheet> updated = new Counterexample<>(
            GIVEN + ", y = 0.2, learning rate 0.5", sheet -> sheet.updated(INPUT, HIDDEN, OUTPUT, 0.2, 0.5));

    @Override
    public Steps steps(BackpropagationSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public BackpropagationSheet reference(BackpropagationSheetParameters parameters, Steps steps) {
        return new BackpropagationSheetReference(steps);
    }

    @Override
    public List<Misconception<BackpropagationSheet, Steps>> of(BackpropagationSheetParameters parameters) {
        List<Misconception<BackpropagationSheet, Steps>> list = new ArrayList<>();
        boolean sigmoid = parameters.hidden().equals("sigmoid");
        addForward(list, sigmoid);
        addLoss(list, parameters);
        addHidden(list, parameters, sigmoid);
        addStep(list);
        return list;
    }

    private void addForward(List<Misconception<BackpropagationSheet, Steps>> list, boolean sigmoid) {
        list.add(forward(
                "bias-forgotten",
                "the biases are left out",
                "What does a unit add to its weighted inputs?",
                steps -> steps.bias = b -> 0));
        list.add(forward(
                "bias-subtracted",
                "the biases are subtracted",
                "Which sign does a bias have in the sum?",
                steps -> steps.bias = b -> -b));
        list.add(forward(
                sigmoid ? "tanh-for-sigmoid" : "sigmoid-for-tanh",
                sigmoid ? "the hidden units use tanh" : "the hidden units use the sigmoid",
                "Which activation do the hidden units of this sheet have?",
                steps -> steps.hiddenActivation = sigmoid ? StrictMath::tanh : BackpropagationSheetReference::sigmoid));
        list.add(forward(
                "hidden-activation-forgotten",
                "the hidden units put out their sums as they are",
                "What comes after the sum of a hidden unit?",
                steps -> steps.hiddenActivation = z -> z));
        list.add(forward(
                "sigmoid-missing-minus",
                "the minus sign in the exponent of the output's sigmoid is missing",
                "Which end of the number line should map close to one?",
                steps -> steps.outputActivation = z -> BackpropagationSheetReference.sigmoid(-z)));
    }

    private void addLoss(
            List<Misconception<BackpropagationSheet, Steps>> list, BackpropagationSheetParameters parameters) {
        list.add(deltas(
                "grad-y-minus-p",
                "the sign of the output's delta is reversed",
                "Does the loss grow or shrink when an output that is too large grows further?",
                steps -> {
                    var right = steps.lossSlope;
                    steps.lossSlope = (p, y) -> -right.applyAsDouble(p, y);
                }));
        if (parameters.loss().equals("log")) {
            list.add(deltas(
                    "grad-extra-sigmoid-derivative",
                    "the output's delta has one derivative of the sigmoid too many",
                    "What is left when the derivative of the log loss meets that of the sigmoid?",
                    steps -> steps.outputSlope = p -> p * (1 - p) * p * (1 - p)));
        } else {
            boolean half = parameters.loss().equals("half squared");
            list.add(deltas(
                    half ? "squared-loss-half-confusion" : "missing-two-in-squared-gradient",
                    half
                            ? "the derivative of the loss has a factor 2"
                            : "the derivative of the loss lacks its factor 2",
                    "What does the factor in front of the square do to the derivative?",
                    steps -> steps.lossSlope = half ? (p, y) -> 2 * (p - y) : (p, y) -> p - y));
            list.add(deltas(
                    "output-slope-forgotten",
                    "the derivative of the output's sigmoid is left out",
                    "What lies between the output unit's sum and the loss?",
                    steps -> steps.outputSlope = p -> 1));
        }
    }

    private void addHidden(
            List<Misconception<BackpropagationSheet, Steps>> list,
            BackpropagationSheetParameters parameters,
            boolean sigmoid) {
        list.add(deltas(
                "hidden-grad-missing-output-weight",
                "the output's weights are left out on the way back",
                "How strongly does a hidden unit act on the output?",
                steps -> steps.backWeight = weight -> 1));
        list.add(deltas(
                "hidden-grad-missing-activation-derivative",
                "the derivative of the hidden units' activation is left out",
                "What lies between a hidden unit's sum and its output?",
                steps -> steps.hiddenSlope = h -> 1));
        BackpropagationSheetParameters other =
                new BackpropagationSheetParameters(parameters.loss(), sigmoid ? "tanh" : "sigmoid");
        list.add(deltas(
                sigmoid ? "tanh-derivative-for-sigmoid" : "tanh-derivative-as-sigmoid",
                sigmoid
                        ? "the derivative of tanh is taken for the hidden units"
                        : "the derivative of the sigmoid is taken for the hidden units",
                "Check that the hidden derivative belongs to the hidden activation you actually use.",
                steps -> steps.hiddenSlope = new Steps(other).hiddenSlope));
    }

    private void addStep(List<Misconception<BackpropagationSheet, Steps>> list) {
        list.add(updated(
                "ascent-instead-of-descent",
                "the step is added instead of subtracted",
                "Should the loss grow?",
                steps -> steps.descent = (old, step) -> old + step));
        list.add(updated(
                "learning-rate-forgotten",
                "the learning rate is left out",
                "How large a step does the sheet ask for?",
                steps -> steps.rate = learningRate -> 1));
        list.add(updated(
                "bias-not-updated",
                "the biases keep their values",
                "Which input does a bias have?",
                steps -> steps.biasInput = one -> 0));
        list.add(updated(
                "output-step-from-inputs",
                "the output's weights are moved by the network's inputs",
                "What comes into the output unit?",
                steps -> steps.carrier = (h, x) -> x));
    }

    private Misconception<BackpropagationSheet, Steps> forward(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, forward);
    }

    private Misconception<BackpropagationSheet, Steps> deltas(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "deltas", sentence, hint, patch, deltas);
    }

    private Misconception<BackpropagationSheet, Steps> updated(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "updated", sentence, hint, patch, updated);
    }
}
