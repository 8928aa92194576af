package deltarule.grader.handout;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Direct;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the reference of a variant every question and sorts the cases into public and hidden ones. */
final class PublicCases {
    private PublicCases() {}

    static ExercisePart find(ProblemSet set, Exercise exercise) {
        List<CaseResult> results = new DirectExam(set).examine(exercise, reference(exercise));
        List<PublicCase> publicCases = new ArrayList<>();
        List<CaseResult> hidden = new ArrayList<>();
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            List<CaseResult> own = results.stream()
                    .filter(result -> result.criterion().equals(criterion.id()))
                    .toList();
            if (own.isEmpty()) {
                throw fault(exercise, criterion, "has no case; write a test for it");
            }
            if (criterion.visibility() == Visibility.PUBLIC) {
                own.forEach(result -> publicCases.add(publicCase(exercise, criterion, result)));
            } else {
                hidden.addAll(own);
            }
        }
        return new ExercisePart(
                exercise,
                ContractSource.of(exercise.problem().contract()),
                List.copyOf(publicCases),
                List.copyOf(hidden),
                results);
    }

    private static PublicCase publicCase(Exercise exercise, CriterionSpec criterion, CaseResult result) {
        String place = "test " + result.test() + ", case " + result.index() + " (" + result.group() + ")";
        if (result.outcome() != Outcome.PASSED) {
            throw fault(exercise, criterion, "is not passed by the reference: " + place + ": " + result.message());
        }
        obstacle(result).ifPresent(what -> {
            throw fault(exercise, criterion, "is public, so each case must " + what.replace("PLACE", place));
        });
        Subject.Exchange exchange = result.exchanges().get(0);
        Check.Comparison comparison = result.comparisons().get(0);
        boolean refused = exchange.answer() instanceof Answer.Threw;
        return new PublicCase(
                criterion,
                result.test(),
                result.group(),
                exchange.method(),
                exchange.arguments(),
                refused,
                refused ? null : comparison.expected(),
                comparison.tolerance());
    }

    /** Why a case cannot be put to students as a test of their own, if it cannot. */
    static Optional<String> obstacle(CaseResult result) {
        if (result.exchanges().size() != 1 || result.comparisons().size() != 1) {
            return Optional.of("ask one question and compare its answer once; PLACE asks "
                    + result.exchanges().size() + " and compares "
                    + result.comparisons().size());
        }
        boolean made = result.exchanges().get(0).answer() instanceof Answer.Value answer
                && !Deviation.between(result.comparisons().get(0).actual(), answer.value(), Tolerance.EXACT)
                        .passes();
        return made ? Optional.of("compare the answer itself; PLACE compares something made of it") : Optional.empty();
    }

    private static UnusableHandout fault(Exercise exercise, CriterionSpec criterion, String what) {
        return new UnusableHandout(
                "Criterion " + criterion.id() + " of " + exercise.problem().id() + " " + what + ".");
    }

    /** The reference of an exercise, answering in this process. */
    static Answering reference(Exercise exercise) {
        return new Direct(Rooms.of(exercise.problem()).reference(exercise.parameters()));
    }
}
