package deltarule.grader.diagnosis;

import deltarule.testkit.Answer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Answers without the contract's own types: a record becomes the array of its components, so that answers can be kept
 * and compared without knowing the method.
 */
final class PlainValue {
    /** The accessors of a record's components; Java looks them up anew each time. */
    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private PlainValue() {}

    /** The answers with plain values. */
    static List<Answer> of(List<Answer> answers) {
        return answers.stream().map(PlainValue::of).toList();
    }

    private static Answer of(Answer answer) {
        return answer instanceof Answer.Value value ? new Answer.Value(of(value.value())) : answer;
    }

    private static Object of(Object value) {
        if (value instanceof Object[] entries) {
            Object[] plain = new Object[entries.length];
            for (int i = 0; i < entries.length; i++) {
                plain[i] = of(entries[i]);
            }
            return plain;
        }
        return value instanceof Record ? components(value) : value;
    }

    private static Object[] components(Object value) {
        Method[] components = COMPONENTS.get(value.getClass());
        Object[] plain = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            try {
                plain[i] = of(components[i].invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Cannot read " + components[i], e);
            }
        }
        return plain;
    }

    static void write(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 't' : 'f');
        } else if (value instanceof String text) {
            out.writeByte('s');
            out.writeUTF(text);
        } else {
            writeArray(out, value);
        }
    }

    private static void writeArray(DataOutputStream out, Object value) throws IOException {
        if (value instanceof double[] numbers) {
            out.writeByte('D');
            out.writeInt(numbers.length);
            for (double number : numbers) {
                out.writeDouble(number);
            }
        } else if (value instanceof int[] numbers) {
            out.writeByte('I');
            out.writeInt(numbers.length);
            for (int number : numbers) {
                out.writeInt(number);
            }
        } else if (value instanceof boolean[] truths) {
            out.writeByte('B');
            out.writeInt(truths.length);
            for (boolean truth : truths) {
                out.writeBoolean(truth);
            }
        } else if (value instanceof Object[] entries) {
            out.writeByte('A');
            out.writeInt(entries.length);
            for (Object entry : entries) {
                write(out, entry);
            }
        } else {
            throw new IOException("No contract may return " + value.getClass());
        }
    }

    static Object read(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 'd' -> in.readDouble();
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 't' -> true;
            case 'f' -> false;
            case 's' -> in.readUTF();
            default -> readArray(in, kind);
        };
    }

    private static Object readArray(DataInputStream in, char kind) throws IOException {
        int length = in.readInt();
        if (kind == 'D') {
            double[] numbers = new double[length];
            for (int i = 0; i < length; i++) {
                numbers[i] = in.readDouble();
            }
            return numbers;
        }
        if (kind == 'I') {
            int[] numbers = new int[length];
            for (int i = 0; i < length; i++) {
                numbers[i] = in.readInt();
            }
            return numbers;
        }
        if (kind == 'B') {
            boolean[] truths = new boolean[length];
            for (int i = 0; i < length; i++) {
                truths[i] = in.readBoolean();
            }
            return truths;
        }
        Object[] entries = new Object[length];
        for (int i = 0; i < length; i++) {
            entries[i] = read(in);
        }
        return entries;
    }
}
