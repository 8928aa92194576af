package deltarule.grader.submission;

/**
 * A file of answers to worksheets, as it was handed in.
 *
 * @param path below the submission's root, with slashes
 * @param bytes its content, at most one byte more than such a file may have
 */
public record HandedAnswers(String path, byte[] bytes) {}
