package deltarule.grader.handout;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconceptions;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * The intermediate quantities of a reference. Its steps are functions in fields; each is replaced by one that notes its arguments
 * and its result, so that a trace costs no line in any reference.
 */
final class StepTrace {
    private static final int MOST_LINES = 12;
    private static final int LONGEST_VALUE = 120;
    private static final String REFERENCES = "deltarule.reference.";

    private final Object reference;
    private final List<String> lines = new ArrayList<>();
    private int more;

    private StepTrace(Exercise exercise) {
        Misconceptions<Object, Object, Object> room =
                Rooms.of(exercise.problem()).misconceptions();
        Object steps = room.steps(exercise.parameters());
        record("", steps);
        reference = room.reference(exercise.parameters(), steps);
    }

    /**
     * The steps of one question.
     *
     * @param lines such as {@code violation(5.1, 3.2) = 2.9}, the first ones
     * @param more how many steps are not shown
     */
    record Steps(List<String> lines, int more) {}

    /** Ready to trace the questions of an exercise. */
    static StepTrace of(Exercise exercise) {
        return new StepTrace(exercise);
    }

    /** What the reference computes on the way to an answer, or to a refusal. */
    Steps of(Method method, Object[] arguments) {
        lines.clear();
        more = 0;
        try {
            method.invoke(reference, arguments);
        } catch (InvocationTargetException refused) {
            // The steps until then are the trace.
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return new Steps(List.copyOf(lines), more);
    }

    private void record(String prefix, Object steps) {
        for (Field field : steps.getClass().getFields()) {
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
                continue;
            }
            try {
                Object step = field.get(steps);
                if (step == null) {
                    continue;
                }
                if (isFunction(field.getType())) {
                    field.set(steps, recording(prefix + field.getName(), field.getType(), step));
                } else if (field.getType().getName().startsWith(REFERENCES)
                        && !field.getType().isInterface()) {
                    record(prefix + field.getName() + ".", step);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Cannot trace the step " + field, e);
            }
        }
    }

    private static boolean isFunction(Class<?> type) {
        return type.isInterface()
                && Arrays.stream(type.getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                                .count()
                        == 1;
    }

    private Object recording(String name, Class<?> type, Object step) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    boolean asked = method.getDeclaringClass() != Object.class;
                    // Before the call, because a step may write into what it is given.
                    String call = asked ? call(name, arguments) : "";
                    Object result = answer(step, method, arguments);
                    if (asked) {
                        note(call, method, result);
                    }
                    return result;
                });
    }

    private static Object answer(Object step, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(step, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(String asked, Method method, Object result) {
        if (method.getReturnType() == void.class) {
            return;
        }
        String line = asked + " = " + value(result);
        if (lines.size() >= MOST_LINES) {
            more++;
        } else if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private String call(String name, Object[] arguments) {
        if (lines.size() >= MOST_LINES) {
            return name;
        }
        StringJoiner list = new StringJoiner(", ", name + "(", ")");
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            list.add(value(argument));
        }
        return list.toString();
    }

    private String value(Object value) {
        if (lines.size() >= MOST_LINES) {
            return "";
        }
        String text = ReadableNumbers.rounded(JavaText.plain(value), 6);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + " ...";
    }
}
