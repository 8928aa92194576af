package deltarule.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract whose methods are answered by an {@link Answering}, and the memory of what was answered. Tests see only
 * the contract.
 */
public final class Subject implements InvocationHandler {
    private final Answering answering;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** What a refusal looks like to a test; where it was thrown again says nothing and costs time. */
    private static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Refused(String where) {
            super(where);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private Subject(Answering answering) {
        this.answering = answering;
    }

    /**
     * One question and its answer.
     *
     * @param method the contract method
     * @param arguments what it was called with
     * @param answer what came back
     */
    public record Exchange(Method method, Object[] arguments, Answer answer) {}

    /** A subject that remembers nothing yet. */
    public static Subject answeredBy(Answering answering) {
        return new Subject(answering);
    }

    /** This subject in the shape of a contract. */
    public <C> C as(Class<C> contract) {
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, this));
    }

    /** The questions asked so far, in order. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            throw new UnsupportedOperationException("A subject answers its contract only, not " + method.getName());
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Answer answer = answering.ask(method, given);
        exchanges.add(new Exchange(method, given, answer));
        if (answer instanceof Answer.Value value) {
            return value.value();
        }
        if (answer instanceof Answer.Threw threw) {
            if (threw.illegalArgument()) {
                throw new Refused(threw.where());
            }
            throw new Unanswered(Outcome.THREW, threw.type());
        }
        if (answer instanceof Answer.Impure impure) {
            throw new Unanswered(Outcome.IMPURE, impure.how());
        }
        Answer.None none = (Answer.None) answer;
        throw new Unanswered(none.outcome(), none.cause());
    }
}
