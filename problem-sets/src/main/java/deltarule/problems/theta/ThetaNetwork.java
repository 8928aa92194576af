package deltarule.problems.theta;

/**
 * A network of any depth whose weights are matrices Theta with the biases first, trained by batch gradient descent.
 *
 * <p>The layers are numbered 1 (input) to L (output), with s_1, ..., s_L units. Theta^(j) leads from layer j to layer j + 1 and
 * stands at index j - 1 of an array. Where the exercise says that rows belong to targets, it is s_(j+1) x (s_j + 1) with the biases
 * in column 0; where rows belong to sources, it is the transpose of that, with the biases in row 0. Below, Theta and all sums and
 * derivatives of its shape are written as for targets; for sources they are transposed, and row 0 takes the place of column 0.
 *
 * <p>Hidden units have the activation g, the sigmoid or tanh, as the exercise says; the output units are sigmoids. Targets are 0
 * or 1 for each output unit. The loss of one example is, summed over the output units, the log loss -(y ln a + (1 - y) ln(1 - a))
 * or half the squared error (a - y)^2 / 2, as the exercise says.
 *
 * <p>Source: WPI CS 539, Neural Networks, "Neural Network" to "Training a Neural Network via Gradient Descent with Backprop".
 */
public interface ThetaNetwork {
    /**
     * The derivatives of one example's loss in a network with one hidden layer and one output.
     *
     * @param theta1 with respect to Theta^(1), h x (d + 1)
     * @param theta2 with respect to Theta^(2), 1 x (h + 1)
     */
    record Gradients(double[][] theta1, double[][] theta2) {}

    /**
     * What training leads to.
     *
     * @param theta the matrices after the last epoch
     * @param losses the regularised cost before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedNetwork(double[][][] theta, double[] losses) {}

    /**
     * The shapes of the matrices.
     *
     * @param sizes s_1, ..., s_L, at least two layers, each of at least one unit; not modified
     * @return for each matrix in order its number of rows and of columns, (L - 1) x 2, a new array
     * @throws IllegalArgumentException if sizes is null, there are fewer than two layers, or a size is less than 1
     */
    int[][] shapes(int[] sizes);

    /**
     * The activations of all layers: a^(1) = (1, x); a^(j+1) = (1, g(Theta^(j) a^(j))) for the hidden layers; a^(L) =
     * sigma(Theta^(L-1) a^(L-1)) for the output layer, without a leading 1.
     *
     * @param theta the matrices, at least one, of fitting shapes, all finite; not modified
     * @param input x, length s_1, all finite; not modified
     * @return one row for each layer, of length s_j + 1, the last of length s_L, a new array
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no matrix, a matrix has no row or fewer
     *     than two columns, rows differ in length, shapes do not fit, or a number is NaN or infinite
     */
    double[][] forward(double[][][] theta, double[] input);

    /**
     * The error terms of one example, delta^(j) = the derivative of its loss with respect to the weighted sums z^(j) of layer
     * j. Bias units have none.
     *
     * @param theta the matrices; not modified
     * @param activations what {@link #forward} gives, all finite, those of the last layer from 0 to 1; the entries of bias
     *     units make no difference; not modified
     * @param target y, length s_L, each 0 or 1; not modified
     * @return delta^(2), ..., delta^(L), one row of length s_j for each, a new array
     * @throws IllegalArgumentException as {@link #forward}, for activations in place of the input, or if an activation of the
     *     last layer is outside 0 to 1, or the target is null or of another length or an entry of it is neither 0 nor 1
     */
    double[][] deltas(double[][][] theta, double[][] activations, double[] target);

