package deltarule.handout;

import java.util.Arrays;

/** An exception of the solution's, in one line. */
final class Thrown {
    private static final String UNWRITTEN = "is not written yet";

    private Thrown() {}

    /**
     * What to say when an answer was expected.
     *
     * @param who the method and a space, or nothing
     */
    static NotRight notRight(String who, Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        if (thrown instanceof UnsupportedOperationException && message.endsWith(UNWRITTEN)) {
            return new NotRight(message);
        }
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(line -> line.getClassName().startsWith("student."))
                .findFirst()
                .map(line -> " at " + line.getFileName() + ":" + line.getLineNumber())
                .orElse("");
        return new NotRight(
                who + "throws " + thrown.getClass().getSimpleName() + where + (message.isEmpty() ? "" : ": " + message),
                thrown);
    }
}
