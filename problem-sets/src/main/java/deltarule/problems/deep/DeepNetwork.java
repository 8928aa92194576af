package deltarule.problems.deep;

/**
 * A network of any number of layers: rectified linear hidden units, and a softmax or a linear output.
 *
 * <p>There are n examples in rows and L layers with weights, L at least 1; layer l takes the q_(l-1) outputs of the layer
 * before it (the d inputs for l = 1) and has q_l units. In arrays the layers count from 0, so layer l is entry l - 1. The
 * weights of a layer are stored as the exercise says: with its inputs in rows, q_(l-1) x q_l, or with its units in rows, q_l x
 * q_(l-1). Labels are 0-based: 0 to K-1 for K = q_L classes.
 *
 * <p>Sources: Sharif, Neural Networks, "Fully connected neural networks"; SUSTech DES 5002, week 6, lecture 7, "Special Care
 * for Deep Networks"; Harvard DSI-A, "MNIST Data Example"; WPI CS 4342, "Fully Connected Neural Network".
 */
public interface DeepNetwork {
    /**
     * How large a network is.
     *
     * @param layers the number of layers that the exercise counts: the L layers with weights; or these and the inputs, L + 1; or
     *     the hidden ones, L - 1
     * @param parameters how many weights and biases there are in all
     */
    record Size(int layers, long parameters) {}

    /**
     * The derivatives of the loss with respect to the parameters, each in the shape of its parameter.
     *
     * @param weights one matrix for each layer, stored as the weights are
     * @param biases one vector for each layer, of length q_l
     */
    record Gradients(double[][][] weights, double[][] biases) {}

    /**
     * The size of a fully connected network: each unit has one weight for each output of the layer before it, and one bias.
     *
     * @param sizes d, q_1, ..., q_L: the number of inputs, then the number of units of each layer; at least two entries,
     *     each at least 1; not modified
     * @return the number of layers, and of parameters, which may exceed the range of int
     * @throws IllegalArgumentException if sizes is null, has fewer than two entries or an entry below 1
     */
    Size size(int[] sizes);

    /**
     * The outputs of all layers. With O_0 = X each hidden layer gives g(Z_l) and the last one softmax(Z_L) or Z_L itself,
     * where Z_l = O_(l-1) W_l + b_l: entry (i, k) is the sum over the layer's inputs j of O_(l-1)[i][j] times the weight from j
     * to unit k, plus b_l[k]. The activation is g(z) = z for z above 0 and leak * z elsewhere, with the exercise's leak. The
     * softmax is taken over each row.
     *
     * @param weights W_1 to W_L, all finite; not modified
     * @param biases b_1 to b_L, all finite; not modified
     * @param inputs X, n x d, n at least 1, all finite; not modified
     * @param output {@code softmax} or {@code linear}: what the last layer does with its sums
     * @return O_1 to O_L, each n x q_l, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no layer, no example, or a layer has no
     *     unit or no input, shapes do not fit, rows differ in length, a number is NaN or infinite, or the output is none of the
     *     two
     */
    double[][][] forward(double[][][] weights, double[][] biases, double[][] inputs, String output);

    /**
     * The mean cross-entropy, -(1/n) sum_i ln P[i][y_i], in nats; the sum, without the factor 1/n, where the exercise says sum, and
     * in bits, with log2 for ln, where it says binary logarithm. Nothing is clipped.
     *
     * @param probabilities P, n x K, n at least 1, K at least 2; every entry from 0 to 1, every row adds up to 1 within 1e-9;
     *     not modified
     * @param labels y, length n, each 0 to K-1; not modified
     * @return 0 or more; +Infinity when a true class has probability 0
     * @throws IllegalArgumentException if an argument or a row is null, there is no example, there is only one class, rows
     *     differ in length, a row is no probability vector, the number of labels is not n, or a label is no class
     */
    double loss(double[][] probabilities, int[] labels);

    /**
     * The error terms of all layers, D_l = dL/dZ_l for the loss of {@link #loss}, from outputs that were computed before. The
     * last layer's are (P - Y)/n with the labels as one-hot rows Y, without the factor 1/n for the sum and divided by ln 2 for the
     * binary logarithm. Further back, D_(l-1)[i][j] is the sum over the units k of
     * layer l of D_l[i][k] times the weight from j to k, times g'. The slope g' is 1 where O_(l-1)[i][j] is above 0 and the
     * exercise's leak elsewhere, at 0 too.
     *
     * @param weights W_1 to W_L, all finite; not modified
     * @param outputs O_1 to O_L, each n x q_l, what {@link #forward} gives with the softmax output; not modified
     * @param labels y, length n, each 0 to K-1; not modified
     * @return D_1 to D_L, each in the shape of its layer's outputs, in new arrays
     * @throws IllegalArgumentException as {@link #forward} for the weights and as {@link #loss} for the last outputs and the
     *     labels; or if the number of outputs is not L, their shapes do not fit, or one is NaN or infinite
     */
    double[][][] deltas(double[][][] weights, double[][][] outputs, int[] labels);

    /**
     * The derivatives of the loss with respect to all weights and biases, from the error terms of {@link #deltas}. For the
     * weight from j to unit k of layer l it is the sum over the examples of O_(l-1)[i][j] D_l[i][k], for the bias of unit k the
     * sum of D_l[i][k]. The error terms hold the factors of the loss already.
     *
     * @param inputs X, n x d, n at least 1, all finite; not modified
     * @param outputs O_1 to O_L, each n x q_l, all finite; the last one does not count; not modified
     * @param deltas D_1 to D_L, each in the shape of its layer's outputs, all finite; not modified
     * @return the derivatives, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no layer or no example, the numbers of
     *     outputs and error terms differ, shapes do not fit, rows differ in length, or a number is NaN or infinite
     */
    Gradients gradients(double[][] inputs, double[][][] outputs, double[][][] deltas);
}
