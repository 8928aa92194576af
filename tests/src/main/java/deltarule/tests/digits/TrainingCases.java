package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.digits.PublicNumbers.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of training and predictions. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";

    private final StoredNetworks storage;
    private final SeededNumbers numbers;
    private final Sheet sheet;

    TrainingCases(DigitNetworkParameters parameters, SeededNumbers numbers) {
        this.storage = new StoredNetworks(parameters);
        this.numbers = numbers;
        this.sheet = numbers.published(
                "network",
                new Sheet(PublicNumbers.NETWORK, PublicNumbers.IMAGES, PublicNumbers.LABELS),
                PublicNumbers::fresh);
    }

    /** What training starts from. */
    record Run(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
        /** The number of updates, for the tolerance. */
        int updates() {
            return schedule.orders().length * ((images.length - 1) / schedule.batchSize() + 1);
        }
    }

    /** Images to classify. */
    record Question(double[][][] network, double[][] images) {}

    List<Case<Run>> publicRuns() {
        return List.of(new Case<>(
                "five images, two epochs",
                new Run(storage.stored(sheet.network()), sheet.images(), sheet.labels(), PublicNumbers.SCHEDULE)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, 5, 2, 0, 4, 6, 3)),
                new Case<>("one epoch", run(random, 11, 4, 1, 6, 5, 4)),
                new Case<>("several epochs", run(random, 14, 5, 3, 36, 8, 4)),
                new Case<>("two hidden layers", run(random, 9, 2, 2, 5, 6, 4, 3)),
                new Case<>("a batch larger than the data set", run(random, 7, 50, 4, 4, 5, 3)),
                new Case<>("no hidden layer, from zero", fromZero(random)),
                new Case<>("batches that leave no rest", run(random, 12, 4, 2, 5, 4, 3)));
    }

    List<Case<Run>> unacceptableRuns() {
        Run right = publicRuns().get(0).input();
        double[][][] otherShape = {right.network[0], PublicNumbers.SMALL[1]};
        return List.of(
                new Case<>(REFUSED, new Run(otherShape, right.images, right.labels, right.schedule)),
                new Case<>(REFUSED, new Run(right.network, null, right.labels, right.schedule)),
                new Case<>(REFUSED, new Run(right.network, right.images, null, right.schedule)),
                new Case<>(REFUSED, new Run(right.network, right.images, new int[] {2, 0, 1, 3, 0}, right.schedule)),
                new Case<>(REFUSED, with(right, new int[][] {{3, 0, 4, 1, 1}}, 2, 0.05, 0.02)),
                new Case<>(REFUSED, with(right, new int[][] {{3, 0, 4, 1}}, 2, 0.05, 0.02)),
                new Case<>(REFUSED, with(right, right.schedule.orders(), 0, 0.05, 0.02)),
                new Case<>(REFUSED, with(right, right.schedule.orders(), 2, 0, 0.02)),
                new Case<>(REFUSED, with(right, right.schedule.orders(), 2, 0.05, 0)));
    }

    List<Case<Question>> publicQuestions() {
        return List.of(new Case<>("five images", new Question(storage.stored(sheet.network()), sheet.images())));
    }

    List<Case<Question>> questions() {
        Random random = numbers.named("questions");
        return List.of(
                new Case<>("as many images of each class", balanced(random, 24, 0, 6, 8, 4)),
                new Case<>("as many images of each class", balanced(random, 20, 0, 5, 7, 6, 5)),
                new Case<>("only negative scores", balanced(random, 16, -30, 4, 6, 4)),
                new Case<>("classes that tie", tied(random)));
    }

    List<Case<Question>> unacceptableQuestions() {
        double[][] images = PublicNumbers.IMAGES;
        double[][][] oneClass = {{{0.3, -0.6, 0.8, 0.4}}};
        return List.of(
                new Case<>(REFUSED, new Question(null, images)),
                new Case<>(REFUSED, new Question(oneClass, images)),
                new Case<>(REFUSED, new Question(PublicNumbers.NETWORK, new double[0][])),
                new Case<>(REFUSED, new Question(PublicNumbers.NETWORK, new double[][] {{0.3, 0.6}})),
                new Case<>(REFUSED, new Question(PublicNumbers.NETWORK, new double[][] {{0.3, Double.NaN, 0.6}})));
    }

    private static Run with(Run run, int[][] orders, int batchSize, double learningRate, double epsilon) {
        return new Run(run.network, run.images, run.labels, new Schedule(orders, batchSize, learningRate, epsilon));
    }

    private Run run(Random random, int examples, int batchSize, int epochs, int... sizes) {
        int classes = sizes[sizes.length - 1];
        int first = random.nextInt(classes);
        return new Run(
                storage.stored(network(random, sizes)),
                SeededNumbers.matrix(random, examples, sizes[0], 0.05, 0.95),
                IntStream.range(0, examples).map(i -> (first + i) % classes).toArray(),
                new Schedule(orders(random, epochs, examples), batchSize, 0.03, 0.02));
    }

    private Run fromZero(Random random) {
        Run run = run(random, 8, 3, 3, 7, 4);
        return new Run(new double[][][] {new double[4][8]}, run.images, run.labels, run.schedule);
    }

    private static int[][] orders(Random random, int epochs, int examples) {
        int[][] orders = new int[epochs][];
        for (int epoch = 0; epoch < epochs; epoch++) {
            orders[epoch] = IntStream.range(0, examples).toArray();
            for (int i = examples - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = orders[epoch][i];
                orders[epoch][i] = orders[epoch][j];
                orders[epoch][j] = swapped;
            }
        }
        return orders;
    }

    private static double[][][] network(Random random, int... sizes) {
        double[][][] network = new double[sizes.length - 1][][];
        Arrays.setAll(network, l -> SeededNumbers.matrix(random, sizes[l + 1], sizes[l] + 1, -0.9, 0.9));
        return network;
    }

    /** Draws networks until one predicts all classes, and images until each class has as many. */
    private Question balanced(Random random, int examples, double bias, int... sizes) {
        int classes = sizes[sizes.length - 1];
        double[][] images = new double[examples][];
        double[][][] network;
        int found;
        do {
            network = network(random, sizes);
            for (double[] unit : network[network.length - 1]) {
                unit[unit.length - 1] += bias;
            }
            found = 0;
            for (int draw = 0; draw < 60 * examples && found < examples; draw++) {
                double[] image = SeededNumbers.vector(random, sizes[0], -2, 2);
                if (StoredNetworks.predicted(network, image) == found % classes) {
                    images[found++] = image;
                }
            }
        } while (found < examples);
        return new Question(storage.stored(network), images);
    }

    /** Classes 1 and 3 are the same, and so are classes 0 and 2. */
    private Question tied(Random random) {
        double[][][] network = network(random, 4, 5, 4);
        network[1][3] = network[1][1].clone();
        network[1][2] = network[1][0].clone();
        return new Question(storage.stored(network), SeededNumbers.matrix(random, 9, 4, -2, 2));
    }
}
