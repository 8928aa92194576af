package deltarule.worker;

import java.util.Arrays;

/** Bytes being written, up to the limit of a frame. */
public final class Encoder {
    /** The most bytes a frame's payload may have. */
    public static final int LIMIT = 8 << 20;

    private byte[] bytes = new byte[256];
    private int size;

    /** Appends one byte. */
    public Encoder writeByte(int value) throws FrameTooLarge {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Appends a boolean as one byte. */
    public Encoder writeBoolean(boolean value) throws FrameTooLarge {
        return writeByte(value ? 1 : 0);
    }

    /** Appends four bytes, the highest first. */
    public Encoder writeInt(int value) throws FrameTooLarge {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    /** Appends eight bytes, the highest first. */
    public Encoder writeLong(long value) throws FrameTooLarge {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    /** Appends a double; every NaN becomes the same one. */
    public Encoder writeDouble(double value) throws FrameTooLarge {
        return writeLong(Double.doubleToLongBits(value));
    }

    /** Appends a string's length and its UTF-16 units, so that no string is lost. */
    public Encoder writeString(String value) throws FrameTooLarge {
        writeInt(value.length());
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            writeByte(unit >> 8).writeByte(unit);
        }
        return this;
    }

    /** Appends a length and the bytes. */
    public Encoder writeBytes(byte[] value) throws FrameTooLarge {
        writeInt(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) throws FrameTooLarge {
        if (more > LIMIT - size) {
            throw new FrameTooLarge();
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LIMIT, Math.max(size + more, 2 * bytes.length)));
        }
    }
}
