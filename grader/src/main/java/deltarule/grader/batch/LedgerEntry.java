package deltarule.grader.batch;

import java.util.Collection;
import java.util.List;

/**
 * One line of a ledger: what became of a student's attempt, or of a student without any.
 *
 * @param student the student's id, or the export's name where there is no roster; results are called so
 * @param name the student's name; empty when unknown
 * @param place the student's line in the class, from 0
 * @param submission the export's own name; empty when nothing was handed in
 * @param attempt the attempt's number; 0 when unknown
 * @param submitted when, as ISO 8601 with an offset; empty when unknown
 * @param due the deadline, likewise
 * @param late whether it came after the deadline
 * @param sha256 of what was handed in; empty when nothing was read
 * @param key of the variant, the grader and the Java version; empty when nothing was graded
 * @param status how it ended
 * @param score the points; null unless {@code GRADED} or {@code NOT_COMPILED}
 * @param maxScore the points there are
 * @param counts whether this attempt is the one that counts
 * @param verdict fingerprint of the result without timings and environment; empty where there is none
 * @param result the result's path below the output folder; empty where there is none
 * @param note why it was not graded; empty when it was
 */
public record LedgerEntry(
        String student,
        String name,
        int place,
        String submission,
        int attempt,
        String submitted,
        String due,
        boolean late,
        String sha256,
        String key,
        Status status,
        Integer score,
        int maxScore,
        boolean counts,
        String verdict,
        String result,
        String note) {

    /** How it ended. */
    public enum Status {
        /** Graded, whatever the score. */
        GRADED,
        /** Nothing of it compiles. */
        NOT_COMPILED,
        /** It could not be read. */
        REFUSED,
        /** The grader failed; it is graded again next time. */
        GRADER_ERROR,
        /** The student handed in nothing that counts. */
        MISSING,
        /** The student handed in something, and it is unclear what counts. */
        UNCLEAR,
        /** It belongs to no student of the roster, or to several. */
        UNMATCHED
    }

    /** Whether it need not be graded again while nothing changes. */
    boolean isSettled() {
        return status == Status.GRADED || status == Status.NOT_COMPILED || status == Status.REFUSED;
    }

    /** The entry of the attempt that counts. */
    LedgerEntry counting(Status ended, Integer points, String written, String why) {
        return with(ended, points, maxScore, true, written, why);
    }

    /** The same with the points that count, which no ledger holds. */
    public LedgerEntry withPoints(int given, int most) {
        return with(status, given, most, counts, result, note);
    }

    private LedgerEntry with(Status ended, Integer points, int most, boolean isCounting, String written, String why) {
        return new LedgerEntry(
                student,
                name,
                place,
                submission,
                attempt,
                submitted,
                due,
                late,
                sha256,
                key,
                ended,
                points,
                most,
                isCounting,
                verdict,
                written,
                why);
    }

    /** The students among the entries, as outputs call them: all but what belongs to nobody of the roster, or to several. */
    public static List<String> students(Collection<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.status() != Status.UNMATCHED)
                .map(LedgerEntry::student)
                .toList();
    }

    /** Whether there is a score to put into a gradebook. */
    public boolean hasScore() {
        return status == Status.GRADED || status == Status.NOT_COMPILED;
    }
}
