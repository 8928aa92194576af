package deltarule.problems.softmax;

/**
 * Softmax with a temperature T and the cross-entropy of its activations, for inputs of any size.
 *
 * <p>The activations of logits z are a_i = exp(z_i / T) / sum_k exp(z_k / T). The log is the natural logarithm (nats) or
 * the binary one (bits), as the exercise says; ln is always the natural one. Labels count from 0 or from 1, as the exercise
 * says. A logit may be -Infinity, an impossible class, as long as another one is finite.
 *
 * <p>Where the exercise says energies, the arguments called logits hold energies E, as of a Boltzmann distribution: a logit is
 * z_i = -E_i, derivatives are with respect to the energies and so have the opposite sign, and an impossible class has the
 * energy +Infinity.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Softmax Operation" and "Cross-Entropy Loss and its Derivative"; Scully,
 * Neural Networks, "Loss Function for Softmax"; Kyumin Lee, CS 539, the chain rule slides.
 */
public interface Softmax {
    /**
     * The activations of the logits.
     *
     * @param logits z, or E where the exercise says energies, length K, at least 1, finite or -Infinity (an energy:
     *     +Infinity); not modified
     * @return a, length K, a new array; its entries are 0 or more and sum to one
     * @throws IllegalArgumentException if logits is null or empty, holds NaN or +Infinity (energies: -Infinity), or holds
     *     nothing but impossible classes
     */
    double[] softmax(double[] logits);

    /**
     * The logarithms of the activations, which stay finite where an activation is too small to be represented.
     *
     * @param logits as for {@link #softmax}
     * @return log a, length K, a new array, in the unit of the exercise; -Infinity for an impossible class
     * @throws IllegalArgumentException as {@link #softmax}
     */
    double[] logSoftmax(double[] logits);

    /**
     * The Jacobian of {@link #softmax} at the logits that have these activations: row i, column j holds the derivative of
     * a_i with respect to z_j, which is (a_i [i = j] - a_i a_j) / T; with respect to E_j it is minus that.
     *
     * @param activations a, length K, at least 1, entries from 0 to 1 whose sum differs from 1 by at most 1e-9; not
     *     modified
     * @return da/dz, or da/dE, K x K, a new array; each row and each column sums to zero
     * @throws IllegalArgumentException if activations is null, empty, or no probabilities
     */
    double[][] jacobian(double[] activations);

    /**
     * The cross-entropy of one example, -log a_y.
     *
     * @param logits as for {@link #softmax}
     * @param label y, the true class, 0 to K-1, or 1 to K where the exercise counts from 1
     * @return 0 or more, in the unit of the exercise; +Infinity when the true class is impossible
     * @throws IllegalArgumentException as {@link #softmax}, or if the label is not a class
     */
    double crossEntropy(double[] logits, int label);

    /**
     * The gradient of {@link #crossEntropy} with respect to the logits: (a_k - [k = y]) / T, divided by ln 2 where the
     * exercise counts in bits; with respect to energies it is minus that.
     *
     * @param logits as for {@link #softmax}
     * @param label as for {@link #crossEntropy}
     * @return dL/dz, or dL/dE, length K, a new array; its entries sum to zero
     * @throws IllegalArgumentException as {@link #crossEntropy}
     */
    double[] crossEntropyGradient(double[] logits, int label);
}
