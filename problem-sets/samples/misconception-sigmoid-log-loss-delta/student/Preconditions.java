package student;

import java.util.Arrays;

/** Checks that every exercise needs. */
final class Preconditions {
  private Preconditions() {}

  static void that(boolean condition, String message) {
    if (!condition) throw new IllegalArgumentException(message);
  }

  static void finite(double... values) {
    that(values != null && values.length > 0, "need at least one number");
    that(Arrays.stream(values).allMatch(Double::isFinite), "numbers have to be finite");
  }

  static void probabilities(double[] p) {
    that(p != null && p.length > 0, "need at least one probability");
    that(Arrays.stream(p).allMatch(x -> x >= 0 && x <= 1), "probabilities are between 0 and 1");
    that(Math.abs(Arrays.stream(p).sum() - 1) <= 1e-9, "probabilities sum up to 1");
  }

  static void matrix(double[][] rows, int width) {
    that(rows != null && rows.length > 0, "need at least one row");
    for (double[] row : rows) {
      that(row != null && row.length == width, "row has the wrong length");
      finite(row);
    }
  }
}
