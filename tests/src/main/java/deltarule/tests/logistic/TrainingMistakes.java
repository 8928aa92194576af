package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the training loop. */
final class TrainingMistakes {
    private final Counterexample<LogisticRegression> training;

    /** The mistakes, shown with this label beside 1. */
    TrainingMistakes(int negativeLabel) {
        training = new Counterexample<>(
                "the inputs (1.5, -0.6), (0.8, 1.2), (-0.4, 0.7), the labels 1, " + negativeLabel
                        + ", 1, alpha = 0.3 and 2 epochs",
                logistic -> logistic.train(
                        new double[][] {{1.5, -0.6}, {0.8, 1.2}, {-0.4, 0.7}},
                        new int[] {1, negativeLabel, 1},
                        0.3,
                        2));
    }

    List<Misconception<LogisticRegression, Steps>> all() {
        return List.of(
                training(
                        "train-uphill",
                        "the derivatives of the cost are added",
                        "What should your cost curve do?",
                        steps -> steps.trainStep = slopes -> ExampleMistakes.scaled(slopes, -1)),
                training(
                        "train-no-bias-update",
                        "the bias stays at 0",
                        "Which parameters does the model have?",
                        steps -> steps.trainStep = slopes -> new Gradient(slopes.weights(), 0)),
                training(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.trainRate = rate -> 1),
                training(
                        "losses-before-update",
                        "the cost of an epoch is taken before its update",
                        "Which model does the last cost belong to: the one that you return?",
                        steps -> steps.recorded = (before, after) -> before),
                training(
                        "one-epoch-too-few",
                        "the last epoch is left out",
                        "How many updates does your loop make for one epoch?",
                        steps -> steps.updates = epochs -> epochs - 1));
    }

    private Misconception<LogisticRegression, Steps> training(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
