package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What students get wrong in decisions for classes. */
final class DecisionMistakes {
    private static final double[][] SCORES = {
        {0.35, 0.4, 0.25}, {0.3, 0.6, 0.6}, {-1.4, -0.8, -2.1}, {0.7, 0.2, 2.9}, {0.9, 1.6, 0.3}
    };

    private final int first;
    private final boolean inRows;
    private final Counterexample<DataHandling> scores;
    private final Counterexample<DataHandling> probabilities;
    private final Counterexample<DataHandling> targets;

    DecisionMistakes(DataHandlingParameters parameters) {
        first = parameters.firstLabel();
        inRows = parameters.examplesIn().equals("rows");
        scores = outputs(
                "argmax",
                "argmax of the examples (0.35, 0.4, 0.25), (0.3, 0.6, 0.6), (-1.4, -0.8, -2.1), (0.7, 0.2, 2.9), (0.9, 1.6, 0.3)",
                SCORES);
        probabilities = outputs(
                "threshold", "the probabilities 0.5, 0.7 and 0.2 by threshold", new double[][] {{0.5}, {0.7}, {0.2}});
        targets = outputs("one-hot", "the targets (0, 1, 0) and (1, 0, 0)", new double[][] {{0, 1, 0}, {1, 0, 0}});
    }

    private Counterexample<DataHandling> outputs(String rule, String text, double[][] rows) {
        return new Counterexample<>(text, data -> data.classes(rule, Counted.laidOut(inRows, rows)));
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                argmax(
                        "argmax-last-tie",
                        "the last of several largest numbers wins",
                        "Which index wins a tie according to the statement?",
                        row -> IntStream.range(1, row.length).reduce(0, (best, k) -> row[k] >= row[best] ? k : best)),
                argmax(
                        "argmax-init-zero",
                        "the search for the largest number starts with 0",
                        "What if every score is below zero?",
                        row -> {
                            int index = 0;
                            double best = 0;
                            for (int k = 0; k < row.length; k++) {
                                index = row[k] > best ? k : index;
                                best = Math.max(best, row[k]);
                            }
                            return index;
                        }),
                argmax(
                        "argmax-returns-value",
                        "the largest number itself is returned, cut to an int",
                        "Position or value?",
                        row -> (int) Arrays.stream(row).max().orElseThrow() - first),
                argmax(
                        "accuracy-threshold-instead-of-argmax",
                        "the largest number wins only above one half, and else there is no class",
                        "Can the best of ten classes win with 30 percent?",
                        row -> {
                            int best = largest(row);
                            return row[best] > 0.5 ? best : -1;
                        }),
                argmax(
                        "ovr-argmax-on-binary-threshold",
                        "the first number above one half wins, and the first class if there is none",
                        "What if several detectors fire?",
                        row -> IntStream.range(0, row.length)
                                .filter(k -> row[k] > 0.5)
                                .findFirst()
                                .orElse(0)),
                argmax(
                        first == 0 ? "argmax-one-based" : "argmax-zero-based",
                        first == 0 ? "classes are counted from 1" : "classes are counted from 0",
                        "Which label does the first class have?",
                        row -> largest(row) + 1 - 2 * first),
                threshold(
                        "threshold-tie-at-half",
                        "a probability of exactly one half gives the first class",
                        "What does the rule say when the two classes are equally likely? The slide's rounding leaves it"
                                + " open.",
                        row -> row[0] > 0.5 ? 1 : 0),
                threshold(
                        "sigmoid-negative-abs",
                        "no probability counts as more than one half",
                        "Can your neuron ever predict the second class? The table of the lecture, where it never does, has a"
                                + " wrong row.",
                        row -> Math.min(row[0], 1 - row[0]) >= 0.5 ? 1 : 0),
                threshold(
                        "threshold-truncates",
                        "the probability is cut to an int, 0 for the first class",
                        "Which probabilities become 1 when their decimals are cut off?",
                        row -> (int) row[0]),
                target(
                        first == 0 ? "decode-one-based" : "decode-zero-based",
                        first == 0
                                ? "the classes of targets are counted from 1"
                                : "the classes of targets are counted from 0",
                        "Which class does (1, 0, 0) stand for?",
                        steps -> steps.classOfTarget = row -> largest(row) + 1 - 2 * first,
                        targets),
                target(
                        "decode-from-the-right",
                        "the classes of targets are counted from the last one",
                        "Which class does (1, 0, 0) stand for?",
                        steps -> steps.classOfTarget = row -> row.length - 1 - largest(row),
                        targets),
                target(
                        "decode-accepts-anything",
                        "any numbers count as a target",
                        "Which class should (0, 0, 0) stand for?",
                        steps -> steps.isTarget = row -> true,
                        outputs("one-hot", "(0, 1, 0) and (0.4, 0.6, 0) as targets", new double[][] {
                            {0, 1, 0}, {0.4, 0.6, 0}
                        })));
    }

    private Misconception<DataHandling, Steps> argmax(
            String id, String sentence, String hint, ToIntFunction<double[]> wrong) {
        return target(id, sentence, hint, steps -> steps.argmax = wrong, scores);
    }

    private Misconception<DataHandling, Steps> threshold(
            String id, String sentence, String hint, ToIntFunction<double[]> wrong) {
        return target(id, sentence, hint, steps -> steps.threshold = wrong, probabilities);
    }

    private static Misconception<DataHandling, Steps> target(
            String id,
            String sentence,
            String hint,
            Consumer<Steps> patch,
            Counterexample<DataHandling> counterexample) {
        return new Misconception<>(id, "classes", sentence, hint, patch, counterexample);
    }

    private static int largest(double[] row) {
        return IntStream.range(1, row.length).reduce(0, (best, k) -> row[k] > row[best] ? k : best);
    }
}
