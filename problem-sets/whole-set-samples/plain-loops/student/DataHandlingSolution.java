package student;

import deltarule.problems.data.DataHandling;
import java.util.Random;

public class DataHandlingSolution implements DataHandling {

    @Override
    public double[][] oneHot(int[] labels, int classes) {
        Check.require(classes >= 1, "at least one class is needed");
        checkLabels(labels, classes);
        double[][] targets = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i][labels[i]] = 1;
        }
        return targets;
    }

    @Override
    public int[] classes(String rule, double[][] outputs) {
        Check.require(rule != null, "no rule");
        Check.shape(outputs);
        int[] classes = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            for (double output : outputs[i]) {
                Check.require(!Double.isNaN(output), "output is not a number");
            }
            switch (rule) {
                case "argmax":
                    classes[i] = argmax(outputs[i]);
                    break;
                case "threshold":
                    Check.require(outputs[i].length == 1, "a threshold needs one number per example");
                    Check.probability(outputs[i][0]);
                    classes[i] = outputs[i][0] >= 0.5 ? 1 : 0;
                    break;
                case "one-hot":
                    checkOneHot(outputs[i]);
                    classes[i] = argmax(outputs[i]);
                    break;
                default:
                    throw new IllegalArgumentException("unknown rule: " + rule);
            }
        }
        return classes;
    }

    private static int argmax(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }

    private static void checkOneHot(double[] row) {
        int ones = 0;
        for (double entry : row) {
            Check.require(entry == 0 || entry == 1, "a target has zeros and a 1 only");
            if (entry == 1) {
                ones++;
            }
        }
        Check.require(ones == 1, "a target has a single 1");
    }

    @Override
    public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
        Check.require(classes >= 1, "at least one class is needed");
        checkLabels(predicted, classes);
        checkLabels(actual, classes);
        Check.require(predicted.length == actual.length, "lengths differ");
        int[][] confusion = new int[classes][classes];
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            confusion[actual[i]][predicted[i]]++;
            if (actual[i] == predicted[i]) {
                right++;
            }
        }
        return new Evaluation((double) right / actual.length, confusion);
    }

    @Override
    public double[] imageVector(int[][] pixels) {
        Check.require(pixels != null && pixels.length > 0, "image without rows");
        Check.require(pixels[0] != null && pixels[0].length > 0, "image without columns");
        int columns = pixels[0].length;
        double[] vector = new double[pixels.length * columns];
        for (int i = 0; i < pixels.length; i++) {
            Check.require(pixels[i] != null && pixels[i].length == columns, "rows differ in length");
            for (int j = 0; j < columns; j++) {
                int grey = pixels[i][j];
                Check.require(grey >= 0 && grey <= 255, "grey value out of range");
                vector[i * columns + j] = grey / 255.0;
            }
        }
        return vector;
    }

    @Override
    public Place place(int[] shape, int[] index) {
        Check.require(shape != null && index != null, "shape or index is missing");
        Check.require(shape.length == index.length, "one index per dimension is needed");
        long size = 1;
        long position = 0;
        for (int k = 0; k < shape.length; k++) {
            Check.require(shape[k] >= 1, "dimension below 1");
            Check.require(index[k] >= 0 && index[k] < shape[k], "index outside the tensor");
            size *= shape[k];
            position = position * shape[k] + index[k];
        }
        return new Place(size, position);
    }

    @Override
    public Schedule schedule(int[] order, int batchSize, int epochs) {
        Check.require(order != null && order.length > 0, "no examples");
        Check.permutation(order, order.length);
        Check.require(batchSize >= 1, "batches are empty");
        Check.require(epochs >= 0, "number of epochs is negative");
        int size = Math.min(batchSize, order.length);
        int count = (order.length + size - 1) / size;
        int[][] batches = new int[count][];
        for (int b = 0; b < count; b++) {
            int start = b * size;
            batches[b] = part(order, start, Math.min(start + size, order.length));
        }
        return new Schedule(batches, count * epochs);
    }

    private static int[] part(int[] order, int from, int to) {
        int[] part = new int[to - from];
        for (int i = 0; i < part.length; i++) {
            part[i] = order[from + i];
        }
        return part;
    }

    @Override
    public int[] permutation(int n, long seed) {
        Check.require(n >= 0, "number of indices is negative");
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        for (int i = n - 1; i >= 1; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    @Override
    public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
        Check.shape(inputs);
        int n = inputs.length;
        Check.require(labels != null && labels.length == n, "one label per example is needed");
        Check.permutation(order, n);
        Check.probability(trainRatio);
        int[] train = part(order, 0, (int) Math.floor(n * trainRatio));
        int[] test = part(order, train.length, n);
        return new Split(inputsOf(train, inputs), labelsOf(train, labels), inputsOf(test, inputs),
                labelsOf(test, labels));
    }

    private static double[][] inputsOf(int[] examples, double[][] inputs) {
        double[][] chosen = new double[examples.length][];
        for (int i = 0; i < examples.length; i++) {
            chosen[i] = inputs[examples[i]].clone();
        }
        return chosen;
    }

    private static int[] labelsOf(int[] examples, int[] labels) {
        int[] chosen = new int[examples.length];
        for (int i = 0; i < examples.length; i++) {
            chosen[i] = labels[examples[i]];
        }
        return chosen;
    }

    @Override
    public OutputLayer outputLayer(String task, int size) {
        Check.require(task != null, "no task");
        Check.require(size >= 1, "size has to be positive");
        switch (task) {
            case "binary":
                Check.require(size == 2, "binary means two classes");
                return new OutputLayer(1, "sigmoid", "binary-cross-entropy");
            case "multiclass":
                Check.require(size >= 2, "several classes are needed");
                return new OutputLayer(size, "softmax", "categorical-cross-entropy");
            case "multilabel":
                return new OutputLayer(size, "sigmoid", "binary-cross-entropy");
            case "regression":
                return new OutputLayer(size, "identity", "mean-squared-error");
            case "bounded-regression":
                return new OutputLayer(size, "sigmoid", "mean-squared-error");
            default:
                throw new IllegalArgumentException("unknown task: " + task);
        }
    }

    private static void checkLabels(int[] labels, int classes) {
        Check.require(labels != null && labels.length > 0, "no labels");
        for (int label : labels) {
            Check.require(label >= 0 && label < classes, "label is not a class");
        }
    }
}
