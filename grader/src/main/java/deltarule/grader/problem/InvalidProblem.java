package deltarule.grader.problem;

/** A set or problem file that cannot be used: the message names file, field, what was found and what is allowed. */
public final class InvalidProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With file, place, what was found and what is allowed. */
    public InvalidProblem(String message) {
        super(message);
    }

    /** The same, because of something that failed. */
    public InvalidProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
