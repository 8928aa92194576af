package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in accuracy and confusion matrix. */
final class EvaluationMistakes {
    private final Counterexample<DataHandling> predictions = new Counterexample<>(
            "predictions (2, 0, 1, 1, 0) of the true classes (2, 0, 0, 1, 2)",
            data -> data.evaluate(new int[] {2, 0, 1, 1, 0}, new int[] {2, 0, 0, 1, 2}, 3));

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                accuracy(
                        "accuracy-error-rate",
                        "the fraction of wrong predictions is returned",
                        "Is a perfect classifier 1 or 0?",
                        (hits, examples) -> 1 - hits / examples),
                accuracy(
                        "accuracy-integer-division",
                        "hits and examples are divided as ints",
                        "What is 2/4 in int arithmetic?",
                        (hits, examples) -> Math.floor(hits / examples)),
                accuracy(
                        "accuracy-percent",
                        "the accuracy is a percentage",
                        "Fraction or percentage?",
                        (hits, examples) -> 100 * hits / examples),
                accuracy(
                        "accuracy-counts-hits",
                        "the number of hits is returned",
                        "Duplicate all examples: should the accuracy change?",
                        (hits, examples) -> hits),
                confusion(
                        "confusion-transposed",
                        "predicted classes stand in the rows",
                        "What does a row of the matrix add up to?",
                        (actual, predicted) -> new int[] {predicted, actual}),
                confusion(
                        "confusion-hits-only",
                        "every example is counted on the diagonal",
                        "Where in the matrix do the mistakes go?",
                        (actual, predicted) -> new int[] {actual, actual}),
                confusion(
                        "confusion-predictions-only",
                        "every example is counted on the diagonal, at its predicted class",
                        "Where in the matrix do the mistakes go?",
                        (actual, predicted) -> new int[] {predicted, predicted}));
    }

    private Misconception<DataHandling, Steps> accuracy(
            String id, String sentence, String hint, DoubleBinaryOperator wrong) {
        return new Misconception<>(id, "evaluate", sentence, hint, steps -> steps.accuracy = wrong, predictions);
    }

    private Misconception<DataHandling, Steps> confusion(
            String id, String sentence, String hint, BiFunction<Integer, Integer, int[]> wrong) {
        return new Misconception<>(id, "evaluate", sentence, hint, steps -> steps.cell = wrong, predictions);
    }
}
