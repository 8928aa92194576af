package deltarule.handout;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Your solution with a guard in front of it. The guard asks each question twice, as the grader does, and reports in one
 * line: an argument that was changed, an array that was returned or kept, another answer to the same question, an
 * exception, a call that does not end.
 */
public final class Guarded implements InvocationHandler {
    private static final int MOST_LATE_CALLS = 2;

    private final Supplier<?> maker;
    private final Map<String, Integer> lateCalls = new HashMap<>();
    private Object solution;

    private Guarded(Supplier<?> maker) {
        this.maker = maker;
    }

    /** A solution with the guard in front of it. */
    public static <C> C by(Class<C> contract, Supplier<? extends C> solution) {
        Class<?>[] shape = {contract};
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), shape, new Guarded(solution)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            throw new UnsupportedOperationException(method.getName() + " is not a method of the contract");
        }
        String name = method.getName();
        if (lateCalls.getOrDefault(name, 0) >= MOST_LATE_CALLS) {
            throw new NotRight(
                    name + " was not asked again, because " + MOST_LATE_CALLS + " calls did not end in time");
        }
        Object[] question = arguments == null ? new Object[0] : arguments;
        Call first = ask(method, question);
        requireUnchanged(method, first, question);
        Object answer = Purity.copy(first.answer);
        Set<Object> given = Purity.arrays(first.given);
        Set<Object> returned = Purity.arrays(first.answer);
        requireOwn(name, returned, given);
        Purity.overwrite(given);
        Purity.overwrite(returned);

        Call second = ask(method, question);
        requireUnchanged(method, second, question);
        Set<Object> again = Purity.arrays(second.answer);
        requireOwn(name, again, given);
        requireOwn(name, again, Purity.arrays(second.given));
        if (!Collections.disjoint(again, returned)) {
            throw new NotRight(name + " returns an array that it keeps; make a new one for each call");
        }
        if (type(first.thrown) != type(second.thrown) || !Purity.equal(answer, second.answer)) {
            throw new NotRight(name + " answers the same question differently the second time");
        }
        if (second.thrown != null) {
            throw readable(name, second.thrown);
        }
        return second.answer;
    }

    /** What was given, and what came back or was thrown. */
    private record Call(Object[] given, Object answer, Throwable thrown) {}

    private Call ask(Method method, Object[] question) throws Throwable {
        Object[] given = (Object[]) Purity.copy(question);
        try {
            return new Call(given, InTime.call(() -> method.invoke(solution(), given)), null);
        } catch (InvocationTargetException e) {
            return new Call(given, null, e.getCause());
        } catch (InTime.Late late) {
            lateCalls.merge(method.getName(), 1, Integer::sum);
            throw new NotRight(method.getName() + " did not answer within " + InTime.SECONDS
                    + " seconds; is there a loop that does not end?");
        }
    }

    private synchronized Object solution() {
        if (solution == null) {
            try {
                solution = maker.get();
            } catch (RuntimeException | Error e) {
                throw Thrown.notRight("the constructor ", e);
            }
        }
        return solution;
    }

    private static void requireUnchanged(Method method, Call call, Object[] question) {
        for (int i = 0; i < question.length; i++) {
            if (!Purity.equal(call.given[i], question[i])) {
                throw new NotRight(method.getName() + " changes its argument " + method.getParameters()[i].getName()
                        + "; work on a copy");
            }
        }
    }

    private static void requireOwn(String name, Set<Object> returned, Set<Object> given) {
        if (!Collections.disjoint(returned, given)) {
            throw new NotRight(name + " returns an array that it was given as an argument; return a new one");
        }
    }

    private static Class<?> type(Throwable thrown) {
        return thrown == null ? null : thrown.getClass();
    }

    private static Throwable readable(String name, Throwable thrown) {
        return thrown instanceof IllegalArgumentException ? thrown : Thrown.notRight(name + " ", thrown);
    }
}
