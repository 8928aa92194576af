package deltarule.problems.data;

/**
 * What happens to data before and after a network: targets, decisions, pixels, batches, splits and evaluation.
 *
 * <p>The exercise says from which number labels count: 0 to K-1 or 1 to K for K classes. It says the same of indices and
 * positions: those of examples in an order and of entries in a tensor. A label is the number of its class, so that the first
 * class is the one with the first label. Where the exercise puts examples in columns, targets and outputs are K x n, not n x K.
 *
 * <p>Sources: Harvard DSI-A, lecture 2, "MNIST Data Example", "Predictions" and "Performance"; SUSTech DES 5002, week 6,
 * lecture 7, "Softmax on a Batch of Images" and "A Toy Example of Training a Neural Network"; Sharif University of
 * Technology, Neural Networks, "One-hot representations"; WPI CS 539, "Layering Representations"; Scully, Neural Networks.
 */
public interface DataHandling {
    /**
     * How good predictions are.
     *
     * @param accuracy the fraction of right predictions, 0 to 1, or their percentage, 0 to 100, as the exercise says
     * @param confusion K x K: how many examples of the row's class were predicted to be of the column's class, or the other way
     *     round, as the exercise says
     */
    record Evaluation(double accuracy, int[][] confusion) {}

    /**
     * Where an entry of a tensor is found.
     *
     * @param size how many entries the tensor has
     * @param position the entry's place in the unrolled tensor, counted as the exercise says
     */
    record Place(long size, long position) {}

    /**
     * What an epoch and a whole training consist of.
     *
     * @param batches the batches of one epoch in order, each with the indices of its examples
     * @param updates how many updates all epochs make together, one for each batch
     */
    record Schedule(int[][] batches, int updates) {}

    /**
     * Data to train on and data to test with. Inputs have the layout of the inputs that were split; where examples are in
     * columns, a part without examples has rows of length 0.
     *
     * @param trainInputs the inputs to train on
     * @param trainLabels their labels
     * @param testInputs the inputs to test with
     * @param testLabels their labels
     */
    record Split(double[][] trainInputs, int[] trainLabels, double[][] testInputs, int[] testLabels) {}

    /**
     * The last layer of a network and the loss that fits it.
     *
     * @param units how many output units it has
     * @param activation {@code sigmoid}, {@code softmax} or {@code identity}
     * @param loss {@code binary-cross-entropy}, {@code categorical-cross-entropy} or {@code mean-squared-error}
     */
    record OutputLayer(int units, String activation, String loss) {}

    /**
     * One-hot targets: 1 at the class of the example's label, 0 elsewhere.
     *
     * @param labels the labels, length n, at least 1; not modified
     * @param classes K, at least 1
     * @return n x K, or K x n where examples are in columns, a new array with rows of their own
     * @throws IllegalArgumentException if the labels are null or empty, K is below 1, or a label is no class
     */
    double[][] oneHot(int[] labels, int classes);

    /**
     * One class for each example, by one of three rules:
     *
     * <ul>
     *   <li>{@code argmax}: the class with the largest number, the first of them at a tie; infinities are numbers here
     *   <li>{@code threshold}: the only number is the probability of the second class; that class from 1/2 on, 1/2 included,
     *       else the first
     *   <li>{@code one-hot}: the class that has the only 1 among zeros
     * </ul>
     *
     * @param rule one of the three
     * @param outputs n x K, or K x n where examples are in columns, n and K at least 1; not modified
     * @return the label of one class for each example, length n, a new array
     * @throws IllegalArgumentException if the rule is null or unknown, the matrix or a row is null or empty, rows differ in
     *     length, an entry is NaN; for {@code threshold}, if an example has more than one number or an entry is outside 0 to 1;
     *     for {@code one-hot}, if an example has anything but a single 1 among zeros
     */
    int[] classes(String rule, double[][] outputs);

