package deltarule.grader.intake;

import java.util.Locale;

/** Which of a student's attempts counts. */
public enum AttemptPolicy {
    /** The last one. */
    LAST,
    /** The one with the most points; of equals the last. */
    BEST,
    /** The last one before the deadline. */
    ON_TIME;

    /** As options write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
