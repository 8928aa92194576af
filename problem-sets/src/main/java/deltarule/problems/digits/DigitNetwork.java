package deltarule.problems.digits;

/**
 * A network that tells images of digits apart, from its first weights to its predictions, and three ways to keep it from
 * learning its examples by heart.
 *
 * <p>Images are rows of d pixels; labels are 0-based: 0 to K-1. A network is an array of L layers, L at least 1. Layer l takes
 * the q_(l-1) outputs of the layer before it (the d pixels for l = 1) and has q_l units; it is stored as q_l rows of length
 * q_(l-1) + 1, row k holding the weights of unit k, one for each source, and its bias, which is the last or the first entry as
 * the exercise says. Hidden units are rectified linear
 * units, g(z) = max(0, z); the last layer gives one score for each of K = q_L classes, whose softmax are the class
 * probabilities.
 *
 * <p>Sources: Harvard DSI-A, Deep Learning Lecture 2, "MNIST Data Example"; SUSTech DES 5002, week 6, lecture 7, "Special Care
 * for Deep Networks"; WPI CS 4342, "Training a Neural Network via Gradient Descent with Backprop".
 */
public interface DigitNetwork {
    /**
     * An example made of two.
     *
     * @param image the mixed pixels, length d
     * @param target the mixed one-hot labels, length K
     */
    record MixedExample(double[] image, double[] target) {}

    /**
     * How to train.
     *
     * @param orders one row for each epoch, which may be none: the indices of all examples in the order in which the epoch takes
     *     them
     * @param batchSize how many examples an update takes, at least 1; the last update of an epoch takes what is left
     * @param learningRate the step size, finite, more than 0
     * @param epsilon what keeps RMSprop from dividing by 0, finite, more than 0
     */
    record Schedule(int[][] orders, int batchSize, double learningRate, double epsilon) {}

    /**
     * What training leads to.
     *
     * @param network the layers after the last epoch
     * @param losses the mean cross-entropy of all examples, in nats, before the first epoch and after each epoch, length epochs +
     *     1
     */
    record TrainedNetwork(double[][][] network, double[] losses) {}

    /**
     * The layers before training. All weights are drawn from a single {@code new java.util.Random(seed)}: layer by layer,
     * within a layer unit by unit (row by row), within a unit from its first source to its last. Uniform weights are (2u - 1) *
     * scale for a draw u of {@code nextDouble()}, normal weights u * scale for a draw u of {@code nextGaussian()}; the exercise
     * says which. Biases are 0 and take no draw.
     *
     * @param sizes d, q_1, ..., q_L: at least two entries, each at least 1; not modified
     * @param seed the seed of the generator
     * @param scale the bound of uniform weights or the standard deviation of normal ones, finite, more than 0
     * @return the L layers, in new arrays
     * @throws IllegalArgumentException if sizes is null, has fewer than two entries or an entry below 1, or the scale is NaN,
     *     infinite or not positive
     */
    double[][][] initial(int[] sizes, long seed, double scale);

    /**
     * Inverted dropout in training: a unit that is kept is divided by the probability of being kept, any other becomes 0.
     *
     * @param activations one row for each example, n x m, n and m at least 1, all finite; not modified
     * @param keep which entries are kept, n x m; not modified
     * @param probability the probability of being kept, more than 0, at most 1; or of being dropped, 0 or more, less than 1, as
     *     the exercise says
     * @return n x m, a new array
     * @throws IllegalArgumentException if an argument or a row is null, there is no row or column, shapes do not fit, rows
     *     differ in length, a number is NaN or infinite, or the probability is out of range
     */
    double[][] dropout(double[][] activations, boolean[][] keep, double probability);

    /**
     * Batch normalisation in training. For each feature j, with its mean m_j and its variance v_j = (1/n) sum_i (x_ij - m_j)^2
     * over the examples, or 1/(n - 1) times this sum as the exercise says, entry (i, j) becomes scales_j * (x_ij - m_j) / sqrt(v_j +
     * epsilon) + shifts_j, or scales_j * (x_ij - m_j) / (sqrt(v_j) + epsilon) + shifts_j as the exercise says.
     *
     * @param activations x, one row for each example, n x m, n and m at least 1, n at least 2 where the divisor is n - 1, all
     *     finite; not modified
     * @param scales gamma, length m, all finite; not modified
     * @param shifts beta, length m, all finite; not modified
     * @param epsilon finite, more than 0
     * @return n x m, a new array
     * @throws IllegalArgumentException if an argument or a row is null, there are too few rows or no column, shapes do not fit,
     *     rows differ in length, a number is NaN or infinite, or epsilon is not positive
     */
    double[][] batchNorm(double[][] activations, double[] scales, double[] shifts, double epsilon);

    /**
     * Mixes two examples: both the image and the one-hot target are share times those of the first plus (1 - share) times
     * those of the second; or the other way round where the exercise says that the share is the second example's.
     *
     * @param image the first image, length d, at least 1, all finite; not modified
     * @param label the label of the first image, 0 to K-1
     * @param otherImage the second image, length d, all finite; not modified
     * @param otherLabel the label of the second image, 0 to K-1, which may be the same
     * @param classes K, at least 2
     * @param share of the example that the exercise names, from 0 to 1
     * @return the mixed example, in new arrays
     * @throws IllegalArgumentException if an image is null or empty, their lengths differ, a number is NaN or infinite, there
     *     are fewer than two classes, a label is no class, or the share is out of range
     */
    MixedExample mixup(double[] image, int label, double[] otherImage, int otherLabel, int classes, double share);

    /**
     * Trains by minibatches with RMSprop. In each epoch the examples are taken in the epoch's order, batchSize at a time; what
     * is left makes a smaller batch. Each batch updates all parameters once, with the derivatives g of the batch's mean
     * cross-entropy at the parameters from before the update: v becomes rho v + (1 - rho) g^2, then the parameter moves by
     * -learningRate * g / (sqrt(v) + epsilon), or -learningRate * g / sqrt(v + epsilon), as the exercise says. Each parameter
     * has its own v, 0 at the beginning of training and never set back. At the kink of the rectified linear unit the slope is 0.
     *
     * @param network the initial layers, all finite, K at least 2; not modified
     * @param images n x d, n at least 1, all finite; not modified
     * @param labels length n, each 0 to K-1; not modified
     * @param schedule orders, batch size, learning rate and epsilon; not modified
     * @return the layers after the last epoch, in new arrays, and the losses
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no layer or no example, shapes do not
     *     fit, rows differ in length, a number is NaN or infinite, a label is no class, an order does not hold each index of an
     *     example exactly once, or a number of the schedule is out of range
     */
    TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule);

    /**
     * The predicted classes: for each image the class with the largest score, in case of a tie the smaller or the larger label as
     * the exercise says.
     *
     * @param network the layers, all finite, K at least 2; not modified
     * @param images n x d, n at least 1, all finite; not modified
     * @return one label for each image, length n, a new array
     * @throws IllegalArgumentException as {@link #train} for the network and the images
     */
    int[] predict(double[][][] network, double[][] images);
}
