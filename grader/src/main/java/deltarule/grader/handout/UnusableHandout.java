package deltarule.grader.handout;

/** A handout that cannot be made or written; the message names the thing, the place and the repair. */
public final class UnusableHandout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the thing, the place and the repair. */
    public UnusableHandout(String message) {
        super(message);
    }

    UnusableHandout(String message, Throwable cause) {
        super(message, cause);
    }
}
