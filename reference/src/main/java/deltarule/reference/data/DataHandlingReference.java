package deltarule.reference.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandling.OutputLayer;
import deltarule.problems.data.DataHandlingParameters;
import java.util.Arrays;
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
public class DataHandlingReference extends DataArrays implements DataHandling {
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
        /** The label of the first class. */
        public final int firstLabel;

        /** The index of the first example and the position of the first entry. */
        public final int firstIndex;

        /** A target, from the class, counted from 0, and the number of classes. */
        public BiFunction<Integer, Integer, double[]> target = (label, classes) ->
                IntStream.range(0, classes).mapToDouble(k -> k == label ? 1 : 0).toArray();

        /** From examples in rows to the layout of targets and outputs, and back. */
        public UnaryOperator<double[][]> laidOut;

        /** How the targets become a matrix of that layout. */
        public UnaryOperator<double[][]> targets = rows -> rows;

        /** The class by argmax, counted from 0. */
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
        public DoubleBinaryOperator accuracy;

        /** Row and column of the confusion matrix, from the true and the predicted class. */
        public BiFunction<Integer, Integer, int[]> cell;

        /** The input, from the grey value. */
        public IntToDoubleFunction input;

        /** Which rows are strung together, from the image. */
        public UnaryOperator<double[][]> strung;

