package deltarule.sources;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the source process says to a request.
 *
 * @param fault what went wrong when the state is {@link State#FAILED}; else empty
 * @param classes class bytes under their binary names
 */
public record Answer(int id, State state, String fault, Map<String, byte[]> classes, List<Finding> findings) {
    private static final int MOST_CLASSES = 5_000;
    private static final long MOST_CLASS_BYTES = 16L << 20;
    private static final int MOST_FINDINGS = 100_000;

    /** How a request ended. */
    public enum State {
        /** Answered. */
        DONE,
        /** The sources need more time than a submission may have. */
        TOO_MUCH,
        /** A fault of the process; the sources may be innocent. */
        FAILED
    }

    /** Whether there are more classes than an answer may hold. */
    static boolean isTooLarge(Map<String, byte[]> classes) {
        return classes.size() > MOST_CLASSES
                || classes.values().stream().mapToLong(bytes -> bytes.length).sum() > MOST_CLASS_BYTES;
    }

    static Answer done(Request request, Map<String, byte[]> classes, List<Finding> findings) {
        return new Answer(request.id(), State.DONE, "", classes, findings);
    }

    static Answer tooMuch(Request request) {
        return new Answer(request.id(), State.TOO_MUCH, "", Map.of(), List.of());
    }

    static Answer failed(Request request, Throwable fault) {
        return new Answer(request.id(), State.FAILED, String.valueOf(fault), Map.of(), List.of());
    }

    /** Writes this answer as one frame. */
    public void write(DataOutputStream out) throws IOException {
        Frames.write(out, frame -> {
            frame.writeInt(id);
            Frames.writeText(frame, state.name());
            Frames.writeText(frame, fault);
            frame.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(classes).entrySet()) {
                Frames.writeText(frame, entry.getKey());
                Frames.writeBytes(frame, entry.getValue());
            }
            frame.writeInt(findings.size());
            for (Finding finding : findings) {
                writeFinding(frame, finding);
            }
        });
    }

    /** Reads an answer; an end of the stream is an {@link java.io.EOFException}. */
    public static Answer read(DataInputStream in) throws IOException {
        DataInputStream frame = Frames.read(in);
        int id = frame.readInt();
        State state = Frames.constant(State.class, Frames.readText(frame));
        String fault = Frames.readText(frame);
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = Frames.count(frame, MOST_CLASSES); left > 0; left--) {
            classes.put(Frames.readText(frame), Frames.readBytes(frame));
        }
        List<Finding> findings = new ArrayList<>();
        for (int left = Frames.count(frame, MOST_FINDINGS); left > 0; left--) {
            findings.add(readFinding(frame));
        }
        return new Answer(id, state, fault, classes, List.copyOf(findings));
    }

    private static void writeFinding(DataOutputStream frame, Finding finding) throws IOException {
        Frames.writeText(frame, finding.path());
        frame.writeInt(finding.line());
        frame.writeInt(finding.column());
        Frames.writeText(frame, finding.rule());
        Frames.writeText(frame, finding.message());
        Frames.writeText(frame, finding.sourceLine());
    }

    private static Finding readFinding(DataInputStream frame) throws IOException {
        return new Finding(
                Frames.readText(frame),
                frame.readInt(),
                frame.readInt(),
                Frames.readText(frame),
                Frames.readText(frame),
                Frames.readText(frame));
    }
}
