package deltarule.worker;

import java.io.IOException;

/** A value that does not fit into a frame. */
public final class FrameTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    /** Names the limit. */
    public FrameTooLarge() {
        super("a value needs more than the 8 MB of a frame");
    }
}
