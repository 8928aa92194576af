package deltarule.worker;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Puts a question to a solution, and sees to it that the solution is a function: the arguments are as before, the
 * result is its own, and the same question has the same answer after everything that went to and fro was overwritten.
 */
public final class PurityGuard {
    private static final byte[] NOTHING = {};

    private final Method method;
    private final Object solution;
    private final byte[] question;
    private final Replies replies;

    private PurityGuard(Method method, Object solution, byte[] question, Replies replies) {
        this.method = method;
        this.solution = solution;
        this.question = question;
        this.replies = replies;
    }

    /**
     * Asks.
     *
     * @param method the contract method
     * @param solution whom
     * @param question the encoded arguments
     * @param replies gets the answer and then, unless the answer was the last word, what the repetition came to
     */
    public static void ask(Method method, Object solution, byte[] question, Replies replies) throws IOException {
        try {
            new PurityGuard(method, solution, question, replies).ask();
        } catch (OutOfMemoryError exhausted) {
            replies.send(FrameKind.OUT_OF_MEMORY, NOTHING);
        } catch (FrameTooLarge tooLarge) {
            replies.send(FrameKind.TOO_LARGE, NOTHING);
        }
    }

    /** One call: its arguments, and what it returned or threw. */
    private static final class Call {
        Object[] arguments;
        Object value;
        Thrown thrown;
        byte[] bytes;
    }

    private void ask() throws IOException {
        Call first = call();
        if (changed(first)) {
            impure(Impurity.CHANGED_ARGUMENT);
            return;
        }
        ArraysWithin given = new ArraysWithin(first.arguments);
        ArraysWithin returned = new ArraysWithin(first.value);
        if (returned.sharesWith(given)) {
            impure(Impurity.RETURNED_ARGUMENT);
            return;
        }
        replies.send(first.thrown == null ? FrameKind.ANSWER : FrameKind.THREW, first.bytes);
        given.poison();
        returned.poison();
        repeat(first, given, returned);
    }

    private void repeat(Call first, ArraysWithin given, ArraysWithin returned) throws IOException {
        Call second = call();
        ArraysWithin again = new ArraysWithin(second.value);
        if (changed(second)) {
            impure(Impurity.CHANGED_ARGUMENT);
        } else if (again.sharesWith(given) || again.sharesWith(new ArraysWithin(second.arguments))) {
            impure(Impurity.RETURNED_ARGUMENT);
        } else if (again.sharesWith(returned)) {
            impure(Impurity.KEPT_RESULT);
        } else if (!sameOutcome(first, second)) {
            impure(Impurity.DIFFERENT_ANSWER);
        } else {
            replies.send(FrameKind.VERIFIED, NOTHING);
        }
    }

    private static boolean sameOutcome(Call first, Call second) {
        boolean bothReturned = first.thrown == null && second.thrown == null;
        boolean bothThrew = first.thrown != null && second.thrown != null;
        return (bothReturned && Arrays.equals(first.bytes, second.bytes))
                || (bothThrew && first.thrown.type().equals(second.thrown.type()));
    }

    private Call call() throws IOException {
        Call call = new Call();
        call.arguments = Codec.readAll(method.getParameterTypes(), new Decoder(question));
        try {
            call.value = method.invoke(solution, call.arguments);
        } catch (InvocationTargetException thrown) {
            call.thrown = thrown(thrown.getTargetException());
        } catch (StackOverflowError overflow) {
            call.thrown = thrown(overflow);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        Thread.interrupted();
        if (call.thrown == null) {
            Encoder out = new Encoder();
            Codec.write(method.getReturnType(), call.value, out);
            call.bytes = out.toBytes();
        } else {
            call.bytes = call.thrown.toBytes();
        }
        return call;
    }

    private static Thrown thrown(Throwable throwable) {
        if (throwable instanceof OutOfMemoryError exhausted) {
            throw exhausted;
        }
        return Thrown.from(throwable);
    }

    private boolean changed(Call call) throws IOException {
        Encoder out = new Encoder();
        Codec.writeAll(method.getParameterTypes(), call.arguments, out);
        return !Arrays.equals(out.toBytes(), question);
    }

    @SuppressWarnings("EnumOrdinal") // both sides are always of one build
    private void impure(Impurity how) throws IOException {
        replies.send(FrameKind.IMPURE, new byte[] {(byte) how.ordinal()});
    }
}
