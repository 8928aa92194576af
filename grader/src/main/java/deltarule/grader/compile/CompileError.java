package deltarule.grader.compile;

/**
 * Why a source file does not compile.
 *
 * @param path the file, as in the submission
 * @param line from 1; 0 when the compiler names none
 * @param column from 1; 0 when the compiler names none
 * @param message the compiler's, in English
 * @param sourceLine the line it is about; may be empty
 */
public record CompileError(String path, long line, long column, String message, String sourceLine) {
    /** The compiler's usual form: place, message, line and caret. */
    public String text() {
        String place = line > 0 ? path + ":" + line + ":" + column + ": " : path + ": ";
        String caret = sourceLine.isEmpty() || column < 1
                ? ""
                : "\n  " + sourceLine + "\n  " + " ".repeat((int) Math.min(column - 1, sourceLine.length())) + "^";
        return place + message + caret;
    }
}
