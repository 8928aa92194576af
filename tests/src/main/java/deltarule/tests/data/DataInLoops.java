package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import java.util.Arrays;
import java.util.Random;

/** Data handling that fills arrays in plain loops. */
final class DataInLoops extends OtherDataHandling {
    DataInLoops(DataHandlingParameters parameters) {
        super(parameters);
    }

    @Override
    public double[][] oneHot(int[] labels, int classes) {
        int[] classNumbers = classesOf(labels, classes);
        double[][] targets = inRows ? new double[labels.length][classes] : new double[classes][labels.length];
        for (int i = 0; i < labels.length; i++) {
            int k = classNumbers[i];
            targets[inRows ? i : k][inRows ? k : i] = 1;
        }
        return targets;
    }

    @Override
    public int[] classes(String rule, double[][] outputs) {
        int[] result = super.classes(rule, outputs);
        int numbers = inRows ? outputs[0].length : outputs.length;
        for (int i = 0; i < result.length; i++) {
            if (rule.equals("threshold")) {
                result[i] = firstLabel + (int) Math.round(at(outputs, i, 0));
            } else {
                int best = numbers - 1;
                for (int k = best - 1; k >= 0; k--) {
                    best = at(outputs, i, k) >= at(outputs, i, best) ? k : best;
                }
                result[i] = firstLabel + best;
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
        return new Evaluation(whole * hits / predicted.length, confusion);
    }

    @Override
    public double[] imageVector(int[][] pixels) {
        double[] vector = super.imageVector(pixels);
        int columns = pixels[0].length;
        for (int r = 0; r < pixels.length; r++) {
            for (int c = 0; c < columns; c++) {
                vector[byRows ? r * columns + c : c * pixels.length + r] =
                        signed ? (pixels[r][c] - 127.5) / 127.5 : pixels[r][c] / 255d;
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
            position += size * (index[axis] - firstIndex);
            size *= shape[axis];
        }
        return new Place(size, position + firstIndex);
    }

    @Override
    public int[] permutation(int n, long seed) {
        int[] order = new int[require(n)];
        Arrays.setAll(order, i -> i + firstIndex);
        Random random = new Random(seed);
        for (int left = n; left > 1; left--) {
            int i = down ? left - 1 : n - left;
            int j = random.nextInt(left) + (down ? 0 : i);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
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
        boolean classes = task.equals("multiclass") || (task.equals("binary") && !oneUnit);
        boolean numbers = task.contains("regression");
        String activation = classes ? "softmax" : numbers && !task.contains("bounded") ? "identity" : "sigmoid";
        String loss = numbers ? "mean-squared-error" : (classes ? "categorical" : "binary") + "-cross-entropy";
        boolean bounded = task.contains("bounded");
        return new OutputLayer(
                task.equals("binary") && oneUnit ? size - 1 : size, activation, bounded ? boundedLoss : loss);
    }
}
