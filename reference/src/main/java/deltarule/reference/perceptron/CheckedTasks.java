package deltarule.reference.perceptron;

import java.util.Arrays;

/** What the perceptron refuses. */
abstract class CheckedTasks {
    /** Refuses words that are no loss, labels that are not -1 or +1, and scores that do not fit them. */
    protected static void requireJudged(String loss, int[] labels, double[] scores) {
        require("perceptron".equals(loss) || "hinge".equals(loss), "the word perceptron or hinge");
        requireRows(new double[][] {scores});
        requireLabels(labels, scores.length);
    }

    /** Refuses what are no rows of one length, at least one, of finite numbers. */
    static void requireRows(double[][] rows) {
        require(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "at least one number");
        Arrays.stream(rows).forEach(row -> requireVector(row, rows[0].length));
    }

    /** The vector; refuses what is no vector of this length of finite numbers. */
    static double[] requireVector(double[] vector, int length) {
        require(vector != null && vector.length == length, "a vector of length " + length);
        require(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
        return vector;
    }

    /** Refuses what are not so many labels, each -1 or +1. */
    static void requireLabels(int[] labels, int length) {
        require(labels != null && labels.length == length, "a label for each example");
        require(Arrays.stream(labels).allMatch(y -> y == 1 || y == -1), "labels -1 or +1");
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
