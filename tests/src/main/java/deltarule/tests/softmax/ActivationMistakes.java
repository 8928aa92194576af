package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference.Slope;
import deltarule.reference.softmax.SoftmaxReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in softmax, its logarithm and its Jacobian. */
final class ActivationMistakes {
    private static final double LOG_2 = StrictMath.log(2);
    private static final double LOG_10 = StrictMath.log(10);
    private static final double[] LOGITS = {0.5, 2, -1, 1.5};
    private static final double[] HUGE = {4000, 3998, 2000};
    private static final double[] ACTIVATIONS = {0.2, 0.3, 0.5};

    private final Counterexample<Softmax> activations =
            new Counterexample<>("scores (0.5, 2, -1, 1.5)", softmax -> softmax.softmax(LOGITS));
    private final Counterexample<Softmax> hugeActivations =
            new Counterexample<>("scores (4000, 3998, 2000)", softmax -> softmax.softmax(HUGE));
    private final Counterexample<Softmax> logarithms =
            new Counterexample<>("scores (0.5, 2, -1, 1.5)", softmax -> softmax.logSoftmax(LOGITS));
    private final Counterexample<Softmax> hugeLogarithms =
            new Counterexample<>("scores (4000, 3998, 2000)", softmax -> softmax.logSoftmax(HUGE));
    private final Counterexample<Softmax> slopes =
            new Counterexample<>("activations (0.2, 0.3, 0.5)", softmax -> softmax.jacobian(ACTIVATIONS));

    List<Misconception<Softmax, Steps>> of(SoftmaxParameters parameters) {
        List<Misconception<Softmax, Steps>> list = new ArrayList<>();
        list.addAll(ofSoftmax());
        list.addAll(ofLogSoftmax());
        list.addAll(ofJacobian());
        if (parameters.temperature() != 1) {
            list.addAll(ofTemperature(parameters.temperature()));
        }
        list.addAll(parameters.logarithm().equals("natural") ? ofNats() : ofBits());
        return list;
    }

    private List<Misconception<Softmax, Steps>> ofSoftmax() {
        return List.of(
                new Misconception<>(
                        "softmax-no-max-shift",
                        "softmax",
                        "the logits are exponentiated as they are",
                        "Adding a constant to all scores must not change the answer: what happens with a big one?",
                        steps -> steps.shift = scaled -> 0,
                        hugeActivations),
                new Misconception<>(
                        "softmax-shift-by-min",
                        "softmax",
                        "the smallest logit is subtracted, not the largest",
                        "Which shift makes sure that no exponent is positive?",
                        steps -> steps.shift =
                                scaled -> Arrays.stream(scaled).min().orElseThrow(),
                        hugeActivations),
                softmax(
                        "softmax-l2-norm",
                        "the exponentials are divided by their Euclidean norm; the slide's norm signs are wrong",
                        "Do the outputs add up to one, or do their squares?",
                        steps -> steps.normalised = exponentials -> Exponentials.dividedBy(
                                exponentials,
                                Math.sqrt(Arrays.stream(exponentials)
                                        .map(t -> t * t)
                                        .sum()))),
                softmax(
                        "softmax-percent",
                        "the activations are percentages",
                        "What should the outputs add up to?",
                        steps -> steps.normalised = exponentials -> Exponentials.dividedBy(
                                exponentials, Arrays.stream(exponentials).sum() / 100)),
                softmax(
                        "softmax-plain-normalise",
                        "the logits are divided by their sum without being exponentiated",
                        "What should happen to a negative score?",
                        steps -> {
                            steps.shift = scaled -> 0;
                            steps.exponential = z -> z;
                        }),
                softmax(
                        "softmax-denominator-excludes-self",
                        "a class's own term is missing from the denominator",
                        "Do your outputs add up to one?",
                        steps -> steps.normalised = exponentials -> Arrays.stream(exponentials)
                                .map(t -> t / (Arrays.stream(exponentials).sum() - t))
                                .toArray()),
                softmax(
                        "softmax-denominator-own-term",
                        "each exponential is divided by itself, as when one index serves for class and sum",
                        "Which exponentials belong in the denominator of every class?",
                        steps -> steps.normalised = exponentials ->
                                Arrays.stream(exponentials).map(t -> 1).toArray()),
                softmax(
                        "independent-sigmoids-as-softmax",
                        "each logit is squashed by a sigmoid of its own",
                        "If one class becomes more likely, what must happen to the others?",
                        steps -> {
                            steps.shift = scaled -> 0;
                            steps.exponential = z -> 1 / (1 + StrictMath.exp(-z));
                            steps.normalised = sigmoids -> sigmoids;
                        }));
    }

