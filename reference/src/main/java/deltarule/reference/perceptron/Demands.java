package deltarule.reference.perceptron;

import java.util.Arrays;

/** What arguments have to be; anything else is refused. */
final class Demands {
    private Demands() {}

    /** A matrix of at least one finite number. */
    static void rows(double[][] rows) {
        that(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "at least one number");
        Arrays.stream(rows).forEach(row -> vector(row, rows[0].length));
    }

    /** A vector of this length, which is given back. */
    static double[] vector(double[] vector, int length) {
        that(vector != null && vector.length == length, "a vector of length " + length);
        that(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
        return vector;
    }

    /** So many labels, each -1 or +1. */
    static void labels(int[] labels, int length) {
        that(labels != null && labels.length == length, "a label for each example");
        that(Arrays.stream(labels).allMatch(y -> y == 1 || y == -1), "labels -1 or +1");
    }

    /** Refuses where a condition is not met. */
    static void that(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
