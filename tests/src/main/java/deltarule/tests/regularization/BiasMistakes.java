package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference.BiasRule;
import deltarule.reference.regularization.RegularizationReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong where a bias stands among the weights. */
final class BiasMistakes {
    private static final double[] VECTOR = {2, -1.5, 3};
    private static final double[][] THETA = {{2, -1.5, 3}, {0.5, 2.5, -2}};

    private final Counterexample<Regularization> decay = new Counterexample<>(
            "Theta = ((2, -1.5, 3), (0.5, 2.5, -2)), lambda = 0.6 and n = 3",
            subject -> subject.weightDecay(THETA, 0.6, 3));
    private final boolean halved;
    private final boolean halvedDecay;
    private final boolean biasFirst;

    BiasMistakes(RegularizationParameters parameters) {
        halved = parameters.halved();
        halvedDecay = parameters.halvedDecay();
        biasFirst = parameters.bias().equals("first");
    }

    List<Misconception<Regularization, Steps>> all() {
        double half = halvedDecay ? 0.5 : 1;
        return List.of(
                counting(
                        "bias-penalised-always",
                        false,
                        "the bias is penalised even where it is to be left out",
                        "Why would you want to shrink the intercept?",
                        (index, length, biasIncluded) -> true),
                counting(
                        "bias-penalised-never",
                        true,
                        "the bias is left out even where it is to be included",
                        "What does the second argument ask for?",
                        (index, length, biasIncluded) -> index > 0),
                counting(
                        biasFirst ? "bias-taken-as-last" : "bias-taken-as-first",
                        false,
                        biasFirst ? "the last entry is treated as the bias" : "the first entry is treated as the bias",
                        "Which entry of the augmented vector is b?",
                        (index, length, biasIncluded) -> index < length - 1 || biasIncluded),
                augmented(
                        "augmented-norm-not-squared",
                        true,
                        "the square root of the sum of squares is taken",
                        "Is the penalty a length or a squared length?",
                        steps -> steps.augmentedTotal = Math::sqrt),
                augmented(
                        halved ? "augmented-without-half" : "augmented-with-half",
                        true,
                        halved ? "the factor 1/2 of the squares is left out" : "the sum of squares is halved",
                        "Does the definition of the exercise carry a factor?",
                        steps -> steps.augmentedTotal = halved ? sum -> sum : sum -> sum / 2),
                decay(
                        "regularise-bias",
                        "the column of the biases decays too",
                        "Why would you want to shrink the intercept?",
                        steps -> steps.decays = (row, column) -> 1),
                decay(
                        "skip-first-row-instead-of-column",
                        "row 0 is left out instead of the column of the biases",
                        "In Theta(i,j), which index marks the bias input?",
                        steps -> steps.decays = (row, column) -> row > 0 ? 1 : 0),
                factor(
                        "lambda-not-divided-by-n",
                        "the sum is not divided by the number of examples",
                        "Read the penalty once more: what is it divided by?",
                        (lambda, n) -> half * lambda),
                factor(
                        "lambda-over-2-times-n",
                        "the factor is multiplied by n and not divided",
                        "Read the penalty once more, and mind the order in which / and * are evaluated.",
                        (lambda, n) -> half * lambda * n),
                factor(
                        "lambda-over-2n-integer",
                        "the quotient is computed with whole numbers and vanishes",
                        "What is one divided by eight in int arithmetic?",
                        (lambda, n) -> lambda * Math.floor(half / n)),
                factor(
                        halvedDecay ? "weight-decay-without-half" : "weight-decay-with-half",
                        halvedDecay ? "the factor 1/2 is left out" : "the penalty is halved",
                        "Read the denominator of the penalty once more: what stands there besides the n?",
                        (lambda, n) -> (1.5 - half) * lambda / n));
    }

    private Misconception<Regularization, Steps> counting(
            String id, boolean biasIncluded, String sentence, String hint, BiasRule rule) {
        return augmented(id, biasIncluded, sentence, hint, steps -> steps.augmentedCounts = rule);
    }

    private Misconception<Regularization, Steps> augmented(
            String id, boolean biasIncluded, String sentence, String hint, Consumer<Steps> patch) {
        Counterexample<Regularization> counterexample = new Counterexample<>(
                (biasFirst ? "(b, w) = (2, -1.5, 3), the bias " : "(w, b) = (2, -1.5, 3), the bias ")
                        + (biasIncluded ? "included" : "left out"),
                subject -> subject.augmentedPenalty(VECTOR, biasIncluded));
        return new Misconception<>(id, "augmentedPenalty", sentence, hint, patch, counterexample);
    }

    private Misconception<Regularization, Steps> factor(
            String id, String sentence, String hint, DoubleBinaryOperator factor) {
        return decay(id, sentence, hint, steps -> steps.decayFactor = factor);
    }

    private Misconception<Regularization, Steps> decay(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "weightDecay", sentence, hint, patch, decay);
    }
}
