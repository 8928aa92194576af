package deltarule.grader.adjust;

/**
 * A line of the file, for one criterion.
 *
 * @param student the id, or {@code *} for everybody
 * @param criterion the criterion's id
 * @param action what becomes of its points
 * @param reason for the student
 * @param by who decided it
 */
record Adjustment(String student, String criterion, Action action, String reason, String by) {
    static final String EVERYBODY = "*";

    /** What was decided, on a line. */
    String sentence() {
        return student + ", " + criterion + ": " + action.amount() + " (" + reason + " By " + by + ")";
    }
}
