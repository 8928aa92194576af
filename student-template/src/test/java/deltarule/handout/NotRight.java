package deltarule.handout;

/** A case that fails, in one line. It has no stack trace of its own, because the line says all there is to say. */
public final class NotRight extends AssertionError {
    private static final long serialVersionUID = 1L;

    NotRight(String line) {
        this(line, null);
    }

    NotRight(String line, Throwable cause) {
        super(line, cause);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
