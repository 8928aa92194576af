package deltarule.grader.report;

import deltarule.testkit.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How many criteria ended how, in words. */
final class OutcomeCounts {
    private OutcomeCounts() {}

    static String of(List<Outcome> outcomes) {
        int passed = count(outcomes, Outcome.PASSED);
        String others = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.PASSED && count(outcomes, outcome) > 0)
                .map(outcome -> count(outcomes, outcome) + " " + words(outcome))
                .collect(Collectors.joining(", "));
        return outcomes.isEmpty() ? "" : passed + " passed" + (others.isEmpty() ? "" : ", " + others);
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case GRADER_ERROR -> "could not be graded";
            case DIED -> "ended the program";
            case OUT_OF_MEMORY -> "out of memory";
            case TIMED_OUT -> "took too long";
            case IMPURE -> "with a side effect";
            case THREW -> "with an exception";
            case WRONG -> "wrong";
            case NOT_RUN -> "not run";
            case PASSED -> "passed";
        };
    }

    private static int count(List<Outcome> outcomes, Outcome one) {
        return (int) outcomes.stream().filter(outcome -> outcome == one).count();
    }
}
