package deltarule.problems.chain;

/**
 * Softmax regression link by link: exponentials, normalisation, cross-entropy, and the derivatives that the chain rule
 * multiplies on the way back.
 *
 * <p>There are c classes and d inputs. The logits are z_k = sum_j w_kj x_j + b_k or, where the exercise says threshold, z_k =
 * sum_j w_kj x_j - b_k, with the thresholds in b; w_kj is the weight from input j to class k. The matrix W holds w_kj in row k and column j (c x d) or in row j and column k (d x c), as the exercise says; b
 * has length c. The activations are a = softmax(z / T) with the temperature T of the exercise.
 *
 * <p>The log is the natural logarithm (nats), the binary one (bits) or the decimal one, as the exercise says; e is Euler's
 * number in all cases. By convention 0 log 0 = 0, and -log 0 is +Infinity: nothing is clipped or shifted by an epsilon. Probabilities are
 * numbers from 0 to 1 whose sum differs from 1 by at most 1e-9. Labels are 0-based: 0 to c-1.
 *
 * <p>Sources: Kyumin Lee, CS 539, "negative log Likelihood" and the chain rule slides; Scully, Neural Networks, "Softmax
 * Activation Layer" and "Loss Function for Softmax"; SUSTech DES 5002, week 6, lecture 7, "Loss Function" and "Softmax on a
 * Batch of Images"; Sharif UT, Neural Networks, "Example (matrix multiply + bias offset)"; Harvard DSI-A, lecture 2,
 * "Categorical cross-entropy".
 */
public interface SoftmaxChain {
    /**
     * The two steps of softmax.
     *
     * @param exponentials t_k = e^(z_k / T), length c
     * @param sum t_1 + ... + t_c
     * @param activations a_k = t_k / sum, length c
     */
    record TwoSteps(double[] exponentials, double sum, double[] activations) {}

    /**
     * The derivatives of all logits.
     *
     * @param weights entry [k][i][j] is the derivative of z_k with respect to the entry of W in row i and column j: c
     *     matrices of the shape of W
     * @param bias entry [k][i] is the derivative of z_k with respect to b_i, c x c
     */
    record LogitDerivatives(double[][][] weights, double[][] bias) {}

    /**
     * The derivatives of the loss with respect to the parameters, each in the shape of its parameter.
     *
     * @param weights dL/dW, in the shape of W
     * @param bias dL/db, length c
     */
    record ParameterGradients(double[][] weights, double[] bias) {}

    /**
     * Softmax in two steps: exponentiate, then divide by the sum. The exponentials are those of the logits divided by
     * the temperature, without a shift.
     *
     * @param logits z, length c, at least 1, finite or -Infinity; not modified
     * @return the exponentials, their sum and the activations, in new arrays
     * @throws IllegalArgumentException if logits is null or empty or holds NaN or +Infinity, or if the sum of the
     *     exponentials is 0 or overflows
     */
    TwoSteps twoSteps(double[] logits);

    /**
     * The logarithm of the sum of the exponentials, log sum_k e^(z_k / T), also where the exponentials overflow or vanish.
     *
     * @param logits z, length c, at least 1, finite or -Infinity; not modified
     * @return the logarithm, in the unit of the exercise; finite
     * @throws IllegalArgumentException if logits is null or empty, holds NaN or +Infinity, or holds nothing but -Infinity
     */
    double logSumExp(double[] logits);

    /**
     * The cross-entropy of a target vector, - sum_j y_j log a_j.
     *
     * @param target y, probabilities, length c, at least 1: one-hot or any other; not modified
     * @param activations a, probabilities, length c; not modified
     * @return 0 or more, in the unit of the exercise; +Infinity when a_j = 0 for a class with y_j > 0
     * @throws IllegalArgumentException if an array is null or empty or holds no probabilities, or the lengths differ
     */
    double crossEntropy(double[] target, double[] activations);

    /**
     * The negative log-likelihood of each example's true class, -log a_y.
     *
     * @param activations one row of probabilities per example, n x c, n at least 1; not modified
     * @param labels y, the true classes, length n, each 0 to c-1; not modified
     * @return one loss for each example, length n, a new array; an entry is +Infinity when the true class has activation 0
     * @throws IllegalArgumentException if an argument or a row is null, there is no example, the numbers of rows and labels
     *     differ, a row has another length than the first or holds no probabilities, or a label is not a class
     */
    double[] negativeLogLikelihoods(double[][] activations, int[] labels);

    /**
     * The gradient of {@link #crossEntropy} with respect to the activations: -y_j / a_j in nats, divided by ln 2 where the
     * exercise counts in bits and by ln 10 where its logarithm is decimal. Where y_j = 0 the entry is 0, also if a_j = 0.
     *
     * @param target y, probabilities, length c, at least 1; not modified
     * @param activations a, probabilities, length c; not modified
     * @return dL/da, length c, a new array; an entry is -Infinity when a_j = 0 for a class with y_j > 0
     * @throws IllegalArgumentException as {@link #crossEntropy}
     */
    double[] activationGradient(double[] target, double[] activations);

    /**
     * The chain rule through softmax: dL/dz_j = sum_i dL/da_i da_i/dz_j with da_i/dz_j = a_i ([i = j] - a_j) / T.
     *
     * @param activations a, probabilities, length c, at least 1; not modified
     * @param activationGradient dL/da of any loss, length c, finite; not modified
     * @return dL/dz, length c, a new array; its entries sum to zero
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, activations holds no
     *     probabilities, or activationGradient holds NaN or an infinity
     */
    double[] logitGradient(double[] activations, double[] activationGradient);

    /**
     * The derivatives of the logits with respect to the weights and to the biases: w_kj moves z_k alone, by x_j, and b_k
     * moves z_k alone, by 1 or, as a threshold, by -1.
     *
     * @param inputs x, length d, at least 1, finite; not modified
     * @param classes c, at least 1
     * @return dz/dW and dz/db, in new arrays
     * @throws IllegalArgumentException if inputs is null or empty or holds NaN or an infinity, or there is no class
     */
    LogitDerivatives logitDerivatives(double[] inputs, int classes);

    /**
     * The last link of the chain: dL/dw_kj = dL/dz_k x_j and dL/db_k = dL/dz_k, or -dL/dz_k for
     * thresholds.
     *
     * @param logitGradient dL/dz of any loss, length c, at least 1, finite; not modified
     * @param inputs x, length d, at least 1, finite; not modified
     * @return dL/dW and dL/db, in new arrays
     * @throws IllegalArgumentException if an array is null or empty or holds NaN or an infinity
     */
    ParameterGradients parameterGradients(double[] logitGradient, double[] inputs);
}
