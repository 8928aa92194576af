package deltarule.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a hidden test says about one case: which answers were compared with what, and how far apart they were. */
public final class Check {
    /** What a comparison of behaviour says it compares. */
    static final String BEHAVIOUR = "what the answer does";

    private static final double TELLING = 1000;
    private static final String CARRIED = "what follows from the submission's own answers";

    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Regions> regions = new ArrayList<>();
    private final boolean brief;

    /** A check of a case that a report may show. */
    public Check() {
        this(false);
    }

    private Check(boolean brief) {
        this.brief = brief;
    }

    /** A check for what no student sees: of each comparison the first mismatch only, and no pictures. It decides alike. */
    static Check brief() {
        return new Check(true);
    }

    private Deviation deviation(Object actual, Object expected, Tolerance tolerance) {
        return brief
                ? Deviation.between(actual, expected, tolerance, 1)
                : Deviation.between(actual, expected, tolerance);
    }

    /**
     * One comparison of a case.
     *
     * @param what the property in words; empty for a plain comparison of an answer with the reference's
     * @param actual what was returned, or null where an exception was expected
     * @param expected what is right, or null where an exception was expected
     * @param tolerance the level
     * @param deviation how far apart they are
     */
    public record Comparison(String what, Object actual, Object expected, Tolerance tolerance, Deviation deviation) {
        /** What the first mismatch is, in words. */
        String sentence() {
            return (what.isEmpty() ? "" : what + ": ")
                    + deviation.first().map(Mismatch::sentence).orElse("no comparison");
        }
    }

    /**
     * The answer is the expected one.
     *
     * @throws WrongAnswer when it is not
     */
    public void same(Object actual, Object expected, Tolerance tolerance) {
        property("", actual, expected, tolerance);
    }

    /**
     * A property of the answers holds: the number it claims to be right is what the answers give.
     *
     * @param what the property in words, such as {@code the entries sum to one}
     * @throws WrongAnswer when it does not
     */
    public void property(String what, Object actual, Object expected, Tolerance tolerance) {
        Deviation deviation = deviation(actual, expected, tolerance);
        Comparison comparison = new Comparison(what, actual, expected, tolerance, deviation);
        comparisons.add(comparison);
        if (!deviation.passes()) {
            throw new WrongAnswer(comparison);
        }
    }

    /**
     * The answer does what it should, however it is written: what the test made of it is right. Wrong answers are told
     * apart by what is made of them.
     *
     * @throws WrongAnswer when it does not
     */
    public void behaviour(Object actual, Object expected, Tolerance tolerance) {
        property(BEHAVIOUR, actual, expected, tolerance);
    }

    /**
     * The answer is the expected one, or else what follows from the submission's own answers to earlier questions: an error
     * that was made elsewhere is carried forward and costs nothing here.
     *
     * @param carried what follows from the subject's own answers; it asks the subject, only when the answer is not the
     *     expected one, and {@linkplain #tell tells} whether these answers are worth anything
     * @throws WrongAnswer when it is neither
     */
    public void sameOrCarried(Object actual, Object expected, Tolerance tolerance, Supplier<?> carried) {
        if (!Deviation.within(actual, expected, tolerance) && follows(actual, expected, tolerance, carried)) {
            return;
        }
        same(actual, expected, tolerance);
    }

    private boolean follows(Object actual, Object expected, Tolerance tolerance, Supplier<?> carried) {
        int before = comparisons.size();
        try {
            Object following = carried.get();
            shape(following, expected);
            property(CARRIED, actual, following, tolerance);
            return true;
        } catch (WrongAnswer | IllegalArgumentException | Unanswered doesNotFollow) {
            comparisons.subList(before, comparisons.size()).clear();
            return false;
        }
    }

    /**
     * Two answers to different questions are finite and differ, so that a relation between answers says something: a
     * constant or a refusal fulfils many of them.
     *
     * @throws WrongAnswer when they do not
     */
    public void tell(Object one, Object other) {
        double size = Deviation.between(one, other, Tolerance.SUM, 0).size();
        boolean tells = size > TELLING && Double.isFinite(size);
        property("answers to different questions are finite and differ", tells, true, Tolerance.EXACT);
    }

    /**
     * An answer has the shape of the right one and is finite, so that a test may reckon with it.
     *
     * @throws WrongAnswer when it is not
     */
    public void shape(Object answer, Object right) {
        property("the answer is finite and has the right shape", answer, right, Tolerance.ANY);
    }

    /**
     * The call is refused with an {@link IllegalArgumentException}, as the contract's error policy asks.
     *
     * @throws WrongAnswer when it returns; what else it throws passes through
     */
    public void refuses(Runnable call) {
        Object answer;
        try {
            call.run();
            answer = "an answer";
        } catch (IllegalArgumentException refused) {
            answer = "IllegalArgumentException";
        }
        same(answer, "IllegalArgumentException", Tolerance.EXACT);
    }

    /**
     * Hands over a picture for the report. Call it before the comparison that may fail. A picture decides nothing: where it
     * cannot be drawn, because an answer has another shape or no finite numbers, there is none and the case goes on.
     *
     * @param drawn the picture, from answers that were given before; it must not ask the subject
     */
    public void regions(Supplier<Regions> drawn) {
        if (brief) {
            return;
        }
        try {
            regions.add(drawn.get());
        } catch (RuntimeException notDrawable) {
            // Whatever a student's answer does to a picture must not reach the verdict.
        }
    }

    /** The pictures handed over so far, in order. */
    public List<Regions> regions() {
        return List.copyOf(regions);
    }

    /** The comparisons made so far, in order. */
    public List<Comparison> comparisons() {
        return List.copyOf(comparisons);
    }
}
