package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in the gradient of a data set and in the step with columns. */
final class BatchMistakes {
    private static final double[][] ROWS = {{1.5, -0.6}, {0.8, 1.2}, {-0.4, 0.7}};

    private final Counterexample<LogisticRegression> gradient;
    private final Counterexample<LogisticRegression> columns;

    /** The mistakes, shown with this label beside 1. */
    BatchMistakes(int negativeLabel) {
        int[] labels = {1, negativeLabel, 1};
        String shown = "the labels 1, " + negativeLabel + ", 1 and ";
        gradient = new Counterexample<>(
                "the inputs (1.5, -0.6), (0.8, 1.2), (-0.4, 0.7), " + shown + "the predictions 0.7, 0.2, 0.6",
                logistic -> logistic.gradient(ROWS, labels, new double[] {0.7, 0.2, 0.6}));
        columns = new Counterexample<>(
                "w = (0.5, -0.3), b = 0.4, the columns (1.5, -0.6), (0.8, 1.2), (-0.4, 0.7), " + shown + "alpha = 0.9",
                logistic -> logistic.columnsStep(
                        new Model(new double[] {0.5, -0.3}, 0.4), LearningCases.transposed(ROWS), labels, 0.9));
    }

    List<Misconception<LogisticRegression, Steps>> of(LogisticRegressionParameters parameters) {
        List<Misconception<LogisticRegression, Steps>> list = new ArrayList<>();
        list.addAll(ofTheFactor(parameters.reduction().equals("mean")));
        list.addAll(ofTheSum());
        list.addAll(ofTheColumns());
        return list;
    }

    private List<Misconception<LogisticRegression, Steps>> ofTheFactor(boolean mean) {
        List<Misconception<LogisticRegression, Steps>> list = new ArrayList<>();
        list.add(gradient(
                mean ? "grad-sum-not-mean" : "grad-mean-not-sum",
                mean
                        ? "the sum is not divided by the number of examples"
                        : "the sum is divided by the number of examples",
                "Put in every example twice: should the gradient of this exercise double?",
                steps -> steps.batchFactor = mean ? (n, d) -> 1 : (n, d) -> 1 / n));
        list.add(gradient(
                "grad-divided-by-inputs",
                "the sum is divided by the number of inputs",
                "Which of the two lengths counts the examples, and is it in the cost of this exercise?",
                steps -> steps.batchFactor = (n, d) -> 1 / d));
        if (mean) {
            list.add(gradient(
                    "mean-integer-division",
                    "the factor 1/n is computed with whole numbers and becomes 0",
                    "What is the value of one divided by four when both are ints?",
                    steps -> steps.batchFactor = (n, d) -> Math.floor(1 / n)));
        }
        return list;
    }

    private List<Misconception<LogisticRegression, Steps>> ofTheSum() {
        return List.of(
                gradient(
                        "bias-gradient-multiplied-by-x",
                        "the derivative with respect to the bias is multiplied by the first input",
                        "What is the input that belongs to the bias?",
                        steps -> {
                            var right = steps.batchSum;
                            steps.batchSum = each -> {
                                double[] weights = right.apply(each).weights();
                                return new Gradient(weights, weights[0]);
                            };
                        }),
                gradient(
                        "off-by-one-sum",
                        "the first example is left out of the sum",
                        "How many terms does your loop visit?",
                        steps -> {
                            var right = steps.batchSum;
                            steps.batchSum = each -> right.apply(Arrays.copyOfRange(each, 1, each.length));
                        }),
                gradient(
                        "uses-last-index",
                        "every term reuses the last example",
                        "Does every example influence your result?",
                        steps -> steps.batchSum = each -> scaled(each[each.length - 1], each.length)));
    }

    private List<Misconception<LogisticRegression, Steps>> ofTheColumns() {
        return List.of(
                columns(
                        "grad-half-m",
                        "the derivatives are halved, as with the 1/2m of a squared error",
                        "Where would the extra factor two have come from, and is it in this cost? The slide prints 1/2m,"
                                + " which is wrong.",
                        steps -> steps.columnsStep = slopes -> scaled(slopes, 0.5)),
                columns(
                        "dlambda-row-vector",
                        "every weight moves by the whole row of derivatives",
                        "What is the shape of X E', and is it that of the weights? The slide prints a row, which is wrong.",
                        steps -> steps.columnsStep = slopes -> {
                            double[] weights = new double[slopes.weights().length];
                            Arrays.fill(weights, Arrays.stream(slopes.weights()).sum());
                            return new Gradient(weights, slopes.bias());
                        }),
                columns(
                        "columns-no-bias-update",
                        "the bias does not move",
                        "Which parameters does the model have?",
                        steps -> steps.columnsStep = slopes -> new Gradient(slopes.weights(), 0)),
                columns(
                        "rows-vs-columns",
                        "the numbers of X are read example by example, as if the examples were in rows",
                        "Which index of X counts the examples here?",
                        steps -> steps.usedColumns = BatchMistakes::readInRows),
                columns(
                        "loop-index-out-of-range",
                        "the loop runs one example too far, as the sum on the slide does",
                        "How many elements does an array of length m have, counting from zero? The slide sums from 0 to m,"
                                + " which is one term too many.",
                        steps -> steps.usedColumns = columns -> new double[][] {{columns[0][columns[0].length]}}),
                columns(
                        "columns-step-uphill",
                        "the derivatives are added",
                        "Uphill or downhill?",
                        steps -> steps.columnsStep = slopes -> scaled(slopes, -1)));
    }

    private static double[][] readInRows(double[][] columns) {
        double[] numbers =
                Arrays.stream(columns).flatMapToDouble(Arrays::stream).toArray();
        int inputs = columns.length;
        return IntStream.range(0, inputs)
                .mapToObj(j -> IntStream.range(0, columns[0].length)
                        .mapToDouble(i -> numbers[i * inputs + j])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Gradient scaled(Gradient gradient, double factor) {
        return ExampleMistakes.scaled(gradient, factor);
    }

    private Misconception<LogisticRegression, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradient", sentence, hint, patch, gradient);
    }

    private Misconception<LogisticRegression, Steps> columns(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "columnsStep", sentence, hint, patch, columns);
    }
}
