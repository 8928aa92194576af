package deltarule.problems.hiddenlayer;

/**
 * A network with d inputs, one hidden layer of m sigmoid units and one sigmoid output, for one example at a time.
 *
 * <p>The activation of every unit is the sigmoid, phi(z) = 1 / (1 + exp(-beta z)), with the steepness beta of the exercise. A
 * bias is the weight of a constant input k, which is 1, or -1 where the exercise makes it a threshold. The exercise says how the hidden weights are
 * stored. Either W is d x m, with one row for each input: W[i][j] leads from input i to hidden unit j. Or W is m x d, with one
 * row for each hidden unit: W[j][i] leads from input i to hidden unit j. The loss of an example is a (p - y)^2 with the factor a
 * of the exercise.
 *
 * <p>Sources: Harvard DSI-A, "MLPs, Backpropagation", "Multilayer Perceptrons", "Matrix Notation", "Output layer weight
 * derivatives" and "Hidden layer weight derivatives"; Scully, Neural Networks, "Forward Pass"; Sharif, Neural Networks, "Vector
 * activation".
 */
public interface HiddenLayer {
    /**
     * The parameters of a network.
     *
     * @param hiddenWeights W, d x m or m x d as the exercise says
     * @param hiddenBiases b, length m
     * @param outputWeights v, length m, from hidden unit j to the output
     * @param outputBias c
     */
    record Network(double[][] hiddenWeights, double[] hiddenBiases, double[] outputWeights, double outputBias) {}

    /**
     * All that an example leaves behind on its way through the network.
     *
     * @param hiddenSums z, length m, the weighted sums of the hidden units with their biases, before the steepness
     * @param hidden h, length m, the activations of the hidden units
     * @param outputSum o, the weighted sum of the output unit with its bias
     * @param prediction p, the activation of the output unit
     */
    record Trace(double[] hiddenSums, double[] hidden, double outputSum, double prediction) {}

    /**
     * How wrong an output is.
     *
     * @param loss l
     * @param delta dl/do, the derivative with respect to the weighted sum of the output unit
     */
    record OutputError(double loss, double delta) {}

    /**
     * The derivatives of one example's loss, each in the shape of its parameter.
     *
     * @param hiddenWeights dl/dW, d x m or m x d like W
     * @param hiddenBiases dl/db, length m
     * @param outputWeights dl/dv, length m
     * @param outputBias dl/dc
     */
    record Gradients(double[][] hiddenWeights, double[] hiddenBiases, double[] outputWeights, double outputBias) {}

    /**
     * The activation of one unit, phi(w . x + k b).
     *
     * @param weights w, length d, at least 1, finite; not modified
     * @param bias b, finite
     * @param inputs x, length d, finite; not modified
     * @return from 0 to 1; no overflow however large the weighted sum is
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, or a number is NaN or infinite
     */
    double neuron(double[] weights, double bias, double[] inputs);

    /**
     * The activations of a layer: entry j is phi(z_j), where z_j is k b_j plus the sum over the inputs i of the weight from i to j
     * times x_i.
     *
     * @param weights W, d x m or m x d as the exercise says, d and m at least 1, finite; not modified
     * @param biases b, length m, finite; not modified
     * @param inputs x, length d, finite; not modified
     * @return h, length m, a new array
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, W does not have the
     *     shape that b and x ask for, or a number is NaN or infinite
     */
    double[] layer(double[][] weights, double[] biases, double[] inputs);

    /**
     * The way of one example through the network: z as in {@link #layer}, h_j = phi(z_j), o = k c + sum_j v_j h_j, p = phi(o).
     * Nothing is rounded on the way.
     *
     * @param network the parameters, all finite; not modified
     * @param inputs x, length d, finite; not modified
     * @return the sums and activations, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null or empty, shapes do not fit, rows differ in
     *     length, or a number is NaN or infinite
     */
    Trace forward(Network network, double[] inputs);

    /**
     * The loss of a prediction, l = a (p - y)^2 with the factor a of the exercise, and its derivative with respect to the sum o
     * of which p = phi(o) is the activation.
     *
     * @param prediction p, from 0 to 1
     * @param target y, 0 or 1
     * @return the loss and dl/do
     * @throws IllegalArgumentException if the prediction is NaN or outside 0 to 1, or the target is neither 0 nor 1
     */
    OutputError outputError(double prediction, int target);

    /**
     * The error terms of the hidden units, dl/dz_j = v_j beta h_j (1 - h_j) dl/do.
     *
     * @param outputWeights v, length m, at least 1, finite; not modified
     * @param hidden h, the activations of the hidden units, length m, finite; not modified
     * @param outputDelta dl/do, finite
     * @return dl/dz, length m, a new array
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, or a number is NaN or infinite
     */
    double[] hiddenDeltas(double[] outputWeights, double[] hidden, double outputDelta);

    /**
     * The derivatives of one example's loss with respect to all parameters, from error terms that were computed before: each
     * weight gets the activation at its source times the error term at its target, each bias the constant input k times the
     * error term of its unit.
     *
     * @param inputs x, length d, at least 1, finite; not modified
     * @param hidden h, the activations of the hidden units, length m, at least 1, finite; not modified
     * @param hiddenDeltas dl/dz, length m, finite; not modified
     * @param outputDelta dl/do, finite
     * @return the derivatives, in new arrays
     * @throws IllegalArgumentException if an array is null or empty, hidden and hiddenDeltas differ in length, or a number is
     *     NaN or infinite
     */
    Gradients gradients(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta);
}
