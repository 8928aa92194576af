package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Other right ways to handle data. */
public final class DataHandlingEquivalents implements Equivalents<DataHandling, DataHandlingParameters> {
    @Override
    public List<Equivalent<DataHandling>> of(DataHandlingParameters parameters) {
        return List.of(
                new Equivalent<>("data-in-loops", "fills arrays in plain loops", new InLoops(parameters)),
                new Equivalent<>(
                        "data-in-lists", "uses lists, streams and the library's shuffle", new InLists(parameters)),
                new Equivalent<>("data-by-index", "computes where every entry comes from", new ByIndex(parameters)));
    }

    private static class Common extends DataHandlingReference {
        final boolean byRows;
        final boolean inRows;
        final boolean kept;

        Common(DataHandlingParameters parameters) {
            super(parameters);
            byRows = parameters.unrolling().equals("rows");
            inRows = parameters.examplesIn().equals("rows");
            kept = parameters.lastBatch().equals("kept");
        }
    }

    private static final class InLoops extends Common {
        InLoops(DataHandlingParameters parameters) {
            super(parameters);
        }

        @Override
        public double[][] oneHot(int[] labels, int classes) {
            requireLabels(labels, classes);
            double[][] targets = new double[labels.length][classes];
            for (int i = 0; i < labels.length; i++) {
                targets[i][labels[i]] = 1;
            }
            return targets;
        }

        @Override
        public int[] classes(String rule, double[][] outputs) {
            int[] result = super.classes(rule, outputs);
            for (int i = 0; i < outputs.length; i++) {
                if (rule.equals("threshold")) {
                    result[i] = (int) Math.round(outputs[i][0]);
                } else {
                    int best = outputs[i].length - 1;
                    for (int k = best - 1; k >= 0; k--) {
                        best = outputs[i][k] >= outputs[i][best] ? k : best;
                    }
                    result[i] = best;
                }
            }
            return result;
        }

        @Override
        public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
            int[][] confusion = super.evaluate(predicted, actual, classes).confusion();
            int hits = 0;
            for (int k = 0; k < classes; k++) {
                hits += confusion[k][k];
            }
            return new Evaluation((double) hits / predicted.length, confusion);
        }

        @Override
        public double[] imageVector(int[][] pixels) {
            double[] vector = super.imageVector(pixels);
            int columns = pixels[0].length;
            for (int r = 0; r < pixels.length; r++) {
                for (int c = 0; c < columns; c++) {
                    vector[byRows ? r * columns + c : c * pixels.length + r] = pixels[r][c] / 255d;
                }
            }
            return vector;
        }

        @Override
        public Place place(int[] shape, int[] index) {
            super.place(shape, index);
            long size = 1;
            long position = 0;
            for (int i = 0; i < shape.length; i++) {
                int axis = byRows ? shape.length - 1 - i : i;
                position += size * index[axis];
                size *= shape[axis];
            }
            return new Place(size, position);
        }

        @Override
        public int[] permutation(int n, long seed) {
            int[] order = new int[require(n)];
            Arrays.setAll(order, i -> i);
            Random random = new Random(seed);
            for (int left = n; left > 1; left--) {
                int j = random.nextInt(left);
                int last = order[left - 1];
                order[left - 1] = order[j];
                order[j] = last;
            }
            return order;
        }

        private static int require(int n) {
            require(n >= 0, "negative");
            return n;
        }

