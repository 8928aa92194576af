package deltarule.grader.score;

import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import java.util.List;

/**
 * One case that was not passed. Staff see it; students only where the criterion is public.
 *
 * @param number the case's number within its criterion, from 1
 * @param group the case's named group
 * @param outcome how it ended
 * @param call the question as a Java expression, such as {@code loss(new double[] {3.2, 5.1}, 0)}
 * @param expected the right answer as text; empty when nothing was compared
 * @param actual the student's answer as text, or how it failed
 * @param mismatches the entries that differ
 */
public record CaseFailure(
        int number,
        String group,
        Outcome outcome,
        String call,
        String expected,
        String actual,
        List<Mismatch> mismatches) {}
