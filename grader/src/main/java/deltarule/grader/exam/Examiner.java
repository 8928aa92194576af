package deltarule.grader.exam;

import deltarule.grader.problem.Exercise;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import java.util.List;

/** Asks a subject every question of an exercise. */
@FunctionalInterface
public interface Examiner {
    /** What each case came to, sorted by criterion, test and case number. */
    List<CaseResult> examine(Exercise exercise, Answering answering);
}
