package deltarule.sources;

/**
 * What javac or Checkstyle says about a place.
 *
 * @param path the file; empty when none is named
 * @param line from 1, or 0
 * @param column from 1, or 0
 * @param rule the check's short name; empty for the compiler
 * @param message in English
 * @param sourceLine the line it is about; may be empty
 */
public record Finding(String path, int line, int column, String rule, String message, String sourceLine) {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_LINE = 300;

    /** A finding whose texts are cut to what a person reads. */
    public Finding {
        message = cut(message, LONGEST_MESSAGE);
        sourceLine = cut(sourceLine, LONGEST_LINE);
    }

    /** A finding about a whole file. */
    static Finding about(String path, String rule, String message) {
        return new Finding(path, 0, 0, rule, message, "");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "...";
    }
}
