package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the log loss of one example. */
final class LossMistakes {
    private static final double CLIP = 1e-7;
    private static final double EPSILON = 1e-8;

    private final Counterexample<LogisticLoss> negative =
            new Counterexample<>("the target 0 and the prediction 0.7", logistic -> logistic.loss(0, 0.7));
    private final Counterexample<LogisticLoss> fractional =
            new Counterexample<>("the target 0.8 and the prediction 0.7", logistic -> logistic.loss(0.8, 0.7));
    private final Counterexample<LogisticLoss> impossible =
            new Counterexample<>("the target 1 and the prediction 0", logistic -> logistic.loss(1, 0));
    private final Counterexample<LogisticLoss> certain =
            new Counterexample<>("the target 1 and the prediction 1", logistic -> logistic.loss(1, 1));

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        String base = switch (parameters.unit()) {
            case "bits" -> "log2";
            case "bans" -> "log10";
            default -> "ln";
        };
        boolean natural = base.equals("ln");
        boolean decimal = base.equals("log10");
        double unit = LikelihoodMistakes.nats(parameters);
        double weight = parameters.positiveWeight();
        return List.of(
                loss(
                        "bce-missing-second-term",
                        "only the term -y log p is kept",
                        "Does your loss ever punish a confident false alarm?",
                        negative,
                        steps -> steps.loss = (y, p) -> -weighted(weight * y, p) / unit),
                loss(
                        "neg-class-uses-log-yhat",
                        "the logarithm of p stands where that of 1 - p belongs, with a sign that makes p small",
                        "For a negative example, which prediction should cost nothing? The slide says log p should be close"
                                + " to 0, which is wrong.",
                        negative,
                        steps -> steps.loss = (y, p) -> (weighted(1 - y, p) - weighted(weight * y, p)) / unit),
                loss(
                        "logloss-one-minus-log",
                        "the logarithm is taken away from 1",
                        "What should a perfect prediction cost? The slide says the logarithm is bounded by 1, which is"
                                + " wrong.",
                        negative,
                        steps -> {
                            var loss = steps.loss;
                            steps.loss = (y, p) -> 1 + loss.applyAsDouble(y, p);
                        }),
                loss("ce-sign-dropped", "the minus sign is left out", "Can a loss be negative?", negative, steps -> {
                    var loss = steps.loss;
                    steps.loss = (y, p) -> -loss.applyAsDouble(y, p);
                }),
                loss(
                        (decimal ? "log2-for-" : "log10-for-") + base,
                        decimal ? "the logarithm has base 2" : "the logarithm has base 10",
                        "Which base does this exercise ask for? Check your logarithm at the base itself.",
                        negative,
                        steps -> {
                            var loss = steps.loss;
                            steps.loss = (y, p) -> loss.applyAsDouble(y, p) * unit / Math.log(decimal ? 2 : 10);
                        }),
                loss(
                        natural ? "log-base-2" : "ln-for-" + base,
                        natural ? "the logarithm has base 2" : "the logarithm is natural",
                        "Which base does this exercise ask for? Check your logarithm at the base itself.",
                        negative,
                        steps -> steps.loss = LikelihoodMistakes.other(parameters).loss),
                loss(
                        "fractional-target-as-zero",
                        "every target but 1 is treated as 0",
                        "What does your code do with a target of 0.8?",
                        fractional,
                        steps -> {
                            var loss = steps.loss;
                            steps.loss = (y, p) -> loss.applyAsDouble(y == 1 ? 1 : 0, p);
                        }),
                loss(
                        "epsilon-inside-log",
                        "a small number is added inside the logarithms",
                        "What should a perfect prediction cost, and what does your formula charge for it?",
                        certain,
                        steps -> steps.loss = (y, p) ->
                                -(weight * y * Math.log(p + EPSILON) + (1 - y) * Math.log(1 - p + EPSILON)) / unit),
                loss(
                        "epsilon-clipping-bias",
                        "the prediction is clipped to 1e-7 and 1 - 1e-7",
                        "What does the exact formula say when the true label got the probability zero?",
                        impossible,
                        steps -> {
                            var loss = steps.loss;
                            steps.loss = (y, p) -> loss.applyAsDouble(y, Math.max(CLIP, Math.min(1 - CLIP, p)));
                        }),
                loss(
                        "zero-log-zero-nan",
                        "0 times the logarithm of 0 is evaluated as it stands",
                        "Where does x log x go when x shrinks to zero?",
                        certain,
                        steps -> steps.loss = (y, p) -> -(weight * y * Math.log(p) + (1 - y) * Math.log1p(-p)) / unit));
    }

    private static double weighted(double weight, double probability) {
        return weight == 0 ? 0 : weight * Math.log(probability);
    }

    private static Misconception<LogisticLoss, Steps> loss(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, counterexample);
    }
}
