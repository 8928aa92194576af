package deltarule.grader.exam;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Counts what JUnit ran, so that a test that vanished or a class that could not start is noticed. */
final class Tally implements TestExecutionListener {
    private int cases;
    private Throwable fault;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            cases++;
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL && fault == null) {
            fault = result.getThrowable().orElseGet(() -> new IllegalStateException(test.getDisplayName()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        fault = fault == null ? new IllegalStateException(test.getDisplayName() + " was skipped: " + reason) : fault;
    }

    void requireCases(int noted) {
        if (fault != null) {
            throw new ExamFault("The hidden tests could not run: " + fault.getMessage(), fault);
        }
        if (cases != noted || cases == 0) {
            throw new ExamFault("JUnit ran " + cases + " cases, of which " + noted + " were noted", null);
        }
    }
}
