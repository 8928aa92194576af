package deltarule.problems.hingesheet;

/**
 * The hinge losses of a few images, by hand.
 *
 * <p>Source: SUSTech DES 5002, week 6, lecture 7, "Define a Loss Function": three images, three classes.
 */
public interface HingeSheet {
    /**
     * The hinge loss of one image: the sum over the competitors j != y of what their violation of the margin costs.
     *
     * @param scores the scores s of the classes 0, 1, 2, ...
     * @param label the true class y
     * @return the loss, to 2 decimals
     */
    double loss(double[] scores, int label);

    /**
     * The cost of all images together.
     *
     * @param scores one row of scores for each image
     * @param labels the true class of each image
     * @return the mean or the sum of the losses, as the sheet says, to 2 decimals
     */
    double cost(double[][] scores, int[] labels);
}
