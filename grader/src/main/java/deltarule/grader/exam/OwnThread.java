package deltarule.grader.exam;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs what may never end in a thread of its own, which is left behind when it does not. */
public final class OwnThread {
    private static final long SECONDS_FOR_ONE = 20;

    private OwnThread() {}

    /** Begins; {@link #result} waits for the end. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        CompletableFuture<T> run = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        run.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        run.completeExceptionally(e);
                    }
                },
                "misconception");
        thread.setDaemon(true);
        thread.start();
        return run.orTimeout(SECONDS_FOR_ONE, TimeUnit.SECONDS);
    }

    /** What it came to; empty when it did not end in {@value #SECONDS_FOR_ONE} seconds. */
    public static <T> Optional<T> result(CompletableFuture<T> run) {
        try {
            return Optional.of(run.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
