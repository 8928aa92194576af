package deltarule.reference.digits;

import deltarule.problems.digits.DigitNetwork.Schedule;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the digit network refuses. */
abstract class CheckedNetworks {
    /** The number of classes; refuses layers that do not fit each other and the images. */
    static int requireNetwork(double[][][] network, double[][] images) {
        int sources = columns(images);
        require(network != null && network.length > 0, "at least one layer");
        for (double[][] layer : network) {
            require(columns(layer) == sources + 1, "a weight for each source and a bias");
            sources = layer.length;
        }
        require(sources > 1, "at least two classes");
        return sources;
    }

    /** Refuses what are not so many labels that are classes. */
    static void requireLabels(int[] labels, int examples, int classes) {
        require(labels != null && labels.length == examples, "a label for each example");
        require(classes > 1 && Arrays.stream(labels).allMatch(y -> y >= 0 && y < classes), "labels that are classes");
    }

    /** Refuses a schedule that does not fit the number of examples. */
    static void requireSchedule(Schedule schedule, int examples) {
        require(schedule != null && schedule.orders() != null && schedule.batchSize() > 0, "orders and a batch size");
        require(schedule.learningRate() > 0 && Double.isFinite(schedule.learningRate()), "a positive learning rate");
        require(schedule.epsilon() > 0 && Double.isFinite(schedule.epsilon()), "a positive epsilon");
        int[] all = IntStream.range(0, examples).toArray();
        for (int[] order : schedule.orders()) {
            require(order != null && Arrays.equals(Arrays.stream(order).sorted().toArray(), all), "each example once");
        }
    }

    /** The number of columns; refuses what are no rows of one length, at least one, of finite numbers. */
    static int columns(double[]... rows) {
        require(rows != null && rows.length > 0 && rows[0] != null && rows[0].length > 0, "a row and a column");
        for (double[] row : rows) {
            require(row != null && row.length == rows[0].length, "rows of one length");
            require(Arrays.stream(row).allMatch(Double::isFinite), "finite numbers");
        }
        return rows[0].length;
    }

    /** Refuses what does not meet a condition. */
    static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
