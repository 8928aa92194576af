package deltarule.problems.conceptsheet;

/**
 * What the lectures' words mean, as choices.
 *
 * <p>Source: all five lectures; several slides say these things in words that are easily misread.
 */
public interface ConceptSheet {
    /**
     * The option that is true.
     *
     * @param question what is asked
     * @param options four options, of which one is true
     * @return the letter of the true option: a, b, c or d, in double quotes
     */
    String choice(String question, String[] options);
}
