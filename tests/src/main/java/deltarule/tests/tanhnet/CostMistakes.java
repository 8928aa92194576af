package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the cost. */
final class CostMistakes {
    private final Counterexample<TanhNetwork> cost = new Counterexample<>(
            "predictions ((0.7, 0.4, 0.8), (0.3, 0.2, 0.6)) and targets ((1, 0, 1), (0, 0, 1)), a column for each example",
            network -> network.cost(new double[][] {{0.7, 0.4, 0.8}, {0.3, 0.2, 0.6}}, Batches.SMALL_TARGETS));
    private final Counterexample<TanhNetwork> certain = new Counterexample<>(
            "predictions (1, 0, 1) and targets (1, 0, 1)",
            network -> network.cost(new double[][] {{1, 0, 1}}, new int[][] {{1, 0, 1}}));
    private final Counterexample<TanhNetwork> certainlyWrong = new Counterexample<>(
            "predictions (1, 0, 1) and targets (1, 1, 1)",
            network -> network.cost(new double[][] {{1, 0, 1}}, new int[][] {{1, 1, 1}}));

    private final boolean mean;
    private final double perNat;

    CostMistakes(TanhNetworkParameters parameters) {
        this.mean = !parameters.average().equals("none");
        this.perNat = TanhNetworkEquivalents.perNat(parameters);
    }

    List<Misconception<TanhNetwork, Steps>> all() {
        return List.of(
                cost(
                        mean ? "bce-sum-not-mean" : "bce-mean-not-sum",
                        mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                        "Duplicate your batch: should the cost double?",
                        steps -> steps.costDivisor = (outputs, examples) -> mean ? 1 : examples),
                cost(
                        "cost-divides-by-outputs",
                        mean ? "the mean is taken over the outputs, too" : "the mean is taken over the outputs",
                        "Over what does the cost average?",
                        steps -> steps.costDivisor = (outputs, examples) -> mean ? outputs * examples : outputs),
                cost(
                        "log10-for-ln",
                        "logarithms have the base 10",
                        "Check the base of your logarithm at q = 1/e.",
                        steps -> wrap(steps, (loss, y) -> loss / StrictMath.log(10) / perNat)),
                cost(
                        "cost-double-negation",
                        "the minus sign is used twice",
                        "Can an average of losses be below zero?",
                        steps -> wrap(steps, (loss, y) -> -loss)),
                cost(
                        "bce-missing-second-term",
                        "only the term of the target 1 is kept",
                        "Does your cost ever punish a confident false alarm?",
                        steps -> wrap(steps, (loss, y) -> y * loss == 0 ? 0 : loss)),
                cost(
                        "neg-class-uses-log-yhat",
                        "for the target 0 the logarithm of the prediction itself is taken",
                        "For the target 0, which prediction should cost nothing?",
                        steps -> steps.costOfOne = (q, y) -> y == 1 ? -StrictMath.log(q) : StrictMath.log(q)),
                new Misconception<>(
                        "zero-log-zero-nan",
                        "cost",
                        "0 ln 0 comes out as NaN",
                        "What is the limit of x ln x when x shrinks to zero?",
                        steps -> steps.costOfOne = (q, y) -> -(y * StrictMath.log(q) + (1 - y) * StrictMath.log(1 - q)),
                        certain),
                new Misconception<>(
                        "cost-clips-predictions",
                        "cost",
                        "predictions are clipped away from 0 and 1",
                        "What does a certain prediction cost that is wrong?",
                        steps -> {
                            DoubleBinaryOperator right = steps.costOfOne;
                            steps.costOfOne = (q, y) -> right.applyAsDouble(Math.max(1e-16, Math.min(1 - 1e-16, q)), y);
                        },
                        certainlyWrong));
    }

    private static void wrap(Steps steps, DoubleBinaryOperator wrong) {
        DoubleBinaryOperator right = steps.costOfOne;
        steps.costOfOne = (q, y) -> wrong.applyAsDouble(right.applyAsDouble(q, y), y);
    }

    private Misconception<TanhNetwork, Steps> cost(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "cost", sentence, hint, patch, cost);
    }
}
