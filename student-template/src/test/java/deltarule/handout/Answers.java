package deltarule.handout;

import deltarule.testkit.Deviation;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Tolerance;
import java.util.function.Supplier;

/** Compares answers as the grader does. */
public final class Answers {
    private Answers() {}

    /**
     * The answer lies within the tolerance of the right one.
     *
     * @throws NotRight naming the first entry that does not
     */
    public static void same(Supplier<Object> question, Object expected, Tolerance tolerance) {
        Object actual;
        try {
            actual = question.get();
        } catch (IllegalArgumentException refused) {
            throw Thrown.notRight("", refused);
        }
        Deviation deviation = Deviation.between(actual, expected, tolerance);
        if (!deviation.passes()) {
            int others = deviation.mismatches().size() - 1;
            String more = others > 0 ? ", and " + others + " more" : "";
            throw new NotRight(deviation.first().map(Mismatch::sentence).orElse("no number") + more);
        }
    }

    /**
     * The question is refused with an {@link IllegalArgumentException}.
     *
     * @throws NotRight when it is answered
     */
    public static void refuses(Supplier<Object> question) {
        Object answer;
        try {
            answer = question.get();
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new NotRight("expected an IllegalArgumentException, got " + (answer == null ? "null" : "an answer"));
    }
}
