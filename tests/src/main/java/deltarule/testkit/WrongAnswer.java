package deltarule.testkit;

/** An answer was compared and is not the right one. */
public final class WrongAnswer extends AssertionError {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String what, Deviation deviation) {
        super(
                (what.isEmpty() ? "" : what + ": ")
                        + deviation.first().map(Mismatch::sentence).orElse("no comparison"),
                null);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
