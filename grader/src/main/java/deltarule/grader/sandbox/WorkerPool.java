package deltarule.grader.sandbox;

import deltarule.grader.confinement.Confinement;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts workers, also ahead of need, and hands each out once. All are started by one thread that lives as long as the
 * pool, because the kernel ends a process with the thread that started it.
 */
final class WorkerPool implements AutoCloseable {
    private final WorkerCommand command;
    private final Isolation level;
    private final Staging staging;
    private final UserSlots users;
    private final Confinement confinement;
    private final Deque<Future<WorkerProcess>> ahead = new ArrayDeque<>();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "starter of workers");
        thread.setDaemon(true);
        return thread;
    });

    WorkerPool(Isolation level, Staging staging, WorkerRuntime runtime, UserSlots users) throws IOException {
        this.level = level;
        this.staging = staging;
        this.users = users;
        ChangedRoot root = level == Isolation.L2 ? ChangedRoot.make(staging) : null;
        this.command = new WorkerCommand(level, staging, runtime, root);
        this.confinement = root == null ? null : root.confinement();
    }

    synchronized void startAhead() {
        ahead.add(startLater());
    }

    /** The user is taken here, because the thread that starts workers may not be able to open a file. */
    private Future<WorkerProcess> startLater() {
        UserSlots.Slot user = users.take();
        return starter.submit(() -> start(user));
    }

    WorkerProcess take() {
        Future<WorkerProcess> next;
        synchronized (this) {
            next = ahead.isEmpty() ? startLater() : ahead.remove();
        }
        return started(next);
    }

    @Override
    public void close() {
        List<Future<WorkerProcess>> unused;
        synchronized (this) {
            unused = new ArrayList<>(ahead);
            ahead.clear();
        }
        for (Future<WorkerProcess> worker : unused) {
            started(worker).close();
        }
        starter.shutdown();
    }

    private static WorkerProcess started(Future<WorkerProcess> worker) {
        try {
            return worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFault("Interrupted while a worker started.", e);
        } catch (ExecutionException e) {
            throw new SandboxFault("Cannot start a worker: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private WorkerProcess start(UserSlots.Slot user) throws IOException {
        try {
            if (confinement != null) {
                confinement.confineThisThread();
            }
            File folder = staging.emptyFolder().toFile();
            ProcessBuilder builder = new ProcessBuilder(command.withUser(user)).directory(folder);
            builder.environment().clear();
            builder.environment().putAll(Map.of("LANG", "C.UTF-8", "PATH", "/usr/bin:/bin:/usr/sbin:/sbin"));
            return new WorkerProcess(builder.start(), level, user);
        } catch (IOException | RuntimeException e) {
            user.close();
            throw e;
        }
    }
}
