package deltarule.grader.score;

/**
 * Where a submission was graded. Not part of the verdict.
 *
 * @param isolation the level, such as {@code L4}
 * @param isolationPromise what the level promises, in one sentence
 * @param jdk the Java version that ran the submission
 * @param grader the grader's version
 */
public record Environment(String isolation, String isolationPromise, String jdk, String grader) {}
