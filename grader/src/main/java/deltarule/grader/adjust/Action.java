package deltarule.grader.adjust;

import deltarule.grader.report.Result.Criterion;
import java.util.Locale;

/**
 * What becomes of a criterion's points.
 *
 * @param kind how
 * @param points those given instead, where it says points
 */
record Action(Kind kind, int points) {
    /** How points are changed. */
    enum Kind {
        /** The criterion does not count: it gives no points, and none can be had for it. */
        VOID,
        /** All of its points are given. */
        FULL,
        /** So many points are given. */
        POINTS
    }

    /** As results name it. */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As the file names it. */
    String amount() {
        return kind == Kind.POINTS ? Integer.toString(points) : word();
    }

    int given(Criterion criterion) {
        return switch (kind) {
            case VOID -> 0;
            case FULL -> criterion.maxPoints();
            case POINTS -> points;
        };
    }

    int most(Criterion criterion) {
        return kind == Kind.VOID ? 0 : criterion.maxPoints();
    }
}
