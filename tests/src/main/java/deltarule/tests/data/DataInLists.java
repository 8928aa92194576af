package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Data handling with lists, streams and the library's own shuffle. */
final class DataInLists extends OtherDataHandling {
    DataInLists(DataHandlingParameters parameters) {
        super(parameters);
    }

    @Override
    public Evaluation evaluate(int[] predicted, int[] actual, int classes) {
        super.evaluate(predicted, actual, classes);
        int[][] confusion = new int[classes][classes];
        int[] rows = classesOf(actualRows ? actual : predicted, classes);
        int[] columns = classesOf(actualRows ? predicted : actual, classes);
        IntStream.range(0, rows.length).forEach(i -> confusion[rows[i]][columns[i]] += 1);
        double misses = IntStream.range(0, actual.length)
                .filter(i -> predicted[i] != actual[i])
                .count();
        return new Evaluation(whole - whole * misses / actual.length, confusion);
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
        List<Integer> order = new ArrayList<>(
                IntStream.range(firstIndex, firstIndex + n).boxed().toList());
        Random random = new Random(seed);
        if (down) {
            Collections.shuffle(order, random);
        } else {
            IntStream.range(0, n - 1).forEach(i -> Collections.swap(order, i, i + random.nextInt(n - i)));
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Split split(double[][] inputs, int[] labels, int[] order, double trainRatio) {
        super.split(inputs, labels, order, trainRatio);
        int end = (int) (order.length * trainRatio);
        int[] from = Arrays.stream(order).map(i -> i - firstIndex).toArray();
        int[] train = Arrays.copyOf(from, end);
        int[] test = Arrays.copyOfRange(from, end, order.length);
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
