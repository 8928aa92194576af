package deltarule.grader.submission;

/** A submission that cannot be read: the message names the file, what was expected and the repair. */
public final class RefusedSubmission extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedSubmission(String message) {
        super(message);
    }
}
