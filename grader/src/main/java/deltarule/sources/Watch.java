package deltarule.sources;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reports a request whose thread has used more CPU than a request may have. */
final class Watch {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private record Running(Request request, Thread thread, long begun) {}

    private final long limitNanoseconds;
    private final Consumer<Request> tooMuch;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();

    Watch(long cpuMilliseconds, Consumer<Request> tooMuch) {
        this.limitNanoseconds = Duration.ofMillis(cpuMilliseconds).toNanos();
        this.tooMuch = tooMuch;
    }

    void start() {
        Thread thread = new Thread(this::look, "watch");
        thread.setDaemon(true);
        thread.start();
    }

    void begin(Request request, Thread thread) {
        running.put(request.id(), new Running(request, thread, System.nanoTime()));
    }

    void end(Request request) {
        running.remove(request.id());
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(PERIOD.toMillis());
                running.values().forEach(this::check);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Running work) {
        // A thread cannot use more CPU than time has passed; asking the platform is dear and mostly needless.
        if (System.nanoTime() - work.begun() > limitNanoseconds
                && ManagementFactory.getThreadMXBean()
                                .getThreadCpuTime(work.thread().getId())
                        > limitNanoseconds) {
            tooMuch.accept(work.request());
        }
    }
}
