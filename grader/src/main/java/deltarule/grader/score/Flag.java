package deltarule.grader.score;

/**
 * Something about a submission that staff should look at. It changes no point.
 *
 * @param code a fixed name, such as {@code FOREIGN_VARIANT}
 * @param text what was seen, in a sentence
 */
public record Flag(String code, String text) {
    /** It came after the deadline. */
    public static Flag late(String text) {
        return new Flag("LATE", text);
    }

    /** The files came with another variant's handout than the submitter's. */
    public static Flag foreignVariant(String found, String own) {
        return new Flag(
                "FOREIGN_VARIANT",
                "The files came with \"" + found + "\"; they were graded against the submitter's own, \"" + own
                        + "\".");
    }
}
