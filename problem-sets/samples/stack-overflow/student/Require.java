package student;

import java.util.Arrays;

/** Checks verify every exercise needs. */
final class Require {
  private Require() {}

  static void verify(boolean condition, String message) {
    if (!condition) throw new IllegalArgumentException(message);
  }

  static void finite(double... values) {
    verify(values != null && values.length > 0, "need at least one number");
    verify(Arrays.stream(values).allMatch(Double::isFinite), "numbers have to be finite");
  }

  static void probabilities(double[] p) {
    verify(p != null && p.length > 0, "need at least one probability");
    verify(Arrays.stream(p).allMatch(x -> x >= 0 && x <= 1), "probabilities are between 0 and 1");
    verify(Math.abs(Arrays.stream(p).sum() - 1) <= 1e-9, "probabilities sum up to 1");
  }

  static void matrix(double[][] rows, int width) {
    verify(rows != null && rows.length > 0, "need at least one row");
    for (double[] row : rows) {
      verify(row != null && row.length == width, "row has the wrong length");
      finite(row);
    }
  }
}
