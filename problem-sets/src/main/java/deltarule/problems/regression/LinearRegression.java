package deltarule.problems.regression;

/**
 * Linear regression: a weighted sum predicts a number, a loss judges it, and gradient descent makes the loss smaller.
 *
 * <p>There are n examples in rows, d inputs and K outputs; the linear model has one output. Below, f is 2, the factor of
 * the square's derivative, or 1 where the exercise halves the squared loss; g is 1/K where the exercise takes the mean
 * over the outputs, or 1 where it takes their sum; m is 1/n where the exercise takes the mean over the examples, or 1
 * where it takes their sum; c is +1 where the exercise adds the bias, or -1 where it subtracts the bias as a threshold.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Summary"; Harvard DSI-A, "Performance"; Scully, Neural Networks,
 * "Applying Gradient Decent to Linear Regression".
 */
public interface LinearRegression {
    /**
     * The derivatives of a cost with respect to a linear model.
     *
     * @param weights dJ/dw, length d
     * @param bias dJ/db
     */
    record Gradient(double[] weights, double bias) {}

    /**
     * What training leads to.
     *
     * @param weights w after the last epoch, length d
     * @param bias b after the last epoch
     * @param losses the cost before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedModel(double[] weights, double bias, double[] losses) {}

    /**
     * The predictions p_i = sum_j w_j X[i][j] + c b. The rows of X are the inputs of a linear model, or the hidden
     * activations of a network whose output unit is linear.
     *
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param weights w, length d, all finite; not modified
     * @param bias b, finite
     * @return p, length n, a new array; a prediction may be any number
     * @throws IllegalArgumentException if an argument or a row is null, there is no example or no input, a row is not as
     *     long as the weights, or a number is NaN or infinite
     */
    double[] predictions(double[][] inputs, double[] weights, double bias);

    /**
     * The loss of each example: g times the sum over its K outputs of (y - p)^2, halved where the exercise says so, or of
     * |y - p|.
     *
     * @param loss {@code squared} or {@code absolute}; the absolute loss is never halved
     * @param predictions p, n x K, n and K at least 1, all finite; not modified
     * @param targets y, n x K, all finite; not modified
     * @return one loss for each example, length n, a new array
     * @throws IllegalArgumentException if the loss is null or another word, an argument or a row is null, there is no
     *     example or no output, rows differ in length, the shapes differ, or a number is NaN or infinite
     */
    double[] losses(String loss, double[][] predictions, double[][] targets);

    /**
     * The cost of a data set: m times the sum of the losses of its examples.
     *
     * @param losses one number for each example, length n, at least 1, all finite; not modified
     * @return the cost
     * @throws IllegalArgumentException if the losses are null or empty, or one is NaN or infinite
     */
    double cost(double[] losses);

    /**
     * The derivatives of the cost with respect to each prediction: m g f (p - y) for the squared loss, and m g sign(p - y)
     * for the absolute loss, with sign(0) = 0.
     *
     * @param loss {@code squared} or {@code absolute}
     * @param predictions p, n x K, n and K at least 1, all finite; not modified
     * @param targets y, n x K, all finite; not modified
     * @return the derivatives, n x K, a new array
     * @throws IllegalArgumentException as {@link #losses}
     */
    double[][] lossGradients(String loss, double[][] predictions, double[][] targets);

    /**
     * The derivatives of the cost of the squared loss with respect to the weights, m f sum_i r_i X[i][j], and to the bias,
     * c m f sum_i r_i.
     *
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param residuals r, prediction minus target of each example, length n, all finite; not modified
     * @return the derivatives, in a new array
     * @throws IllegalArgumentException if an argument or a row is null, there is no example or no input, rows differ in
     *     length, the numbers of rows and residuals differ, or a number is NaN or infinite
     */
    Gradient gradient(double[][] inputs, double[] residuals);

    /**
     * Trains with the squared loss by batch gradient descent: in each epoch every parameter becomes itself minus the
     * learning rate times its derivative, all derivatives taken at the parameters from before the epoch. The learning rate of
     * epoch t, counted from 1, is the given one; where the exercise says inverse it is the given one divided by t, and where
     * it says halving the given one divided by 2^(t-1).
     *
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param targets y, length n, all finite; not modified
     * @param weights the initial w, length d, all finite; not modified
     * @param bias the initial b, finite
     * @param learningRate the step size of the first epoch, finite, more than 0
     * @param epochs how many updates, 0 or more
     * @return the parameters after the last epoch, in new arrays, and the costs
     * @throws IllegalArgumentException as {@link #predictions}, if the targets are null, not finite or not as many as the
     *     examples, or if the learning rate or the number of epochs is out of range
     */
    TrainedModel train(
            double[][] inputs, double[] targets, double[] weights, double bias, double learningRate, int epochs);
}
