package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.reference.chain.SoftmaxChainReference.Term;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in the cross-entropy with a target vector. */
final class CrossEntropyMistakes {
    private static final double[] TARGET = {0.2, 0.5, 0.3};
    private static final double[] ACTIVATIONS = {0.3, 0.6, 0.1};
    private static final double[] CERTAIN = {0, 1, 0};

    private final Counterexample<SoftmaxChain> loss = new Counterexample<>(
            "target (0.2, 0.5, 0.3) and activations (0.3, 0.6, 0.1)", chain -> chain.crossEntropy(TARGET, ACTIVATIONS));
    private final Counterexample<SoftmaxChain> certain = new Counterexample<>(
            "target (0, 1, 0) and activations (0, 1, 0)", chain -> chain.crossEntropy(CERTAIN, CERTAIN));

    List<Misconception<SoftmaxChain, Steps>> of(String logarithm) {
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>();
        list.addAll(ofTerms());
        list.addAll(ofZeros());
        if (!logarithm.equals("decimal")) {
            list.add(crossEntropy(
                    "log10-for-ln",
                    "the logarithms are taken to base 10; the slide that does so is wrong",
                    "Which base does the exercise name? Check your logarithm at 1/e and at 1/2.",
                    steps -> steps.crossEntropyUnit = natural -> natural / StrictMath.log(10)));
        }
        if (!logarithm.equals("binary")) {
            list.add(crossEntropy(
                    "log-base-2",
                    "the logarithms are taken to base 2",
                    "Which base does the exercise name? Check your logarithm at 1/2.",
                    steps -> steps.crossEntropyUnit = natural -> natural / StrictMath.log(2)));
        }
        if (!logarithm.equals("natural")) {
            list.add(crossEntropy(
                    "ce-in-nats",
                    "the logarithms are natural",
                    "Which base does the exercise name? Check your logarithm at 1/e.",
                    steps -> steps.crossEntropyUnit = natural -> natural));
        }
        return list;
    }

    private List<Misconception<SoftmaxChain, Steps>> ofTerms() {
        return List.of(
                term(
                        "ce-sign-dropped",
                        "the minus sign is left out; the slide's negative loss is wrong",
                        "Can a loss of this kind be negative?",
                        (y, a, j) -> -nats(y[j], a[j])),
                term(
                        "ce-missing-index",
                        "the logarithm of the first activation is taken for every class; the slide that has no index on h(x) is"
                                + " wrong",
                        "Which component of the output vector belongs to the true class?",
                        (y, a, j) -> nats(y[j], a[0])),
                term(
                        "ce-times-number-of-classes",
                        "the same sum is added once for every class; the slide that sums over i and writes j is wrong",
                        "Over which index do you sum, and does it appear in the summand?",
                        (y, a, j) -> y.length * nats(y[j], a[j])),
                term(
                        "ce-mean-over-classes",
                        "the sum is divided by the number of classes",
                        "Average over what?",
                        (y, a, j) -> nats(y[j], a[j]) / y.length),
                term(
                        "ce-arguments-swapped",
                        "target and activations change places",
                        "Which of the two vectors sits inside the logarithm?",
                        (y, a, j) -> nats(a[j], y[j])),
                term(
                        "ce-adds-negative-class-terms",
                        "every class is charged -(1 - y) log(1 - a) as well",
                        "How many terms survive for a one-hot target?",
                        (y, a, j) -> nats(y[j], a[j]) + nats(1 - y[j], 1 - a[j])),
                term(
                        "onehot-shortcut-on-soft-labels",
                        "only the class with the largest target counts; the slide's short cut holds for one-hot targets alone",
                        "What if the target spreads its mass over several classes?",
                        (y, a, j) -> j == largest(y) ? nats(1, a[j]) : 0),
                term(
                        "onehot-sum-vanishes",
                        "the whole sum is zero; the slide that says it vanishes is wrong",
                        "How many summands survive for a one-hot target?",
                        (y, a, j) -> 0),
                term(
                        "ce-of-percent",
                        "the logarithms are taken of percentages",
                        "In which unit are your probabilities?",
                        (y, a, j) -> nats(y[j], 100 * a[j])));
    }

    private List<Misconception<SoftmaxChain, Steps>> ofZeros() {
        return List.of(
                zeros(
                        "zero-log-zero-nan",
                        "zero times the logarithm of zero is computed",
                        "What is the limit of x log x when x shrinks to zero?",
                        (y, a, j) -> -y[j] * StrictMath.log(a[j])),
                zeros(
                        "epsilon-clipping-bias",
                        "activations are clipped to 1e-7 and 1 - 1e-7 before the logarithm",
                        "What does the exact formula say when the true class got probability zero?",
                        (y, a, j) -> nats(y[j], Math.min(Math.max(a[j], 1e-7), 1 - 1e-7))),
                zeros(
                        "epsilon-inside-log",
                        "1e-8 is added to every activation before the logarithm",
                        "A perfect prediction should cost exactly nothing.",
                        (y, a, j) -> nats(y[j], a[j] + 1e-8)));
    }

    private Misconception<SoftmaxChain, Steps> term(String id, String sentence, String hint, Term wrong) {
        return crossEntropy(id, sentence, hint, steps -> steps.crossEntropyTerm = wrong);
    }

    private Misconception<SoftmaxChain, Steps> zeros(String id, String sentence, String hint, Term wrong) {
        return new Misconception<>(
                id, "crossEntropy", sentence, hint, steps -> steps.crossEntropyTerm = wrong, certain);
    }

    private Misconception<SoftmaxChain, Steps> crossEntropy(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "crossEntropy", sentence, hint, patch, loss);
    }

    private static double nats(double weight, double probability) {
        return weight == 0 ? 0 : -weight * StrictMath.log(probability);
    }

    private static int largest(double[] target) {
        return IntStream.range(0, target.length)
                .reduce((one, other) -> target[other] > target[one] ? other : one)
                .orElseThrow();
    }
}
