package deltarule.worker;

import java.io.IOException;

/** Where the replies to a question go. */
@FunctionalInterface
public interface Replies {
    /** Passes one reply on. */
    void send(FrameKind kind, byte[] payload) throws IOException;
}
