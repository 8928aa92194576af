package deltarule.problems.sigmoid;

/**
 * One neuron: a weighted sum, squashed by a sigmoid, judged by the squared loss, and the way back from the loss to the
 * weights.
 *
 * <p>Every method takes the quantity before it as an argument: z from the weights, p from z, the loss and delta = dL/dz
 * from p, the gradient from delta.
 *
 * <p>Source: Harvard DSI-A, "MLPs, Backpropagation, and coding neural networks in Python", slides "Predictions",
 * "Performance" and "The Backpropagation Algorithm".
 */
public interface SigmoidNeuron {
    /**
     * The weighted sum z = w_1 x_1 + ... + w_d x_d + b x_b, where x_b is the constant input of the bias: 1, or what the exercise
     * says.
     *
     * @param weights w, length d, at least 1, finite; not modified
     * @param bias b, finite
     * @param inputs x, length d, finite; not modified
     * @return z
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, or a number is NaN or an
     *     infinity
     */
    double weightedSum(double[] weights, double bias, double[] inputs);

    /**
     * The activation p = 1 / (1 + e^(-beta z)), where beta is the steepness that the exercise gives.
     *
     * <p>No number is refused: NaN gives NaN, minus infinity gives 0 and infinity gives 1. A result as small as 1e-300
     * keeps its leading digits.
     *
     * @param z the weighted sum, any number
     * @return p, from 0 to 1
     */
    double sigmoid(double z);

    /**
     * The loss of one example: (p - y)^2, or half of it where the exercise says half-squared.
     *
     * @param prediction p, finite
     * @param target y, finite
     * @return 0 or more
     * @throws IllegalArgumentException if a number is NaN or an infinity
     */
    double loss(double prediction, double target);

    /**
     * The derivative of the loss with respect to the weighted sum, delta = dL/dz = dL/dp * dp/dz. The derivative of the
     * sigmoid is written with its output p; z is not needed.
     *
     * @param prediction p, the neuron's activation, 0 to 1
     * @param target y, finite
     * @return delta
     * @throws IllegalArgumentException if the prediction is NaN or outside 0 to 1, or the target NaN or an infinity
     */
    double delta(double prediction, double target);

    /**
     * The gradient of the loss with respect to the weights and the bias: (delta x_1, ..., delta x_d,
     * delta x_b) with the constant input x_b of the bias. Where the exercise says that the bias comes first, its entry does.
     *
     * @param delta dL/dz, finite
     * @param inputs x, length d, at least 1, finite; not modified
     * @return a new array of length d + 1: the weights' entries in order, and the bias's after or before
     *     them, as the exercise says
     * @throws IllegalArgumentException if the inputs are null or empty, or a number is NaN or an infinity
     */
    double[] gradient(double delta, double[] inputs);
}