    private List<Misconception<Softmax, Steps>> ofLogSoftmax() {
        return List.of(
                new Misconception<>(
                        "log-softmax-via-log",
                        "logSoftmax",
                        "the logarithm is taken of the finished activations",
                        "What is the logarithm of a number too small to be represented?",
                        steps -> steps.logActivations = scaled -> Arrays.stream(Exponentials.activations(scaled))
                                .map(StrictMath::log)
                                .toArray(),
                        hugeLogarithms),
                new Misconception<>(
                        "logsumexp-naive",
                        "logSoftmax",
                        "the exponentials are added up before the largest is factored out",
                        "Can you take the largest term out of the sum first?",
                        steps -> steps.logSumExp = Exponentials::naiveLogSumExp,
                        hugeLogarithms),
                logSoftmax(
                        "logsumexp-forgets-to-add-back-max",
                        "the largest logit is taken out of the logarithm of the sum and not added back",
                        "What became of the constant you took out?",
                        steps -> steps.logSumExp =
                                scaled -> Exponentials.stableLogSumExp(scaled) - Exponentials.largest(scaled)),
                logSoftmax(
                        "log-softmax-lse-equals-max",
                        "the logarithm of the sum is replaced by the largest logit; the slide's approximation is wrong",
                        "How good is that approximation when several scores are equal?",
                        steps -> steps.logSumExp = Exponentials::largest),
                logSoftmax(
                        "log-softmax-negated",
                        "the logarithms have the opposite sign",
                        "Can the logarithm of a probability be positive?",
                        steps -> {
                            DoubleUnaryOperator unit = steps.logUnit;
                            steps.logUnit = nats -> -unit.applyAsDouble(nats);
                        }));
    }

    private List<Misconception<Softmax, Steps>> ofJacobian() {
        return List.of(
                jacobian(
                        "softmax-jacobian-diagonal-only",
                        "everything off the diagonal is zero",
                        "Does raising one score change the other outputs?",
                        (a, i, j) -> i == j ? a[i] * (1 - a[i]) : 0),
                jacobian(
                        "softmax-jacobian-missing-minus",
                        "the entries off the diagonal are positive",
                        "If one probability rises, what must the others do? Look at the row sums.",
                        (a, i, j) -> i == j ? a[i] * (1 - a[i]) : a[i] * a[j]),
                jacobian(
                        "softmax-jacobian-outer-product-only",
                        "the diagonal is minus the squared activation, like every other product",
                        "What does a class's own score do to its own probability?",
                        (a, i, j) -> -a[i] * a[j]),
                jacobian(
                        "softmax-jacobian-diagonal-is-activation",
                        "the diagonal holds the activations themselves",
                        "Should each row sum to zero?",
                        (a, i, j) -> i == j ? a[i] : -a[i] * a[j]),
                jacobian(
                        "softmax-jacobian-column-only",
                        "an entry off the diagonal is minus the column's activation alone",
                        "How strongly does a class react whose probability is almost zero?",
                        (a, i, j) -> i == j ? a[i] * (1 - a[i]) : -a[j]));
    }

    private List<Misconception<Softmax, Steps>> ofTemperature(double temperature) {
        return List.of(
                softmax(
                        "softmax-temperature-ignored",
                        "the logits are not divided by the temperature",
                        "Where does the temperature enter your activations?",
                        steps -> steps.scaled = z -> z),
                softmax(
                        "softmax-temperature-inverted",
                        "the logits are multiplied by the temperature",
                        "Should a high temperature flatten or sharpen the activations?",
                        steps -> steps.scaled = z -> z * temperature),
                new Misconception<>(
                        "softmax-jacobian-forgets-temperature",
                        "jacobian",
                        "the derivative of z / T is left out",
                        "By how much does z / T change when z changes a little?",
                        steps -> steps.jacobianFactor *= temperature,
                        slopes));
    }

    private List<Misconception<Softmax, Steps>> ofNats() {
        return List.of(logSoftmax(
                "log-softmax-base-10",
                "the logarithms are taken to base 10",
                "Which base does the exercise name? Try a probability of 1/e.",
                steps -> steps.logUnit = nats -> nats / LOG_10));
    }

    private List<Misconception<Softmax, Steps>> ofBits() {
        return List.of(
                logSoftmax(
                        "log-softmax-nats-for-bits",
                        "the logarithms are natural",
                        "Bits or nats?",
                        steps -> steps.logUnit = nats -> nats),
                logSoftmax(
                        "log-softmax-base-of-sum-only",
                        "the sum's logarithm is binary and the logits are still in nats",
                        "In which unit is z_i itself when exp(z_i) is what counts?",
                        steps -> {
                            steps.logSumExp = scaled -> Exponentials.stableLogSumExp(scaled) / LOG_2;
                            steps.logUnit = mixed -> mixed;
                        }));
    }

    private Misconception<Softmax, Steps> softmax(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "softmax", sentence, hint, patch, activations);
    }

    private Misconception<Softmax, Steps> logSoftmax(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logSoftmax", sentence, hint, patch, logarithms);
    }

    private Misconception<Softmax, Steps> jacobian(String id, String sentence, String hint, Slope slope) {
        return new Misconception<>(id, "jacobian", sentence, hint, steps -> steps.slope = slope, slopes);
    }
}
