package deltarule.reference.logistic;

import deltarule.problems.logistic.LogisticRegression.Model;
import java.util.Arrays;

/**
 * What arguments have to be; anything else is refused.
 *
 * @param negativeLabel the label beside 1
 */
record Demands(int negativeLabel) {
    /** Rows of one length, at least one, of finite numbers. */
    static void rows(double[][] rows) {
        that(rows != null && rows.length > 0, "at least one row is");
        for (double[] row : rows) {
            that(row != null && row.length > 0 && row.length == rows[0].length, "rows of one length are");
            that(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers are");
        }
    }

    /** Examples in rows, with one of the two labels each. */
    void data(double[][] inputs, int[] labels) {
        rows(inputs);
        that(labels != null && labels.length == inputs.length, "a label for each example is");
        that(
                Arrays.stream(labels).allMatch(y -> y == 1 || y == negativeLabel),
                "labels of " + negativeLabel + " or 1 are");
    }

    /** A model that fits the examples. */
    void modelAndData(Model model, double[][] inputs, int[] labels) {
        data(inputs, labels);
        that(model != null && Double.isFinite(model.bias()), "a model with a finite bias is");
        rows(new double[][] {model.weights(), inputs[0]});
    }

    /** Numbers from 0 to 1. */
    static void probabilities(double... numbers) {
        that(numbers != null && Arrays.stream(numbers).allMatch(h -> h >= 0 && h <= 1), "numbers from 0 to 1 are");
    }

    /** A learning rate. */
    static void rate(double learningRate) {
        that(learningRate > 0 && Double.isFinite(learningRate), "a positive learning rate is");
    }

    /** Refuses where a condition is not met. */
    static void that(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
