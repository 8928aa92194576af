package deltarule.grader.report;

/**
 * A criterion whose points staff changed after the grading.
 *
 * @param criterion its id
 * @param action {@code void}, {@code full} or {@code points}
 * @param pointsBefore as graded
 * @param maxPointsBefore as in the set
 * @param points now
 * @param maxPoints now; 0 when the criterion is void
 * @param reason for the student
 * @param by who decided it; empty in the student's file
 */
public record AdjustedCriterion(
        String criterion,
        String action,
        int pointsBefore,
        int maxPointsBefore,
        int points,
        int maxPoints,
        String reason,
        String by) {

    /** As the student reads it. */
    AdjustedCriterion forStudent() {
        return new AdjustedCriterion(criterion, action, pointsBefore, maxPointsBefore, points, maxPoints, reason, "");
    }

    /** What it was, in words. */
    public String before() {
        return pointsBefore + " of " + maxPointsBefore;
    }

    /** What it is now, in words. */
    public String after() {
        return maxPoints == 0 ? "does not count" : points + " of " + maxPoints;
    }
}
