package deltarule.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Answers with an implementation of ours, in this process, and reports changed or returned arguments.
 *
 * @param implementation of the contract whose methods are asked
 */
public record Direct(Object implementation) implements Answering {
    @Override
    public Answer ask(Method method, Object[] arguments) {
        Object[] given = (Object[]) copy(arguments);
        Object value;
        try {
            value = method.invoke(implementation, given);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            return new Answer.Threw(thrown.getClass().getName(), thrown instanceof IllegalArgumentException, "");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot ask " + method, e);
        }
        if (!Arrays.deepEquals(given, arguments)) {
            return new Answer.Impure("changed an argument");
        }
        boolean returned = value != null
                && value.getClass().isArray()
                && Arrays.stream(given).anyMatch(argument -> argument == value);
        return returned ? new Answer.Impure("returned an argument") : new Answer.Value(value);
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        if (value instanceof double[] numbers) {
            return numbers.clone();
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }
}
