package deltarule.grader.certify;

/**
 * One thing that was proved, or found wanting.
 *
 * @param claim what should hold, such as {@code every equivalent gets full marks}
 * @param problem the problem's id; empty for the set as a whole
 * @param subject what it was tried on, such as a misconception's id
 * @param holds whether it does
 * @param figure what was measured
 */
public record Finding(String claim, String problem, String subject, boolean holds, String figure) {
    /** It in one line: where, on what, what should hold, and what was found. */
    public String sentence() {
        return (problem.isEmpty() ? "" : problem + ", ") + subject + ": " + claim + " - " + figure;
    }
}