    /**
     * The sum Delta^(j) of one matrix after one more example: delta^(j+1) times the transpose of a^(j) is added. Entry 0 of
     * a^(j) is 1 as {@link #forward} gives it, and is taken as it is given.
     *
     * @param sums Delta^(j) so far, in the shape of Theta^(j), at least one row and two columns, all finite; not modified
     * @param delta delta^(j+1) of the example, one entry for each row, all finite; not modified
     * @param activations a^(j) of the example, as {@link #forward} gives it, one entry for each column, all finite; not modified
     * @return the sum with this example, in the same shape, a new array
     * @throws IllegalArgumentException if an argument or a row is null, sums has no row or fewer than two columns, rows differ in
     *     length, shapes do not fit, or a number is NaN or infinite
     */
    double[][] accumulated(double[][] sums, double[] delta, double[] activations);

    /**
     * The derivatives of one example's loss in a network with one hidden layer and one output, in closed form.
     *
     * @param theta2 Theta^(2), 1 x (h + 1), h at least 1, all finite; not modified
     * @param input x, length d, at least 1, without a leading 1, all finite; not modified
     * @param hidden the activations of the h hidden units, without a leading 1, all finite; not modified
     * @param prediction a^(3), the activation of the output unit, from 0 to 1
     * @param target y, 0 or 1
     * @return the derivatives, in new arrays
     * @throws IllegalArgumentException if an array or the row of theta2 is null, shapes do not fit, a number is NaN or infinite,
     *     the prediction is outside 0 to 1, or the target is neither 0 nor 1
     */
    Gradients twoLayerGradients(double[][] theta2, double[] input, double[] hidden, double prediction, double target);

    /**
     * D, the derivative of the regularised cost with respect to one matrix Theta: the mean of the examples' derivatives plus,
     * outside column 0, that of the penalty of {@link #cost}.
     *
     * @param sums Delta, the sum over the examples, in the shape of Theta, all finite; not modified
     * @param theta Theta, at least one row and two columns, all finite; not modified
     * @param examples n, at least 1
     * @param lambda the strength of the penalty, finite, 0 or more
     * @return D, in the shape of Theta, a new array
     * @throws IllegalArgumentException if an argument or a row is null, shapes differ, rows differ in length, a number is NaN or
     *     infinite, n is less than 1, or lambda is negative
     */
    double[][] regularizedGradient(double[][] sums, double[][] theta, int examples, double lambda);

    /**
     * J, the mean of the examples' losses plus the penalty: lambda / (2 n) times the sum of the squares of all entries of all
     * matrices but those of the columns 0; lambda / 2 times that sum where the exercise says that the penalty is not averaged.
     * In the log loss 0 ln 0 = 0.
     *
     * @param theta the matrices; not modified
     * @param predictions a^(L) of each example in rows, n x s_L, n at least 1, each from 0 to 1; not modified
     * @param targets Y, n x s_L, each 0 or 1; not modified
     * @param lambda the strength of the penalty, finite, 0 or more
     * @return 0 or more; +Infinity for the log loss when a prediction of 0 or 1 is wrong
     * @throws IllegalArgumentException as {@link #forward} for the matrices, or if there is no example, predictions or targets are
     *     null or do not fit, a prediction is NaN or outside 0 to 1, a target is neither 0 nor 1, or lambda is out of range
     */
    double cost(double[][][] theta, double[][] predictions, double[][] targets, double lambda);

    /**
     * Trains by batch gradient descent: each epoch sums up the derivatives of all examples, starting from 0, and then takes
     * alpha D from every matrix, all derivatives taken at the matrices from before the epoch.
     *
     * @param theta the initial matrices; not modified
     * @param inputs X, n x s_1, n at least 1, all finite; not modified
     * @param targets Y, n x s_L, each 0 or 1; not modified
     * @param learningRate alpha, finite, more than 0
     * @param lambda the strength of the penalty, finite, 0 or more
     * @param epochs how many updates, 0 or more
     * @return the matrices after the last epoch, in new arrays, and the costs
     * @throws IllegalArgumentException as the other methods, or if the learning rate or the number of epochs is out of range
     */
    TrainedNetwork train(
            double[][][] theta, double[][] inputs, double[][] targets, double learningRate, double lambda, int epochs);
}
