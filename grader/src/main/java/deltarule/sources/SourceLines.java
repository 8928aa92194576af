package deltarule.sources;

/** Finds a line of a text. */
final class SourceLines {
    private SourceLines() {}

    /** The line of this number, from 1, without its end; empty when there is none. */
    static String line(String text, int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
