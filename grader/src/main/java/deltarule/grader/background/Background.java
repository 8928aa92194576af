package deltarule.grader.background;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What was begun elsewhere. */
public final class Background {
    private Background() {}

    /** What it came to; a fault it threw is thrown here as it is. */
    public static <T> T joined(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
