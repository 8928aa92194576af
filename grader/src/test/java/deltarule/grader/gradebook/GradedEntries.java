package deltarule.grader.gradebook;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerEntry.Status;

/** Entries of a ledger for tests: 12 points there are. */
public final class GradedEntries {
    private GradedEntries() {}

    /** A student who was graded. */
    public static LedgerEntry graded(String student, String submission, int score) {
        return entry(student, submission, Status.GRADED, score, "staff/" + student + "/result.json");
    }

    /** A student without a score. */
    public static LedgerEntry without(String student, Status status) {
        return entry(student, "", status, null, "");
    }

    private static LedgerEntry entry(String student, String submission, Status status, Integer score, String result) {
        return new LedgerEntry(
                student, "", 0, submission, 1, "", "", false, "aa", "key", status, score, 12, true, "bb", result, "");
    }
}
