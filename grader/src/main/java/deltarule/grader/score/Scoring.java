package deltarule.grader.score;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.JavaText;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Turns what the cases came to into points. A criterion is given when it has cases and every one of them passed. */
public final class Scoring {
    private static final Set<Outcome> DEPENDS_ON_RESOURCES =
            EnumSet.of(Outcome.GRADER_ERROR, Outcome.DIED, Outcome.OUT_OF_MEMORY, Outcome.TIMED_OUT);
    private static final int MOST_FAILURES = 20;

    private Scoring() {}

    /**
     * The grades of an exercise's criteria, in the order declared.
     *
     * @param results what every case of the exercise came to
     * @param diagnoses by criterion id; a criterion may be missing
     * @param absent why the exercise was not run at all; empty when it was
     * @param ownLine whether a place such as {@code HingeLossSolution.java:17} is a line of the submission: what a
     *     student's process claims about its stack trace could carry anything
     */
    public static List<CriterionGrade> grade(
            Exercise exercise,
            List<CaseResult> results,
            Map<String, Diagnosis> diagnoses,
            String absent,
            Predicate<String> ownLine) {
        List<CriterionGrade> grades = new ArrayList<>();
        for (CriterionSpec spec : exercise.problem().criteria()) {
            List<CaseResult> cases = results.stream()
                    .filter(result -> result.criterion().equals(spec.id()))
                    .toList();
            Diagnosis diagnosis = diagnoses.getOrDefault(spec.id(), Diagnosis.NONE);
            grades.add(grade(exercise.problem().id(), spec, cases, diagnosis, absent, ownLine));
        }
        return grades;
    }

    private static CriterionGrade grade(
            String problem,
            CriterionSpec spec,
            List<CaseResult> cases,
            Diagnosis diagnosis,
            String absent,
            Predicate<String> ownLine) {
        Outcome outcome =
                cases.stream().map(CaseResult::outcome).reduce(Outcome::or).orElse(Outcome.NOT_RUN);
        boolean given = outcome == Outcome.PASSED;
        boolean countable = !DEPENDS_ON_RESOURCES.contains(outcome) && outcome != Outcome.NOT_RUN;
        List<CaseResult> failed =
                cases.stream().filter(one -> one.outcome() != Outcome.PASSED).toList();
        Answer.Threw threw = outcome == Outcome.THREW ? firstThrow(failed) : null;
        return new CriterionGrade(
                problem,
                spec,
                given ? spec.points() : 0,
                outcome,
                given ? "" : message(spec, outcome, failed, absent),
                countable ? cases.size() - failed.size() : 0,
                cases.size(),
                countable ? failed.stream().map(CaseResult::group).distinct().toList() : List.of(),
                threw == null ? "" : threw.type(),
                threw == null || !ownLine.test(threw.where()) ? "" : threw.where(),
                given ? Diagnosis.NONE : diagnosis,
                countable ? failures(cases) : List.of(),
                countable ? Pictures.of(spec, cases) : List.of());
    }

    private static String message(CriterionSpec spec, Outcome outcome, List<CaseResult> failed, String absent) {
        return switch (outcome) {
            case WRONG -> spec.message();
            case THREW -> "An exception where an answer was expected.";
            case IMPURE -> firstMessage(failed, outcome);
            case NOT_RUN -> absent.isEmpty() ? firstMessage(failed, outcome) : absent;
            case TIMED_OUT -> "A call did not answer in the time it may take. Is there a loop that does not end?";
            case OUT_OF_MEMORY -> "A call used more memory than there is. Does something grow without bound?";
            case DIED -> "The program ended in the middle of a call. A method must return, and never end the program.";
            case GRADER_ERROR -> "This could not be graded. It is not your fault.";
            case PASSED -> "";
        };
    }

    private static String firstMessage(List<CaseResult> failed, Outcome outcome) {
        return failed.stream()
                .filter(one -> one.outcome() == outcome)
                .map(CaseResult::message)
                .findFirst()
                .orElse("Not asked.");
    }

    private static Answer.Threw firstThrow(List<CaseResult> failed) {
        return failed.stream()
                .filter(one -> one.outcome() == Outcome.THREW)
                .flatMap(one -> one.exchanges().stream())
                .map(Subject.Exchange::answer)
                .filter(Answer.Threw.class::isInstance)
                .map(Answer.Threw.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<CaseFailure> failures(List<CaseResult> cases) {
        List<CaseFailure> failures = new ArrayList<>();
        for (int number = 1; number <= cases.size() && failures.size() < MOST_FAILURES; number++) {
            CaseResult one = cases.get(number - 1);
            if (one.outcome() != Outcome.PASSED) {
                failures.add(failure(number, one));
            }
        }
        return failures;
    }

    private static CaseFailure failure(int number, CaseResult one) {
        Subject.Exchange last = one.exchanges().isEmpty()
                ? null
                : one.exchanges().get(one.exchanges().size() - 1);
        Check.Comparison comparison = one.comparisons().isEmpty()
                ? null
                : one.comparisons().get(one.comparisons().size() - 1);
        boolean compared = comparison != null && one.outcome() == Outcome.WRONG;
        return new CaseFailure(
                number,
                one.group(),
                one.outcome(),
                last == null ? "" : JavaText.call(last.method(), last.arguments()),
                compared ? JavaText.plain(comparison.expected()) : "",
                compared ? JavaText.plain(comparison.actual()) : text(last),
                compared ? comparison.deviation().mismatches() : List.of());
    }

    private static String text(Subject.Exchange last) {
        if (last == null) {
            return "";
        }
        if (last.answer() instanceof Answer.Threw threw) {
            return threw.type() + (threw.where().isEmpty() ? "" : " at " + threw.where());
        }
        if (last.answer() instanceof Answer.Impure impure) {
            return impure.how();
        }
        return last.answer() instanceof Answer.None none ? none.cause() : "";
    }
}
