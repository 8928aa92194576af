package deltarule.testkit;

/** Thrown in a test in place of an answer, when the subject gave none that a test could look at. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    Unanswered(Outcome outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    /** What the case ends with. */
    public Outcome outcome() {
        return outcome;
    }
}
