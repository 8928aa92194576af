package deltarule.problems.hinge;

/**
 * The multiclass hinge loss: the true class should lead every other class by a margin, and each competitor that comes
 * closer costs.
 *
 * <p>Scores are raw scores of K classes, one per class; they are not probabilities. Labels are 0-based: 0 to K-1.
 *
 * <p>Source: SUSTech DES 5002, week 6, lecture 7, "Define a Loss Function".
 */
public interface HingeLoss {
    /**
     * The loss of one example: the sum over the competitors j != y of h(s_j - s_y + margin), where h(t) = max(0, t), or
     * its square where the exercise says squared.
     *
     * @param scores s, length K, at least 2, finite; not modified
     * @param label y, the true class, 0 to K-1
     * @return 0 or more; 0 exactly when the true class leads every competitor by the margin
     * @throws IllegalArgumentException if scores is null, shorter than 2 or holds NaN or an infinity, or the label is
     *     not a class
     */
    double loss(double[] scores, int label);

    /**
     * The cost of a data set: the mean of the examples' losses, or their sum where the exercise says sum.
     *
     * @param scores one row per example, N x K, N at least 1; not modified
     * @param labels the true classes, length N; not modified
     * @return the cost
     * @throws IllegalArgumentException if there is no example, the numbers of rows and labels differ, a row is null or
     *     of another length than the first, or an example is not acceptable to {@link #loss}
     */
    double cost(double[][] scores, int[] labels);

    /**
     * The gradient of {@link #loss} with respect to the scores. A competitor whose term is exactly 0 contributes
     * nothing.
     *
     * @param scores s, length K, at least 2, finite; not modified
     * @param label y, the true class, 0 to K-1
     * @return dL/ds, length K, a new array; its entries sum to zero
     * @throws IllegalArgumentException as {@link #loss}
     */
    double[] gradient(double[] scores, int label);
}