        @Override
        public OutputLayer outputLayer(String task, int size) {
            super.outputLayer(task, size);
            boolean classes = task.equals("multiclass");
            boolean numbers = task.contains("regression");
            String activation = classes ? "softmax" : numbers && !task.contains("bounded") ? "identity" : "sigmoid";
            String loss = numbers ? "mean-squared-error" : (classes ? "categorical" : "binary") + "-cross-entropy";
            return new OutputLayer(task.equals("binary") ? size - 1 : size, activation, loss);
        }
    }

    private static final class InLists extends Common {
        InLists(DataHandlingParameters parameters) {
            super(parameters);
        }

        @Override
        public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
            super.evaluate(predicted, actual, classes);
            int[][] confusion = new int[classes][classes];
            IntStream.range(0, actual.length).forEach(i -> confusion[actual[i]][predicted[i]] += 1);
            double misses = IntStream.range(0, actual.length)
                    .filter(i -> predicted[i] != actual[i])
                    .count();
            return new Evaluation(1 - misses / actual.length, confusion);
        }

        @Override
        public Schedule schedule(int[] order, int batchSize, int epochs) {
            super.schedule(order, batchSize, epochs);
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < order.length; from += batchSize) {
                int[] batch = Arrays.stream(order).skip(from).limit(batchSize).toArray();
                if (kept || batch.length == batchSize) {
                    batches.add(batch);
                }
            }
            return new Schedule(batches.toArray(new int[0][]), batches.size() * epochs);
        }

        @Override
        public int[] permutation(int n, long seed) {
            super.permutation(n, seed);
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            return order.stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
            super.split(inputs, labels, order, trainRatio);
            int end = (int) (order.length * trainRatio);
            int[] train = Arrays.copyOf(order, end);
            int[] test = Arrays.copyOfRange(order, end, order.length);
            return new Split(pick(inputs, train), labels(labels, train), pick(inputs, test), labels(labels, test));
        }

        private double[][] pick(double[][] inputs, int[] examples) {
            if (inRows) {
                return Arrays.stream(examples)
                        .mapToObj(example -> inputs[example].clone())
                        .toArray(double[][]::new);
            }
            return Arrays.stream(inputs)
                    .map(row -> Arrays.stream(examples)
                            .mapToDouble(example -> row[example])
                            .toArray())
                    .toArray(double[][]::new);
        }

        private static int[] labels(int[] labels, int[] examples) {
            return Arrays.stream(examples).map(example -> labels[example]).toArray();
        }
    }

    private static final class ByIndex extends Common {
        ByIndex(DataHandlingParameters parameters) {
            super(parameters);
        }

        @Override
        public double[][] oneHot(int[] labels, int classes) {
            requireLabels(labels, classes);
            return Arrays.stream(labels)
                    .mapToObj(label -> IntStream.range(0, classes)
                            .mapToDouble(k -> Integer.compare(k, label) == 0 ? 1.0 : 0.0)
                            .toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public int[] classes(String rule, double[][] outputs) {
            int[] right = super.classes(rule, outputs);
            if (rule.equals("threshold")) {
                return Arrays.stream(outputs)
                        .mapToInt(row -> row[0] < 0.5 ? 0 : 1)
                        .toArray();
            }
            for (int i = 0; i < outputs.length; i++) {
                double[] row = outputs[i];
                double largest = Arrays.stream(row).max().orElseThrow();
                right[i] = IntStream.range(0, row.length)
                        .filter(k -> row[k] == largest)
                        .min()
                        .orElseThrow();
            }
            return right;
        }

        @Override
        public double[] imageVector(int[][] pixels) {
            int length = super.imageVector(pixels).length;
            int columns = pixels[0].length;
            int rows = length / columns;
            return IntStream.range(0, length)
                    .map(i -> byRows ? pixels[i / columns][i % columns] : pixels[i % rows][i / rows])
                    .mapToDouble(pixel -> pixel * (1.0 / 255))
                    .toArray();
        }

        @Override
        public Place place(int[] shape, int[] index) {
            long size = super.place(shape, index).size();
            long position = 0;
            long left = size;
            for (int i = 0; i < shape.length; i++) {
                int axis = byRows ? i : shape.length - 1 - i;
                left /= shape[axis];
                position += left * index[axis];
            }
            return new Place(size, position);
        }

        @Override
        public Schedule schedule(int[] order, int batchSize, int epochs) {
            super.schedule(order, batchSize, epochs);
            int rest = order.length % batchSize;
            int count = order.length / batchSize + (kept && rest > 0 ? 1 : 0);
            int[][] batches = new int[count][];
            for (int i = 0; i < count; i++) {
                batches[i] = new int[i < order.length / batchSize ? batchSize : rest];
                for (int k = 0; k < batches[i].length; k++) {
                    batches[i][k] = order[i * batchSize + k];
                }
            }
            return new Schedule(batches, epochs * count);
        }

        @Override
        public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
            Split right = super.split(inputs, labels, order, trainRatio);
            int[] train = right.trainLabels();
            Arrays.setAll(train, i -> labels[order[i]]);
            int[] test = right.testLabels();
            Arrays.setAll(test, i -> labels[order[train.length + i]]);
            return new Split(right.trainInputs(), train, right.testInputs(), test);
        }

        @Override
        public OutputLayer outputLayer(String task, int size) {
            OutputLayer right = super.outputLayer(task, size);
            List<String> table = List.of("binary", "multilabel", "multiclass");
            int place = table.indexOf(task);
            String loss = place < 0 ? "mean-squared-error" : place < 2 ? "binary-cross-entropy" : right.loss();
            return new OutputLayer(place == 0 ? 1 : size, right.activation(), loss);
        }
    }
}
