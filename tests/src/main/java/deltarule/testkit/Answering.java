package deltarule.testkit;

import java.lang.reflect.Method;

/** Whoever answers the questions of a contract: a student's process, or an implementation of ours. */
@FunctionalInterface
public interface Answering {
    /**
     * Asks one question.
     *
     * @param method a method of a contract interface
     * @param arguments one for each parameter; never modified
     */
    Answer ask(Method method, Object[] arguments);
}
