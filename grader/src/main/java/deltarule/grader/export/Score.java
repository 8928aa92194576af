package deltarule.grader.export;

import deltarule.grader.report.Result;
import deltarule.grader.score.Status;

/** The points of a result as hosts ask for them. */
final class Score {
    private Score() {}

    /** Whether there are points at all; there are none when the submission was refused or the grader failed. */
    static boolean counts(Result result) {
        return result.status() == Status.GRADED || result.status() == Status.NOT_COMPILED;
    }

    /** The points; empty when there are none. */
    static String points(Result result) {
        return counts(result) ? String.valueOf(result.score()) : "";
    }

    /** The percentage with one decimal, never rounded up; empty when there are no points. */
    static String percent(Result result) {
        if (!counts(result)) {
            return "";
        }
        long tenths = result.maxScore() == 0 ? 0 : 1000L * result.score() / result.maxScore();
        return tenths / 10 + "." + tenths % 10;
    }
}
