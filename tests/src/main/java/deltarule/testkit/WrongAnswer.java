package deltarule.testkit;

/** An answer was compared and is not the right one. Most are never read: the words are found when they are asked for. */
public final class WrongAnswer extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Check.Comparison comparison;

    WrongAnswer(Check.Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String getMessage() {
        return comparison.sentence();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
