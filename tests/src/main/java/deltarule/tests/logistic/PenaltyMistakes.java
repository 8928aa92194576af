package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in the cost with a penalty. */
final class PenaltyMistakes {
    private final Counterexample<LogisticRegression> regularised;
    private final Counterexample<LogisticRegression> certain;
    private final Counterexample<LogisticRegression> impossible;

    /** The mistakes, shown with this label beside 1. */
    PenaltyMistakes(int negativeLabel) {
        regularised = counterexample(negativeLabel, "0.7, 0.2, 0.6", new double[] {0.7, 0.2, 0.6});
        certain = counterexample(negativeLabel, "1, 0.2, 0.6", new double[] {1, 0.2, 0.6});
        impossible = counterexample(negativeLabel, "0, 0.2, 0.6", new double[] {0, 0.2, 0.6});
    }

    List<Misconception<LogisticRegression, Steps>> of(LogisticRegressionParameters parameters) {
        List<Misconception<LogisticRegression, Steps>> list = new ArrayList<>(ofTheLoss());
        list.addAll(ofThePenalty(parameters));
        return list;
    }

    private List<Misconception<LogisticRegression, Steps>> ofTheLoss() {
        return List.of(
                new Misconception<>(
                        "zero-log-zero-nan",
                        "regularised",
                        "zero times the logarithm of zero is computed, which is no number",
                        "What does your loss give for a prediction that is certain and right?",
                        steps -> steps.loss = (h, y) -> -(y * Math.log(h) + (1 - y) * Math.log(1 - h)),
                        certain),
                new Misconception<>(
                        "epsilon-clipping-bias",
                        "regularised",
                        "predictions are moved away from 0 and 1 before the logarithm",
                        "What should a prediction cost that calls impossible what happens?",
                        steps -> {
                            var right = steps.loss;
                            steps.loss = (h, y) -> right.applyAsDouble(Math.max(1e-15, Math.min(1 - 1e-15, h)), y);
                        },
                        impossible));
    }

    private List<Misconception<LogisticRegression, Steps>> ofThePenalty(LogisticRegressionParameters parameters) {
        boolean mean = parameters.reduction().equals("mean");
        DoubleUnaryOperator other = mean ? n -> 1 : n -> 1 / n;
        return List.of(
                regularised(
                        "regularise-bias",
                        "the penalty counts the bias as well",
                        "Why would you want to shrink the intercept?",
                        steps -> steps.penalisedBias = bias -> bias),
                regularised(
                        mean ? "lambda-not-divided-by-n" : "lambda-divided-by-n",
                        mean ? "the penalty is not divided by the number of examples" : "the penalty is averaged",
                        "What happens to the penalty when every example is put in twice?",
                        steps -> {
                            steps.penaltyFactor = n -> other.applyAsDouble(n) / 2;
                            steps.penaltySlopeFactor = other;
                        }),
                regularised(
                        "penalty-not-halved",
                        "the penalty in the cost is not halved",
                        "Which cost has the gradient that you compute?",
                        steps -> {
                            var factor = steps.penaltyFactor;
                            steps.penaltyFactor = n -> 2 * factor.applyAsDouble(n);
                        }),
                regularised(
                        "penalty-slope-halved",
                        "the penalty's part of the gradient is halved",
                        "What becomes of the factor one half when a square is differentiated?",
                        steps -> {
                            var factor = steps.penaltySlopeFactor;
                            steps.penaltySlopeFactor = n -> factor.applyAsDouble(n) / 2;
                        }),
                regularised(
                        "penalty-not-in-gradient",
                        "the gradient is that of the cost without penalty",
                        "Which cost does your gradient belong to?",
                        steps -> steps.penaltySlopeFactor = n -> 0),
                regularised(
                        "l2-norm-not-squared",
                        "the length of the weights is penalised and not its square",
                        "What is the penalty of weights that are twice as large?",
                        steps -> {
                            var squares = steps.penalty;
                            steps.penalty = weights -> Math.sqrt(squares.applyAsDouble(weights));
                        }),
                regularised(
                        "l1-for-l2",
                        "the magnitudes of the weights are added up in the cost",
                        "What is the penalty of weights that are twice as large?",
                        steps -> steps.penalty =
                                weights -> Arrays.stream(weights).map(Math::abs).sum()),
                regularised(
                        "penalty-subtracted",
                        "the penalty is subtracted",
                        "Should large weights be cheaper or dearer?",
                        steps -> {
                            var factor = steps.penaltyFactor;
                            var slopeFactor = steps.penaltySlopeFactor;
                            steps.penaltyFactor = n -> -factor.applyAsDouble(n);
                            steps.penaltySlopeFactor = n -> -slopeFactor.applyAsDouble(n);
                        }));
    }

    private static Counterexample<LogisticRegression> counterexample(
            int negativeLabel, String shown, double[] predictions) {
        return new Counterexample<>(
                "w = (0.5, -0.3), b = 0.4, the inputs (1.5, -0.6), (0.8, 1.2), (-0.4, 0.7), the labels 1, "
                        + negativeLabel + ", 1, the predictions " + shown + " and the strength 0.9",
                logistic -> logistic.regularised(
                        new Model(new double[] {0.5, -0.3}, 0.4),
                        new double[][] {{1.5, -0.6}, {0.8, 1.2}, {-0.4, 0.7}},
                        new int[] {1, negativeLabel, 1},
                        predictions,
                        0.9));
    }

    private Misconception<LogisticRegression, Steps> regularised(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "regularised", sentence, hint, patch, regularised);
    }
}
