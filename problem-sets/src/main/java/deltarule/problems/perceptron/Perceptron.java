package deltarule.problems.perceptron;

/**
 * The perceptron: linear scores, a step, the losses of a score, and the batch rule that trains it.
 *
 * <p>There are n examples of d inputs, and K classes. The examples are the rows of X (n x d) or its columns (d x n), as the
 * exercise says; x_i is example i in either layout. Weights are stored as {@code W[class][input]}. The bias is added to a
 * weighted sum, or subtracted from it where the exercise says so; below, c is +1 or -1 accordingly. Predictions are the class
 * 1 and the negative class, 0 or -1 as the exercise says; the losses and the training rule need the labels -1 and +1. An
 * example with label y and score s is a mistake when y s is 0 or less.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Summary" and "Decision Boundary: Linear"; Sharif UT, Neural Networks,
 * "Vectorization" and "Example"; WPI CS 539, "Batch Perceptron".
 */
public interface Perceptron {
    /**
     * What training leads to.
     *
     * @param theta the weights after the last epoch, length d
     * @param epochs how many epochs were used, the one that stopped the training included
     * @param converged whether no example is a mistake any more
     * @param losses the number of mistakes before the first epoch and after each epoch, length epochs + 1
     */
    record TrainedPerceptron(double[] theta, int epochs, boolean converged, int[] losses) {}

    /**
     * The scores of all classes: that of example i and class k is sum_j W[k][j] x_i[j] + c b[k].
     *
     * @param inputs X, n x d or d x n, n and d at least 1, all finite; not modified
     * @param weights W, K x d, K at least 1, all finite; not modified
     * @param biases b, length K, all finite; not modified
     * @return the scores, laid out as X: n x K where the examples are rows, K x n where they are columns; a new array
     * @throws IllegalArgumentException if an argument or a row is null, there is no example, input or class, rows differ in
     *     length, shapes do not fit, or a number is NaN or infinite
     */
    double[][] scores(double[][] inputs, double[][] weights, double[] biases);

    /**
     * The inputs with a constant input c, which takes the bias in among the weights: before the others, or after them where
     * the exercise says so.
     *
     * @param inputs X, n x d or d x n, n and d at least 1, all finite; not modified
     * @return n x (d + 1) or (d + 1) x n, a new array
     * @throws IllegalArgumentException if the inputs or a row is null, there is no example or no input, rows differ in
     *     length, or a number is NaN or infinite
     */
    double[][] augmented(double[][] inputs);

    /**
     * The predicted classes: 1 for scores above 0, the negative class for scores below 0, and for a score of exactly 0 or -0.0
     * the class that the exercise says.
     *
     * @param scores s, length n, at least 1, infinities allowed; not modified
     * @return a class for each score, length n, a new array
     * @throws IllegalArgumentException if the scores are null or empty, or one is NaN
     */
    int[] predictions(double[] scores);

    /**
     * The signed distances from the decision boundary, (w . x + c b) / ||w||_2, positive on the side of class 1.
     *
     * @param inputs X, n x d or d x n, n and d at least 1, all finite; not modified
     * @param weights w, length d, all finite, not all 0; not modified
     * @param bias b, finite
     * @return a distance for each example, length n, a new array
     * @throws IllegalArgumentException if an argument or a row is null, there is no example or no input, an example is not as
     *     long as the weights, a number is NaN or infinite, or all weights are 0
     */
    double[] signedDistances(double[][] inputs, double[] weights, double bias);

    /**
     * The loss of each example: max(0, -y s) for the perceptron, max(0, m - y s) for the hinge with the margin m of the
     * exercise.
     *
     * @param loss {@code perceptron} or {@code hinge}
     * @param labels y, length n, at least 1, each -1 or +1; not modified
     * @param scores s, length n, all finite; not modified
     * @return a loss for each example, length n, a new array
     * @throws IllegalArgumentException if the loss is null or another word, an argument is null, there is no example, the
     *     lengths differ, a label is neither -1 nor +1, or a score is NaN or infinite
     */
    double[] losses(String loss, int[] labels, double[] scores);

    /**
     * The derivative of each example's loss with respect to its score: -y for the perceptron where y s is 0 or less, -y for
     * the hinge where y s is less than its margin m, and 0 elsewhere.
     *
     * @param loss {@code perceptron} or {@code hinge}
     * @param labels y, length n, at least 1, each -1 or +1; not modified
     * @param scores s, length n, all finite; not modified
     * @return a derivative for each example, length n, a new array
     * @throws IllegalArgumentException as {@link #losses}
     */
    double[] lossSlopes(String loss, int[] labels, double[] scores);

    /**
     * The direction Delta of one epoch, or where the exercise says gradient the gradient -Delta. Delta is the sum of y_i x_i
     * over the examples that are mistakes at theta. The averaged rule divides it by n, the number of all examples; the
     * fixed-increment rule does not.
     *
     * @param rule {@code averaged} or {@code fixed-increment}
     * @param theta the weights, length d, all finite; not modified
     * @param inputs X, n x d or d x n, n and d at least 1, all finite, with a constant input if a bias is wanted; not
     *     modified
     * @param labels y, length n, each -1 or +1; not modified
     * @return Delta or -Delta, length d, a new array
     * @throws IllegalArgumentException if the rule is null or another word, an argument or a row is null, there is no
     *     example or no input, an example is not as long as theta, the numbers of examples and labels differ, a label is
     *     neither -1 nor +1, or a number is NaN or infinite
     */
    double[] update(String rule, double[] theta, double[][] inputs, int[] labels);

    /**
     * Trains the perceptron: in each epoch theta becomes theta + alpha Delta, with Delta at the theta from before the epoch.
     * Training ends after the first epoch whose Delta has a norm below the tolerance, or after the last epoch that is allowed.
     * The norm is the Euclidean one, or the largest magnitude where the exercise says maximum.
     *
     * @param rule {@code averaged} or {@code fixed-increment}
     * @param theta the initial weights, length d, all finite; not modified
     * @param inputs X, n x d or d x n, n and d at least 1, all finite, with a constant input if a bias is wanted; not
     *     modified
     * @param labels y, length n, each -1 or +1; not modified
     * @param learningRate alpha, finite, more than 0
     * @param tolerance the norm that ends training, finite, more than 0
     * @param mostEpochs how many epochs are allowed, at least 1
     * @return the weights, in a new array, and how training went; converged does not follow from the norm
     * @throws IllegalArgumentException as {@link #update}, or if the learning rate, the tolerance or the number of epochs is
     *     out of range
     */
    TrainedPerceptron train(
            String rule,
            double[] theta,
            double[][] inputs,
            int[] labels,
            double learningRate,
            double tolerance,
            int mostEpochs);
}
