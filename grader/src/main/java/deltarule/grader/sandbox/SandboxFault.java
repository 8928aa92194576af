package deltarule.grader.sandbox;

/** The grader or the machine failed, not the student: nothing may be graded from it. */
public class SandboxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed and how to mend it. */
    public SandboxFault(String message) {
        super(message);
    }

    /** Says what failed and how to mend it, and why. */
    public SandboxFault(String message, Throwable cause) {
        super(message, cause);
    }
}
