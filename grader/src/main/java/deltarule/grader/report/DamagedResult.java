package deltarule.grader.report;

/** A result file that cannot be read: the message names the file, the field, what was found and the repair. */
public final class DamagedResult extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedResult(String message, Throwable cause) {
        super(message, cause);
    }
}
