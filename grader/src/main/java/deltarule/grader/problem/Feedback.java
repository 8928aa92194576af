package deltarule.grader.problem;

/**
 * Which kinds of feedback a set gives students beside points and outcomes. Staff see all of it, whatever the set says.
 *
 * @param groups which named groups of hidden cases failed
 * @param diagnosis the known mistakes that the answers coincide with, with their hints
 * @param counterexamples an input at which such a mistake shows, with its answer and the right one
 * @param pictures loss curves and decision regions of public criteria
 * @param exceptions of a hidden criterion the exception's type and the student's line that threw it
 * @param style what course style advises against
 */
public record Feedback(
        boolean groups,
        boolean diagnosis,
        boolean counterexamples,
        boolean pictures,
        boolean exceptions,
        boolean style) {
    /** Every kind. */
    public static final Feedback ALL = new Feedback(true, true, true, true, true, true);
}
