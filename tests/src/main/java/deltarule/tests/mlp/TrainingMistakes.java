package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in the training loop. */
final class TrainingMistakes {
    private final Counterexample<MlpTraining> training;
    private final Counterexample<MlpTraining> noEpoch;

    TrainingMistakes(MlpTrainingParameters parameters) {
        Batches batches = new Batches(parameters);
        double[][] inputs = batches.of(PublicNetworks.SMALL_INPUTS);
        training = new Counterexample<>(
                "W = ((0.5, -0.3, 0.8), (0.4, 0.9, -0.2)), b = (0.3, -0.2), v = (0.7, -0.6), c = 0.2, "
                        + batches.text(PublicNetworks.SMALL_INPUTS)
                        + " of inputs, the targets 1, 0, 1, learning rate 0.7 and 2 epochs",
                mlp -> mlp.train(PublicNetworks.SMALL, inputs, PublicNetworks.SMALL_TARGETS, 0.7, 2));
        noEpoch = new Counterexample<>(
                "the same network and examples, and 0 epochs",
                mlp -> mlp.train(PublicNetworks.SMALL, inputs, PublicNetworks.SMALL_TARGETS, 0.7, 0));
    }

    List<Misconception<MlpTraining, Steps>> all() {
        return List.of(
                training(
                        "update-before-backprop",
                        "the output weights are updated before the hidden derivatives are taken",
                        "Which weights produced the prediction you are differentiating?",
                        steps -> steps.hiddenGradientsAt = (before, outputUpdated) -> outputUpdated),
                training(
                        "no-bias-update",
                        "the biases are never updated",
                        "Which parameters does the network have?",
                        steps -> steps.biasStep = rate -> 0),
                training("grad-ascent-on-loss", "the derivatives are added", "Uphill or downhill?", steps -> {
                    steps.weightStep = rate -> -rate;
                    steps.biasStep = rate -> -rate;
                }),
                training(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> {
                            steps.weightStep = rate -> 1;
                            steps.biasStep = rate -> 1;
                        }),
                training(
                        "grad-not-reset-between-epochs",
                        "the derivatives of earlier epochs are added to those of the present one",
                        "When is the sum of the derivatives set back to zero?",
                        steps -> steps.accumulated = (last, own) -> last == null ? own : sum(last, own)),
                training(
                        "one-epoch-too-few",
                        "the last epoch is left out",
                        "How many updates does your loop make for one epoch?",
                        steps -> steps.updates = epochs -> epochs - 1),
                new Misconception<>(
                        "no-epoch-refused",
                        "train",
                        "a number of 0 epochs is refused",
                        "What is left to return when there is nothing to do?",
                        steps -> steps.updates = epochs -> {
                            if (epochs == 0) {
                                throw new IllegalArgumentException("at least one epoch needed");
                            }
                            return epochs;
                        },
                        noEpoch));
    }

    private Misconception<MlpTraining, Steps> training(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }

    private static Gradients sum(Gradients one, Gradients other) {
        double[][] hiddenWeights = IntStream.range(0, one.hiddenWeights().length)
                .mapToObj(k -> sum(one.hiddenWeights()[k], other.hiddenWeights()[k]))
                .toArray(double[][]::new);
        return new Gradients(
                hiddenWeights,
                sum(one.hiddenBias(), other.hiddenBias()),
                sum(one.outputWeights(), other.outputWeights()),
                one.outputBias() + other.outputBias());
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] + other[i])
                .toArray();
    }
}
