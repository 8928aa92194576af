package deltarule.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * One case of a hidden test. It belongs to no instance of the tests, so that it can be used for every submission.
 *
 * @param contract what the test examines
 * @param test the test method
 * @param criterion what it says of itself
 * @param index the case's number within the test method, from 0
 * @param input the case
 */
public record Trial(Class<?> contract, Method test, Criterion criterion, int index, Case<?> input) {
    /** What the case comes to with this answerer, with everything that a report may show. */
    public CaseResult run(Object tests, Answering answering) {
        return run(tests, answering, new Check());
    }

    /**
     * What the case comes to.
     *
     * @param tests an instance of the class of tests
     * @param check fresh
     */
    CaseResult run(Object tests, Answering answering, Check check) {
        Subject subject = Subject.answeredBy(answering);
        Outcome outcome = Outcome.PASSED;
        String message = "";
        try {
            test.invoke(tests, subject.as(contract), check, input.input());
            if (check.comparisons().isEmpty()) {
                outcome = Outcome.GRADER_ERROR;
                message = "the test compared nothing";
            }
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfMemoryError ours) {
                throw ours;
            }
            outcome = CaseEnd.of(e.getCause(), subject);
            message =
                    outcome == Outcome.WRONG ? "" : String.valueOf(e.getCause().getMessage());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot run " + test, e);
        }
        return new CaseResult(
                criterion.value(),
                test.getName(),
                index,
                input.group(),
                outcome,
                message,
                subject.exchanges(),
                check.comparisons(),
                check.regions());
    }
}
