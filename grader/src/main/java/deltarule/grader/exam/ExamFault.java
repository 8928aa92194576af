package deltarule.grader.exam;

/** The hidden tests did not run as they should; this says nothing about the submission. */
public final class ExamFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExamFault(String message, Throwable cause) {
        super(message, cause);
    }
}
