package deltarule.problems.logistic;

/**
 * Logistic regression: a weighted sum and a sigmoid, trained by climbing the likelihood or by descending the log loss.
 *
 * <p>There are n examples of d inputs, in the rows of X unless a method says columns. A label is 1 or the negative label,
 * which is 0 or -1 as the exercise says; the target t is 1 for the label 1 and 0 for the negative label. A prediction h is the
 * probability of the label 1, h = sigma(w . x + b) with sigma(z) = 1 / (1 + e^(-beta z)) and the steepness beta of the
 * exercise. The logarithm is natural. Where the exercise says mean, the cost of a data set and its gradient are means over
 * the examples; where it says sum, they are sums.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "By what chances will I get accepted to a University?" and "Stochastic
 * Gradient Descent"; Scully, Neural Networks, "Vectorised Version of Logistic Regression"; Sharif, "Logistic regression" and
 * "Multinomial logistic regression"; WPI, "Regularization" and "One-vs-Rest".
 */
public interface LogisticRegression {
    /**
     * A logistic regression.
     *
     * @param weights w, length d
     * @param bias b
     */
    record Model(double[] weights, double bias) {}

    /**
     * The derivatives of a loss or a cost.
     *
     * @param weights with respect to w, length d
     * @param bias with respect to b
     */
    record Gradient(double[] weights, double bias) {}

    /**
     * A cost with a penalty, and its derivatives.
     *
     * @param cost the cost
     * @param gradient its derivatives
     */
    record RegularisedCost(double cost, Gradient gradient) {}

    /**
     * What training leads to.
     *
     * @param model the model after the last epoch
     * @param losses the cost before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedModel(Model model, double[] losses) {}

    /**
     * The outputs of K independent detectors, sigma(w_k . x_i + b_k). With K = 1 this is the
     * hypothesis of logistic regression, with more one-versus-rest; a row does not add up to 1 in general.
     *
     * @param weights K x d, row k holds the weights of output k, K and d at least 1, all finite; not modified
     * @param biases length K, all finite; not modified
     * @param inputs X, n x d, n at least 1, all finite; not modified
     * @return n x K, a new array; 0 or 1 where the sigmoid rounds to it
     * @throws IllegalArgumentException if an argument or a row is null or empty, shapes do not fit, rows differ in length, or a
     *     number is NaN or infinite
     */
    double[][] outputs(double[][] weights, double[] biases, double[][] inputs);

    /**
     * The predicted classes. With one output per example, 1 if it is above one half and the negative label if it is below; at
     * exactly one half the class that the exercise names. With several outputs, the index of the largest, and the
     * smallest such index when several are equally large.
     *
     * @param outputs n x K, n and K at least 1, each from 0 to 1; not modified
     * @return one class for each example, length n, a new array
     * @throws IllegalArgumentException if the array or a row is null or empty, rows differ in length, or an output is NaN or
     *     outside 0 to 1
     */
    int[] classes(double[][] outputs);

    /**
     * The gradient of the log loss of one example: beta (h - t) x_j with respect to w_j, beta (h - t) with respect to b.
     *
     * @param input x, length d, at least 1, all finite; not modified
     * @param label y, 1 or the negative label
     * @param prediction h, from 0 to 1
     * @return the gradient of the loss, which points uphill, in a new array
     * @throws IllegalArgumentException if the input is null, empty or not finite, the label is another number, or the
     *     prediction is NaN or outside 0 to 1
     */
    Gradient exampleGradient(double[] input, int label, double prediction);

    /**
     * Stochastic gradient ascent on the log-likelihood: one step for each example, in the order of the rows. A step takes h
     * from the present model and adds alpha beta (t - h) x_j to every w_j and alpha beta (t - h) to b, all at the same time.
     * Where the exercise says inverse, step number k, counted from 1, has the learning rate alpha / k.
     *
     * @param model the model before the first step, all finite; not modified
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param labels y, length n, each 1 or the negative label; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the model after the last step, in a new array
     * @throws IllegalArgumentException if an argument or a part of it is null or empty, shapes do not fit, a number is NaN or
     *     infinite, a label is another number, or the learning rate is out of range
     */
    Model ascend(Model model, double[][] inputs, int[] labels, double learningRate);

    /**
     * The gradient of the cost of a data set: the mean, or the sum where the exercise says so, of the gradients of its
     * examples.
     *
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param labels y, length n, each 1 or the negative label; not modified
     * @param predictions h, length n, each from 0 to 1; not modified
     * @return the gradient, in a new array
     * @throws IllegalArgumentException if an argument or a row is null or empty, lengths do not fit, rows differ in length, an
     *     input is NaN or infinite, a label is another number, or a prediction is NaN or outside 0 to 1
     */
    Gradient gradient(double[][] inputs, int[] labels, double[] predictions);

    /**
     * One step of batch gradient descent with the examples in columns: A = w' X + b, H = sigma(A), E = beta (H - T),
     * and the cost's derivatives X E' and the sum of E, divided by m where the exercise says mean; w and b move against them by
     * alpha.
     *
     * @param model the model before the step, all finite; not modified
     * @param columns X, d x m, one example per column, d and m at least 1, all finite; not modified
     * @param labels Y, length m, each 1 or the negative label; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the model after the step, in a new array
     * @throws IllegalArgumentException as {@link #ascend}
     */
    Model columnsStep(Model model, double[][] columns, int[] labels, double learningRate);

    /**
     * The cost with a penalty on the weights, and its gradient. The cost is the mean of -(t ln h + (1 - t) ln(1 - h)), with
     * 0 ln 0 = 0, plus strength / (2 n) times the sum of the squared weights; where the exercise says sum, it is the sum plus
     * strength / 2 times the sum of the squared weights. The bias is not penalised.
     *
     * @param model the model, all finite; not modified
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param labels y, length n, each 1 or the negative label; not modified
     * @param predictions h, length n, each from 0 to 1, what the model predicts for the inputs; not modified
     * @param strength of the penalty, finite, 0 or more
     * @return cost and gradient, in new arrays; the cost is +Infinity when a prediction of 0 or 1 is wrong
     * @throws IllegalArgumentException as {@link #gradient}, or if a part of the model is null, not finite or of another length,
     *     or the strength is out of range
     */
    RegularisedCost regularised(Model model, double[][] inputs, int[] labels, double[] predictions, double strength);

    /**
     * Trains by batch gradient descent on the cost without penalty, from weights and bias of 0: in each epoch all of them move
     * against their derivatives by alpha, all derivatives taken at the model from before the epoch. Where the
     * exercise says inverse, epoch number k, counted from 1, has the learning rate alpha / k.
     *
     * @param inputs X, n x d, n and d at least 1, all finite; not modified
     * @param labels y, length n, each 1 or the negative label; not modified
     * @param learningRate alpha, finite, more than 0
     * @param epochs how many updates, 0 or more
     * @return the model after the last epoch and the costs, in new arrays
     * @throws IllegalArgumentException as {@link #ascend}, or if the number of epochs is negative
     */
    TrainedModel train(double[][] inputs, int[] labels, double learningRate, int epochs);
}
