package deltarule.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One message between grader and worker: length, sequence number, kind and payload. An answer carries the number of its
 * question.
 *
 * @param sequence the number of the question
 * @param kind what the frame says
 * @param payload the rest, at most {@link Encoder#LIMIT} bytes
 */
public record Frame(int sequence, FrameKind kind, byte[] payload) {
    private static final int HEADER = 9;
    private static final FrameKind[] KINDS = FrameKind.values();

    /** Writes the frame with one call; it does not flush. */
    @SuppressWarnings("EnumOrdinal") // both sides are always of one build
    public void writeTo(OutputStream out) throws IOException {
        byte[] bytes = new byte[HEADER + payload.length];
        putInt(bytes, 0, payload.length);
        putInt(bytes, 4, sequence);
        bytes[8] = (byte) kind.ordinal();
        System.arraycopy(payload, 0, bytes, HEADER, payload.length);
        out.write(bytes);
    }

    /**
     * Reads the next frame.
     *
     * @throws EOFException if the other side is gone
     * @throws MalformedFrame if the header is not one
     */
    public static Frame readFrom(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new EOFException("the other side is gone");
        }
        int length = getInt(header, 0);
        int kind = header[8];
        if (length < 0 || length > Encoder.LIMIT || kind < 0 || kind >= KINDS.length) {
            throw new MalformedFrame("not the header of a frame");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the other side is gone");
        }
        return new Frame(getInt(header, 4), KINDS[kind], payload);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private static int getInt(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }
}
