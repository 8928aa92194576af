package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the training of a neuron. */
final class NeuronMistakes {
    private final Counterexample<TrainingLoops> training = new Counterexample<>(
            "weights (0.7, -0.3), bias 0.4, the inputs (1.5, 0.6), (-0.8, 1.7), (0.4, 2.2), the targets 0, 1, 0, learning rate"
                    + " 0.7 and 2 epochs",
            loops -> loops.trainNeuron(
                    new double[] {0.7, -0.3},
                    0.4,
                    new double[][] {{1.5, 0.6}, {-0.8, 1.7}, {0.4, 2.2}},
                    new int[] {0, 1, 0},
                    0.7,
                    2));

    List<Misconception<TrainingLoops, Steps>> of(TrainingLoopsParameters parameters) {
        List<Misconception<TrainingLoops, Steps>> list = new ArrayList<>();
        if (parameters.loss().equals("squared-error")) {
            boolean whole = parameters.lossFactor() == 1;
            list.add(mistake(
                    whole ? "missing-two-in-squared-gradient" : "two-in-half-squared-gradient",
                    whole
                            ? "the factor 2 of the squared error's derivative is left out"
                            : "the derivative has a factor 2 although the squared error is halved",
                    "What is the derivative of a square?",
                    steps -> steps.neuronSlope = (p, y) -> (whole ? 1 : 2) * (p - y) * p * (1 - p)));
            list.add(mistake(
                    "bce-gradient-for-squared-loss",
                    "the derivative of the log loss is used",
                    "Which factor does the derivative of the sigmoid contribute?",
                    steps -> steps.neuronSlope = (p, y) -> p - y));
        } else {
            list.add(mistake(
                    "grad-extra-sigmoid-derivative",
                    "the derivative of the sigmoid is multiplied in once more",
                    "Which factors cancel when you differentiate the log loss?",
                    steps -> steps.neuronSlope = (p, y) -> (p - y) * p * (1 - p)));
            list.add(mistake(
                    "squared-gradient-for-log-loss",
                    "the derivative of the squared error is used",
                    "Which loss is being made smaller?",
                    steps -> steps.neuronSlope = (p, y) -> 2 * (p - y) * p * (1 - p)));
        }
        list.add(mistake("neuron-climbs", "the derivatives are added", "Uphill or downhill?", steps -> {
            var right = steps.neuronSlope;
            steps.neuronSlope = (p, y) -> -right.applyAsDouble(p, y);
        }));
        list.add(mistake(
                "no-bias-update",
                "the bias is never updated",
                "Which parameters does the neuron have?",
                steps -> steps.biasStepSize = rate -> 0));
        list.add(mistake(
                "bias-gradient-multiplied-by-x",
                "the derivative of the bias is multiplied by the first input",
                "Which input belongs to the bias?",
                steps -> steps.biasInput = inputs -> inputs[0]));
        list.add(mistake(
                "grad-sum-not-mean",
                "the derivatives of the examples are added up and not averaged",
                "If every example occurs twice, should the step be twice as long?",
                steps -> steps.gradientFactor = n -> 1));
        list.add(mistake(
                "online-instead-of-batch",
                "each example makes an update of its own",
                "How many updates are there in an epoch?",
                steps -> steps.examplesPerUpdate = n -> 1));
        list.add(mistake(
                "losses-without-the-start",
                "the loss before the first epoch is left out",
                "How many losses are there after no epoch at all?",
                steps -> steps.returnedLosses = losses -> Arrays.copyOfRange(losses, 1, losses.length)));
        return list;
    }

    private Misconception<TrainingLoops, Steps> mistake(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "trainNeuron", sentence, hint, patch, training);
    }
}
