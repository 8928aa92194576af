package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in splitting data. */
final class SplitMistakes {
    private static final double[][] SQUARE = {
        {0.4, -1.7, 2.3, 0.6}, {0.8, 1.4, -0.6, -1.1}, {-2.2, 0.7, 1.9, 0.3}, {1.6, -0.3, 0.9, 2.4}
    };

    private final boolean inRows;
    private final int[] order;
    private final Counterexample<DataHandling> data;

    SplitMistakes(DataHandlingParameters parameters) {
        inRows = parameters.examplesIn().equals("rows");
        order = Counted.from(parameters.firstIndex(), 2, 0, 3, 1);
        data = new Counterexample<>(
                "inputs ((0.4, -1.7, 2.3, 0.6), (0.8, 1.4, -0.6, -1.1), (-2.2, 0.7, 1.9, 0.3), (1.6, -0.3, 0.9, 2.4)),"
                        + " labels (5, 2, 7, 3), the order " + Counted.text(order) + " and the ratio 0.7",
                handling -> handling.split(SQUARE, new int[] {5, 2, 7, 3}, order, 0.7));
    }

    List<Misconception<DataHandling, Steps>> all() {
        double[][] ragged = {SQUARE[0], {0.8, 1.4, -0.6, -1.1, 0.9}, SQUARE[2], SQUARE[3]};
        return List.of(
                split(
                        "shuffle-x-without-y",
                        "inputs follow the order and labels do not",
                        "After shuffling, does each picture still carry its own label?",
                        steps -> steps.labelAt = (order, place) -> place),
                split(
                        "split-ignores-order",
                        "neither inputs nor labels follow the order",
                        "Which classes does the test part hold if the data are sorted by class?",
                        steps -> {
                            steps.inputsAt = (order, place) -> place;
                            steps.labelAt = (order, place) -> place;
                        }),
                split(
                        "split-inverts-order",
                        "the order is read as the new place of each example",
                        "Is order[0] the first example's new place, or the example that comes first?",
                        steps -> {
                            steps.inputsAt = SplitMistakes::placeOf;
                            steps.labelAt = SplitMistakes::placeOf;
                        }),
                split(
                        "rows-vs-columns",
                        inRows ? "the examples are taken from the columns" : "the examples are taken from the rows",
                        "Does one example run across or down?",
                        steps -> steps.turned =
                                (rows, columns) -> inRows ? DataHandlingReference.transposed(rows, columns) : rows),
                split(
                        "train-test-leak-in-split",
                        "the last training example is tested too",
                        "Count the examples on both sides.",
                        steps -> steps.testStart = end -> Math.max(0, end - 1)),
                split(
                        "split-drops-an-example",
                        "the first test example is left out",
                        "Count the examples on both sides.",
                        steps -> steps.testStart = end -> end + 1),
                split(
                        "split-ratio-of-the-test-part",
                        "the ratio is taken for that of the test part",
                        "Which part does the ratio belong to?",
                        steps -> steps.trainCount = (examples, ratio) -> Math.floor(examples * (1 - ratio))),
                split(
                        "split-rounds-up",
                        "the number of training examples is rounded up",
                        "What does floor do to 3.5?",
                        steps -> steps.trainCount = (examples, ratio) -> Math.ceil(examples * ratio)),
                new Misconception<>(
                        "accepts-ragged-matrix",
                        "split",
                        "rows of different lengths are accepted",
                        "Are all rows equally long?",
                        steps -> steps.isMatrix = lengths -> true,
                        new Counterexample<>(
                                "inputs with rows of four numbers, but for the second, which has five",
                                handling -> handling.split(ragged, new int[4], order, 0.7))));
    }

    private static int placeOf(int[] order, int example) {
        int place = 0;
        while (order[place] != example) {
            place++;
        }
        return place;
    }

    private Misconception<DataHandling, Steps> split(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "split", sentence, hint, patch, data);
    }
}
