package deltarule.grader.score;

/** How the grading of a submission ended. */
public enum Status {
    /** Graded, whatever the score. */
    GRADED,
    /** No file of the submission compiles. */
    NOT_COMPILED,
    /** The submission could not be read; nothing was graded. */
    REFUSED,
    /** The grader or its surroundings failed; nothing counts as graded. */
    GRADER_ERROR
}
