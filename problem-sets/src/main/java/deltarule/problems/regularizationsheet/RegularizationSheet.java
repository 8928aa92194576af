package deltarule.problems.regularizationsheet;

/**
 * Which of two weight vectors a penalty prefers.
 *
 * <p>Source: Sharif UT, neural networks, "Regularization": which of w1 or w2 will L2 prefer?
 */
public interface RegularizationSheet {
    /**
     * The scores of both weight vectors for the same input.
     *
     * @param input the input x
     * @param first the first weight vector
     * @param second the second weight vector
     * @return both scores, the first vector's first, to 3 decimals
     */
    double[] scores(double[] input, double[] first, double[] second);

    /**
     * What L2 says of both.
     *
     * @param first the first weight vector
     * @param second the second weight vector
     * @param lambda the strength of the penalty
     * @return the L2 penalty of each to 3 decimals, and as preferred the word first, second or neither
     */
    Preference l2(double[] first, double[] second, double lambda);

    /**
     * What L1 says of both.
     *
     * @param first the first weight vector
     * @param second the second weight vector
     * @param lambda the strength of the penalty
     * @return the L1 penalty of each to 3 decimals, and as preferred the word first, second or neither
     */
    Preference l1(double[] first, double[] second, double lambda);

    /**
     * Two penalties, and what follows.
     *
     * @param first the first vector's penalty
     * @param second the second vector's penalty
     * @param preferred {@code first}, {@code second} or {@code neither}
     */
    record Preference(double first, double second, String preferred) {}
}
