package deltarule.grader.worksheet;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.Subject;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The questions of one exercise that is answered by numbers, in the order of its criteria.
 *
 * @param questions each with a name of its own
 */
public record Worksheet(List<Question> questions) {

    /**
     * The questions that a variant asks.
     *
     * @param right what the reference answered to each of them
     */
    public static Worksheet of(Exercise exercise, List<CaseResult> right) {
        List<Question> questions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            right.stream()
                    .filter(result -> result.criterion().equals(criterion.id()))
                    .filter(result -> !isAsked(questions, result.exchanges().get(0)))
                    .forEach(result -> questions.add(question(exercise.problem().id(), result, names)));
        }
        return new Worksheet(List.copyOf(questions));
    }

    private static boolean isAsked(List<Question> questions, Subject.Exchange exchange) {
        return questions.stream().anyMatch(one -> one.is(exchange.method(), exchange.arguments()));
    }

    private static Question question(String problem, CaseResult result, Set<String> names) {
        Subject.Exchange exchange = result.exchanges().get(0);
        if (!(exchange.answer() instanceof Answer.Value right)) {
            throw new IllegalStateException("The reference of " + problem + " does not answer \"" + result.group()
                    + "\", but " + exchange.answer());
        }
        Tolerance tolerance = result.comparisons().stream()
                .map(Check.Comparison::tolerance)
                .reduce((first, second) -> second)
                .orElse(Tolerance.EXACT);
        String plain = problem + "." + exchange.method().getName() + "." + slug(result.group());
        String name = plain;
        for (int i = 2; !names.add(name); i++) {
            name = plain + "-" + i;
        }
        return new Question(
                name,
                result.group(),
                result.criterion(),
                exchange.method(),
                exchange.arguments(),
                right.value(),
                tolerance);
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
