package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the negative log-likelihood of a label. */
final class LikelihoodMistakes {
    private static final double[][] ACTIVATIONS = {{0.3, 0.6, 0.1}, {0.2, 0.3, 0.5}, {0.7, 0.1, 0.2}};
    private static final int[] LABELS = {2, 1, 0};
    private static final double[][] CERTAIN = {{0, 1, 0}};
    private static final double[][] INCOMPLETE = {{0.5, 0.2, 0.1}};

    private final Counterexample<SoftmaxChain> losses = new Counterexample<>(
            "activations (0.3, 0.6, 0.1), (0.2, 0.3, 0.5), (0.7, 0.1, 0.2) and labels 2, 1, 0",
            chain -> chain.negativeLogLikelihoods(ACTIVATIONS, LABELS));
    private final Counterexample<SoftmaxChain> certain = new Counterexample<>(
            "activations (0, 1, 0) and label 2", chain -> chain.negativeLogLikelihoods(CERTAIN, new int[] {2}));
    private final Counterexample<SoftmaxChain> incomplete = new Counterexample<>(
            "activations (0.5, 0.2, 0.1) and label 1",
            chain -> chain.negativeLogLikelihoods(INCOMPLETE, new int[] {1}));

    List<Misconception<SoftmaxChain, Steps>> of(String logarithm) {
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>(ofLabels());
        list.add(likelihood(
                "nll-linear",
                "1 - a is taken for -log a",
                "How heavily should a near-zero probability be punished?",
                steps -> steps.likelihoodLoss = a -> 1 - a));
        list.add(likelihood(
                "loglik-as-loss",
                "the log-likelihood itself is returned; the slide that minimises it is wrong",
                "Should a better model get a larger or a smaller value?",
                steps -> steps.likelihoodLoss = StrictMath::log));
        list.addAll(ofBases(logarithm));
        list.add(new Misconception<>(
                "nll-clipped",
                "negativeLogLikelihoods",
                "likelihoods are clipped to 1e-7 before the logarithm",
                "What does the exact formula say when the true class got probability zero?",
                steps -> steps.likelihoodLoss = a -> -StrictMath.log(Math.max(a, 1e-7)),
                certain));
        list.add(new Misconception<>(
                "probabilities-not-validated",
                "negativeLogLikelihoods",
                "activations that do not sum to one are accepted",
                "When is a vector a probability distribution?",
                steps -> steps.checkedActivations = activations -> {},
                incomplete));
        return list;
    }

    private List<Misconception<SoftmaxChain, Steps>> ofBases(String logarithm) {
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>();
        if (!logarithm.equals("decimal")) {
            list.add(likelihood(
                    "nll-base-10",
                    "the logarithms are taken to base 10",
                    "Which base does the exercise name?",
                    steps -> steps.likelihoodUnit = natural -> natural / StrictMath.log(10)));
        }
        if (!logarithm.equals("binary")) {
            list.add(likelihood(
                    "nll-base-2",
                    "the logarithms are taken to base 2",
                    "Which base does the exercise name?",
                    steps -> steps.likelihoodUnit = natural -> natural / StrictMath.log(2)));
        }
        if (!logarithm.equals("natural")) {
            list.add(likelihood(
                    "nll-in-nats",
                    "the logarithms are natural",
                    "Which base does the exercise name?",
                    steps -> steps.likelihoodUnit = natural -> natural));
        }
        return list;
    }

    private List<Misconception<SoftmaxChain, Steps>> ofLabels() {
        return List.of(
                likelihood(
                        "label-one-based",
                        "labels are counted from one",
                        "Which index does the first class get?",
                        steps -> steps.likelihood = (a, label) -> a[label - 1]),
                likelihood(
                        "nll-sum-starts-at-one",
                        "the sum over the classes starts at class 1, so that class 0 costs nothing; the slide's limits are wrong"
                                + " for labels that count from 0",
                        "Which term of the sum belongs to the label 0?",
                        steps -> steps.likelihood = (a, label) -> label == 0 ? 1 : a[label]),
                likelihood(
                        "nll-first-class",
                        "the first activation is taken whatever the label says",
                        "Which component belongs to the true class?",
                        steps -> steps.likelihood = (a, label) -> a[0]),
                likelihood(
                        "nll-of-prediction",
                        "the largest activation is taken, not the true class's",
                        "Does the label change your loss?",
                        steps -> steps.likelihood =
                                (a, label) -> Arrays.stream(a).max().orElseThrow()));
    }

    private Misconception<SoftmaxChain, Steps> likelihood(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "negativeLogLikelihoods", sentence, hint, patch, losses);
    }
}
