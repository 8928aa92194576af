package deltarule.problems.softmaxregression;

/**
 * Softmax regression: a linear score for each class, softmax, cross-entropy, and training on minibatches.
 *
 * <p>There are n examples, d inputs and c classes. The exercise says how they are laid out:
 *
 * <ul>
 *   <li>rows: each example is a row. Inputs X are n x d, weights W are d x c, logits Z = X W + b and activations are n x c.
 *   <li>columns: each example is a column. Inputs X are d x n, weights W are c x d, logits Z = W X + b and activations are
 *       c x n.
 * </ul>
 *
 * <p>The bias b has length c, and every example gets the same one. Labels are 0 to c-1, or 1 to c where the exercise
 * counts from 1; rows, columns and classes are numbered from 0 in these texts. Softmax divides every logit by the temperature T,
 * which is 1 or what the exercise says. All logarithms are natural.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Vectorization for Minibatches", "Understanding of Softmax Regression" and
 * "Softmax on a Batch of Images"; Kyumin Lee, CS 539, "Training Model" and "Softmax Regression (train)"; Scully, Neural
 * Networks, "Softmax Activation Layer"; Sharif UT, Neural Networks, "Multinomial logistic regression"; Harvard DSI-A,
 * lecture 2, "Softmax function".
 */
public interface SoftmaxRegression {
    /**
     * The parameters of a softmax regression.
     *
     * @param weights W, d x c where examples are rows, c x d where they are columns
     * @param bias b, length c
     */
    record Model(double[][] weights, double[] bias) {}

    /**
     * The derivatives of a batch's loss, each in the shape of its parameter.
     *
     * @param weights dL/dW, in the shape of W
     * @param bias dL/db, length c
     */
    record Gradients(double[][] weights, double[] bias) {}

    /**
     * The logistic regression that says the same as a softmax regression with two classes.
     *
     * @param weights w, length d
     * @param bias the bias of the one logit
     * @param probabilities for each example the probability of class 1, length n
     */
    record LogisticModel(double[] weights, double bias, double[] probabilities) {}

    /**
     * What training leads to.
     *
     * @param model the parameters after the last epoch
     * @param losses the loss of the whole data set before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedModel(Model model, double[] losses) {}

    /**
     * The logits of a batch, X W + b or W X + b.
     *
     * @param model the parameters, all finite; not modified
     * @param inputs X, at least one example, all finite; not modified
     * @return Z, n x c or c x n, a new array
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no class, no input or no example,
     *     shapes do not fit, rows of a matrix differ in length, or a number is NaN or infinite
     */
    double[][] logits(Model model, double[][] inputs);

    /**
     * The activations of a batch: the softmax of each example's logits, exp(z_k / T) / sum_i exp(z_i / T), for logits of any
     * size.
     *
     * @param logits Z, n x c or c x n, finite or -Infinity, each example with a finite one; not modified
     * @return A, of the same shape, a new array; the activations of each example sum to one
     * @throws IllegalArgumentException if logits or a row is null or empty, rows differ in length, or an example has a logit
     *     that is NaN or +Infinity, or none that is finite
     */
    double[][] activations(double[][] logits);

    /**
     * The loss of a batch: the mean over the examples of the cross-entropy ln sum_k exp(z_k / T) - z_y / T, or the sum
     * where the exercise says sum.
     *
     * @param logits Z, n x c or c x n, finite or -Infinity, each example with a finite one; not modified
     * @param labels y, the true classes, length n; not modified
     * @return 0 or more; +Infinity when a true class's logit is -Infinity
     * @throws IllegalArgumentException as {@link #activations}, or if labels is null, the numbers of examples differ, or a
     *     label is not a class
     */
    double loss(double[][] logits, int[] labels);

    /**
     * The derivatives of {@link #loss} with respect to weights and bias, from activations that were computed before.
     *
     * @param inputs X, all finite; not modified
     * @param activations A, n x c or c x n, what softmax gives for the logits of X; not modified
     * @param labels y, the true classes, length n; not modified
     * @return the derivatives, mean or sum over the examples as the loss, in new arrays
     * @throws IllegalArgumentException as {@link #logits} for the inputs, or if activations or labels is null, the numbers of
     *     examples differ, rows differ in length, an activation is NaN or outside 0 to 1, or a label is not a class
     */
    Gradients gradients(double[][] inputs, double[][] activations, int[] labels);

    /**
     * One step of stochastic gradient descent on one example: every parameter moves against its derivative.
     *
     * @param model the parameters; not modified
     * @param input x, the example, length d, finite; not modified
     * @param activations a, what softmax gives for the example's logits, length c; not modified
     * @param label y, the true class
     * @param learningRate the step size, finite, more than 0
     * @return the parameters after the step, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null or empty, shapes do not fit, a number is NaN or
     *     infinite, an activation is outside 0 to 1, the label is not a class, or the learning rate is out of range
     */
    Model step(Model model, double[] input, double[] activations, int label, double learningRate);

    /**
     * The logistic regression that gives class 1, the second one, the same probability as a softmax regression with the
     * classes 0 and 1.
     *
     * @param model the parameters, with c = 2; not modified
     * @param inputs X, at least one example; not modified
     * @return the weights and the bias of the one logit, the division by T included, and the probabilities of class 1, in new arrays
     * @throws IllegalArgumentException as {@link #logits}, or if the model has not two classes
     */
    LogisticModel logisticRegression(Model model, double[][] inputs);

    /**
     * Trains on minibatches. In each epoch the examples are visited in the order given for the epoch and cut into batches:
     * the first batchSize of them, the next, and so on; the last batch may be smaller. Each batch makes one update with its
     * own gradients, the mean or the sum over its examples, taken at the parameters from before the batch.
     *
     * @param model the initial parameters; not modified
     * @param inputs X; not modified
     * @param labels y, the true classes, length n; not modified
     * @param learningRate the step size, finite, more than 0
     * @param batchSize how many examples a batch has, 1 or more; more than n means n
     * @param orders for each epoch a permutation of 0 to n-1, epochs x n; no row means no epoch; not modified
     * @return the parameters after the last epoch, in new arrays, and the losses
     * @throws IllegalArgumentException as {@link #logits} and {@link #loss}, or if the learning rate or the batch size is out
     *     of range, orders is null, or one of them is not a permutation of the examples
     */
    TrainedModel train(
            Model model, double[][] inputs, int[] labels, double learningRate, int batchSize, int[][] orders);
}
