package deltarule.problems.regularization;

/**
 * Penalties that keep weights small: L1, L2, elastic net and weight decay, their derivatives, and the cost and gradient
 * that a penalty is added to.
 *
 * <p>Where the exercise says mean, the penalties of {@link #penalty}, {@link #elasticNet} and {@link #augmentedPenalty} are
 * divided by the number of the weights they count, and their derivatives with them; no weight costs 0.
 *
 * <p>All weights of a matrix count alike, except where a method says that it knows a bias. A matrix is given in rows of one
 * length.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Regularization"; Sharif, Neural Networks, "Regularization"; WPI CS 539,
 * Neural Networks, "Cost Function".
 */
public interface Regularization {
    /**
     * The penalty R of a matrix of weights. For {@code "l1"} it is the sum of |w| over all entries w; for {@code "l2"} the
     * sum of w^2, or half that sum where the exercise says halved.
     *
     * @param kind {@code "l1"} or {@code "l2"}
     * @param weights W, all finite; not modified; may have no entries
     * @return 0 or more; 0 for a matrix without entries
     * @throws IllegalArgumentException if an argument or a row is null, the kind is another, rows differ in length, or a
     *     weight is NaN or infinite
     */
    double penalty(String kind, double[][] weights);

    /**
     * The derivative of {@link #penalty} with respect to each weight. The derivative of |w| at w = 0 is taken as 0.
     *
     * @param kind {@code "l1"} or {@code "l2"}
     * @param weights W, all finite; not modified; may have no entries
     * @return dR/dW, in the shape of W, a new array
     * @throws IllegalArgumentException as {@link #penalty}
     */
    double[][] penaltyGradient(String kind, double[][] weights);

    /**
     * The elastic net: the sum over all entries w of beta w^2 + |w|, or of beta w^2 + (1 - beta) |w| where the exercise says
     * convex. There is no factor 1/2.
     *
     * @param weights W, all finite; not modified; may have no entries
     * @param beta the share of the squares, finite, 0 or more; at most 1 where the exercise says convex
     * @return 0 or more; 0 for a matrix without entries
     * @throws IllegalArgumentException as {@link #penalty}, or if beta is NaN or out of range
     */
    double elasticNet(double[][] weights, double beta);

    /**
     * The derivative of {@link #elasticNet} with respect to each weight. The derivative of |w| at w = 0 is taken as 0.
     *
     * @param weights W, all finite; not modified; may have no entries
     * @param beta the share of the squares, as in {@link #elasticNet}
     * @return dR/dW, in the shape of W, a new array
     * @throws IllegalArgumentException as {@link #elasticNet}
     */
    double[][] elasticNetGradient(double[][] weights, double beta);

    /**
     * The L2 penalty of a vector that carries the bias as its first entry, or as its last where the exercise says so: the
     * sum of the squares of all entries, or of all but the bias; half that sum where the exercise says halved.
     *
     * @param augmented (b, w_1, ..., w_d) or (w_1, ..., w_d, b), at least one entry, all finite; not modified
     * @param biasIncluded whether the bias is penalised too
     * @return 0 or more
     * @throws IllegalArgumentException if augmented is null or empty or holds NaN or an infinity
     */
    double augmentedPenalty(double[] augmented, boolean biasIncluded);

    /**
     * The regularised cost: the mean of the examples' losses, or their sum where the exercise says sum, plus lambda times
     * the penalty, or lambda / 2 times where the exercise halves the strength. The penalty is added once.
     *
     * @param losses the losses of the examples, at least one, all finite; not modified
     * @param lambda the strength of the penalty, finite, 0 or more
     * @param penalty R, a finite number
     * @return the cost
     * @throws IllegalArgumentException if losses is null or empty, a number is NaN or infinite, or lambda is negative
     */
    double cost(double[] losses, double lambda, double penalty);

    /**
     * The regularised gradient: the derivatives of the data loss, already reduced over the examples, plus lambda times the
     * derivatives of the penalty, or lambda / 2 times where the exercise halves the strength.
     *
     * @param dataGradient k x l, at least one entry, all finite; not modified
     * @param lambda the strength of the penalty, finite, 0 or more
     * @param penaltyGradient dR/dW, k x l, all finite; not modified
     * @return k x l, a new array
     * @throws IllegalArgumentException if an argument or a row is null, there is no entry, shapes differ, rows differ in
     *     length, a number is NaN or infinite, or lambda is negative
     */
    double[][] gradient(double[][] dataGradient, double lambda, double[][] penaltyGradient);

    /**
     * Weight decay: lambda / (2 n), or lambda / n where the exercise leaves out the factor 1/2, times the sum of the squares of
     * all entries but the biases. These stand in the first column, or in the last where the exercise says so.
     *
     * @param theta rows of one unit each, at least one row and one column, all finite; not modified
     * @param lambda the strength of the penalty, finite, 0 or more
     * @param examples n, the number of examples, at least 1
     * @return 0 or more
     * @throws IllegalArgumentException if theta or a row is null, there is no entry, rows differ in length, a number is NaN or
     *     infinite, lambda is negative, or n is less than 1
     */
    double weightDecay(double[][] theta, double lambda, int examples);
}
