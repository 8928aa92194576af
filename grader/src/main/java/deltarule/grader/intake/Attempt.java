package deltarule.grader.intake;

import deltarule.grader.submission.Parcel;

/**
 * One attempt of a student that is graded.
 *
 * @param submission the export's own name for it
 * @param number 1 for the first
 * @param submitted when, as ISO 8601 with an offset; empty when nothing says so
 * @param due the deadline; empty when there is none
 * @param late whether it came after the deadline
 * @param parcel what to grade
 */
public record Attempt(String submission, int number, String submitted, String due, boolean late, Parcel parcel) {}
