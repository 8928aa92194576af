package deltarule.grader.compile;

/** The source process cannot do its work. This is a fault of the grader or its surroundings, never of a submission. */
public final class SourceProcessFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceProcessFailure(String message) {
        super(message);
    }

    SourceProcessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
