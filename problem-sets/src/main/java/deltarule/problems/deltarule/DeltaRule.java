package deltarule.problems.deltarule;

/**
 * The general delta rule, a numerical check of gradients, and what networks can do without nonlinearities or biases.
 *
 * <p>Unit i of one layer feeds unit j of the next through the weight w_ij; o_i is the output of unit i, net_j the weighted sum of
 * unit j and phi the activation, phi(z) = sigma(beta z) or tanh(beta z) with a steepness beta, as the exercise says. The exercise
 * says as well how the weights between two layers are stored: one row for each of p targets j, so that W is p x n, W[j][i] is w_ij
 * and a layer computes W x; or one row for each of n sources i, so that W is n x p, W[i][j] is w_ij and a layer computes W^T x.
 * What is written below as W x means either.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Backward Propagation" and "A Perceptron as an Artificial Neuron"; WPI CS 539,
 * "Training a Neural Network via Gradient Descent with Backprop"; Sharif, Neural Networks, "Activation functions" and "Space
 * warping".
 */
public interface DeltaRule {
    /**
     * A function of a vector w = (w_0, ..., w_(n-1)) with coefficients c of the same length.
     *
     * @param name {@code cubes}: the sum of c_i w_i^3; {@code products}: the sum of c_i w_i^2 w_(i+1), where w_0 follows the last
     *     entry; {@code waves}: the sum of c_i sin(w_i); {@code neuron}: ln(1 + exp(-s)) with s the sum of c_i w_i, the log loss
     *     of a sigmoid unit with the inputs c and the target 1, which must not overflow
     * @param coefficients c, length n
     */
    record Function(String name, double[] coefficients) {}

    /**
     * An affine map x to W x + b.
     *
     * @param weights W, stored as all weights are
     * @param biases b, length p
     */
    record AffineMap(double[][] weights, double[] biases) {}

    /**
     * The error terms of output units, delta_j = dL/do_j phi'(net_j), the derivative of the loss with respect to net_j; or minus
     * this where the exercise says that error terms are the negative slope.
     *
     * @param lossSlopes dL/do, length n, at least 1, finite; not modified
     * @param sums net, length n, finite; not modified
     * @return delta, length n, a new array; no overflow however large the sums are
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, or a number is NaN or infinite
     */
    double[] outputDeltas(double[] lossSlopes, double[] sums);

    /**
     * The error terms of inner units: delta_j = phi'(net_j) times the sum over the units l of the next layer of w_jl delta_l.
     *
     * @param weights from this layer to the next, finite; p x n with one row for each of p targets, or n x p with one row for each
     *     of n sources, as the exercise says; not modified
     * @param nextDeltas the error terms of the next layer, length p, at least 1, finite; not modified
     * @param sums net of this layer, length n, at least 1, finite; not modified
     * @return delta of this layer, length n, a new array
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, shapes do not fit, or a
     *     number is NaN or infinite
     */
    double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums);

    /**
     * What is added to the weights between two layers, -eta o_i delta_j; or eta o_i delta_j where the exercise says that error
     * terms are the negative slope.
     *
     * @param outputs o of the sources, length n, at least 1, finite; not modified
     * @param deltas delta of the targets, length p, at least 1, finite; not modified
     * @param learningRate eta, finite, more than 0
     * @return the changes, stored like the weights: p x n, or n x p, as the exercise says; a new array
     * @throws IllegalArgumentException if an array is null or empty, a number is NaN or infinite, or the learning rate is out of
     *     range
     */
    double[][] weightChanges(double[] outputs, double[] deltas, double learningRate);

    /**
     * The numerical gradient by the difference quotient of the exercise: entry i is (f(w + h e_i) - f(w - h e_i)) / (2 h) for
     * central, (f(w + h e_i) - f(w)) / h for forward and (f(w) - f(w - h e_i)) / h for backward differences, where e_i is 1 in
     * entry i and 0 elsewhere.
     *
     * @param function f, with one of the four names; not modified
     * @param point w, length n, at least 1, finite; not modified
     * @param step h, finite, more than 0
     * @return the gradient, length n, a new array
     * @throws IllegalArgumentException if an argument or a part of it is null, the name is unknown, there is no entry, the lengths
     *     differ, a number is NaN or infinite, or the step is out of range
     */
    double[] numericalGradient(Function function, double[] point, double step);

    /**
     * How far two gradients lie apart, as a relative difference. Entrywise it is the largest of |a_i - n_i| / max(1e-12, |a_i| +
     * |n_i|); by norms it is |a - n| / max(1e-12, |a| + |n|) with Euclidean norms. Where the exercise says that the larger size
     * counts, max(|a_i|, |n_i|) or max(|a|, |n|) takes the place of the sum.
     *
     * @param gradient a, length n, at least 1, finite; not modified
     * @param numerical n, of the same length, finite; not modified
     * @return the relative difference
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, or a number is NaN or infinite
     */
    double gradientDifference(double[] gradient, double[] numerical);

    /**
     * The one affine map that a network of L layers with the linear activation c z is: layer after layer c (W_l x + b_l), the first
     * layer first. The exercise gives c; with c = 1 the layers have no activation.
     *
     * @param weights W_1 to W_L, L at least 1, finite; W_l has as many sources as W_(l-1) has targets; not modified
     * @param biases b_1 to b_L, one entry for each target of W_l, finite; not modified
     * @return M, stored as all weights are, and v with M x + v equal to what the layers give for every x, in new arrays
     * @throws IllegalArgumentException if an argument or a part of it is null or empty, rows of a matrix differ in length, shapes
     *     do not fit, or a number is NaN or infinite
     */
    AffineMap collapse(double[][][] weights, double[][] biases);

    /**
     * What becomes of points of the plane: W x for the map {@code linear}, r(W x), entry by entry, for the map {@code relu}, where
     * r(z) = max(0, z), or max(leak z, z) with the leak of the exercise.
     *
     * @param map {@code linear} or {@code relu}
     * @param weights W, 2 x 2, finite; not modified
     * @param points one point in each row, N x 2, N at least 1, finite; not modified
     * @return the images, N x 2, a new array
     * @throws IllegalArgumentException if an argument or a row is null, the map is unknown, W is not 2 x 2, there is no point, a
     *     row has another length than 2, or a number is NaN or infinite
     */
    double[][] warp(String map, double[][] weights, double[][] points);

    /**
     * A network of two layers without biases, W_2 r(W_1 x) with r as in {@link #warp}.
     *
     * @param hiddenWeights W_1, from n inputs to m hidden units, finite; not modified
     * @param outputWeights W_2, from m hidden units to p outputs, finite; not modified
     * @param inputs x, length n, finite; not modified
     * @return the outputs, length p, a new array
     * @throws IllegalArgumentException if an argument or a row is null or empty, rows differ in length, shapes do not fit, or a
     *     number is NaN or infinite
     */
    double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs);
}
