package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the training loop. */
final class TrainingMistakes {
    private final Counterexample<ThetaNetwork> training;
    private final Counterexample<ThetaNetwork> untrained;

    TrainingMistakes(ThetaNetworkParameters parameters) {
        StoredTheta storage = new StoredTheta(parameters);
        double[][][] square = storage.of(Networks.SQUARE);
        String given = storage.text(Networks.SQUARE) + ", the inputs (1.5, -0.5), (-0.4, 1.2), (0.8, 0.3), the targets"
                + " (1, 0), (0, 1), (1, 1), alpha = 0.7, lambda = 0.4 and ";
        training = new Counterexample<>(
                given + "2 epochs",
                network -> network.train(square, Networks.SQUARE_INPUTS, Networks.SQUARE_TARGETS, 0.7, 0.4, 2));
        untrained = new Counterexample<>(
                given + "no epoch",
                network -> network.train(square, Networks.SQUARE_INPUTS, Networks.SQUARE_TARGETS, 0.7, 0.4, 0));
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        return List.of(
                loop(
                        "grad-not-reset-between-epochs",
                        "the sums of earlier epochs are kept",
                        "When does the pseudo-code set the accumulator to zero?",
                        steps -> steps.startOfEpoch = sums -> sums),
                loop(
                        "grad-ascent-on-loss",
                        "alpha D is added",
                        "Uphill or downhill?",
                        steps -> steps.rate = (alpha, column) -> -alpha),
                loop(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.rate = (alpha, column) -> 1),
                loop(
                        "no-bias-update",
                        "the biases are never updated",
                        "Which parameters does the network have?",
                        steps -> steps.rate = (alpha, column) -> column == 0 ? 0 : alpha),
                new Misconception<>(
                        "at-least-one-epoch",
                        "train",
                        "there is always at least one epoch",
                        "What does your training return for 0 epochs?",
                        steps -> steps.trainEpochs = epochs -> Math.max(1, epochs),
                        untrained));
    }

    private Misconception<ThetaNetwork, Steps> loop(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
