package deltarule.grader.submission;

/**
 * One Java file of the student's.
 *
 * @param path below the submission's root, with slashes
 * @param text decoded, without byte order mark
 */
public record SourceFile(String path, String text) {}
