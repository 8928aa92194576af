package deltarule.worker;

import java.io.IOException;

/** Bytes that no honest other side sends. */
public final class MalformedFrame extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with the bytes. */
    public MalformedFrame(String message) {
        super(message);
    }
}
