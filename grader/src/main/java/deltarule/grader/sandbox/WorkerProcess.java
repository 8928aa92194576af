package deltarule.grader.sandbox;

import deltarule.worker.Frame;
import deltarule.worker.FrameKind;
import deltarule.worker.MalformedFrame;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One process of a student's, seen from outside. */
final class WorkerProcess implements AutoCloseable {
    private static final long START_MILLISECONDS = 30_000;
    private static final long END_MILLISECONDS = 5_000;
    private static final int ERRORS_READ = 8192;

    private final Process process;
    private final Isolation level;
    private final UserSlots.Slot user;
    private final InputStream in;
    private long javaProcess;
    private long processorAtReady;
    private volatile long processorSeen;
    private int sequence;
    private boolean ready;

    WorkerProcess(Process process, Isolation level, UserSlots.Slot user) {
        this.process = process;
        this.level = level;
        this.user = user;
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.javaProcess = process.pid();
    }

    /** Waits until the worker waits for questions. Before that it must not be killed: bubblewrap would leave orphans. */
    void awaitReady(Watchdog watchdog) throws IOException {
        if (ready) {
            return;
        }
        Watchdog.Watch watch = watchdog.watch(this, Long.MAX_VALUE, START_MILLISECONDS);
        try {
            Frame frame = Frame.readFrom(in);
            if (frame.kind() != FrameKind.READY || frame.sequence() != 0) {
                throw new MalformedFrame("something else than a worker started");
            }
        } finally {
            watch.end();
        }
        if (level == Isolation.L4) {
            javaProcess = ProcessTable.childOf(process.pid()).orElse(javaProcess);
            javaProcess = ProcessTable.childOf(javaProcess).orElse(javaProcess);
        }
        processorAtReady = processorNow();
        ready = true;
    }

    /**
     * Sends a frame with the next flush at the latest.
     *
     * @return its number, which replies to it carry
     */
    int send(FrameKind kind, byte[] payload) throws IOException {
        sequence++;
        new Frame(sequence, kind, payload).writeTo(process.getOutputStream());
        return sequence;
    }

    /** Sends what was not sent yet. */
    void flush() throws IOException {
        process.getOutputStream().flush();
    }

    /** The next reply, which must be one to this number. */
    Frame receive(int number) throws IOException {
        Frame frame = Frame.readFrom(in);
        if (frame.sequence() != number) {
            throw new MalformedFrame("a reply to another question");
        }
        return frame;
    }

    /** Processor time used since the worker was ready, in milliseconds, as far as it could be seen. */
    long processorMilliseconds() {
        return processorNow() - processorAtReady;
    }

    /** The same, as it was when it was last looked at. */
    long processorMillisecondsSeen() {
        return processorSeen - processorAtReady;
    }

    private long processorNow() {
        processorSeen = ProcessTable.processorMilliseconds(javaProcess).orElse(processorSeen);
        return processorSeen;
    }

    /** The most memory it ever had in use, in kilobytes. */
    long peakResidentKilobytes() {
        return ProcessTable.peakResidentKilobytes(javaProcess);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status once the process has ended; waits for a moment, since the pipe closes first. */
    int exitStatus() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What the runtime or the sandbox itself had to say before it ended. */
    String errors() {
        try {
            InputStream errors = process.getErrorStream();
            int available = process.isAlive() ? errors.available() : ERRORS_READ;
            return new String(errors.readNBytes(Math.min(available, ERRORS_READ)), StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            return "";
        }
    }

    /**
     * Ends the process now, without waiting for it. A confined thread that starts a process cannot see when it began, and
     * Java ends no process of which it does not know that; so it is looked up again by a thread that can see it.
     */
    void kill() {
        process.destroyForcibly();
        if (level == Isolation.L2 && process.isAlive()) {
            ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Ends the process and sees to it that it is gone, with everything it started. */
    @Override
    public void close() {
        if (!ready && process.isAlive()) {
            closePipes();
            waitFor(process.pid());
        }
        kill();
        if ((level == Isolation.L2 || level == Isolation.L1) && user.isOwn()) {
            ProcessTable.endAllOf(user.id());
        }
        waitFor(process.pid());
        waitFor(javaProcess);
        closePipes();
        user.close();
    }

    private void waitFor(long id) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_MILLISECONDS);
        while (ProcessTable.runs(id)) {
            if (System.nanoTime() > deadline) {
                throw new SandboxFault("Process " + id + " of a submission does not end; end it by hand.");
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void closePipes() {
        try {
            process.getOutputStream().close();
            if (ready) {
                process.getInputStream().close();
                process.getErrorStream().close();
            }
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
