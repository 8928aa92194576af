package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import deltarule.worker.Codec;
import deltarule.worker.Decoder;
import deltarule.worker.FrameKind;
import deltarule.worker.Impurity;
import deltarule.worker.MalformedFrame;
import deltarule.worker.Obstacle;
import deltarule.worker.Thrown;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/** Reads what came back. Nothing is believed: bytes that no honest runner sends are refused. */
final class Replying {
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$./+-]{1,200}");
    private static final Pattern LINE = Pattern.compile("[\\p{L}\\p{N}_$-]{1,100}\\.java:[0-9]{1,7}");

    private Replying() {}

    /** Whether a second reply follows, about the repetition of the question. */
    static boolean isFirstOfTwo(FrameKind kind) {
        return kind == FrameKind.ANSWER || kind == FrameKind.THREW;
    }

    /** The reply to a question. */
    static Answer read(Method method, String solution, FrameKind kind, byte[] payload) throws IOException {
        Decoder in = new Decoder(payload);
        return switch (kind) {
            case ANSWER -> value(method, in);
            case THREW -> threw(Thrown.read(in));
            case IMPURE -> new Answer.Impure(constant(Impurity.values(), in).sentence());
            case OUT_OF_MEMORY -> Causes.MEMORY;
            case TOO_LARGE -> Causes.TOO_LARGE;
            case NO_SOLUTION ->
                new Answer.None(
                        Outcome.NOT_RUN,
                        sentence(constant(Obstacle.values(), in), method.getDeclaringClass(), solution));
            default -> throw new MalformedFrame("not a reply to a question");
        };
    }

    private static Answer value(Method method, Decoder in) throws IOException {
        Object value = Codec.read(method.getReturnType(), in);
        in.requireEnd();
        return new Answer.Value(value);
    }

    private static Answer threw(Thrown thrown) throws MalformedFrame {
        if (!CLASS_NAME.matcher(thrown.type()).matches()) {
            throw new MalformedFrame("not the name of a class");
        }
        String where = LINE.matcher(thrown.where()).matches() ? thrown.where() : "";
        return new Answer.Threw(thrown.type(), thrown.illegalArgument(), where);
    }

    private static <T> T constant(T[] constants, Decoder in) throws MalformedFrame {
        int number = in.readByte();
        in.requireEnd();
        if (number < 0 || number >= constants.length) {
            throw new MalformedFrame("not one of the constants");
        }
        return constants[number];
    }

    private static String sentence(Obstacle obstacle, Class<?> contract, String solution) {
        return switch (obstacle) {
            case MISSING_CLASS -> "There is no class " + solution + ".";
            case MISSING_CONSTRUCTOR -> solution + " needs a constructor without parameters that is not private.";
            case ABSTRACT_CLASS -> solution + " is abstract: no object can be made of it.";
            case OTHER_CONTRACT -> solution + " does not implement " + contract.getSimpleName() + ".";
        };
    }
}
