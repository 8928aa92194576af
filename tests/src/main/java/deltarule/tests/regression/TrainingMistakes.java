package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegression.Gradient;
import deltarule.reference.regression.LinearRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the training loop. */
final class TrainingMistakes {
    private static final double[][] INPUTS = {{1.5, -0.4, 0.7}, {0.3, 2.2, -1.6}, {-1.2, 0.8, 0.6}, {2.4, 1.7, 0.9}};

    private final Counterexample<LinearRegression> training = counterexample(3);

    List<Misconception<LinearRegression, Steps>> all() {
        return List.of(
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
                        "no-bias-update",
                        "the bias is never updated",
                        "Which parameters does the model have?",
                        steps -> steps.biasStep = rate -> 0),
                training(
                        "grad-not-reset-between-epochs",
                        "the derivatives of earlier epochs are added to those of the present one",
                        "When are the sums of the derivatives set back to zero?",
                        steps -> steps.accumulated = (last, own) -> last == null ? own : sum(last, own)),
                training(
                        "one-epoch-too-few",
                        "the last epoch is left out",
                        "How many updates does your loop make for one epoch?",
                        steps -> steps.updates = epochs -> epochs - 1),
                new Misconception<>(
                        "one-epoch-at-least",
                        "train",
                        "the first update is made even for 0 epochs",
                        "Does your loop ask for the number of epochs before or after an update?",
                        steps -> steps.updates = epochs -> Math.max(1, epochs),
                        counterexample(0)),
                training(
                        "regression-bias-after-weights",
                        "the bias's derivative is taken at weights that have moved already",
                        "Which weights made the predictions whose cost you differentiate?",
                        steps -> steps.biasGradientAt = (before, updated) -> updated),
                training(
                        "loss-recorded-before-update",
                        "the cost of an epoch is recorded before its update",
                        "Which parameters does the last cost of your curve belong to?",
                        steps -> steps.recordedCost = (before, after) -> before));
    }

    private static Gradient sum(Gradient one, Gradient other) {
        double[] weights = one.weights().clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] += other.weights()[j];
        }
        return new Gradient(weights, one.bias() + other.bias());
    }

    private static Counterexample<LinearRegression> counterexample(int epochs) {
        return new Counterexample<>(
                "the inputs (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), (-1.2, 0.8, 0.6), (2.4, 1.7, 0.9), the targets 0.7, -1.8,"
                        + " 2.6, 3.1, w = (0.6, -0.3, 1.4), b = 0.8, learning rate 0.07 and " + epochs + " epochs",
                regression -> regression.train(
                        INPUTS, new double[] {0.7, -1.8, 2.6, 3.1}, new double[] {0.6, -0.3, 1.4}, 0.8, 0.07, epochs));
    }

    private Misconception<LinearRegression, Steps> training(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
