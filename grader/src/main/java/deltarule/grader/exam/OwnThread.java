package deltarule.grader.exam;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs what may never end in a thread of its own, which is left behind when it does not. */
public final class OwnThread {
    private static final long SECONDS_FOR_ONE = 20;

    private OwnThread() {}

    /**
     * What each of several comes to; empty for one that does not end. All run in one thread, and only where one of them does
     * not end does each need its own.
     */
    public static <T, R> List<Optional<R>> results(List<T> several, Function<T, R> work) {
        return results(several, work, Duration.ofSeconds(SECONDS_FOR_ONE));
    }

    static <T, R> List<Optional<R>> results(List<T> several, Function<T, R> work, Duration patience) {
        return result(begin(
                        () -> several.stream()
                                .map(one -> Optional.of(work.apply(one)))
                                .toList(),
                        patience))
                .orElseGet(() -> several.stream()
                        .map(one -> result(begin(() -> work.apply(one), patience)))
                        .toList());
    }

    /** Begins; {@link #result} waits for the end. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return begin(work, Duration.ofSeconds(SECONDS_FOR_ONE));
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work, Duration patience) {
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
        return run.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
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
