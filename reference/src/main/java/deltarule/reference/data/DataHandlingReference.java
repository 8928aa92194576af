package deltarule.reference.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right data handling, step by step. */
public class DataHandlingReference implements DataHandling {
    private final Steps steps;

    /** The reference of a variant. */
    public DataHandlingReference(DataHandlingParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public DataHandlingReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** A target, from the label and the number of classes. */
        public BiFunction<Integer, Integer, double[]> target = (label, classes) ->
                IntStream.range(0, classes).mapToDouble(k -> k == label ? 1 : 0).toArray();

        /** How the targets become a matrix. */
        public UnaryOperator<double[][]> targets = rows -> rows;

        /** The class by argmax. */
        public ToIntFunction<double[]> argmax =
                row -> IntStream.range(1, row.length).reduce(0, (best, k) -> row[k] > row[best] ? k : best);

        /** The class by threshold, from the only probability. */
        public ToIntFunction<double[]> threshold = row -> row[0] >= 0.5 ? 1 : 0;

        /** Whether a row is a target. */
        public Predicate<double[]> isTarget = row -> Arrays.stream(row).allMatch(entry -> entry == 0 || entry == 1)
                && Arrays.stream(row).sum() == 1;

        /** The class of a target. */
        public ToIntFunction<double[]> classOfTarget = argmax;

        /** The accuracy, from the numbers of hits and examples. */
        public DoubleBinaryOperator accuracy = (hits, examples) -> hits / examples;

        /** Row and column of the confusion matrix, from the true and the predicted class. */
        public BiFunction<Integer, Integer, int[]> cell = (actual, predicted) -> new int[] {actual, predicted};

        /** The input, from the grey value. */
        public IntToDoubleFunction input = pixel -> pixel / 255.0;

        /** Which rows are strung together, from the image. */
        public UnaryOperator<double[][]> strung;

        /** How many entries a tensor has. */
        public ToLongFunction<int[]> size =
                shape -> Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);

        /** Where an entry stands, from the shape and the index. */
        public BiFunction<int[], int[], Long> position;

        /** The batches of an epoch, from the order and their size. */
        public BiFunction<int[], Integer, int[][]> batches;

        /** How many batches an epoch has, from the numbers of examples and of examples in a batch. */
        public IntBinaryOperator batchCount;

        /** How many updates there are, from the numbers of batches in an epoch and of epochs. */
        public IntBinaryOperator updates = (batches, epochs) -> batches * epochs;

        /** The permutation, from its length and the seed. */
        public BiFunction<Integer, Long, int[]> permutation = DataHandlingReference::shuffled;

        /** Whether rows of these lengths are a matrix. */
        public Predicate<int[]> isMatrix = DataHandlingReference::equal;

        /** From the inputs' layout to examples in rows, and back; from the matrix and the number of its columns. */
        public BiFunction<double[][], Integer, double[][]> turned;

        /** How many examples are for training, from the number of examples and the ratio. */
        public DoubleBinaryOperator trainCount = (examples, ratio) -> Math.floor(examples * ratio);

        /** Where the test part starts, from where the training part ends. */
        public IntUnaryOperator testStart = trainEnd -> trainEnd;

        /** The example whose inputs stand at a place, from the order and the place. */
        public BiFunction<int[], Integer, Integer> inputsAt = (order, place) -> order[place];

        /** The example whose label stands at a place, from the order and the place. */
        public BiFunction<int[], Integer, Integer> labelAt = (order, place) -> order[place];

        /** The output layer, from the task and its size. */
        public BiFunction<String, Integer, OutputLayer> layer = DataHandlingReference::layerFor;

