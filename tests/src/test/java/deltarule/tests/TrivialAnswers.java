package deltarule.tests;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Direct;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * Answers that took no thought. They have the right shape, and refuse exactly what must be refused, so that nothing but
 * their numbers can give them away.
 */
final class TrivialAnswers {
    private final Direct reference;

    private TrivialAnswers(Object reference) {
        this.reference = new Direct(reference);
    }

    /** Each kind of trivial answer under its name. */
    static Map<String, Answering> to(Class<?> contract, Object reference) {
        TrivialAnswers answers = new TrivialAnswers(reference);
        Map<String, Answering> all = new LinkedHashMap<>();
        for (double number : new double[] {0, 1, -1, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            all.put("always " + number, answers.filled(() -> number));
        }
        Random random = new Random(20);
        all.put("a random guess", answers.filled(random::nextDouble));
        all.put("always null", answers.instead((method, arguments) -> nothing(method.getReturnType())));
        all.put("always an empty array", answers.instead((method, arguments) -> empty(method)));
        all.put(
                "always IllegalArgumentException",
                (method, arguments) -> new Answer.Threw("java.lang.IllegalArgumentException", true, ""));
        all.put(
                "always UnsupportedOperationException",
                (method, arguments) -> new Answer.Threw("java.lang.UnsupportedOperationException", false, ""));
        int most = Arrays.stream(contract.getMethods())
                .mapToInt(Method::getParameterCount)
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            int index = i;
            all.put(
                    "argument " + i + " echoed",
                    answers.instead((method, arguments) -> echo(method, arguments, index)));
        }
        return all;
    }

    private interface Thoughtless {
        Object answer(Method method, Object[] arguments);
    }

    private Answering instead(Thoughtless thoughtless) {
        return (method, arguments) -> {
            Answer right = reference.ask(method, arguments);
            return right instanceof Answer.Value ? new Answer.Value(thoughtless.answer(method, arguments)) : right;
        };
    }

    private Answering filled(DoubleSupplier numbers) {
        return (method, arguments) -> {
            Answer right = reference.ask(method, arguments);
            return right instanceof Answer.Value value ? new Answer.Value(fill(value.value(), numbers)) : right;
        };
    }

    private static Object echo(Method method, Object[] arguments, int index) {
        boolean fits = index < arguments.length && method.getParameterTypes()[index].equals(method.getReturnType());
        return fits ? arguments[index] : nothing(method.getReturnType());
    }

    private static Object empty(Method method) {
        Class<?> type = method.getReturnType();
        return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : nothing(type);
    }

    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static Object fill(Object right, DoubleSupplier numbers) {
        if (right instanceof Double) {
            return numbers.getAsDouble();
        }
        if (right instanceof Integer) {
            return (int) numbers.getAsDouble();
        }
        if (right instanceof Long) {
            return (long) numbers.getAsDouble();
        }
        if (right instanceof Boolean) {
            return numbers.getAsDouble() > 0.5;
        }
        if (right != null && right.getClass().isArray()) {
            Object copy = Array.newInstance(right.getClass().getComponentType(), Array.getLength(right));
            for (int i = 0; i < Array.getLength(right); i++) {
                Array.set(copy, i, fill(Array.get(right, i), numbers));
            }
            return copy;
        }
        return right instanceof Record record ? fillRecord(record, numbers) : right instanceof String ? "" : null;
    }

    private static Object fillRecord(Record right, DoubleSupplier numbers) {
        RecordComponent[] components = right.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = fill(components[i].getAccessor().invoke(right), numbers);
                types[i] = components[i].getType();
            }
            return right.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot copy " + right.getClass(), e);
        }
    }
}
