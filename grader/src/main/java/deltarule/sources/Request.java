package deltarule.sources;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A question to the source process: what to do with which sources. */
public record Request(int id, Task task, List<Source> sources) {
    private static final int MOST_SOURCES = 1_000;

    /** What to do. */
    public enum Task {
        /** Compile and give back class bytes. */
        COMPILE,
        /** Check the course style. */
        STYLE
    }

    /** Writes this request as one frame. */
    public void write(DataOutputStream out) throws IOException {
        Frames.write(out, frame -> {
            frame.writeInt(id);
            Frames.writeText(frame, task.name());
            frame.writeInt(sources.size());
            for (Source source : sources) {
                Frames.writeText(frame, source.path());
                Frames.writeText(frame, source.text());
            }
        });
    }

    /** Reads a request; an end of the stream is an {@link java.io.EOFException}. */
    public static Request read(DataInputStream in) throws IOException {
        DataInputStream frame = Frames.read(in);
        int id = frame.readInt();
        Task task = Frames.constant(Task.class, Frames.readText(frame));
        int count = Frames.count(frame, MOST_SOURCES);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new Source(Frames.readText(frame), Frames.readText(frame)));
        }
        return new Request(id, task, List.copyOf(sources));
    }
}
