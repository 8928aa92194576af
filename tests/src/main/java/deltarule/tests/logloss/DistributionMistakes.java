package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the probabilities of labels and counts. */
final class DistributionMistakes {
    private final Counterexample<LogisticLoss> labels = new Counterexample<>(
            "the labels 0 and 1 with h = 0.7", logistic -> logistic.distribution("bernoulli", 1, 0.7));
    private final Counterexample<LogisticLoss> fourTrials =
            new Counterexample<>("4 trials with p = 0.3", logistic -> logistic.distribution("binomial", 4, 0.3));
    private final Counterexample<LogisticLoss> thirtyTrials =
            new Counterexample<>("30 trials with p = 0.5", logistic -> logistic.distribution("binomial", 30, 0.5));
    private final Counterexample<LogisticLoss> sixOutcomes =
            new Counterexample<>("6 outcomes", logistic -> logistic.distribution("uniform", 6, 0.3));

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        boolean mass = parameters.distribution().equals("mass");
        return List.of(
                distribution(
                        "bernoulli-pmf-swapped",
                        "the exponents of h and 1 - h change places",
                        "Put y = 1 into the formula: which factor should be left over? The slide writes P(x) for what is"
                                + " P(y = 1 | x).",
                        labels,
                        steps -> {
                            var right = steps.labelProbabilities;
                            steps.labelProbabilities = h -> right.apply(1 - h);
                        }),
                distribution(
                        "binomial-missing-coefficient",
                        "the number of ways to place the successes is left out",
                        "In how many ways can exactly one success happen?",
                        fourTrials,
                        steps -> steps.ways = (n, k) -> 1),
                distribution(
                        "binomial-permutations",
                        "the order of the successes is counted too",
                        "Does it matter which of two successes came first?",
                        fourTrials,
                        steps -> {
                            var ways = steps.ways;
                            steps.ways = (n, k) -> ways.applyAsDouble(n, k) * factorial(k);
                        }),
                distribution(
                        "binomial-counts-failures",
                        "the failures are counted in place of the successes",
                        "Which entry belongs to no success at all?",
                        fourTrials,
                        steps -> {
                            DoubleBinaryOperator successes = steps.successes;
                            steps.successes = steps.failures;
                            steps.failures = successes;
                        }),
                distribution(
                        mass ? "binomial-cumulative" : "binomial-not-cumulative",
                        mass
                                ? "each entry adds up the probabilities of all outcomes so far"
                                : "each entry is the probability of its own outcome alone",
                        "Exactly so many successes, at most so many, or more?",
                        fourTrials,
                        steps -> steps.listed = probabilities -> {
                            if (mass) {
                                Arrays.parallelPrefix(probabilities, Double::sum);
                            }
                            return probabilities;
                        }),
                distribution(
                        "binomial-factorial-overflow",
                        "the factorials are kept in whole numbers that overflow",
                        "What is the largest factorial that an int or a long can hold?",
                        thirtyTrials,
                        steps -> steps.ways = (n, k) ->
                                (double) longFactorial(n) / ((double) longFactorial(k) * longFactorial(n - k))),
                distribution(
                        "kl-with-rounded-q",
                        "equal probabilities are rounded to three decimals, as on a slide that is wrong",
                        "How many digits of one third did you keep?",
                        sixOutcomes,
                        steps -> steps.uniform = n -> Math.rint(1000 / n) / 1000),
                distribution(
                        "uniform-one-outcome-too-many",
                        "one is divided by one more than the number of outcomes",
                        "What should the probabilities of all outcomes add up to?",
                        sixOutcomes,
                        steps -> steps.uniform = n -> 1 / (n + 1)));
    }

    private static double factorial(double k) {
        double product = 1;
        for (int i = 2; i <= k; i++) {
            product *= i;
        }
        return product;
    }

    private static long longFactorial(double k) {
        long product = 1;
        for (int i = 2; i <= k; i++) {
            product *= i;
        }
        return product;
    }

    private static Misconception<LogisticLoss, Steps> distribution(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "distribution", sentence, hint, patch, counterexample);
    }
}
