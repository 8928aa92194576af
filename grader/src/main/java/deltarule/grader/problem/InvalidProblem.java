package deltarule.grader.problem;

/** A set or problem file that cannot be used: the message names file, field, what was found and what is allowed. */
public final class InvalidProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidProblem(String message) {
        super(message);
    }

    InvalidProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
