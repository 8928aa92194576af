package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the cost of a data set. */
final class CostMistakes {
    private final Counterexample<LogisticLoss> cost = new Counterexample<>(
            "the targets 0, 1, 0, 0 and the predictions 0.4, 0.7, 0.1, 0.2",
            logistic -> logistic.cost(new double[] {0, 1, 0, 0}, new double[] {0.4, 0.7, 0.1, 0.2}));

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        boolean mean = parameters.reduction().equals("mean");
        List<Misconception<LogisticLoss, Steps>> list = new ArrayList<>();
        list.add(cost(
                mean ? "bce-sum-not-mean" : "bce-mean-not-sum",
                mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                "Put in every example twice: should the cost of this exercise double?",
                steps -> steps.costFactor = mean ? m -> 1 : m -> 1 / m));
        list.add(cost(
                "cost-double-negation",
                "a second minus sign stands in front of losses that already carry one",
                "Can a reduction of losses that are never negative be below zero? The slide has one minus sign too many.",
                steps -> {
                    var factor = steps.costFactor;
                    steps.costFactor = m -> -factor.applyAsDouble(m);
                }));
        if (mean) {
            list.add(cost(
                    "loglik-as-loss",
                    "the log-likelihood is returned",
                    "Should a better model have a larger or a smaller cost? The slide calls the log-likelihood a loss, which"
                            + " it is not.",
                    steps -> steps.costFactor = m -> -1));
            list.add(cost(
                    "mean-integer-division",
                    "the factor 1/m is computed with whole numbers and becomes 0",
                    "What is the value of one divided by four when both are ints?",
                    steps -> steps.costFactor = m -> Math.floor(1 / m)));
        }
        list.add(cost(
                "uses-last-index",
                "every term reuses the last example",
                "Does every example influence your result? The slides leave the example's index out.",
                steps -> steps.costSum = losses -> losses.length * losses[losses.length - 1]));
        list.add(cost(
                "off-by-one-sum",
                "the first example is left out of the sum",
                "How many terms does your loop visit?",
                steps -> steps.costSum = losses -> Arrays.stream(losses).skip(1).sum()));
        list.add(cost(
                "ce-adds-negative-class-terms",
                "both classes are charged with both terms, so that everything counts twice",
                "How many outputs does a network with one probability have?",
                steps -> {
                    var sum = steps.costSum;
                    steps.costSum = losses -> 2 * sum.applyAsDouble(losses);
                }));
        return list;
    }

    private Misconception<LogisticLoss, Steps> cost(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "cost", sentence, hint, patch, cost);
    }
}
