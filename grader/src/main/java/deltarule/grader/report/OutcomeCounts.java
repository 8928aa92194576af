package deltarule.grader.report;

import deltarule.testkit.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many criteria ended how, in words. */
final class OutcomeCounts {
    private OutcomeCounts() {}

    static String of(List<Outcome> outcomes) {
        int passed = count(outcomes, Outcome.PASSED);
        String others = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.PASSED && count(outcomes, outcome) > 0)
                .map(outcome -> count(outcomes, outcome) + " "
                        + Wording.of(outcome).words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return outcomes.isEmpty() ? "" : passed + " passed" + (others.isEmpty() ? "" : ", " + others);
    }

    private static int count(List<Outcome> outcomes, Outcome one) {
        return (int) outcomes.stream().filter(outcome -> outcome == one).count();
    }
}
