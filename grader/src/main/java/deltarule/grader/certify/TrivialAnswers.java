package deltarule.grader.certify;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Answers that need no thought. None of them may earn a point. */
final class TrivialAnswers {
    private TrivialAnswers() {}

    /** Every trivial way to answer, by name. */
    static Map<String, Answering> all() {
        Map<String, Answering> all = new LinkedHashMap<>();
        all.put("always zero", filling(() -> 0));
        all.put("always one", filling(() -> 1));
        all.put("always NaN", filling(() -> Double.NaN));
        Random random = new Random(42);
        all.put("a random guess", filling(random::nextDouble));
        all.put(
                "always null",
                (method, arguments) -> method.getReturnType().isPrimitive()
                        ? new Answer.Threw("java.lang.NullPointerException", false, "")
                        : new Answer.Value(null));
        all.put(
                "always empty",
                (method, arguments) -> method.getReturnType().isArray()
                        ? new Answer.Value(
                                Array.newInstance(method.getReturnType().getComponentType(), 0))
                        : filling(() -> 0).ask(method, arguments));
        for (int position = 0; position < 6; position++) {
            int echoed = position;
            all.put("argument " + position + " echoed", (method, arguments) -> echo(method, arguments, echoed));
        }
        all.put(
                "always IllegalArgumentException",
                (method, arguments) -> new Answer.Threw("java.lang.IllegalArgumentException", true, ""));
        all.put(
                "always UnsupportedOperationException",
                (method, arguments) -> new Answer.Threw("java.lang.UnsupportedOperationException", false, ""));
        return all;
    }

    private static Answer echo(Method method, Object[] arguments, int position) {
        if (position < arguments.length && wrap(method.getReturnType()).isInstance(arguments[position])) {
            return new Answer.Value(arguments[position]);
        }
        return filling(() -> 0).ask(method, arguments);
    }

    private static Answering filling(DoubleSupplier number) {
        return (method, arguments) -> new Answer.Value(filled(method.getReturnType(), arguments, number));
    }

    /** A value of a type, arrays in the shape of the first argument that has one. */
    private static Object filled(Class<?> type, Object[] arguments, DoubleSupplier number) {
        if (type.isArray()) {
            for (Object argument : arguments) {
                if (type.isInstance(argument)) {
                    return filledLike(argument, number);
                }
            }
            int length = firstLength(arguments);
            Object array = Array.newInstance(type.getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(array, i, filled(type.getComponentType(), arguments, number));
            }
            return array;
        }
        if (type.isRecord()) {
            return filledRecord(type, arguments, number);
        }
        double value = number.getAsDouble();
        if (type == double.class) {
            return value;
        }
        if (type == int.class) {
            return (int) value;
        }
        if (type == long.class) {
            return (long) value;
        }
        return type == boolean.class ? (Object) (value > 0.5) : "";
    }

    private static Object filledLike(Object shape, DoubleSupplier number) {
        int length = Array.getLength(shape);
        Class<?> entry = shape.getClass().getComponentType();
        Object array = Array.newInstance(entry, length);
        for (int i = 0; i < length; i++) {
            Object old = Array.get(shape, i);
            boolean row = old != null && old.getClass().isArray();
            Array.set(array, i, row ? filledLike(old, number) : filled(entry, new Object[0], number));
        }
        return array;
    }

    private static int firstLength(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument != null && argument.getClass().isArray()) {
                return Array.getLength(argument);
            }
        }
        return 1;
    }

    private static Object filledRecord(Class<?> type, Object[] arguments, DoubleSupplier number) {
        for (Object argument : arguments) {
            if (type.isInstance(argument)) {
                return argument;
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = filled(types[i], arguments, number);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    private static Class<?> wrap(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
