package deltarule.grader.sandbox;

/** Nothing is graded, because the isolation that was asked for is not to be had or does not hold. */
public final class IsolationRefused extends SandboxFault {
    private static final long serialVersionUID = 1L;

    /** Says what is missing or what got through, and how to mend it. */
    public IsolationRefused(String message) {
        super(message);
    }
}
