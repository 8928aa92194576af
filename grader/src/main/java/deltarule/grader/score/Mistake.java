package deltarule.grader.score;

/**
 * A known misconception that the answers of a submission coincide with.
 *
 * @param id the misconception's
 * @param sentence completes "your answers equal what one gets when"
 * @param hint a question that leads to the mistake
 * @param input the counterexample's input in words
 * @param wrong what the misconception answers there
 * @param right what is right there
 */
public record Mistake(String id, String sentence, String hint, String input, String wrong, String right) {

    /** The same without the input at which it shows. */
    public Mistake withoutCounterexample() {
        return new Mistake(id, sentence, hint, "", "", "");
    }
}
