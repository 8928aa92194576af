package deltarule.grader.command;

/** What the terminal can show, as the launcher found out: Java cannot tell on every version. */
final class Terminal {
    private static final int WIDTH_OF_A_FILE = 120;

    private Terminal() {}

    /** Whether to use colours on the standard output: a terminal, and NO_COLOR not set. */
    static boolean colours() {
        String refused = System.getenv("NO_COLOR");
        return Boolean.getBoolean("deltarule.terminal.out")
                && (refused == null || refused.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether a line of the error output may be written over. */
    static boolean interactive() {
        return Boolean.getBoolean("deltarule.terminal.err") && !"dumb".equals(System.getenv("TERM"));
    }

    /** The width of the standard output in columns. */
    static int width() {
        return Integer.getInteger("deltarule.terminal.columns", WIDTH_OF_A_FILE);
    }
}
