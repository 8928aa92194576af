package deltarule.grader.score;

import java.util.List;

/**
 * Something about a submission that staff should look at. It changes no point.
 *
 * @param code a fixed name, such as {@code FOREIGN_VARIANT}
 * @param text what was seen, in a sentence
 */
public record Flag(String code, String text) {
    /** The files came with another variant's handout than the submitter's. */
    public static Flag foreignVariant(String found, String own) {
        return new Flag(
                "FOREIGN_VARIANT",
                "The files came with \"" + found + "\"; they were graded against the submitter's own, \"" + own
                        + "\".");
    }

    /** Solutions that nothing was graded of, because they do not lie in package student. */
    public static Flag otherPackage(List<String> files) {
        return new Flag(
                "OTHER_PACKAGE",
                String.join(", ", files) + ": not graded, because what was handed in is not in package student.");
    }

    /** Sources were handed in, but none of the classes that a set asks for. */
    public static Flag noSolution(List<String> files) {
        return new Flag(
                "NO_SOLUTION",
                "Java sources were handed in, but none of the files that the set asks for: " + String.join(", ", files)
                        + ".");
    }
}