        /** The right steps of a variant. */
        public Steps(DataHandlingParameters parameters) {
            boolean byRows = parameters.unrolling().equals("rows");
            boolean inRows = parameters.examplesIn().equals("rows");
            boolean kept = parameters.lastBatch().equals("kept");
            strung = image -> byRows ? image : transposed(image, image[0].length);
            position = (shape, index) -> position(shape, index, byRows);
            IntBinaryOperator count = (examples, size) -> kept ? (examples - 1) / size + 1 : examples / size;
            batchCount = count;
            batches = (order, size) -> IntStream.range(0, count.applyAsInt(order.length, size))
                    .mapToObj(i -> Arrays.copyOfRange(order, i * size, (int) Math.min(order.length, (i + 1L) * size)))
                    .toArray(int[][]::new);
            turned = (rows, columns) -> inRows ? rows : transposed(rows, columns);
        }
    }

    @Override
    public double[][] oneHot(int[] labels, int classes) {
        requireLabels(labels, classes);
        return steps.targets.apply(Arrays.stream(labels)
                .mapToObj(label -> steps.target.apply(label, classes))
                .toArray(double[][]::new));
    }

    @Override
    public int[] classes(String rule, double[][] outputs) {
        requireMatrix(outputs, DataHandlingReference::equal);
        for (double[] row : outputs) {
            require(Arrays.stream(row).noneMatch(Double::isNaN), "NaN is no output");
            require(!"threshold".equals(rule) || (row.length == 1 && row[0] >= 0 && row[0] <= 1), "no probability");
            require(!"one-hot".equals(rule) || steps.isTarget.test(row), "no target");
        }
        ToIntFunction<double[]> decide = switch (String.valueOf(rule)) {
            case "argmax" -> steps.argmax;
            case "threshold" -> steps.threshold;
            case "one-hot" -> steps.classOfTarget;
            default -> throw new IllegalArgumentException("no rule is called " + rule);
        };
        return Arrays.stream(outputs).mapToInt(decide).toArray();
    }

    @Override
    public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
        requireLabels(predicted, classes);
        requireLabels(actual, classes);
        require(predicted.length == actual.length, "predictions and labels differ in number");
        int[][] confusion = new int[classes][classes];
        int hits = 0;
        for (int i = 0; i < actual.length; i++) {
            hits += predicted[i] == actual[i] ? 1 : 0;
            int[] cell = steps.cell.apply(actual[i], predicted[i]);
            confusion[cell[0]][cell[1]]++;
        }
        return new Evaluation(steps.accuracy.applyAsDouble(hits, actual.length), confusion);
    }

    @Override
    public double[] imageVector(int[][] pixels) {
        require(pixels != null && Arrays.stream(pixels).allMatch(row -> row != null), "an image is needed");
        IntStream greys = Arrays.stream(pixels).flatMapToInt(Arrays::stream);
        require(greys.allMatch(pixel -> pixel >= 0 && pixel <= 255), "grey values are 0 to 255");
        double[][] image = Arrays.stream(pixels)
                .map(row -> Arrays.stream(row).mapToDouble(steps.input).toArray())
                .toArray(double[][]::new);
        requireMatrix(image, DataHandlingReference::equal);
        return Arrays.stream(steps.strung.apply(image))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Override
    public Place place(int[] shape, int[] index) {
        require(shape != null && index != null && shape.length == index.length, "shape and index do not fit");
        boolean inside = IntStream.range(0, shape.length).allMatch(i -> index[i] >= 0 && index[i] < shape[i]);
        require(inside, "the index lies outside the tensor");
        return new Place(steps.size.applyAsLong(shape), steps.position.apply(shape, index));
    }

    @Override
    public Schedule schedule(int[] order, int batchSize, int epochs) {
        requirePermutation(order);
        require(batchSize >= 1 && epochs >= 0, "a number is out of range");
        int count = steps.batchCount.applyAsInt(order.length, batchSize);
        return new Schedule(steps.batches.apply(order, batchSize), steps.updates.applyAsInt(count, epochs));
    }

    @Override
    public int[] permutation(int n, long seed) {
        require(n >= 0, "there is no permutation of " + n);
        return steps.permutation.apply(n, seed);
    }

    @Override
    public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
        requireMatrix(inputs, steps.isMatrix);
        requirePermutation(order);
        double[][] rows = steps.turned.apply(inputs, inputs[0].length);
        require(labels != null && labels.length == rows.length && order.length == rows.length, "numbers differ");
        require(trainRatio >= 0 && trainRatio <= 1, "a ratio lies between 0 and 1");
        double[][] x = IntStream.range(0, rows.length)
                .mapToObj(place -> rows[steps.inputsAt.apply(order, place)].clone())
                .toArray(double[][]::new);
        int[] y = IntStream.range(0, rows.length)
                .map(place -> labels[steps.labelAt.apply(order, place)])
                .toArray();
        int end = (int) steps.trainCount.applyAsDouble(rows.length, trainRatio);
        int start = steps.testStart.applyAsInt(end);
        return new Split(
                steps.turned.apply(Arrays.copyOf(x, end), rows[0].length),
                Arrays.copyOf(y, end),
                steps.turned.apply(Arrays.copyOfRange(x, start, rows.length), rows[0].length),
                Arrays.copyOfRange(y, start, rows.length));
    }

    @Override
    public OutputLayer outputLayer(String task, int size) {
        require("multiclass".equals(task) ? size >= 2 : size >= 1, "there is nothing to predict");
        require(!"binary".equals(task) || size == 2, "a binary task has two classes");
        return steps.layer.apply(String.valueOf(task), size);
    }

    /** What fits a task. */
    public static OutputLayer layerFor(String task, int size) {
        return switch (task) {
            case "binary" -> new OutputLayer(1, "sigmoid", "binary-cross-entropy");
            case "multiclass" -> new OutputLayer(size, "softmax", "categorical-cross-entropy");
            case "multilabel" -> new OutputLayer(size, "sigmoid", "binary-cross-entropy");
            case "regression" -> new OutputLayer(size, "identity", "mean-squared-error");
            case "bounded-regression" -> new OutputLayer(size, "sigmoid", "mean-squared-error");
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

    private static int[] shuffled(int n, long seed) {
        Random random = new Random(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
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

    /** Refuses labels outside 0 to K-1. */
    protected static void requireLabels(int[] labels, int classes) {
        require(labels != null && labels.length > 0 && classes >= 1, "labels and classes are needed");
        require(Arrays.stream(labels).allMatch(label -> label >= 0 && label < classes), "a label is no class");
    }

    /** Refuses what is not a matrix with an entry. */
    protected static void requireMatrix(double[][] rows, Predicate<int[]> fits) {
        require(rows != null && rows.length > 0 && Arrays.stream(rows).allMatch(row -> row != null), "no matrix");
        int[] lengths = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
        require(lengths[0] > 0 && fits.test(lengths), "rows must have the same length, at least 1");
    }

    /** Refuses what is not each of 0 to n-1 once, n at least 1. */
    protected static void requirePermutation(int[] order) {
        require(order != null && order.length > 0, "an order is needed");
        int[] all = IntStream.range(0, order.length).toArray();
        require(Arrays.equals(Arrays.stream(order).sorted().toArray(), all), "the order is no permutation");
    }
}
