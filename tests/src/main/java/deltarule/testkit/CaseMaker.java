package deltarule.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/** Finds the cases that a criterion names. */
public final class CaseMaker {
    private CaseMaker() {}

    /**
     * The cases under a name.
     *
     * @param tests an instance of a class of hidden tests
     * @param name a method of it, or {@code field.method}, as {@link Criterion#cases} says
     */
    public static List<Case<?>> cases(Object tests, String name) {
        try {
            int dot = name.indexOf('.');
            Object maker = dot < 0 ? tests : field(tests, name.substring(0, dot));
            Method method = maker.getClass().getDeclaredMethod(name.substring(dot + 1));
            method.setAccessible(true);
            List<?> cases = (List<?>) method.invoke(maker);
            return cases.stream().<Case<?>>map(one -> (Case<?>) one).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot list the cases " + name + " of " + tests.getClass(), e);
        }
    }

    private static Object field(Object tests, String name) throws ReflectiveOperationException {
        Field field = tests.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(tests);
    }
}
