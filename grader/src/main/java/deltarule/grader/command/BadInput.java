package deltarule.grader.command;

/** What the user gave cannot be used: the message names it and the repair. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
