package deltarule.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * What one case of a criterion came to.
 *
 * @param criterion the criterion's id within its problem
 * @param test the test method
 * @param index the case's number within the test method, from 0
 * @param group the case's named group
 * @param outcome how it ended
 * @param message why, for staff; empty when it passed, or when the last comparison says why
 * @param exchanges the questions that were asked, with their answers
 * @param comparisons what was compared
 * @param regions the pictures the test handed over
 */
public record CaseResult(
        String criterion,
        String test,
        int index,
        String group,
        Outcome outcome,
        String message,
        List<Subject.Exchange> exchanges,
        List<Check.Comparison> comparisons,
        List<Regions> regions) {

    /** Why, for staff; empty when it passed. */
    @Override
    public String message() {
        boolean compared = outcome == Outcome.WRONG && !comparisons.isEmpty();
        return message.isEmpty() && compared
                ? comparisons.get(comparisons.size() - 1).sentence()
                : message;
    }

    /** The largest deviation of the case; infinite unless every question was answered and compared. */
    public double deviation() {
        boolean answered = outcome == Outcome.PASSED || outcome == Outcome.WRONG;
        if (comparisons.isEmpty() || !answered) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (Check.Comparison comparison : comparisons) {
            largest = Math.max(largest, comparison.deviation().size());
        }
        return largest;
    }

    /**
     * What this case's answers are told apart by: the answers themselves, or what the test made of them where it compares
     * {@linkplain Check#behaviour behaviour}.
     */
    public List<Answer> tellingAnswers() {
        for (Check.Comparison comparison : comparisons) {
            if (comparison.what().equals(Check.BEHAVIOUR)) {
                return List.of(new Answer.Value(comparison.actual()));
            }
        }
        List<Answer> answers = new ArrayList<>(exchanges.size());
        for (Subject.Exchange exchange : exchanges) {
            answers.add(exchange.answer());
        }
        return answers;
    }

    /**
     * The level at which answers of this case are told apart: that of its last comparison of numbers. A comparison of kinds,
     * or of shapes alone, tells no numbers apart.
     */
    public Tolerance judgedBy() {
        return comparisons.stream()
                .map(Check.Comparison::tolerance)
                .filter(level -> !level.equals(Tolerance.EXACT) && !level.equals(Tolerance.ANY))
                .reduce((first, second) -> second)
                .orElse(Tolerance.SUM);
    }
}