    /**
     * The accuracy and the confusion matrix of predictions.
     *
     * @param predicted the predicted classes, length n, at least 1; not modified
     * @param actual the true classes, length n; not modified
     * @param classes K, at least 1
     * @return the evaluation; the rows of the confusion matrix are the true or the predicted classes, as the exercise says
     * @throws IllegalArgumentException if an array is null or empty, the lengths differ, K is below 1, or a number is no
     *     class
     */
    Evaluation evaluate(int[] predicted, int[] actual, int classes);

    /**
     * An image as the input vector of a network: grey values of 0 to 255 become numbers of 0 to 1 or of -1 to 1, and the rows or columns,
     * as the exercise says, are strung together.
     *
     * @param pixels grey values, r x c, r and c at least 1; not modified
     * @return length r c, a new array
     * @throws IllegalArgumentException if the image or a row is null or empty, rows differ in length, or a value is outside
     *     0 to 255
     */
    double[] imageVector(int[][] pixels);

    /**
     * The size of a tensor and the place of one of its entries when the tensor is unrolled in the order that the exercise
     * says: the last index fastest for row by row, the first index fastest for column by column. A tensor without dimensions
     * has one entry, at the first position.
     *
     * @param shape the dimensions, each at least 1; not modified
     * @param index the entry's index, one number for each dimension, counted as the exercise says; not modified
     * @return size and position; both may be larger than an int
     * @throws IllegalArgumentException if an array is null, the lengths differ, a dimension is below 1, or the index lies
     *     outside the tensor
     */
    Place place(int[] shape, int[] index);

    /**
     * Minibatches: the examples, in the given order, are cut into consecutive batches of the given size. A last batch that is
     * not full is kept or dropped, as the exercise says. Every epoch has the same batches.
     *
     * @param order the examples' indices, each of the n once, n at least 1; not modified
     * @param batchSize at least 1; may be larger than n
     * @param epochs 0 or more
     * @return the batches of one epoch, new arrays, and the number of updates of all epochs
     * @throws IllegalArgumentException if the order is null, empty or no permutation, or a number is out of range
     */
    Schedule schedule(int[] order, int batchSize, int epochs);

    /**
     * A seeded permutation of the n indices. Start from the indices in order and {@code new java.util.Random(seed)}. Downward:
     * for i from n-1 down to 1, draw j by {@code nextInt(i + 1)} and swap the entries i and j of the array. Upward, where the
     * exercise says so: for i from 0 up to n-2, draw j by {@code i + nextInt(n - i)} and swap them.
     *
     * @param n how many indices, 0 or more
     * @param seed the seed of the generator
     * @return each index once, counted as the exercise says, a new array
     * @throws IllegalArgumentException if n is negative
     */
    int[] permutation(int n, long seed);

    /**
     * Splits data: the examples named by the first floor(n * trainRatio) entries of the order are for training, the others for
     * testing. Both parts follow the order, and each example keeps its label.
     *
     * @param inputs n examples in rows or in columns, as the exercise says, with at least one input each; not modified
     * @param labels length n, at least 1; not modified
     * @param order the examples' indices, each of the n once; not modified
     * @param trainRatio from 0 to 1
     * @return the two parts, new arrays
     * @throws IllegalArgumentException if an array or a row is null, there is no example or no input, rows differ in length,
     *     the numbers of examples, labels and indices differ, the order is no permutation, or the ratio is NaN or out of range
     */
    Split split(double[][] inputs, int[] labels, int[] order, double trainRatio);

    /**
     * The output layer that fits a task. The exercise says whether two classes have one sigmoid unit or two softmax units, and
     * which loss goes with numbers between 0 and 1:
     *
     * <ul>
     *   <li>{@code binary}: one of two classes
     *   <li>{@code multiclass}: one of several classes
     *   <li>{@code multilabel}: any number of several labels at the same time
     *   <li>{@code regression}: numbers of any size
     *   <li>{@code bounded-regression}: numbers between 0 and 1
     * </ul>
     *
     * @param task one of the names
     * @param size the number of classes, labels or numbers that are predicted: 2 for {@code binary}, at least 2 for
     *     {@code multiclass}, at least 1 for the others
     * @return units, activation and loss
     * @throws IllegalArgumentException if the task is null or unknown, or the size does not fit it
     */
    OutputLayer outputLayer(String task, int size);
}
