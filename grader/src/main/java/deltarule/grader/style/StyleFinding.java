package deltarule.grader.style;

/**
 * Something in a source file that course style advises against. It costs no points.
 *
 * @param path the file, as in the submission
 * @param line from 1
 * @param rule the check's short name
 * @param message in English
 * @param sourceLine the line it is about
 */
public record StyleFinding(String path, int line, String rule, String message, String sourceLine) {}
