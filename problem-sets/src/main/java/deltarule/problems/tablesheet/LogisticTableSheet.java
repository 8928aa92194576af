package deltarule.problems.tablesheet;

/**
 * The table of a sigmoid neuron's predictions, completed by hand.
 *
 * <p>Source: Harvard DSI-A, deep learning lecture 2, "Predictions" and "Performance".
 */
public interface LogisticTableSheet {
    /**
     * The first column: the weighted sum h of each observation.
     *
     * @param inputs the observations, one row each: X1, X2
     * @param weights the weights w1, w2
     * @param offset the number beside them
     * @return the weighted sums from the first row to the last, to 2 decimals
     */
    double[] sums(double[][] inputs, double[] weights, double offset);

    /**
     * The second column: the probability of each observation.
     *
     * @param inputs the observations, one row each: X1, X2
     * @param weights the weights w1, w2
     * @param offset the number beside them
     * @return the probabilities from the first row to the last, to 2 decimals
     */
    double[] probabilities(double[][] inputs, double[] weights, double offset);

    /**
     * The third column, and how good the neuron is: the prediction of each observation, and the mean of the squared
     * errors of the probabilities.
     *
     * @param inputs the observations, one row each: X1, X2
     * @param weights the weights w1, w2
     * @param offset the number beside them
     * @param labels the true classes y
     * @return the predictions, 0 or 1 for each row, and the mean squared error to 2 decimals
     */
    Performance performance(double[][] inputs, double[] weights, double offset, int[] labels);

    /**
     * Predictions and how good they are.
     *
     * @param predictions 0 or 1 for each observation
     * @param squaredError the mean of (y - p)^2 over the observations
     */
    record Performance(double[] predictions, double squaredError) {}
}
