package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegression.Gradient;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** What students get wrong in the training loop. */
final class TrainingMistakes {
    private static final double[][] INPUTS = {{1.5, -0.4, 0.7}, {0.3, 2.2, -1.6}, {-1.2, 0.8, 0.6}, {2.4, 1.7, 0.9}};

    private final Counterexample<LinearRegression> training = new Counterexample<>(
            "the inputs (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), (-1.2, 0.8, 0.6), (2.4, 1.7, 0.9), the targets 0.7, -1.8,"
                    + " 2.6, 3.1, w = (0.6, -0.3, 1.4), b = 0.8, learning rate 0.07 and 3 epochs",
            regression -> regression.train(
                    INPUTS, new double[] {0.7, -1.8, 2.6, 3.1}, new double[] {0.6, -0.3, 1.4}, 0.8, 0.07, 3));
    private final boolean halved;
    private final boolean mean;

    TrainingMistakes(LinearRegressionParameters parameters) {
        this.halved = parameters.halved();
        this.mean = parameters.examples().equals("mean");
    }

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
                training(
                        "regression-bias-after-weights",
                        "the bias's derivative is taken at weights that have moved already",
                        "Which weights made the predictions whose cost you differentiate?",
                        steps -> steps.biasGradientAt = (before, updated) -> updated),
                training(
                        "loss-recorded-before-update",
                        "the cost of an epoch is recorded before its update",
                        "Which parameters does the last cost of your curve belong to?",
                        steps -> steps.recordedCost = (before, after) -> before),
                training(
                        mean ? "training-sum-not-mean" : "training-mean-not-sum",
                        mean
                                ? "the derivatives of an epoch are added up over the examples and not averaged"
                                : "the derivatives of an epoch are averaged over the examples and not added up",
                        "Write every example twice: should the step be another one?",
                        steps -> steps.trainingFactor = ModelMistakes.otherReduction(steps.trainingFactor, mean)),
                training(
                        halved ? "training-extra-two" : "training-missing-two",
                        halved
                                ? "the derivatives of an epoch are twice as large as they are"
                                : "the factor 2 is missing from the derivatives of an epoch",
                        "Does your step belong to the cost that this exercise defines?",
                        steps -> steps.trainingFactor = scaled(steps.trainingFactor, halved ? 2 : 0.5)),
                training(
                        "training-cost-half-confusion",
                        halved
                                ? "the costs of the curve lack the factor 1/2"
                                : "the costs of the curve are multiplied by 1/2",
                        "Is the curve made of the cost that this exercise defines?",
                        steps -> steps.trainingCostFactor = scaled(steps.trainingCostFactor, halved ? 2 : 0.5)));
    }

    private static IntToDoubleFunction scaled(IntToDoubleFunction right, double factor) {
        return n -> factor * right.applyAsDouble(n);
    }

    private static Gradient sum(Gradient one, Gradient other) {
        double[] weights = one.weights().clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] += other.weights()[j];
        }
        return new Gradient(weights, one.bias() + other.bias());
    }

    private Misconception<LinearRegression, Steps> training(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
