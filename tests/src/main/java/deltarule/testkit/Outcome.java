package deltarule.testkit;

/** How a case, and with it a criterion, ended. The first constant that any case of a criterion has is the criterion's. */
public enum Outcome {
    /** The grader or its surroundings failed: nothing is known about the student. */
    GRADER_ERROR,
    /** The student's process ended (exit, crash) or no longer kept to the protocol. */
    DIED,
    /** The memory of the student's process ran out. */
    OUT_OF_MEMORY,
    /** The answer took more processor or wall time than a call may. */
    TIMED_OUT,
    /** An argument was changed, kept or returned, or the same question was answered differently. */
    IMPURE,
    /** An exception where an answer was expected, or another exception than the contract names. */
    THREW,
    /** An answer that is not the right one. */
    WRONG,
    /** Nothing was asked. */
    NOT_RUN,
    /** Every comparison of the case lay within its allowance. */
    PASSED;

    /** The one of the two that decides a criterion having both. */
    public Outcome or(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
