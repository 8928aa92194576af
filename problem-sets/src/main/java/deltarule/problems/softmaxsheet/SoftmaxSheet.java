package deltarule.problems.softmaxsheet;

/**
 * Softmax, cross-entropy and the divergence of two distributions, by hand.
 *
 * <p>Source: SUSTech DES 5002, week 6, lecture 7; T. Scully, "Softmax Activation Layer"; WPI CS539, "negative log
 * Likelihood".
 */
public interface SoftmaxSheet {
    /**
     * The probabilities that softmax makes of scores.
     *
     * @param scores the scores z
     * @return the probability of each class in the order of the scores, to 3 decimals
     */
    double[] softmax(double[] scores);

    /**
     * The cross-entropy of predicted probabilities with the true class.
     *
     * @param probabilities the predicted probabilities of the classes 0, 1, 2, ...
     * @param label the true class y
     * @return the cross-entropy, to 3 decimals
     */
    double crossEntropy(double[] probabilities, int label);

    /**
     * The Kullback-Leibler divergence of two distributions.
     *
     * @param p the distribution P
     * @param q the distribution Q
     * @return the divergence, to 3 decimals
     */
    double divergence(double[] p, double[] q);
}
