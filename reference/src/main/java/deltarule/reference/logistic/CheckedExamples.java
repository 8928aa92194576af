package deltarule.reference.logistic;

import deltarule.problems.logistic.LogisticRegression.Model;
import java.util.Arrays;

/** What logistic regression refuses. */
abstract class CheckedExamples {
    /** Refuses what are no rows of one length, at least one, of finite numbers. */
    static void requireRows(double[][] rows) {
        require(rows != null && rows.length > 0, "at least one row is");
        for (double[] row : rows) {
            require(row != null && row.length > 0 && row.length == rows[0].length, "rows of one length are");
            require(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers are");
        }
    }

    /** Refuses what are no examples with one of the two labels each. */
    static void requireData(double[][] inputs, int[] labels, int negative) {
        requireRows(inputs);
        require(labels != null && labels.length == inputs.length, "a label for each example is");
        require(Arrays.stream(labels).allMatch(y -> y == 1 || y == negative), "labels " + negative + " or 1 are");
    }

    /** Refuses a model that does not fit its examples. */
    static void requireModelAndData(Model model, double[][] inputs, int[] labels, int negative) {
        requireData(inputs, labels, negative);
        require(model != null && Double.isFinite(model.bias()), "a model with a finite bias is");
        requireRows(new double[][] {model.weights(), inputs[0]});
    }

    /** Refuses numbers outside 0 to 1. */
    static void requireProbabilities(double... numbers) {
        require(numbers != null && Arrays.stream(numbers).allMatch(h -> h >= 0 && h <= 1), "numbers from 0 to 1 are");
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
