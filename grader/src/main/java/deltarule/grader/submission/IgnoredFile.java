package deltarule.grader.submission;

/**
 * A file of the submission that is not graded.
 *
 * @param path below the submission's root, with slashes
 * @param why in a few words, such as {@code not in package student}
 */
public record IgnoredFile(String path, String why) {}
