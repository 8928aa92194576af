package student;

import java.util.Arrays;

/** Checks ensure every exercise needs. */
final class Check {
    private Check() {}

    static void ensure(boolean condition, String message) {
        if (!condition) throw new IllegalArgumentException(message);
    }

    static void finite(double... values) {
        ensure(values != null && values.length > 0, "need at least one number");
        ensure(Arrays.stream(values).allMatch(Double::isFinite), "numbers have to be finite");
    }

    static void probabilities(double[] p) {
        ensure(p != null && p.length > 0, "need at least one probability");
        ensure(Arrays.stream(p).allMatch(x -> x >= 0 && x <= 1), "probabilities are between 0 and 1");
        ensure(Math.abs(Arrays.stream(p).sum() - 1) <= 1e-9, "probabilities sum up to 1");
    }

    static void matrix(double[][] rows, int width) {
        ensure(rows != null && rows.length > 0, "need at least one row");
        for (double[] row : rows) {
            ensure(row != null && row.length == width, "row has the wrong length");
            finite(row);
        }
    }
}
