package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in accuracy and confusion matrix. */
final class EvaluationMistakes {
    private final boolean percent;
    private final boolean actualRows;
    private final Counterexample<DataHandling> predictions;

    EvaluationMistakes(DataHandlingParameters parameters) {
        percent = parameters.accuracyUnit().equals("percent");
        actualRows = parameters.confusionRows().equals("actual");
        int[] predicted = Counted.from(parameters.firstLabel(), 2, 0, 1, 1, 0);
        int[] actual = Counted.from(parameters.firstLabel(), 2, 0, 0, 1, 2);
        predictions = new Counterexample<>(
                "predictions " + Counted.text(predicted) + " of the true classes " + Counted.text(actual),
                data -> data.evaluate(predicted, actual, 3));
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                accuracy(
                        "accuracy-error-rate",
                        "the error rate is returned, the share of wrong predictions",
                        "Which number does a perfect classifier get?",
                        (hits, examples) -> (1 - hits / examples) * (percent ? 100 : 1)),
                accuracy(
                        "accuracy-integer-division",
                        "hits and examples are divided as ints",
                        "What is 2/4 in int arithmetic?",
                        (hits, examples) -> Math.floor(hits / examples) * (percent ? 100 : 1)),
                accuracy(
                        percent ? "accuracy-fraction" : "accuracy-percent",
                        percent ? "the accuracy is a fraction" : "the accuracy is a percentage",
                        "Fraction or percentage?",
                        (hits, examples) -> hits / examples * (percent ? 1 : 100)),
                accuracy(
                        "accuracy-counts-hits",
                        "the number of hits is returned",
                        "Duplicate all examples: should the accuracy change?",
                        (hits, examples) -> hits),
                confusion(
                        "confusion-transposed",
                        actualRows ? "predicted classes stand in the rows" : "true classes stand in the rows",
                        "What does a row of the matrix add up to?",
                        (actual, predicted) ->
                                actualRows ? new int[] {predicted, actual} : new int[] {actual, predicted}),
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