        /** How many entries a tensor has. */
        public ToLongFunction<int[]> size =
                shape -> Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);

        /** Where an entry stands, from the shape and the index, all counted from 0. */
        public BiFunction<int[], int[], Long> position;

        /** The batches of an epoch, from the order and their size. */
        public BiFunction<int[], Integer, int[][]> batches;

        /** How many batches an epoch has, from the numbers of examples and of examples in a batch. */
        public IntBinaryOperator batchCount;

        /** How many updates there are, from the numbers of batches in an epoch and of epochs. */
        public IntBinaryOperator updates = (batches, epochs) -> batches * epochs;

        /** The permutation, counted from 0, from its length and the seed. */
        public BiFunction<Integer, Long, int[]> permutation;

        /** Whether rows of these lengths are a matrix. */
        public Predicate<int[]> isMatrix = DataArrays::equal;

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
        public BiFunction<String, Integer, OutputLayer> layer;

        /** The right steps of a variant. */
        public Steps(DataHandlingParameters parameters) {
            boolean byRows = parameters.unrolling().equals("rows");
            boolean inRows = parameters.examplesIn().equals("rows");
            boolean kept = parameters.lastBatch().equals("kept");
            strung = image -> byRows ? image : transposed(image, image[0].length);
            position = (shape, index) -> position(shape, index, byRows);
            batchCount = (examples, size) -> batchCount(examples, size, kept);
            batches = (order, size) -> batches(order, size, kept);
            firstLabel = parameters.firstLabel();
            firstIndex = parameters.firstIndex();
            laidOut = matrix -> inRows ? matrix : transposed(matrix, matrix[0].length);
            double whole = parameters.accuracyUnit().equals("percent") ? 100 : 1;
            accuracy = (hits, examples) -> whole * hits / examples;
            boolean actualRows = parameters.confusionRows().equals("actual");
            cell = (actual, predicted) -> actualRows ? new int[] {actual, predicted} : new int[] {predicted, actual};
            boolean signed = parameters.pixelRange().equals("minus-one-to-one");
            input = signed ? pixel -> pixel / 127.5 - 1 : pixel -> pixel / 255.0;
            boolean down = parameters.shuffle().equals("downward");
            permutation = (n, seed) -> shuffled(n, seed, down);
            boolean oneUnit = parameters.binaryOutput().equals("one-sigmoid");
            layer = (task, size) -> layerFor(task, size, oneUnit, parameters.boundedLoss());
            turned = (rows, columns) -> inRows ? rows : transposed(rows, columns);
        }
    }

    @Override
    public double[][] oneHot(int[] labels, int classes) {
        return steps.targets.apply(steps.laidOut.apply(Arrays.stream(classesOf(labels, classes))
                .mapToObj(k -> steps.target.apply(k, classes))
                .toArray(double[][]::new)));
    }

    @Override
    public int[] classes(String rule, double[][] outputs) {
        requireMatrix(outputs, DataArrays::equal);
        double[][] rows = steps.laidOut.apply(outputs);
        for (double[] row : rows) {
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
        return Arrays.stream(rows)
                .mapToInt(row -> decide.applyAsInt(row) + steps.firstLabel)
                .toArray();
    }

    @Override
    public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
        int[] guesses = classesOf(predicted, classes);
        int[] truths = classesOf(actual, classes);
        require(guesses.length == truths.length, "predictions and labels differ in number");
        int[][] confusion = new int[classes][classes];
        int hits = 0;
        for (int i = 0; i < truths.length; i++) {
            hits += guesses[i] == truths[i] ? 1 : 0;
            int[] cell = steps.cell.apply(truths[i], guesses[i]);
            confusion[cell[0]][cell[1]]++;
        }
        return new Evaluation(steps.accuracy.applyAsDouble(hits, truths.length), confusion);
    }

    @Override
    public double[] imageVector(int[][] pixels) {
        require(pixels != null && Arrays.stream(pixels).allMatch(row -> row != null), "an image is needed");
        IntStream greys = Arrays.stream(pixels).flatMapToInt(Arrays::stream);
        require(greys.allMatch(pixel -> pixel >= 0 && pixel <= 255), "grey values are 0 to 255");
        double[][] image = Arrays.stream(pixels)
                .map(row -> Arrays.stream(row).mapToDouble(steps.input).toArray())
                .toArray(double[][]::new);
        requireMatrix(image, DataArrays::equal);
        return Arrays.stream(steps.strung.apply(image))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Override
    public Place place(int[] shape, int[] index) {
        require(shape != null && index != null && shape.length == index.length, "shape and index do not fit");
        int[] at = Arrays.stream(index).map(i -> i - steps.firstIndex).toArray();
        boolean inside = IntStream.range(0, shape.length).allMatch(i -> at[i] >= 0 && at[i] < shape[i]);
        require(inside, "the index lies outside the tensor");
        return new Place(steps.size.applyAsLong(shape), steps.firstIndex + steps.position.apply(shape, at));
    }

    @Override
    public Schedule schedule(int[] order, int batchSize, int epochs) {
        requirePermutation(order, steps.firstIndex);
        require(batchSize >= 1 && epochs >= 0, "a number is out of range");
        int count = steps.batchCount.applyAsInt(order.length, batchSize);
        return new Schedule(steps.batches.apply(order, batchSize), steps.updates.applyAsInt(count, epochs));
    }

    @Override
    public int[] permutation(int n, long seed) {
        require(n >= 0, "there is no permutation of " + n);
        return Arrays.stream(steps.permutation.apply(n, seed))
                .map(i -> i + steps.firstIndex)
                .toArray();
    }

    @Override
    public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
        requireMatrix(inputs, steps.isMatrix);
        requirePermutation(order, steps.firstIndex);
        int[] from = Arrays.stream(order).map(i -> i - steps.firstIndex).toArray();
        double[][] rows = steps.turned.apply(inputs, inputs[0].length);
        require(labels != null && labels.length == rows.length && order.length == rows.length, "numbers differ");
        require(trainRatio >= 0 && trainRatio <= 1, "a ratio lies between 0 and 1");
        double[][] x = IntStream.range(0, rows.length)
                .mapToObj(place -> rows[steps.inputsAt.apply(from, place)].clone())
                .toArray(double[][]::new);
        int[] y = IntStream.range(0, rows.length)
                .map(place -> labels[steps.labelAt.apply(from, place)])
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

    /** The classes, counted from 0, that labels mean; refuses labels of no class. */
    protected int[] classesOf(int[] labels, int classes) {
        require(labels != null && labels.length > 0 && classes >= 1, "labels and classes are needed");
        int[] counted =
                Arrays.stream(labels).map(label -> label - steps.firstLabel).toArray();
        require(Arrays.stream(counted).allMatch(k -> k >= 0 && k < classes), "a label is no class");
        return counted;
    }
}
