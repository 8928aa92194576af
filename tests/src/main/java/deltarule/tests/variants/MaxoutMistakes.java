package deltarule.tests.variants;

import static deltarule.reference.variants.ActivationVariantsReference.weightedSum;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariants.Pieces;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What students get wrong in maxout units. */
final class MaxoutMistakes {
    private final String tie;
    private final Counterexample<ActivationVariants> forward;
    private final Counterexample<ActivationVariants> wayBack;
    private final Counterexample<ActivationVariants> tied;

    MaxoutMistakes(ActivationVariantsParameters parameters) {
        this.tie = parameters.tie();
        double constant = parameters.biasInput();
        double[] biases = {-0.5 / constant, 0.4 / constant, -1.6 / constant};
        Pieces unit = new Pieces(new double[][] {{0.6, -1.2}, {-0.7, 0.3}, {0.2, 0.9}}, biases);
        String pieces = String.format(
                Locale.ROOT,
                "the pieces (0.6, -1.2 | %s), (-0.7, 0.3 | %s), (0.2, 0.9 | %s)",
                biases[0],
                biases[1],
                biases[2]);
        this.forward = new Counterexample<>(
                pieces + " and the inputs (0.8, 0.3), (1.7, -1.4)",
                variants -> variants.maxout(unit, new double[][] {{0.8, 0.3}, {1.7, -1.4}}));
        this.wayBack = new Counterexample<>(
                pieces + ", the inputs (0.8, 0.9) and 2.5 from above",
                variants -> variants.maxoutGradient(unit, new double[] {0.8, 0.9}, 2.5));
        double[] equal = {-0.5 / constant, 1 / constant, -0.25 / constant};
        Pieces three = new Pieces(new double[][] {{0.5, 1.5}, {1, -0.5}, {-0.25, 2}}, equal);
        this.tied = new Counterexample<>(
                "the pieces (0.5, 1.5 | " + equal[0] + "), (1, -0.5 | " + equal[1] + "), (-0.25, 2 | " + equal[2]
                        + "), the inputs (1, 1), where all pieces give 1.5, and 2.5 from above",
                variants -> variants.maxoutGradient(three, new double[] {1, 1}, 2.5));
    }

    List<Misconception<ActivationVariants, Steps>> all() {
        List<Misconception<ActivationVariants, Steps>> list = new ArrayList<>(ofOutput());
        list.addAll(ofGradient());
        list.addAll(ofTies());
        return list;
    }

    private List<Misconception<ActivationVariants, Steps>> ofOutput() {
        return List.of(
                output(
                        "maxout-includes-zero",
                        "the output is never below zero",
                        "Can a maxout unit be negative?",
                        steps -> steps.largest = answers ->
                                Math.max(0, Arrays.stream(answers).max().orElseThrow())),
                output(
                        "maxout-sums-pieces",
                        "the pieces are added",
                        "Only one of the pieces should survive.",
                        steps -> steps.largest =
                                answers -> Arrays.stream(answers).sum()),
                output(
                        "maxout-largest-size",
                        "the piece that is largest in size is returned, whatever its sign",
                        "Which of -3 and 2 is larger?",
                        steps -> steps.largest = answers -> Arrays.stream(answers)
                                .reduce((one, other) -> Math.abs(other) > Math.abs(one) ? other : one)
                                .orElseThrow()),
                output(
                        "maxout-without-biases",
                        "the biases are left out",
                        "What does a piece answer when all inputs are zero?",
                        steps -> steps.piece = (weights, bias, inputs) -> weightedSum(weights, 0, inputs)));
    }

    private List<Misconception<ActivationVariants, Steps>> ofGradient() {
        return List.of(
                gradient(
                        "maxout-gradient-to-both",
                        "every piece receives the gradient",
                        "Which piece would change the output if you nudged it slightly?",
                        steps -> steps.shares = answers ->
                                Arrays.stream(answers).map(answer -> 1).toArray()),
                gradient(
                        "maxout-gradient-to-the-smallest",
                        "the smallest piece receives the gradient",
                        "Which piece would change the output if you nudged it slightly?",
                        steps -> {
                            var right = steps.shares;
                            steps.shares = answers -> right.apply(Arrays.stream(answers)
                                    .map(answer -> -answer)
                                    .toArray());
                        }),
                gradient(
                        "maxout-gradient-without-upstream",
                        "what comes from above is left out",
                        "Which two factors does the chain rule multiply?",
                        steps -> steps.received = (share, upstream) -> share),
                gradient(
                        "maxout-gradient-bias-multiplied",
                        "the bias's derivative is multiplied by the bias",
                        "By how much does a piece change when its bias changes by one?",
                        steps -> steps.biasSlope = (received, bias) -> received * bias),
                gradient(
                        "maxout-gradient-inputs-without-weights",
                        "the inputs receive what comes from above, without the weights",
                        "By how much does the winning piece change when one input changes by one?",
                        steps -> steps.inputSlope = (received, weight) -> received),
                gradient(
                        "maxout-gradient-winner-without-biases",
                        "the largest piece is chosen without the biases",
                        "Which numbers did the way forward compare?",
                        steps -> steps.pieceOnTheWayBack = (weights, bias, inputs) -> weightedSum(weights, 0, inputs)));
    }

    private List<Misconception<ActivationVariants, Steps>> ofTies() {
        Map<String, String> receivers = Map.of(
                "first", "the first of the largest pieces receives the whole gradient",
                "last", "the last of the largest pieces receives the whole gradient",
                "all", "the largest pieces share the gradient");
        return receivers.keySet().stream()
                .sorted()
                .filter(other -> !other.equals(tie))
                .map(other -> new Misconception<ActivationVariants, Steps>(
                        "maxout-tie-" + other,
                        "maxoutGradient",
                        receivers.get(other),
                        "Which piece wins a tie according to this exercise?",
                        steps -> steps.shares = Steps.sharesOf(other),
                        tied))
                .toList();
    }

    private Misconception<ActivationVariants, Steps> output(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "maxout", sentence, hint, patch, forward);
    }

    private Misconception<ActivationVariants, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "maxoutGradient", sentence, hint, patch, wayBack);
    }
}
