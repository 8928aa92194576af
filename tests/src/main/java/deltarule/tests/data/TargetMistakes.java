package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What students get wrong in one-hot targets. */
final class TargetMistakes {
    private final int first;
    private final Counterexample<DataHandling> labels;

    TargetMistakes(DataHandlingParameters parameters) {
        first = parameters.firstLabel();
        int[] some = Counted.from(first, 3, 0, 1, 2, 3);
        labels = new Counterexample<>(
                "the labels " + Counted.text(some) + " of 4 classes", data -> data.oneHot(some, 4));
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                target(
                        first == 0 ? "label-one-based" : "label-zero-based",
                        first == 0 ? "labels are taken to count from 1" : "labels are taken to count from 0",
                        "Which label does the first class have?",
                        (k, classes) -> vector(classes, k + 2 * first - 1, 1)),
                target(
                        "onehot-length-k-plus-1",
                        "a target has one entry too many",
                        "How long must the target be? The slide that counts four zeros beside the 1 is wrong.",
                        (label, classes) -> vector(classes + 1, label, 1)),
                target(
                        "onehot-drops-reference-class",
                        "the first class has no entry",
                        "Can you recover the first class from your vector alone, and does it sum to one? The slide's"
                                + " name for the encoding is misleading.",
                        (label, classes) -> Arrays.copyOfRange(vector(classes, label, 1), 1, classes)),
                target(
                        "label-order-mismatch",
                        "the first two classes change places",
                        "Write down the class list once and use it everywhere; one lecture does not.",
                        (label, classes) -> vector(classes, classes > 1 && label < 2 ? 1 - label : label, 1)),
                target(
                        "label-used-as-target-vector",
                        "the label's number stands in every entry",
                        "Is the target a number or a vector here?",
                        (label, classes) -> {
                            double[] vector = new double[classes];
                            Arrays.fill(vector, label + first);
                            return vector;
                        }),
                target(
                        "onehot-label-in-its-column",
                        "the label's number stands in its place and not a 1",
                        "Which number does a target consist of beside zeros?",
                        (label, classes) -> vector(classes, label, label + first)),
                targets(
                        "onehot-transposed",
                        "rows and columns change places",
                        "Do the rows of this exercise stand for examples or for classes?",
                        TargetMistakes::transposed),
                targets(
                        "onehot-shared-row",
                        "all rows are the same array, and every label is written into it",
                        "If you change one row, do the others change too?",
                        TargetMistakes::shared));
    }

    private Misconception<DataHandling, Steps> target(
            String id, String sentence, String hint, BiFunction<Integer, Integer, double[]> wrong) {
        return new Misconception<>(id, "oneHot", sentence, hint, steps -> steps.target = wrong, labels);
    }

    private Misconception<DataHandling, Steps> targets(
            String id, String sentence, String hint, UnaryOperator<double[][]> wrong) {
        return new Misconception<>(id, "oneHot", sentence, hint, steps -> steps.targets = wrong, labels);
    }

    private static double[] vector(int length, int place, double entry) {
        double[] vector = new double[length];
        vector[place] = entry;
        return vector;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static double[][] shared(double[][] rows) {
        double[] all = new double[rows[0].length];
        for (double[] row : rows) {
            Arrays.setAll(all, k -> Math.max(all[k], row[k]));
        }
        return Arrays.stream(rows).map(row -> all.clone()).toArray(double[][]::new);
    }
}
