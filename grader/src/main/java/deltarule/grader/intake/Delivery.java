package deltarule.grader.intake;

import deltarule.grader.submission.Parcel;

/**
 * One thing handed in, as an export names it.
 *
 * @param submission the export's own name for it
 * @param owner what its results are called when there is no roster
 * @param claim whose it is
 * @param attempt the attempt's number; 0 when the export does not say
 * @param submitted when, as ISO 8601 with an offset; empty when the export does not say
 * @param punctuality what the export says of it
 * @param parcel what to grade; null when that is unclear
 * @param unclear why it cannot be graded; empty when it can
 */
record Delivery(
        String submission,
        String owner,
        Claim claim,
        int attempt,
        String submitted,
        Punctuality punctuality,
        Parcel parcel,
        String unclear) {

    /** What an export says without giving a time. */
    enum Punctuality {
        LATE,
        ON_TIME,
        UNKNOWN
    }

    /** Something whose export tells no time. */
    static Delivery of(String submission, String owner, Claim claim, Contents contents) {
        return new Delivery(
                submission, owner, claim, 0, "", Punctuality.UNKNOWN, contents.parcel(), contents.unclear());
    }
}
