package deltarule.worker;

import java.io.IOException;
import java.lang.reflect.Array;

/**
 * Values of the types a contract may use, as bytes: {@code double}, {@code int}, {@code long}, {@code boolean}, strings,
 * arrays and records of these. The type is never sent: both sides read it off the contract.
 */
public final class Codec {
    private static final int DEEPEST = 16;

    private Codec() {}

    /** Appends one value for each type. */
    public static void writeAll(Class<?>[] types, Object[] values, Encoder out) throws IOException {
        for (int i = 0; i < types.length; i++) {
            write(types[i], values[i], out);
        }
    }

    /** Reads one value for each type, and requires that nothing follows. */
    public static Object[] readAll(Class<?>[] types, Decoder in) throws IOException {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = read(types[i], in);
        }
        in.requireEnd();
        return values;
    }

    /** Appends a value of a type. */
    public static void write(Class<?> type, Object value, Encoder out) throws IOException {
        write(type, value, out, 0);
    }

    /** Reads a value of a type. */
    public static Object read(Class<?> type, Decoder in) throws IOException {
        return read(type, in, 0);
    }

    private static void write(Class<?> type, Object value, Encoder out, int depth) throws IOException {
        requireDepth(depth);
        if (type == double.class) {
            out.writeDouble((Double) value);
        } else if (type == int.class) {
            out.writeInt((Integer) value);
        } else if (type == long.class) {
            out.writeLong((Long) value);
        } else if (type == boolean.class) {
            out.writeBoolean((Boolean) value);
        } else if (value == null) {
            out.writeByte(0);
        } else {
            out.writeByte(1);
            writeReference(type, value, out, depth);
        }
    }

    private static void writeReference(Class<?> type, Object value, Encoder out, int depth) throws IOException {
        if (type == String.class) {
            out.writeString((String) value);
        } else if (type.isArray()) {
            writeArray(type.getComponentType(), value, out, depth);
        } else {
            RecordShape shape = shape(type);
            for (int i = 0; i < shape.types.length; i++) {
                write(shape.types[i], shape.component(value, i), out, depth + 1);
            }
        }
    }

    private static void writeArray(Class<?> element, Object array, Encoder out, int depth) throws IOException {
        out.writeInt(Array.getLength(array));
        if (array instanceof double[] doubles) {
            for (double one : doubles) {
                out.writeDouble(one);
            }
        } else if (array instanceof int[] ints) {
            for (int one : ints) {
                out.writeInt(one);
            }
        } else if (array instanceof long[] longs) {
            for (long one : longs) {
                out.writeLong(one);
            }
        } else if (array instanceof boolean[] booleans) {
            for (boolean one : booleans) {
                out.writeBoolean(one);
            }
        } else {
            for (Object one : (Object[]) array) {
                write(element, one, out, depth + 1);
            }
        }
    }

    private static Object read(Class<?> type, Decoder in, int depth) throws IOException {
        requireDepth(depth);
        if (type == double.class) {
            return in.readDouble();
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (!in.readBoolean()) {
            return null;
        } else if (type == String.class) {
            return in.readString();
        } else if (type.isArray()) {
            return readArray(type.getComponentType(), in, depth);
        }
        RecordShape shape = shape(type);
        Object[] components = new Object[shape.types.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = read(shape.types[i], in, depth + 1);
        }
        return shape.make(components);
    }

    private static Object readArray(Class<?> element, Decoder in, int depth) throws IOException {
        int length = in.readLength(size(element));
        Object array = Array.newInstance(element, length);
        if (array instanceof double[] doubles) {
            for (int i = 0; i < length; i++) {
                doubles[i] = in.readDouble();
            }
        } else if (array instanceof int[] ints) {
            for (int i = 0; i < length; i++) {
                ints[i] = in.readInt();
            }
        } else if (array instanceof long[] longs) {
            for (int i = 0; i < length; i++) {
                longs[i] = in.readLong();
            }
        } else if (array instanceof boolean[] booleans) {
            for (int i = 0; i < length; i++) {
                booleans[i] = in.readBoolean();
            }
        } else {
            Object[] objects = (Object[]) array;
            for (int i = 0; i < length; i++) {
                objects[i] = read(element, in, depth + 1);
            }
        }
        return array;
    }

    private static int size(Class<?> element) {
        if (element == double.class || element == long.class) {
            return 8;
        }
        return element == int.class ? 4 : 1;
    }

    private static RecordShape shape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName().concat(" is no type that a contract may use"));
        }
        return RecordShape.of(type);
    }

    private static void requireDepth(int depth) throws MalformedFrame {
        if (depth > DEEPEST) {
            throw new MalformedFrame("a value nested too deeply");
        }
    }
}
