package deltarule.problems.tanhnet;

/**
 * A network of two layers that sees a whole batch at once, with one example in each column.
 *
 * <p>There are m examples, n inputs, p hidden units and K outputs (in the lecture K is 1). X is n x m; weights are stored with
 * one row for each unit. The activation g of the hidden units is tanh, or the sigmoid or a scaled tanh where the exercise says so;
 * the outputs are sigmoids. A bias is the weight of a constant input c, which is 1 or what the exercise says. Targets are 0 or 1.
 * The cost C is the mean over the examples of the log loss, or the sum where the exercise says so, in nats, or in bits where the
 * exercise has binary logarithms.
 *
 * <p>Backpropagation goes step by step, each from quantities that were computed before. As in the lecture dZ2, dW2 and so on are
 * short for derivatives of the cost with respect to Z2, W2 and so on; the factor 1/m of a mean stands in dW and db, or in dZ2, as
 * the exercise says.
 *
 * <p>Sources: Scully, Neural Networks, "Vectorized Forward Pass for ANNs" and "Vectorized Back Propagation"; Sharif, Neural
 * Networks, "Batch of inputs".
 */
public interface TanhNetwork {
    /**
     * The parameters of a network.
     *
     * @param hiddenWeights W1, p x n
     * @param hiddenBiases b1, length p
     * @param outputWeights W2, K x p
     * @param outputBiases b2, length K
     */
    record Network(double[][] hiddenWeights, double[] hiddenBiases, double[][] outputWeights, double[] outputBiases) {}

    /**
     * The activations of a batch.
     *
     * @param hidden A1 = g(Z1), p x m
     * @param predictions A2 = sigma(Z2), K x m, probabilities of the target 1
     */
    record Activations(double[][] hidden, double[][] predictions) {}

    /**
     * The errors of the hidden units.
     *
     * @param activations dA1, p x m
     * @param sums dZ1, p x m
     */
    record HiddenErrors(double[][] activations, double[][] sums) {}

    /**
     * The derivatives of one layer's parameters.
     *
     * @param weights dW, in the shape of W
     * @param biases db, in the shape of b
     */
    record LayerGradients(double[][] weights, double[] biases) {}

    /**
     * What training leads to.
     *
     * @param network the parameters after the last epoch
     * @param losses the cost before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedNetwork(Network network, double[] losses) {}

    /**
     * The weighted sums of a layer, Z = W X + c b: every column gets the same biases, entry (k, i) is sum_j W[k][j] X[j][i] +
     * c b[k], where c is the constant input of the exercise.
     *
     * @param weights W, p x n, finite; not modified
     * @param biases b, length p, finite; not modified
     * @param inputs X, n x m, finite; not modified
     * @return Z, p x m, a new array
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, shapes do not fit, or a
     *     number is NaN or infinite
     */
    double[][] sums(double[][] weights, double[] biases, double[][] inputs);

    /**
     * The way of a batch through the network: A1 = g(W1 X + c b1) and A2 = sigma(W2 A1 + c b2), without overflow however large the
     * sums are.
     *
     * @param network the parameters, finite; not modified
     * @param inputs X, n x m, finite; not modified
     * @return A1 and A2, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null or empty, rows differ in length, shapes do not
     *     fit, or a number is NaN or infinite
     */
    Activations forward(Network network, double[][] inputs);

    /**
     * The cost, the mean over the m examples of the sum over the K outputs of -(y ln q + (1 - y) ln(1 - q)), with 0 ln 0 = 0; the
     * sum over the examples where the exercise says so, and with binary logarithms where the exercise measures in bits.
     *
     * @param predictions q, K x m, each from 0 to 1; not modified
     * @param targets y, K x m, each 0 or 1; not modified
     * @return 0 or more; +Infinity when a prediction of 0 or 1 is wrong
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, the shapes differ, a
     *     prediction is NaN or outside 0 to 1, or a target is neither 0 nor 1
     */
    double cost(double[][] predictions, int[][] targets);

    /**
     * The errors of the outputs: dZ2 = A2 - Y, divided by m where the exercise has the factor 1/m in the errors, and by ln 2 where
     * the cost is in bits.
     *
     * @param predictions A2, K x m, each from 0 to 1; not modified
     * @param targets Y, K x m, each 0 or 1; not modified
     * @return dZ2, K x m, a new array
     * @throws IllegalArgumentException as {@link #cost}
     */
    double[][] outputErrors(double[][] predictions, int[][] targets);

    /**
     * The errors of the hidden units: dA1 = W2' dZ2, where W2' is W2 transposed, and dZ1 = dA1 times g'(Z1), entry by entry,
     * where g' follows from A1: 1 - A1^2 for tanh, A1 (1 - A1) for the sigmoid, (1.7159^2 - A1^2) 2/3 / 1.7159 for the scaled
     * tanh.
     *
     * @param outputWeights W2, K x p, finite; not modified
     * @param outputErrors dZ2, K x m, finite; not modified
     * @param hidden A1, p x m, finite; not modified
     * @return dA1 and dZ1, in new arrays
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, shapes do not fit, or a
     *     number is NaN or infinite
     */
    HiddenErrors hiddenErrors(double[][] outputWeights, double[][] outputErrors, double[][] hidden);

    /**
     * The derivatives of a layer's parameters from the errors of its units and the activations that flowed into it: dW = dZ A'
     * and db is c times the sum of the columns of dZ, both divided by m where the exercise has the factor 1/m in the gradients. Given dZ2
     * and A1 these are dW2 and db2; given dZ1 and X they are dW1 and db1.
     *
     * @param errors dZ, p x m, finite; not modified
     * @param sources A, n x m, finite; not modified
     * @return dW, p x n, and db, length p, in new arrays
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, the numbers of columns
     *     differ, or a number is NaN or infinite
     */
    LayerGradients layerGradients(double[][] errors, double[][] sources);

    /**
     * One step of gradient descent: every parameter moves by -alpha times the derivative of the cost, and all derivatives are
     * taken at the parameters from before the step. Where the exercise has a weight decay lambda, lambda W is added to the
     * derivative of the weights W, and nothing to that of the biases.
     *
     * @param network the parameters, finite; not modified
     * @param inputs X, n x m, finite; not modified
     * @param targets Y, K x m, each 0 or 1; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the parameters after the step, in new arrays
     * @throws IllegalArgumentException as the other methods, or if the learning rate is out of range
     */
    Network step(Network network, double[][] inputs, int[][] targets, double learningRate);

    /**
     * Trains by one {@link #step} with the whole batch in each epoch. The learning rate of epoch t, counted from 0, is alpha, or
     * what the schedule of the exercise makes of it. The costs contain no weight decay.
     *
     * @param network the initial parameters, finite; not modified
     * @param inputs X, n x m, finite; not modified
     * @param targets Y, K x m, each 0 or 1; not modified
     * @param learningRate alpha, finite, more than 0
     * @param epochs how many steps, 0 or more
     * @return the parameters after the last epoch, in new arrays, and the costs
     * @throws IllegalArgumentException as the other methods, or if the number of epochs is negative
     */
    TrainedNetwork train(Network network, double[][] inputs, int[][] targets, double learningRate, int epochs);
}
