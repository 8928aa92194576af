package deltarule.reference.data;

import deltarule.problems.data.DataHandling.OutputLayer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Arrangements of data, and what data handling refuses. */
abstract class DataArrays {
    /** What fits a task, with one unit or two for two classes and a loss for numbers between 0 and 1. */
    static OutputLayer layerFor(String task, int size, boolean oneUnit, String boundedLoss) {
        return switch (task) {
            case "binary" ->
                oneUnit
                        ? new OutputLayer(1, "sigmoid", "binary-cross-entropy")
                        : new OutputLayer(2, "softmax", "categorical-cross-entropy");
            case "multiclass" -> new OutputLayer(size, "softmax", "categorical-cross-entropy");
            case "multilabel" -> new OutputLayer(size, "sigmoid", "binary-cross-entropy");
            case "regression" -> new OutputLayer(size, "identity", "mean-squared-error");
            case "bounded-regression" -> new OutputLayer(size, "sigmoid", boundedLoss);
            default -> throw new IllegalArgumentException("no task is called " + task);
        };
    }

    /** So many columns become rows. */
    public static double[][] transposed(double[][] rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    /** The place of an entry when the last index runs fastest, or else the first. */
    public static long position(int[] shape, int[] index, boolean lastFastest) {
        long position = 0;
        for (int k = 0; k < shape.length; k++) {
            int i = lastFastest ? k : shape.length - 1 - k;
            position = position * shape[i] + index[i];
        }
        return position;
    }

    /** How many batches an epoch has. */
    public static int batchCount(int examples, int size, boolean kept) {
        return kept ? (examples - 1) / size + 1 : examples / size;
    }

    /** The batches of an epoch. */
    public static int[][] batches(int[] order, int size, boolean kept) {
        return IntStream.range(0, batchCount(order.length, size, kept))
                .mapToObj(i -> Arrays.copyOfRange(order, i * size, (int) Math.min(order.length, (i + 1L) * size)))
                .toArray(int[][]::new);
    }

    /** A permutation, drawn from the last entry down or from the first one up. */
    static int[] shuffled(int n, long seed, boolean down) {
        Random random = new Random(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int drawn = 0; drawn < n - 1; drawn++) {
            int i = down ? n - 1 - drawn : drawn;
            int j = down ? random.nextInt(i + 1) : i + random.nextInt(n - i);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }

    /** Whether all lengths are equal. */
    protected static boolean equal(int[] lengths) {
        return Arrays.stream(lengths).allMatch(length -> length == lengths[0]);
    }

    /** Refuses what does not hold. */
    protected static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Refuses what is not a matrix with an entry. */
    protected static void requireMatrix(double[][] rows, Predicate<int[]> fits) {
        require(rows != null && rows.length > 0 && Arrays.stream(rows).allMatch(row -> row != null), "no matrix");
        int[] lengths = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
        require(lengths[0] > 0 && fits.test(lengths), "rows must have the same length, at least 1");
    }

    /** Refuses what is not each of the n indices from the first once, n at least 1. */
    protected static void requirePermutation(int[] order, int first) {
        require(order != null && order.length > 0, "an order is needed");
        int[] all = IntStream.range(first, first + order.length).toArray();
        require(Arrays.equals(Arrays.stream(order).sorted().toArray(), all), "the order is no permutation");
    }
}
