package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the loss. */
final class LossMistakes {
    private static final double[] PREDICTIONS = {0.7, 0.4, 0.2};
    private static final int[] TARGETS = {1, 0, 1};
    private static final double[] CERTAIN = {1, 0, 1e-12};

    private final Counterexample<MlpTraining> loss = new Counterexample<>(
            "predictions (0.7, 0.4, 0.2) and targets (1, 0, 1)", mlp -> mlp.loss(PREDICTIONS, TARGETS));
    private final Counterexample<MlpTraining> certain =
            new Counterexample<>("predictions (1, 0, 1e-12) and targets (1, 0, 1)", mlp -> mlp.loss(CERTAIN, TARGETS));
    private final Counterexample<MlpTraining> impossible = new Counterexample<>(
            "predictions (0.7, 0.4, 0) and targets (1, 0, 1)", mlp -> mlp.loss(new double[] {0.7, 0.4, 0}, TARGETS));

    List<Misconception<MlpTraining, Steps>> of(MlpTrainingParameters parameters) {
        boolean logLoss = parameters.loss().equals("log-loss");
        List<Misconception<MlpTraining, Steps>> list = new ArrayList<>(logLoss ? ofLogLoss() : ofSquaredError());
        boolean mean = parameters.reduction().equals("mean");
        list.add(loss(
                (logLoss ? "bce-" : "squared-error-") + (mean ? "sum-not-mean" : "mean-not-sum"),
                mean
                        ? "the losses of the examples are added up and not averaged"
                        : "the losses of the examples are averaged and not added up",
                "Duplicate your data set: should the loss double?",
                steps -> steps.lossFactor = n -> mean ? 1 : 1 / n));
        return list;
    }

    private List<Misconception<MlpTraining, Steps>> ofLogLoss() {
        double log10 = StrictMath.log(10);
        return List.of(
                example(
                        "loglik-as-loss",
                        "the minus sign of the log loss is left out",
                        "Should a better model get a larger or a smaller value?",
                        (q, y) -> -logLoss(q, y)),
                example(
                        "bce-missing-second-term",
                        "examples with the target 0 cost nothing",
                        "Does your loss ever punish a confident false alarm?",
                        (q, y) -> y == 1 ? logLoss(q, y) : 0),
                example(
                        "neg-class-uses-log-yhat",
                        "an example with the target 0 is charged the logarithm of its prediction",
                        "For a negative example, which prediction should cost nothing?",
                        (q, y) -> y == 1 ? logLoss(q, y) : StrictMath.log(q)),
                example(
                        "log10-for-ln",
                        "the logarithms are taken to base 10",
                        "Which base does ln have? Try a prediction of 1/e.",
                        (q, y) -> logLoss(q, y) / log10),
                example(
                        "squared-error-for-log-loss",
                        "the squared error is computed",
                        "Which loss does the exercise name?",
                        (q, y) -> (q - y) * (q - y)),
                new Misconception<>(
                        "epsilon-clipping-bias",
                        "loss",
                        "predictions are clipped to 1e-7 and 1 - 1e-7 before the logarithm",
                        "What does the exact formula say when the true outcome has almost no probability?",
                        steps -> steps.exampleLoss = (q, y) -> logLoss(Math.min(Math.max(q, 1e-7), 1 - 1e-7), y),
                        certain),
                new Misconception<>(
                        "epsilon-inside-log",
                        "loss",
                        "1e-15 is added inside the logarithms",
                        "What does the exact formula say when the true outcome has no probability at all?",
                        steps -> steps.exampleLoss = (q, y) -> -StrictMath.log((y == 1 ? q : 1 - q) + 1e-15),
                        impossible),
                new Misconception<>(
                        "certain-predictions-refused",
                        "loss",
                        "predictions of 0 and 1 are refused",
                        "May a prediction be certain, and what does a certain and right one cost?",
                        steps -> steps.exampleLoss = (q, y) -> {
                            if (q == 0 || q == 1) {
                                throw new IllegalArgumentException("a prediction between 0 and 1 needed");
                            }
                            return logLoss(q, y);
                        },
                        certain),
                new Misconception<>(
                        "zero-log-zero-nan",
                        "loss",
                        "zero times the logarithm of zero is computed",
                        "What is the limit of x log x when x shrinks to zero?",
                        steps -> steps.exampleLoss =
                                (q, y) -> -(y * StrictMath.log(q) + (1 - y) * StrictMath.log(1 - q)),
                        certain));
    }

    private List<Misconception<MlpTraining, Steps>> ofSquaredError() {
        return List.of(
                example(
                        "squared-loss-half-confusion",
                        "each squared error is halved",
                        "Is there a factor 1/2 in this exercise's loss?",
                        (q, y) -> (q - y) * (q - y) / 2),
                example(
                        "absolute-instead-of-squared",
                        "the errors are not squared",
                        "Should an error twice as large cost twice as much?",
                        (q, y) -> Math.abs(q - y)),
                example(
                        "squared-error-signed",
                        "the sign of each error is kept, so that errors cancel",
                        "Can two mistakes in opposite directions make up for each other?",
                        (q, y) -> (q - y) * Math.abs(q - y)),
                example(
                        "log-loss-for-squared-error",
                        "the log loss is computed",
                        "Which loss does the exercise name?",
                        LossMistakes::logLoss));
    }

    private Misconception<MlpTraining, Steps> example(
            String id, String sentence, String hint, DoubleBinaryOperator wrong) {
        return loss(id, sentence, hint, steps -> steps.exampleLoss = wrong);
    }

    private Misconception<MlpTraining, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, loss);
    }

    private static double logLoss(double q, double y) {
        return y == 1 ? -StrictMath.log(q) : -StrictMath.log1p(-q);
    }
}
