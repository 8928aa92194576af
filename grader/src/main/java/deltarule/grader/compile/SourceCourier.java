package deltarule.grader.compile;

import deltarule.sources.Answer;
import deltarule.sources.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Carries requests to one running source process and its answers back. */
final class SourceCourier {
    private static final long SECONDS_TO_END = 10;

    private static final int MOST_PRINTED = 4_000;

    private final Process process;
    private final DataOutputStream out;
    private final Map<Integer, BlockingQueue<Delivery>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder printed = new StringBuilder();
    private volatile boolean ended;
    private volatile boolean leaving;

    SourceCourier(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        start("source-answers", this::readAnswers);
        start("source-messages", this::readMessages);
    }

    /** Sends a request and waits for what becomes of it. */
    Delivery ask(Request request, Duration patience) throws InterruptedException {
        BlockingQueue<Delivery> box = new LinkedBlockingQueue<>();
        waiting.put(request.id(), box);
        try {
            synchronized (out) {
                request.write(out);
            }
        } catch (IOException e) {
            // It died; the thread that reads the answers says how.
            process.destroyForcibly();
        }
        if (ended) {
            box.add(new Delivery.Died(exitStatus()));
        }
        Delivery delivery = box.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        waiting.remove(request.id());
        if (delivery == null) {
            kill();
            return new Delivery.Late();
        }
        return delivery;
    }

    boolean isUsable() {
        return !leaving && !ended && process.isAlive();
    }

    /** The end of what the process printed, for a person who looks for a fault. */
    String printed() {
        synchronized (printed) {
            return printed.toString();
        }
    }

    long processId() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends the process in good order: its input ends, and it is killed only when it does not go by itself. */
    void end() {
        try {
            process.getOutputStream().close();
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // Killing what is gone does no harm.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    private void readAnswers() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                Answer answer = Answer.read(in);
                // After any other answer the process ends itself.
                leaving = leaving || answer.state() != Answer.State.DONE;
                BlockingQueue<Delivery> box = waiting.remove(answer.id());
                if (box != null) {
                    box.add(new Delivery.Answered(answer));
                }
            }
        } catch (IOException e) {
            // The process ended, or said what no sound process says.
            process.destroyForcibly();
        } finally {
            ended = true;
            int status = exitStatus();
            waiting.values().forEach(box -> box.add(new Delivery.Died(status)));
        }
    }

    private void readMessages() {
        try (InputStream messages = process.getErrorStream()) {
            byte[] part = new byte[1024];
            for (int length = messages.read(part); length >= 0; length = messages.read(part)) {
                keep(new String(part, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            keep(" (" + e.getMessage() + ")");
        }
    }

    private void keep(String message) {
        synchronized (printed) {
            printed.append(message);
            printed.delete(0, Math.max(0, printed.length() - MOST_PRINTED));
        }
    }

    private int exitStatus() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
