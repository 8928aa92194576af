package deltarule.grader.compile;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts the source process, and another when it has ended. All are started by one thread that lives as long as the
 * grader, because the kernel ends a child with the thread that started it.
 */
final class SourceLauncher implements AutoCloseable {
    private final SourceProcessSettings settings;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "source-starter");
        thread.setDaemon(true);
        return thread;
    });
    private Future<SourceCourier> current;
    private boolean closed;

    SourceLauncher(SourceProcessSettings settings) {
        this.settings = settings;
    }

    /** Begins to start a process without waiting for it. */
    synchronized void prepare() {
        current = starter.submit(this::launch);
    }

    /** A process that can be asked. */
    synchronized SourceCourier running() {
        if (closed) {
            throw new SourceProcessFailure("The source process has been closed");
        }
        SourceCourier courier = started();
        if (!courier.isUsable()) {
            courier.kill();
            prepare();
            courier = started();
        }
        return courier;
    }

    synchronized String printed() {
        return started().printed();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                started().end();
            } finally {
                starter.shutdown();
            }
        }
    }

    private SourceCourier started() {
        try {
            return current.get();
        } catch (ExecutionException e) {
            throw new SourceProcessFailure(
                    "The source process cannot be started: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceProcessFailure("Interrupted while starting the source process", e);
        }
    }

    private SourceCourier launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SourceCommand.of(settings));
        builder.environment().clear();
        builder.directory(new File(System.getProperty("java.home")));
        return new SourceCourier(builder.start());
    }
}
