package deltarule.grader.score;

import deltarule.grader.problem.CriterionSpec;
import deltarule.testkit.Outcome;
import java.util.List;

/**
 * What one criterion came to.
 *
 * @param problem the problem's id
 * @param spec the criterion
 * @param points the criterion's points when it passed, else 0
 * @param outcome the first outcome in order that any of its cases has
 * @param message what to tell the student; empty when passed
 * @param passed how many cases passed; 0 where memory, stack or time decided the outcome
 * @param total how many cases it has
 * @param failedGroups the named groups of failed cases, in case order, without repetition
 * @param exception the type thrown when the outcome is THREW; empty otherwise
 * @param place the student's own line when the outcome is THREW, such as {@code HingeLossSolution.java:17}
 * @param diagnosis what it looks like
 * @param failures the failed cases; empty where memory, stack or time decided the outcome
 * @param pictures of some cases of a public criterion; empty where memory, stack or time decided the outcome
 */
public record CriterionGrade(
        String problem,
        CriterionSpec spec,
        int points,
        Outcome outcome,
        String message,
        int passed,
        int total,
        List<String> failedGroups,
        String exception,
        String place,
        Diagnosis diagnosis,
        List<CaseFailure> failures,
        List<Picture> pictures) {

    /** As results and commands name it: {@code hinge-loss.loss}. */
    public String id() {
        return problem + "." + spec.id();
    }
}
