package deltarule.worker;

import java.util.Arrays;

/** Bytes being read; nothing is believed about their length but what is there. */
public final class Decoder {
    private final byte[] bytes;
    private int at;

    /** Reads from the start of these bytes. */
    public Decoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One byte. */
    public int readByte() throws MalformedFrame {
        require(1);
        return bytes[at++];
    }

    /** One byte that is 0 or 1. */
    public boolean readBoolean() throws MalformedFrame {
        int value = readByte();
        if (value != 0 && value != 1) {
            throw new MalformedFrame("neither true nor false");
        }
        return value == 1;
    }

    /** Four bytes, the highest first. */
    public int readInt() throws MalformedFrame {
        require(4);
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 8) | (bytes[at++] & 0xff);
        }
        return value;
    }

    /** Eight bytes, the highest first. */
    public long readLong() throws MalformedFrame {
        require(8);
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (bytes[at++] & 0xff);
        }
        return value;
    }

    /** A double; every NaN is the same one. */
    public double readDouble() throws MalformedFrame {
        double value = Double.longBitsToDouble(readLong());
        return Double.isNaN(value) ? Double.NaN : value;
    }

    /** A string. */
    public String readString() throws MalformedFrame {
        int length = readLength(2);
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = (char) (((readByte() & 0xff) << 8) | (readByte() & 0xff));
        }
        return new String(units);
    }

    /** A length and as many bytes. */
    public byte[] readBytes() throws MalformedFrame {
        int length = readLength(1);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /**
     * The number of elements that follow.
     *
     * @param elementSize the fewest bytes one of them takes
     */
    public int readLength(int elementSize) throws MalformedFrame {
        int length = readInt();
        if (length < 0 || length > (bytes.length - at) / elementSize) {
            throw new MalformedFrame("a length beyond the end of the frame");
        }
        return length;
    }

    /** What has not been read yet. */
    public byte[] readRest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /** Requires that everything was read. */
    public void requireEnd() throws MalformedFrame {
        if (at != bytes.length) {
            throw new MalformedFrame("more bytes than the value needs");
        }
    }

    private void require(int count) throws MalformedFrame {
        if (count > bytes.length - at) {
            throw new MalformedFrame("the frame ends within a value");
        }
    }
}
