package deltarule.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

/**
 * The student's process: takes classes and questions from its input, and answers on its output. Nothing in it is secret,
 * and whatever the student's code does to it spoils the student's own answers only.
 */
public final class Worker implements Replies {
    /** The exit status when there is not even the memory left to say so. */
    public static final int OUT_OF_MEMORY = 71;

    private static final int FAILED = 70;

    /** How soon after its question an answer may wait for the outcome of the repetition, to go out with it. */
    private static final long QUICK_NANOSECONDS = 5_000_000;

    private final InputStream in;
    private final BufferedOutputStream out;
    private final DiscardedOutput printed = new DiscardedOutput();
    private Solution[] solutions = {};
    private int sequence;
    private long asked;

    private Worker(InputStream in, OutputStream out) {
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 12);
    }

    /** Serves until the input ends. */
    public static void main(String[] arguments) {
        int status = FAILED;
        try {
            new Worker(
                            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
                            new FileOutputStream(FileDescriptor.out))
                    .serve();
        } catch (EOFException end) {
            status = 0;
        } catch (OutOfMemoryError exhausted) {
            status = OUT_OF_MEMORY;
        } catch (Throwable broken) {
            status = FAILED;
        } finally {
            // No exit: the student's threads and hooks have no say in when the process ends.
            Runtime.getRuntime().halt(status);
        }
    }

    private void serve() throws IOException, ClassNotFoundException {
        PrintStream discarding = new PrintStream(printed, false, StandardCharsets.UTF_8);
        System.setOut(discarding);
        System.setErr(discarding);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        send(FrameKind.READY, new byte[0]);
        while (true) {
            Frame frame = Frame.readFrom(in);
            sequence = frame.sequence();
            asked = System.nanoTime();
            Decoder payload = new Decoder(frame.payload());
            if (frame.kind() == FrameKind.LOAD) {
                load(payload);
            } else if (frame.kind() == FrameKind.CALL) {
                int solution = payload.readInt();
                int method = payload.readInt();
                solutions[solution].ask(method, payload.readRest(), this);
            } else {
                throw new MalformedFrame("not for a worker");
            }
        }
    }

    private void load(Decoder payload) throws IOException, ClassNotFoundException {
        HashMap<String, byte[]> classes = new HashMap<>();
        int count = payload.readLength(8);
        for (int i = 0; i < count; i++) {
            classes.put(payload.readString(), payload.readBytes());
        }
        SubmissionLoader loader = new SubmissionLoader(classes);
        Thread.currentThread().setContextClassLoader(loader);
        solutions = new Solution[payload.readLength(8)];
        for (int i = 0; i < solutions.length; i++) {
            solutions[i] = new Solution(loader, payload.readString(), payload.readString());
        }
        payload.requireEnd();
    }

    /**
     * Replies to the question at hand; the last word carries how much was printed so far. A quick answer of two words goes
     * out with the second, which is as quick: the grader then wakes once for both.
     */
    @Override
    public void send(FrameKind kind, byte[] payload) throws IOException {
        byte[] sent = kind == FrameKind.VERIFIED
                ? new Encoder().writeLong(printed.count()).toBytes()
                : payload;
        new Frame(sequence, kind, sent).writeTo(out);
        boolean another = kind == FrameKind.ANSWER || kind == FrameKind.THREW;
        if (!another || System.nanoTime() - asked > QUICK_NANOSECONDS) {
            out.flush();
        }
    }
}
