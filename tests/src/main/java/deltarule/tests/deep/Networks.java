package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks and batches, stored as the variant asks. */
final class Networks {
    private static final double[][][] TELLING_WEIGHTS = {
        {{0.7, -0.4, 0.3, 0.8}, {-0.6, 0.9, 0.5, -0.2}},
        {{0.4, -0.7, 0.6, 0.2}, {-0.3, 0.5, 0.8, -0.9}, {0.9, 0.3, -0.4, 0.7}, {-0.8, 0.6, 0.25, 0.35}},
        {
            {0.5, -0.6, 0.3, 0.8, -0.2},
            {-0.7, 0.4, 0.9, -0.3, 0.6},
            {0.2, 0.7, -0.5, 0.45, -0.9},
            {0.6, -0.25, 0.35, -0.8, 0.4}
        }
    };
    private static final double[][] TELLING_BIASES = {
        {0.2, -0.3, 0.4, -0.6}, {-0.2, 0.35, 0.15, -0.45}, {0.3, -0.4, 0.25, 0.55, -0.7}
    };
    private static final double[][][] SMALL_WEIGHTS = {
        {{0.5, -0.7, 0.9}, {0.8, 0.4, -0.3}},
        {{0.6, -0.8, 0.3}, {0.7, 0.25, -0.9}, {-0.4, 0.55, 0.2}},
        {{0.9, -0.3, 0.4, -0.6}, {-0.5, 0.7, 0.35, 0.2}, {0.3, 0.8, -0.7, 0.45}}
    };
    private static final double[][] SMALL_BIASES = {{0.2, -0.4, 0.3}, {0.35, -0.25, 0.6}, {-0.3, 0.5, -0.2, 0.4}};

    private final double leak;
    private final boolean inputsInRows;

    Networks(DeepNetworkParameters parameters) {
        this.leak = parameters.leak();
        this.inputsInRows = parameters.weightRows().equals("inputs");
    }

    /** The weights and biases of all layers. */
    record Network(double[][][] weights, double[][] biases) {}

    /** A network with examples and their labels that students see. */
    record Sheet(Network network, double[][] inputs, int[] labels) {}

    /** Two inputs, two hidden layers of four units, five classes, and three examples. */
    Sheet telling(SeededNumbers numbers) {
        return numbers.published(
                "telling network",
                new Sheet(
                        new Network(stored(TELLING_WEIGHTS), copy(TELLING_BIASES)),
                        new double[][] {{1.5, -0.6}, {-0.8, 1.2}, {0.4, 2.3}},
                        new int[] {3, 0, 4}),
                this::fresh);
    }

    /** Draws until all sums of hidden units lie clear of 0. */
    private Sheet fresh(Random random) {
        while (true) {
            int[] sizes = {2, 4, 4, 5};
            double[][][] weights = new double[3][][];
            double[][] biases = new double[3][];
            for (int l = 0; l < 3; l++) {
                weights[l] = SlideNumbers.steps(random, sizes[l], sizes[l + 1], -0.9, 0.9);
                biases[l] = SlideNumbers.steps(random, sizes[l + 1], -0.7, 0.7);
            }
            double[][] inputs = SlideNumbers.steps(random, 3, 2, -1.5, 2.3);
            if (Arrays.stream(inputs).allMatch(input -> isClear(weights, biases, input))) {
                return new Sheet(new Network(stored(weights), biases), inputs, labels(random, 3, 5));
            }
        }
    }

    private boolean isClear(double[][][] byInput, double[][] biases, double[] input) {
        double[] values = input;
        for (int l = 0; l < byInput.length - 1; l++) {
            double[] sums = Matrices.product(new double[][] {values}, byInput[l])[0];
            for (int k = 0; k < sums.length; k++) {
                sums[k] += biases[l][k];
            }
            if (Arrays.stream(sums).anyMatch(z -> Math.abs(z) < 0.05)) {
                return false;
            }
            values = Arrays.stream(sums).map(z -> z > 0 ? z : leak * z).toArray();
        }
        return true;
    }

    /** Two inputs, two hidden layers of three units, four classes, for counterexamples. */
    Network small() {
        return new Network(stored(SMALL_WEIGHTS), copy(SMALL_BIASES));
    }

    /** Three examples for it. */
    static double[][] smallInputs() {
        return new double[][] {{1.4, -0.5}, {-0.9, 0.7}, {0.6, 1.8}};
    }

    /** Their labels. */
    static int[] smallLabels() {
        return new int[] {2, 3, 1};
    }

    /** An ordinary network. */
    Network random(Random random, int... sizes) {
        double[][][] weights = new double[sizes.length - 1][][];
        double[][] biases = new double[sizes.length - 1][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = SeededNumbers.matrix(random, sizes[l], sizes[l + 1], -0.9, 0.9);
            biases[l] = SeededNumbers.vector(random, sizes[l + 1], -0.9, 0.9);
        }
        return new Network(stored(weights), biases);
    }

    /** Labels of all classes in turn, from a random one on. */
    static int[] labels(Random random, int examples, int classes) {
        int first = random.nextInt(classes);
        return IntStream.range(0, examples).map(i -> (first + i) % classes).toArray();
    }

    /** A matrix with inputs in rows as the variant stores it. */
    double[][] stored(double[][] byInput) {
        if (inputsInRows) {
            return copy(byInput);
        }
        return IntStream.range(0, byInput[0].length)
                .mapToObj(k -> Arrays.stream(byInput).mapToDouble(row -> row[k]).toArray())
                .toArray(double[][]::new);
    }

    private double[][][] stored(double[][][] byInput) {
        return Arrays.stream(byInput).map(this::stored).toArray(double[][][]::new);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
