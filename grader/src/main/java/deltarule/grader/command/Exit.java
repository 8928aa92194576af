package deltarule.grader.command;

/** What the exit codes mean. */
final class Exit {
    /** Done; for a grading whatever the score. */
    static final int DONE = 0;

    /** {@code --fail-under} was not reached, or {@code certify} found a defect. */
    static final int NOT_REACHED = 1;

    /** Bad usage or input. */
    static final int BAD_INPUT = 2;

    /** A fault of the grader or its surroundings. */
    static final int FAULT = 3;

    private Exit() {}
}
