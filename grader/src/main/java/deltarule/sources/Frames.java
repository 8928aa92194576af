package deltarule.sources;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Frames of bounded length, and the few kinds of value they hold. */
final class Frames {
    private static final int LONGEST = 64 << 20;

    private Frames() {}

    /** Writes the values of one frame. */
    interface Content {
        void write(DataOutputStream frame) throws IOException;
    }

    static void write(DataOutputStream out, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        if (bytes.size() > LONGEST) {
            throw new IOException("a frame of " + bytes.size() + " bytes is longer than " + LONGEST);
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    static DataInputStream read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame cannot have " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    static void writeText(DataOutputStream frame, String text) throws IOException {
        writeBytes(frame, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream frame) throws IOException {
        return new String(readBytes(frame), StandardCharsets.UTF_8);
    }

    static void writeBytes(DataOutputStream frame, byte[] bytes) throws IOException {
        frame.writeInt(bytes.length);
        frame.write(bytes);
    }

    static byte[] readBytes(DataInputStream frame) throws IOException {
        byte[] bytes = new byte[count(frame, frame.available())];
        frame.readFully(bytes);
        return bytes;
    }

    static int count(DataInputStream frame, int most) throws IOException {
        int count = frame.readInt();
        if (count < 0 || count > most) {
            throw new IOException("a count of " + count + " is not within 0 and " + most);
        }
        return count;
    }

    static <T extends Enum<T>> T constant(Class<T> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no " + type.getSimpleName() + " of this name", e);
        }
    }
}
