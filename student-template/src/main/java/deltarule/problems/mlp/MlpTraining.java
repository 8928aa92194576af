package deltarule.problems.mlp;

/**
 * A network with one hidden layer and one sigmoid output, trained by batch gradient descent.
 *
 * <p>There are n examples, d inputs and m hidden units. A batch keeps its examples in rows or in columns, as the exercise says: a
 * shape written n x d below is d x n where examples are in columns. Weights are stored as {@code W[target][source]}: row k holds
 * what flows into hidden unit k. The activation g of the hidden units is tanh, the sigmoid or the rectified linear unit, as
 * the exercise says, and so is the loss: the log loss or the squared error. Targets are 0 or 1.
 *
 * <p>Sources: Scully, Neural Networks, "Vectorized Back Propagation"; Harvard DSI-A, "MLPs, Backpropagation", "Output layer
 * weight derivatives" and "Hidden layer weight derivatives".
 */
public interface MlpTraining {
    /**
     * The parameters of a network.
     *
     * @param hiddenWeights W, m x d, from input j (column) to hidden unit k (row)
     * @param hiddenBias b, length m
     * @param outputWeights v, length m, from hidden unit k to the output
     * @param outputBias c
     */
    record Network(double[][] hiddenWeights, double[] hiddenBias, double[] outputWeights, double outputBias) {}

    /**
     * The derivatives of the loss with respect to the parameters of a network, each in the shape of its parameter.
     *
     * @param hiddenWeights dL/dW, m x d
     * @param hiddenBias dL/db, length m
     * @param outputWeights dL/dv, length m
     * @param outputBias dL/dc
     */
    record Gradients(double[][] hiddenWeights, double[] hiddenBias, double[] outputWeights, double outputBias) {}

    /**
     * What training leads to.
     *
     * @param network the parameters after the last epoch
     * @param losses the loss before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedNetwork(Network network, double[] losses) {}

    /**
     * The activations of the hidden units, H = g(X W' + b): the entry of example i and unit k is g(sum_j W[k][j]
     * x_j + b[k]), where x_j is input j of the example.
     *
     * @param network the parameters, all finite; not modified
     * @param inputs X, n x d, n at least 1, all finite; not modified
     * @return H, n x m, a new array
     * @throws IllegalArgumentException if an argument or a part of it is null, the network has no hidden unit or no input,
     *     there is no example, shapes do not fit, rows differ in length, or a number is NaN or infinite
     */
    double[][] hiddenActivations(Network network, double[][] inputs);

    /**
     * The predictions, sigma(H v + c), probabilities of the target 1.
     *
     * @param network the parameters, of which only v and c count here; not modified
     * @param hidden H, n x m, n at least 1, all finite; not modified
     * @return one prediction for each example, length n, a new array
     * @throws IllegalArgumentException as {@link #hiddenActivations}, for hidden in place of inputs
     */
    double[] predictions(Network network, double[][] hidden);

    /**
     * The mean over the examples, or their sum where the exercise says sum, of the log loss -(y ln q + (1 - y) ln(1 - q)) or of the squared error (q - y)^2, as the
     * exercise says, with 0 ln 0 = 0.
     *
     * @param predictions q, length n, at least 1, each from 0 to 1; not modified
     * @param targets y, length n, each 0 or 1; not modified
     * @return 0 or more; +Infinity for the log loss when a prediction of 0 or 1 is wrong
     * @throws IllegalArgumentException if an argument is null, there is no example, the lengths differ, a prediction is NaN
     *     or outside 0 to 1, or a target is neither 0 nor 1
     */
    double loss(double[] predictions, int[] targets);

    /**
     * The derivatives of {@link #loss}, by backpropagation from activations and predictions that were computed before. At
     * the kink of the rectified linear unit the derivative is 0.
     *
     * @param network the parameters; not modified
     * @param inputs X, n x d; not modified
     * @param hidden H, n x m, what {@link #hiddenActivations} gives for the inputs; not modified
     * @param predictions q, length n, what {@link #predictions} gives for H; not modified
     * @param targets y, length n, each 0 or 1; not modified
     * @return the derivatives, in new arrays
     * @throws IllegalArgumentException as the other methods, or if the numbers of examples differ
     */
    Gradients gradients(Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets);

    /**
     * Trains by batch gradient descent: in each epoch every parameter moves against its derivative, all derivatives taken at
     * the parameters from before the epoch.
     *
     * @param network the initial parameters; not modified
     * @param inputs X, n x d; not modified
     * @param targets y, length n, each 0 or 1; not modified
     * @param learningRate the step size, finite, more than 0
     * @param epochs how many updates, 0 or more
     * @return the parameters after the last epoch, in new arrays, and the losses
     * @throws IllegalArgumentException as the other methods, or if the learning rate or the number of epochs is out of range
     */
    TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate, int epochs);
}
