package deltarule.problems.loops;

/**
 * The loops around gradient descent: how examples are dealt out in blocks, when to stop, and what a whole run leaves behind.
 *
 * <p>A learning rate that is an argument is that of the first step of a call. It stays the same, or the rate of step t, counted
 * from 0, is what the schedule of the exercise makes of it: alpha / (1 + t) or alpha / sqrt(1 + t).
 *
 * <p>Examples, iterates and entries are counted from 0. Nothing is random: the order of the examples and all initial values are
 * arguments.
 *
 * <p>Sources: Sharif UT, Neural Networks, "Iterative solutions (Gradient Descent)" and "Gradient descent"; SUSTech DES 5002,
 * "Vectorization for Minibatches"; Harvard DSI-A, Deep Learning, "Perceptrons", "Gradient-Based Optimization" and "Gradient
 * Descent with Backprop"; WPI CS539, Neural Networks, "Optimizing the Neural Network".
 */
public interface TrainingLoops {
    /**
     * A function with axis-parallel curvature, f(x) = floor + sum_i s_i (x_i - m_i)^2.
     *
     * @param steepness s, length d, at least 1, finite; where an entry is negative f has no minimum
     * @param centre m, length d, finite
     * @param floor the value at the centre, finite
     */
    record Bowl(double[] steepness, double[] centre, double floor) {}

    /**
     * What gradient descent leads to.
     *
     * @param point the last iterate, length d
     * @param values f at every iterate, the start and the last one included
     * @param reason {@code converged}, {@code diverged} or {@code cap}
     */
    record Descent(double[] point, double[] values, String reason) {}

    /**
     * What the training of a neuron leads to.
     *
     * @param weights w after the last epoch, length d
     * @param bias b after the last epoch
     * @param losses the loss before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedNeuron(double[] weights, double bias, double[] losses) {}

    /**
     * Deals the examples out in blocks: the first block holds the first examples of the order, the next block the ones that
     * follow, each with batchSize examples. Where batchSize does not divide n, the rest forms a smaller last block, is left
     * out of the epoch where the exercise says dropped, or becomes part of the block before it, if there is one, where the
     * exercise says joined.
     *
     * @param order the numbers 0 to n-1 in the order in which the examples are visited, n at least 1; not modified
     * @param batchSize how many examples a block has, at least 1; may exceed n
     * @return the blocks, each with the numbers of its examples in the given order, a new array
     * @throws IllegalArgumentException if the order is null, empty or no permutation of 0 to n-1, or the size is below 1
     */
    int[][] blocks(int[] order, int batchSize);

    /**
     * One epoch of minibatch gradient descent for a linear unit w . x with squared error: each block makes one step
     * w - alpha g, where g is the mean of 2 a (w . x - y) x over the examples of the block, with the factor a of the
     * squared error: 1, or what the exercise says. The blocks are the steps of the schedule.
     *
     * @param weights w before the epoch, length d, at least 1, finite; not modified
     * @param inputs x, one row per example, n x d, n at least 1, finite; not modified
     * @param targets y, length n, finite; not modified
     * @param blocks the numbers (0 to n-1) of the examples of each block, at least one block, each with at least one example,
     *     not necessarily of the same size; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the weights after each block, one row per block, a new array
     * @throws IllegalArgumentException if an array or a row is null, there is no weight, example or block, a block is empty,
     *     shapes do not fit, an example's number is out of range, a number is NaN or infinite, or the learning rate is out of
     *     range
     */
    double[][] minibatchEpoch(
            double[] weights, double[][] inputs, double[] targets, int[][] blocks, double learningRate);

    /**
     * For each curve f, the smallest t, or t + k where the exercise asks for the later index, with |f_(t+k) - f_t| &lt; epsilon, or |f_(t+k) - f_t| &lt; epsilon |f_t| where the exercise
     * says relative. A comparison with NaN is never met.
     *
     * @param curves values of a function at iterates 0, 1, 2 ...; at least one curve, each with at least one value, not
     *     necessarily of the same length; NaN and infinities are allowed; not modified
     * @param lag k, at least 1
     * @param epsilon the threshold, finite, more than 0
     * @return t or t + k for each curve, or -1 where no t of the curve meets the rule, a new array
     * @throws IllegalArgumentException if an argument or a curve is null or empty, or k or epsilon is out of range
     */
    int[] convergedAt(double[][] curves, int lag, double epsilon);

    /**
     * Gradient descent x - eta_t grad f(x), with the learning rate of the schedule, from a start until the first of these holds, asked at the start and after every step
     * in this order: f is not finite at the present iterate ({@code diverged}); there is an iterate k steps ago and the rule
     * of {@link #convergedAt} holds between it and the present one ({@code converged}); maxSteps steps have been made
     * ({@code cap}).
     *
     * @param function f; not modified
     * @param start the iterate 0, length d, finite; not modified
     * @param learningRate eta, finite, more than 0
     * @param lag k, at least 1
     * @param epsilon the threshold, finite, more than 0
     * @param maxSteps the most steps, 0 or more
     * @return the last iterate, the values of f at all iterates, and why the run ended
     * @throws IllegalArgumentException if the function, an array of it or the start is null, there is no coordinate, lengths
     *     differ, a number is NaN or infinite, or eta, k, epsilon or maxSteps is out of range
     */
    Descent minimise(Bowl function, double[] start, double learningRate, int lag, double epsilon, int maxSteps);

    /**
     * Trains a sigmoid neuron p = sigma(w . x + b) by batch gradient descent. In each epoch every parameter moves by
     * -eta_t times the derivative of the loss, all derivatives taken at the parameters from before the epoch; the epochs are the
     * steps of the schedule. The loss is the mean over the examples of a (y - p)^2, with the factor a of the exercise, or of
     * -(y ln p + (1 - y) ln(1 - p)) where the exercise says log loss.
     *
     * @param weights the initial w, length d, at least 1, finite; not modified
     * @param bias the initial b, finite
     * @param inputs x, one row per example, n x d, n at least 1, finite; not modified
     * @param targets y, length n, each 0 or 1; not modified
     * @param learningRate eta, finite, more than 0
     * @param epochs how many updates, 0 or more
     * @return the parameters after the last epoch and the losses, in new arrays
     * @throws IllegalArgumentException if an array or a row is null, there is no weight or no example, shapes do not fit, a
     *     number is NaN or infinite, a target is neither 0 nor 1, or eta or the number of epochs is out of range
     */
    TrainedNeuron trainNeuron(
            double[] weights, double bias, double[][] inputs, int[] targets, double learningRate, int epochs);
}
