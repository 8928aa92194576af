package deltarule.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;
import java.util.function.Function;

/** Values and calls as Java source, exact to the last bit. */
public final class JavaText {
    private JavaText() {}

    /** A call, such as {@code loss(new double[] {3.2, 5.1}, 0)}. */
    public static String call(Method method, Object[] arguments) {
        StringJoiner list = new StringJoiner(", ", method.getName() + "(", ")");
        for (Object argument : arguments) {
            list.add(of(argument));
        }
        return list.toString();
    }

    /** A value as an expression: number, boolean, text, array, record or null. */
    public static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value.getClass().isArray()) {
            return "new " + value.getClass().getSimpleName() + " " + braces(value, JavaText::of);
        }
        return value.getClass().isRecord() ? record(value) : String.valueOf(value);
    }

    /**
     * A value as a reader writes it: {@code {3.2, 5.1}} for an array, {@code Model(weights = {3.2, 5.1}, bias = 0.5)} for a
     * record, three dots for what is no value, such as a function, whose own text differs from run to run.
     */
    public static String plain(Object value) {
        if (value != null && value.getClass().isArray()) {
            return braces(value, JavaText::plain);
        }
        if (value != null && value.getClass().isRecord()) {
            return named(value);
        }
        return isPlain(value) ? of(value) : "...";
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof CharSequence
                || value instanceof Enum;
    }

    private static String named(Object value) {
        StringJoiner list = new StringJoiner(", ", value.getClass().getSimpleName() + "(", ")");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            list.add(component.getName() + " = " + plain(read(component, value)));
        }
        return list.toString();
    }

    private static String braces(Object array, Function<Object, String> text) {
        StringJoiner list = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < Array.getLength(array); i++) {
            Object entry = Array.get(array, i);
            list.add(entry != null && entry.getClass().isArray() ? braces(entry, text) : text.apply(entry));
        }
        return list.toString();
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(number);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || character > '~') {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    private static String record(Object value) {
        String name = value.getClass().getEnclosingClass() == null
                ? value.getClass().getSimpleName()
                : value.getClass().getEnclosingClass().getSimpleName() + "."
                        + value.getClass().getSimpleName();
        StringJoiner list = new StringJoiner(", ", "new " + name + "(", ")");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            list.add(of(read(component, value)));
        }
        return list.toString();
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
