package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.reference.chain.SoftmaxChainReference;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** What students get wrong in the two steps of softmax and in the log-sum-exp. */
final class LogitMistakes {
    private static final double[] LOGITS = {0.5, 2, -1, 1.5};
    private static final double[] HUGE = {3000, 2998, 1200};

    private final Counterexample<SoftmaxChain> steps =
            new Counterexample<>("logits (0.5, 2, -1, 1.5)", chain -> chain.twoSteps(LOGITS));
    private final Counterexample<SoftmaxChain> hugeSteps =
            new Counterexample<>("logits (3000, 2998, 1200)", chain -> chain.twoSteps(HUGE));
    private final Counterexample<SoftmaxChain> sum =
            new Counterexample<>("logits (0.5, 2, -1, 1.5)", chain -> chain.logSumExp(LOGITS));
    private final Counterexample<SoftmaxChain> hugeSum =
            new Counterexample<>("logits (3000, 2998, 1200)", chain -> chain.logSumExp(HUGE));

    List<Misconception<SoftmaxChain, Steps>> of(String logarithm) {
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>();
        list.addAll(ofTwoSteps());
        list.addAll(ofLogSumExp());
        if (logarithm.equals("natural")) {
            list.add(logSumExp(
                    "lse-base-2",
                    "the logarithm is taken to base 2",
                    "Which logarithm undoes e^z?",
                    steps -> steps.logSumExpUnit = natural -> natural / StrictMath.log(2)));
        } else {
            list.add(logSumExp(
                    "lse-in-nats",
                    "the logarithm is natural",
                    "Which base does the exercise name?",
                    steps -> steps.logSumExpUnit = natural -> natural));
            list.add(logSumExp(
                    "lse-mixed-units",
                    "the logarithm is " + logarithm + " and the largest logit, added back, is still in nats",
                    "In which unit is the largest logit itself?",
                    steps -> {
                        steps.logSumExp = logits ->
                                largest(logits) + above(logits) / SoftmaxChainReference.natsPerUnit(logarithm);
                        steps.logSumExpUnit = mixed -> mixed;
                    }));
        }
        return list;
    }

    private List<Misconception<SoftmaxChain, Steps>> ofTwoSteps() {
        return List.of(
                twoSteps(
                        "softmax-plain-normalise",
                        "the logits are divided by their sum without being exponentiated; the slide that gives the same"
                                + " text for both steps is wrong",
                        "What happens to negative scores?",
                        steps -> {
                            steps.exponentials = double[]::clone;
                            steps.total = logits -> Arrays.stream(logits).sum();
                        }),
                twoSteps(
                        "second-step-exponentiates-again",
                        "the second step exponentiates once more; the slide that says so is wrong",
                        "What should the activations add up to?",
                        steps -> steps.normalised = (exponential, total) -> StrictMath.exp(exponential)),
                twoSteps(
                        "truncate-not-round",
                        "the exponentials are cut off after one decimal; so is the slide's 20.0, which is wrong",
                        "What is the next digit?",
                        steps -> steps.exponentials = exponentials(z -> Math.floor(StrictMath.exp(z) * 10) / 10)),
                twoSteps(
                        "propagate-rounded-intermediates",
                        "the exponentials are rounded to one decimal before they are added up; so is the slide's 423.5, which is"
                                + " wrong",
                        "When is the right moment to round?",
                        steps -> steps.total = exponentials -> Arrays.stream(exponentials)
                                .map(t -> Math.rint(t * 10) / 10)
                                .sum()),
                twoSteps(
                        "exponential-base-ten",
                        "powers of ten are taken",
                        "What is e to the power of 1?",
                        steps -> steps.exponentials = exponentials(z -> StrictMath.pow(10, z))),
                twoSteps(
                        "exponential-base-two",
                        "powers of two are taken",
                        "Does the unit of the logarithm change the number e?",
                        steps -> steps.exponentials = exponentials(z -> StrictMath.pow(2, z))),
                twoSteps(
                        "exponential-sign-flipped",
                        "e to the power of -z is taken",
                        "Which class should get the largest activation?",
                        steps -> steps.exponentials = exponentials(z -> StrictMath.exp(-z))),
                twoSteps(
                        "two-steps-shifted",
                        "the largest logit is subtracted before the exponentials are taken",
                        "Your activations are right; are these the exponentials that the exercise asks for?",
                        steps -> steps.exponentials = logits -> Arrays.stream(logits)
                                .map(z -> StrictMath.exp(z - largest(logits)))
                                .toArray()),
                new Misconception<>(
                        "exponential-overflow-unnoticed",
                        "twoSteps",
                        "a sum of exponentials that overflows or vanishes is divided by",
                        "What is infinity divided by infinity?",
                        steps -> steps.total =
                                exponentials -> Arrays.stream(exponentials).sum(),
                        hugeSteps));
    }

    private List<Misconception<SoftmaxChain, Steps>> ofLogSumExp() {
        return List.of(
                new Misconception<>(
                        "logsumexp-naive",
                        "logSumExp",
                        "the exponentials are added up as they are",
                        "Can you factor the largest term out first?",
                        steps -> steps.logSumExp = logits -> StrictMath.log(
                                Arrays.stream(logits).map(StrictMath::exp).sum()),
                        hugeSum),
                new Misconception<>(
                        "lse-shift-by-min",
                        "logSumExp",
                        "the smallest logit is taken out of the sum, not the largest",
                        "Which shift makes sure that no exponent is positive?",
                        steps -> steps.logSumExp = logits -> {
                            double smallest = Arrays.stream(logits)
                                    .filter(Double::isFinite)
                                    .min()
                                    .orElseThrow();
                            return smallest
                                    + StrictMath.log(Arrays.stream(logits)
                                            .map(z -> StrictMath.exp(z - smallest))
                                            .sum());
                        },
                        hugeSum),
                logSumExp(
                        "logsumexp-forgets-to-add-back-max",
                        "the largest logit is taken out of the sum and not added back",
                        "What happened to the constant you factored out?",
                        steps -> steps.logSumExp = LogitMistakes::above),
                logSumExp(
                        "lse-equals-max",
                        "the largest logit is returned; the slide's approximation is wrong",
                        "How good is that approximation when several scores are equal?",
                        steps -> steps.logSumExp = LogitMistakes::largest),
                logSumExp(
                        "lse-of-mean",
                        "the logarithm of the mean of the exponentials is taken",
                        "Sum or mean?",
                        steps -> steps.logSumExp =
                                logits -> largest(logits) + above(logits) - StrictMath.log(logits.length)));
    }

    private Misconception<SoftmaxChain, Steps> twoSteps(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "twoSteps", sentence, hint, patch, steps);
    }

    private Misconception<SoftmaxChain, Steps> logSumExp(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logSumExp", sentence, hint, patch, sum);
    }

    private static UnaryOperator<double[]> exponentials(DoubleUnaryOperator wrong) {
        return logits -> Arrays.stream(logits).map(wrong).toArray();
    }

    private static double largest(double[] logits) {
        return Arrays.stream(logits).max().orElseThrow();
    }

    /** By how much the log-sum-exp exceeds the largest logit, in nats. */
    private static double above(double[] logits) {
        double largest = largest(logits);
        return StrictMath.log(
                Arrays.stream(logits).map(z -> StrictMath.exp(z - largest)).sum());
    }
}
