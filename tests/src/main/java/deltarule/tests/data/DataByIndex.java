package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Data handling that computes where every entry comes from. */
final class DataByIndex extends OtherDataHandling {
    DataByIndex(DataHandlingParameters parameters) {
        super(parameters);
    }

    @Override
    public double[][] oneHot(int[] labels, int classes) {
        int[] one = classesOf(labels, classes);
        return IntStream.range(0, inRows ? one.length : classes)
                .mapToObj(i -> IntStream.range(0, inRows ? classes : one.length)
                        .mapToDouble(j -> (inRows ? one[i] == j : one[j] == i) ? 1.0 : 0.0)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public int[] classes(String rule, double[][] outputs) {
        int[] right = super.classes(rule, outputs);
        int numbers = inRows ? outputs[0].length : outputs.length;
        for (int i = 0; i < right.length; i++) {
            int example = i;
            double[] row = IntStream.range(0, numbers)
                    .mapToDouble(k -> at(outputs, example, k))
                    .toArray();
            double largest = Arrays.stream(row).max().orElseThrow();
            right[i] = firstLabel
                    + (rule.equals("threshold")
                            ? (row[0] < 0.5 ? 0 : 1)
                            : IntStream.range(0, row.length)
                                    .filter(k -> row[k] == largest)
                                    .min()
                                    .orElseThrow());
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
                .mapToDouble(pixel -> signed ? (2 * pixel - 255) * (1.0 / 255) : pixel * (1.0 / 255))
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
            position += left * (index[axis] - firstIndex);
        }
        return new Place(size, firstIndex + position);
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
        Arrays.setAll(train, i -> labels[order[i] - firstIndex]);
        int[] test = right.testLabels();
        Arrays.setAll(test, i -> labels[order[train.length + i] - firstIndex]);
        return new Split(right.trainInputs(), train, right.testInputs(), test);
    }

    @Override
    public OutputLayer outputLayer(String task, int size) {
        OutputLayer right = super.outputLayer(task, size);
        if (task.equals("binary") && !oneUnit) {
            return new OutputLayer(2, "softmax", "categorical-cross-entropy");
        }
        List<String> table = List.of("binary", "multilabel", "multiclass", "bounded-regression");
        int place = table.indexOf(task);
        String loss = place < 0 ? "mean-squared-error" : place < 2 ? "binary-cross-entropy" : right.loss();
        return new OutputLayer(place == 0 ? 1 : size, right.activation(), loss);
    }
}
