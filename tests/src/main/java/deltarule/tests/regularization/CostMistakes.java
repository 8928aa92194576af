package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong when they add a penalty to a cost or a gradient. */
final class CostMistakes {
    private static final double[] LOSSES = {1.5, 0.25, 4};
    private static final double[][] DATA_GRADIENT = {{0.5, -1.5}, {2, 0.25}, {-0.75, 3}};
    private static final double[][] PENALTY_GRADIENT = {{3, -2}, {-5, 1.5}, {4, 2.5}};

    private final Counterexample<Regularization> cost = new Counterexample<>(
            "the losses (1.5, 0.25, 4), lambda = 0.4 and R = 2.5", subject -> subject.cost(LOSSES, 0.4, 2.5));
    private final Counterexample<Regularization> gradient = new Counterexample<>(
            "the data gradient ((0.5, -1.5), (2, 0.25), (-0.75, 3)), lambda = 0.4 and the penalty's gradient ((3, -2),"
                    + " (-5, 1.5), (4, 2.5))",
            subject -> subject.gradient(DATA_GRADIENT, 0.4, PENALTY_GRADIENT));
    private final boolean mean;
    private final double strengthFactor;

    CostMistakes(RegularizationParameters parameters) {
        mean = parameters.reduction().equals("mean");
        strengthFactor = parameters.halvedStrength() ? 0.5 : 1;
    }

    List<Misconception<Regularization, Steps>> all() {
        double half = strengthFactor;
        return List.of(
                losses(
                        mean ? "dataset-loss-sum" : "dataset-loss-mean",
                        mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                        "Duplicate all examples: should the data cost double?",
                        mean ? (lambda, n) -> 1 : (lambda, n) -> 1 / n),
                losses(
                        "cost-convex-mix",
                        "the losses are weighted by 1 - lambda",
                        "Which part of the objective does lambda multiply?",
                        mean ? (lambda, n) -> (1 - lambda) / n : (lambda, n) -> 1 - lambda),
                penalty(
                        "regulariser-on-data-loss-sign",
                        "the penalty is subtracted",
                        "Should larger weights cost more or less?",
                        (lambda, n) -> -half * lambda),
                penalty(
                        mean ? "regulariser-inside-average" : "penalty-once-per-example",
                        mean
                                ? "the penalty is averaged together with the losses"
                                : "the penalty is added once per example",
                        mean
                                ? "Which parts of the objective are averaged?"
                                : "Does the number of examples change the weights?",
                        mean ? (lambda, n) -> half * lambda / n : (lambda, n) -> half * lambda * n),
                penalty(
                        "cost-without-lambda",
                        "the penalty is added without its strength",
                        "Does lambda influence your result?",
                        (lambda, n) -> half),
                gradient(
                        "regulariser-gradient-sign",
                        "the penalty's gradient is subtracted",
                        "The cost is a sum: what is the derivative of a sum?",
                        steps -> steps.penaltyGradientWeight = (lambda, rows) -> -half * lambda),
                gradient(
                        "gradient-without-lambda",
                        "the penalty's gradient is added without its strength",
                        "Does lambda influence your result?",
                        steps -> steps.penaltyGradientWeight = (lambda, rows) -> half),
                gradient(
                        "regulariser-gradient-averaged",
                        "the penalty's gradient is divided by the number of rows",
                        "Which parts of the objective are averaged, and over what?",
                        steps -> steps.penaltyGradientWeight = (lambda, rows) -> half * lambda / rows),
                gradient(
                        "regulariser-gradient-two-twice",
                        "the penalty's gradient is doubled once more",
                        "Has the given gradient of the penalty been differentiated already?",
                        steps -> steps.penaltyGradientWeight = (lambda, rows) -> 2 * half * lambda),
                gradient(
                        "gradient-convex-mix",
                        "the data gradient is weighted by 1 - lambda",
                        "Which part of the objective does lambda multiply?",
                        steps -> steps.dataGradientWeight = lambda -> 1 - lambda));
    }

    private Misconception<Regularization, Steps> losses(
            String id, String sentence, String hint, DoubleBinaryOperator weight) {
        return new Misconception<>(id, "cost", sentence, hint, steps -> steps.lossWeight = weight, cost);
    }

    private Misconception<Regularization, Steps> penalty(
            String id, String sentence, String hint, DoubleBinaryOperator weight) {
        return new Misconception<>(id, "cost", sentence, hint, steps -> steps.penaltyWeight = weight, cost);
    }

    private Misconception<Regularization, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradient", sentence, hint, patch, gradient);
    }
}
