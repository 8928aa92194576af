package deltarule.grader.export;

import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Wording;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Mistake;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a result says about a criterion, in sentences without markup. */
final class CriterionText {
    private static final int MOST_CASES = 3;

    private CriterionText() {}

    /** What happened, in one sentence. */
    static String message(Criterion criterion) {
        return criterion.message().isEmpty() ? Wording.of(criterion.outcome()).words() + "." : criterion.message();
    }

    /** Everything, one sentence or more for each entry. */
    static List<String> lines(Criterion criterion) {
        List<String> lines = new ArrayList<>();
        lines.add(message(criterion));
        if (!criterion.exception().isEmpty()) {
            lines.add("Thrown: " + criterion.exception() + place(criterion));
        } else if (!criterion.place().isEmpty()) {
            lines.add("At " + criterion.place() + ".");
        }
        if (!criterion.failedGroups().isEmpty()) {
            lines.add("Not right for: " + String.join(", ", criterion.failedGroups()) + ".");
        }
        diagnosis(criterion.diagnosis(), lines);
        criterion.failures().stream().limit(MOST_CASES).forEach(failure -> lines.add(failure(failure)));
        return lines;
    }

    private static String place(Criterion criterion) {
        return criterion.place().isEmpty() ? "." : " at " + criterion.place() + ".";
    }

    private static void diagnosis(Diagnosis diagnosis, List<String> lines) {
        if (!diagnosis.mistakes().isEmpty()) {
            lines.add("Your answers equal what one gets when "
                    + diagnosis.mistakes().stream().map(Mistake::sentence).collect(Collectors.joining(" and ")) + ".");
        }
        for (Mistake mistake : diagnosis.mistakes()) {
            if (!mistake.input().isEmpty()) {
                lines.add("Example: " + mistake.input() + ". This mistake gives " + mistake.wrong() + "; right is "
                        + mistake.right() + ".");
            }
            lines.add("Hint: " + mistake.hint());
        }
        if (!diagnosis.alternatives().isEmpty()) {
            lines.add("Also fits: " + String.join(", ", diagnosis.alternatives()) + ".");
        }
        if (!diagnosis.followsFrom().isEmpty()) {
            lines.add("This follows from a mistake in " + diagnosis.followsFrom() + ": mend that first.");
        }
    }

    private static String failure(CaseFailure failure) {
        String answer = failure.outcome() == Outcome.WRONG
                        && !failure.expected().isEmpty()
                ? "expected " + failure.expected() + ", returned " + failure.actual()
                : failure.actual().isEmpty() ? Wording.of(failure.outcome()).words() : failure.actual();
        return "Case " + failure.number() + ": " + failure.call() + ": " + answer;
    }
}
