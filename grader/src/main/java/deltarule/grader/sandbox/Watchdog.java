package deltarule.grader.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends workers that take too long. One thread looks at all of them; short calls end before it looks at all. */
final class Watchdog implements AutoCloseable {
    private static final long TICK_MILLISECONDS = 20;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    Watchdog() {
        thread = new Thread(this::run, "watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Which limit was passed. */
    enum Overrun {
        NONE,
        PROCESSOR,
        WALL
    }

    /** Watches a worker from now on. */
    Watch watch(WorkerProcess worker, long processorMilliseconds, long wallMilliseconds) {
        Watch watch = new Watch(worker, processorMilliseconds, wallMilliseconds);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(TICK_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            for (Watch watch : watches) {
                watch.look();
            }
        }
    }

    /** One call being watched. */
    final class Watch {
        private final WorkerProcess worker;
        private final long processorLimit;
        private final long wallLimit;
        private final long started = System.nanoTime();
        private long processorAtFirstLook = -1;
        private Overrun overrun = Overrun.NONE;
        private boolean ended;

        private Watch(WorkerProcess worker, long processorLimit, long wallLimit) {
            this.worker = worker;
            this.processorLimit = processorLimit;
            this.wallLimit = wallLimit;
        }

        /** Stops watching; after that the worker is not ended any more. */
        synchronized Overrun end() {
            ended = true;
            watches.remove(this);
            return overrun;
        }

        private synchronized void look() {
            if (ended || overrun != Overrun.NONE) {
                return;
            }
            long processor = worker.processorMilliseconds();
            if (processorAtFirstLook < 0) {
                processorAtFirstLook = processor;
            }
            if (processor - processorAtFirstLook >= processorLimit) {
                overrun = Overrun.PROCESSOR;
            } else if ((System.nanoTime() - started) / 1_000_000 >= wallLimit) {
                overrun = Overrun.WALL;
            }
            if (overrun != Overrun.NONE) {
                worker.kill();
            }
        }
    }
}
