package deltarule.testkit;

import java.util.Locale;

/**
 * One place where an answer differs from the right one, and the sentence a student reads about it.
 *
 * @param path where: empty for a scalar, {@code [1][2]} in an array, {@code network.weights[0]} in a record
 * @param expected the right value, in full precision
 * @param actual the value that was returned
 * @param difference actual minus expected as text; empty when the kinds differ
 * @param allowance how far apart they may be, as text; empty when the kinds differ
 */
public record Mismatch(String path, String expected, String actual, String difference, String allowance) {

    static Mismatch ofKind(String path, String expected, String actual) {
        return new Mismatch(path, expected, actual, "", "");
    }

    static Mismatch ofValue(String path, double expected, double actual, double allowance) {
        return new Mismatch(
                path,
                Double.toString(expected),
                Double.toString(actual),
                String.format(Locale.ROOT, "%.3g", actual - expected),
                String.format(Locale.ROOT, "%.1g", allowance));
    }

    /** For example {@code at [1][2]: expected 0.25, was 0.75 (difference 0.500, allowed 2e-10)}. */
    public String sentence() {
        String where = path.isEmpty() ? "" : "at " + path + ": ";
        String sizes = difference.isEmpty() ? "" : " (difference " + difference + ", allowed " + allowance + ")";
        return where + "expected " + expected + ", was " + actual + sizes;
    }
}
