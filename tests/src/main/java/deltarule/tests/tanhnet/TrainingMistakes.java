package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in a step and in the training loop. */
final class TrainingMistakes {
    private static final String START =
            "W1 = ((0.5, -0.3, 0.8), (0.4, 0.9, -0.2)), b1 = (0.3, -0.2), W2 = ((0.7, -0.6), (0.2, 0.9)), b2 ="
                    + " (0.2, -0.4), the examples (1.5, 0.5, 0.7), (-0.4, 1.2, 0.6), (0.8, 0.3, -1.1) in columns, the targets"
                    + " ((1, 0, 1), (0, 0, 1)) and the learning rate 0.7";

    private final Counterexample<TanhNetwork> step = new Counterexample<>(
            START, network -> network.step(Batches.SMALL, Batches.SMALL_INPUTS, Batches.SMALL_TARGETS, 0.7));
    private final Counterexample<TanhNetwork> training = new Counterexample<>(
            START + ", for 2 epochs",
            network -> network.train(Batches.SMALL, Batches.SMALL_INPUTS, Batches.SMALL_TARGETS, 0.7, 2));

    List<Misconception<TanhNetwork, Steps>> of(TanhNetworkParameters parameters) {
        return List.of(
                step(
                        "update-before-backprop",
                        "the output weights are updated before the errors go back through them",
                        "Which weights produced the prediction you are differentiating?",
                        steps -> steps.stepBackWeights = (before, updated) -> updated),
                step(
                        "backprop-skip-correct",
                        "examples that are already on the right side are left out",
                        "Is a right answer given with 60 percent confidence already perfect?",
                        steps -> steps.stepErrors = TrainingMistakes::withoutCorrect),
                step(
                        "grad-uses-input-instead-of-hidden",
                        "the inputs take the place of the hidden activations in the output weights' derivatives",
                        "What flowed through the second weight matrix?",
                        steps -> steps.stepOutputSources = (inputs, hidden) -> {
                            double[][] sources = new double[hidden.length][];
                            Arrays.setAll(sources, k -> inputs[k % inputs.length]);
                            return sources;
                        }),
                step(
                        "bias-broadcast-pxp",
                        "every bias moves by the derivatives of all biases of its layer, as when b grows into a square on the"
                                + " slide that is wrong",
                        "What is the shape of b after one update?",
                        steps -> steps.stepBias = derivatives -> {
                            double[] sums = new double[derivatives.length];
                            Arrays.fill(sums, Arrays.stream(derivatives).sum());
                            return sums;
                        }),
                step(
                        "no-bias-update",
                        "the biases are never updated",
                        "Which parameters does the network have?",
                        steps -> steps.stepBias = derivatives -> new double[derivatives.length]),
                step(
                        "grad-ascent-on-loss",
                        "the derivatives are added",
                        "Uphill or downhill?",
                        steps -> steps.stepRate = rate -> -rate),
                step(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.stepRate = rate -> 1),
                training(
                        "grad-not-reset-between-epochs",
                        "the derivatives of earlier epochs are added to those of the present one",
                        "When are the derivatives set back to zero?",
                        steps -> steps.trainAfter = (before, stepped) ->
                                before.size() < 2 ? stepped : sum(stepped, 1, movement(parameters, before))),
                training(
                        "one-epoch-too-few",
                        "the last epoch is left out",
                        "How many updates does your loop make for one epoch?",
                        steps -> steps.trainEpochs = epochs -> Math.max(0, epochs - 1)),
                training(
                        "cost-noted-before-the-step",
                        "the cost of an epoch is noted before its step",
                        "What is the last cost of your list the cost of?",
                        steps -> steps.trainCostOf = (before, after) -> before),
                training(
                        "hidden-layer-frozen",
                        "only the output layer is trained",
                        "Which parameters does the network have?",
                        steps -> steps.trainAfter = (before, stepped) -> new Network(
                                before.get(before.size() - 1).hiddenWeights(),
                                before.get(before.size() - 1).hiddenBiases(),
                                stepped.outputWeights(),
                                stepped.outputBiases())));
    }

    /** The last epoch's movement, at the learning rate of the present one. */
    private static Network movement(TanhNetworkParameters parameters, List<Network> before) {
        int epoch = before.size() - 1;
        double ratio = TanhNetworkEquivalents.rate(parameters, 1, epoch)
                / TanhNetworkEquivalents.rate(parameters, 1, epoch - 1);
        Network start = before.get(epoch - 1);
        Network moved = sum(before.get(epoch), -1, start);
        return sum(moved, ratio - 1, moved);
    }

    private static double[][] withoutCorrect(double[][] predictions, double[][] errors) {
        double[][] left = new double[errors.length][errors[0].length];
        for (int k = 0; k < left.length; k++) {
            for (int i = 0; i < left[k].length; i++) {
                boolean target = errors[k][i] < 0;
                left[k][i] = target == predictions[k][i] >= 0.5 ? 0 : errors[k][i];
            }
        }
        return left;
    }

    private static Network sum(Network one, double factor, Network other) {
        return new Network(
                sum(one.hiddenWeights(), factor, other.hiddenWeights()),
                sum(one.hiddenBiases(), factor, other.hiddenBiases()),
                sum(one.outputWeights(), factor, other.outputWeights()),
                sum(one.outputBiases(), factor, other.outputBiases()));
    }

    private static double[][] sum(double[][] one, double factor, double[][] other) {
        double[][] sum = new double[one.length][];
        Arrays.setAll(sum, i -> sum(one[i], factor, other[i]));
        return sum;
    }

    private static double[] sum(double[] one, double factor, double[] other) {
        double[] sum = new double[one.length];
        Arrays.setAll(sum, i -> one[i] + factor * other[i]);
        return sum;
    }

    private Misconception<TanhNetwork, Steps> step(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "step", sentence, hint, patch, step);
    }

    private Misconception<TanhNetwork, Steps> training(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
