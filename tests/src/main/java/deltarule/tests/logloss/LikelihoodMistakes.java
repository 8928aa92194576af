package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in likelihood and log-likelihood. */
final class LikelihoodMistakes {
    private static final int[] LABELS = {0, 1, 0, 0};
    private static final double[] PREDICTIONS = {0.4, 0.7, 0.1, 0.2};
    private static final String SAMPLE = "the labels 0, 1, 0, 0 and the predictions 0.4, 0.7, 0.1, 0.2";

    private final Counterexample<LogisticLoss> product =
            new Counterexample<>(SAMPLE, logistic -> logistic.likelihood(LABELS, PREDICTIONS));
    private final Counterexample<LogisticLoss> sum =
            new Counterexample<>(SAMPLE, logistic -> logistic.logLikelihood(LABELS, PREDICTIONS));
    private final Counterexample<LogisticLoss> many =
            new Counterexample<>("2000 examples with the label 0 and the prediction 0.5", logistic -> {
                double[] halves = new double[2000];
                Arrays.fill(halves, 0.5);
                return logistic.logLikelihood(new int[2000], halves);
            });

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        boolean natural = parameters.unit().equals("nats");
        double base = Math.exp(nats(parameters));
        double weight = parameters.positiveWeight();
        return List.of(
                likelihood(
                        "likelihood-sum-instead-of-product",
                        "the probabilities of the labels are added up",
                        "How do probabilities of independent events combine?",
                        steps -> steps.combined =
                                probabilities -> Arrays.stream(probabilities).sum()),
                likelihood(
                        "likelihood-averaged",
                        "the product is divided by the number of examples",
                        "How probable are two independent events together?",
                        steps -> {
                            var combined = steps.combined;
                            steps.combined =
                                    probabilities -> combined.applyAsDouble(probabilities) / probabilities.length;
                        }),
                likelihood(
                        "likelihood-ignores-labels",
                        "the predictions are multiplied, whatever the labels are",
                        "How probable is the label 0 when the prediction is 0.9?",
                        steps -> steps.labelProbability = (y, h) -> y == 1 ? Math.pow(h, weight) : h),
                likelihood(
                        "likelihood-missing-second-factor",
                        "only the factors of the labels 1 are kept",
                        "What does an example with the label 0 contribute?",
                        steps -> steps.labelProbability = (y, h) -> y == 1 ? Math.pow(h, weight) : 1),
                logLikelihood(
                        "sum-scope-first-term-only",
                        "the second term is added once, for the last example, as the slide without brackets reads",
                        "Which part of the expression does the summation sign govern? The slide leaves out the brackets.",
                        sum,
                        steps -> steps.logLikelihoodSum =
                                (positive, negative) -> Arrays.stream(positive).sum() + negative[negative.length - 1]),
                logLikelihood(
                        "log-of-underflowed-likelihood",
                        "the logarithm of the finished product is taken",
                        "How large is a product of a thousand probabilities for a double?",
                        many,
                        steps -> steps.logLikelihoodSum = (positive, negative) -> {
                            double product = 1;
                            for (int i = 0; i < positive.length; i++) {
                                product *= Math.pow(base, positive[i] + negative[i]);
                            }
                            return Math.log(product) / Math.log(base);
                        }),
                logLikelihood(
                        "log-likelihood-negated",
                        "the log-likelihood has a minus sign, which belongs to the loss",
                        "Should a better model have a larger or a smaller likelihood? The slide calls this a loss, which it"
                                + " is not.",
                        sum,
                        steps -> {
                            var right = steps.logLikelihoodSum;
                            steps.logLikelihoodSum = (positive, negative) -> -right.applyAsDouble(positive, negative);
                        }),
                logLikelihood(
                        "log-likelihood-averaged",
                        "the sum is divided by the number of examples",
                        "Does a second copy of the sample make it less probable?",
                        sum,
                        steps -> {
                            var right = steps.logLikelihoodSum;
                            steps.logLikelihoodSum =
                                    (positive, negative) -> right.applyAsDouble(positive, negative) / positive.length;
                        }),
                logLikelihood(
                        "log-likelihood-missing-second-term",
                        "only the examples with the label 1 are counted",
                        "What does an example with the label 0 contribute?",
                        sum,
                        steps -> steps.logLikelihoodSum =
                                (positive, negative) -> Arrays.stream(positive).sum()),
                logLikelihood(
                        natural ? "log-likelihood-in-bits" : "log-likelihood-in-nats",
                        natural ? "the log-likelihood is in bits" : "the log-likelihood is in nats",
                        "Which base does this exercise ask for, and which one does your library call have?",
                        sum,
                        steps -> {
                            Steps other = other(parameters);
                            steps.positiveLogTerm = other.positiveLogTerm;
                            steps.negativeLogTerm = other.negativeLogTerm;
                        }));
    }

    /** The steps in nats, or in bits where the exercise computes in nats. */
    static Steps other(LogisticLossParameters parameters) {
        String unit = parameters.unit().equals("nats") ? "bits" : "nats";
        return new Steps(new LogisticLossParameters(
                unit, parameters.reduction(), parameters.positiveWeight(), parameters.distribution()));
    }

    /** How many nats the unit of the exercise has. */
    static double nats(LogisticLossParameters parameters) {
        return switch (parameters.unit()) {
            case "bits" -> Math.log(2);
            case "bans" -> Math.log(10);
            default -> 1;
        };
    }

    private Misconception<LogisticLoss, Steps> likelihood(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "likelihood", sentence, hint, patch, product);
    }

    private static Misconception<LogisticLoss, Steps> logLikelihood(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "logLikelihood", sentence, hint, patch, counterexample);
    }
}
