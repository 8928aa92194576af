package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.softmaxregression.BatchCases.Affine;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of the single step, of two classes and of training. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;
    private final Layout layout;

    private final PublicNumbers published;

    TrainingCases(SeededNumbers numbers, Layout layout) {
        this.numbers = numbers;
        this.layout = layout;
        this.published = new PublicNumbers(numbers);
    }

    /** What a single step starts from. */
    record Single(Model model, double[] input, double[] activations, int label, double learningRate) {}

    /** What training starts from. */
    record Run(Model model, double[][] inputs, int[] labels, double learningRate, int batchSize, int[][] orders) {
        /** How many updates it makes. */
        int updates() {
            return orders.length * ((labels.length + batchSize - 1) / batchSize);
        }
    }

    List<Case<Single>> publicSingles() {
        Model zero = layout.model(new double[3][2], 0, 0, 0);
        double third = 1 / 3.0;
        return List.of(
                new Case<>(
                        "from zero",
                        single(
                                zero,
                                published.decimals("input of a step", 10, 3, 1.5, 2.5),
                                new double[] {third, third, third},
                                2,
                                0.6)),
                new Case<>(
                        "four classes, three inputs",
                        single(
                                layout.model(published.weights(), published.bias()),
                                published.inputs()[1],
                                published.shares("activations", PublicData.ACTIVATIONS)[1],
                                1,
                                0.3)));
    }

    List<Case<Single>> singles() {
        Random random = numbers.named("singles");
        return List.of(
                new Case<>("ordinary examples", single(random, 3, 5, 4, 0.7)),
                new Case<>("ordinary examples", single(random, 6, 4, 0, 0.3)),
                new Case<>("as many inputs as classes", single(random, 4, 4, 2, 0.2)));
    }

    List<Case<Single>> unacceptableSingles() {
        double[] input = PublicData.INPUTS[1];
        double[] activations = PublicData.ACTIVATIONS[1];
        return List.of(
                new Case<>(REFUSED, single(publicModel(), new double[] {0.4, 0.7}, activations, 1, 0.3)),
                new Case<>(REFUSED, single(publicModel(), input, new double[] {0.2, 0.5, 0.3}, 1, 0.3)),
                new Case<>(REFUSED, single(publicModel(), null, activations, 1, 0.3)),
                new Case<>(REFUSED, single(publicModel(), input, activations, 4, 0.3)),
                new Case<>(REFUSED, single(publicModel(), input, activations, 1, 0)));
    }

    List<Case<Affine>> publicPairs() {
        double[][] classes = Arrays.copyOf(published.weights(), 2);
        double[] bias = Arrays.copyOf(published.bias(), 2);
        double[][] single = published.decimals("two weights", 10, 3, new double[][] {{0.5}, {2}});
        return List.of(
                new Case<>(
                        "three inputs, five examples",
                        new Affine(layout.model(classes, bias), layout.batch(published.inputs()))),
                new Case<>(
                        "one input of 1, no bias",
                        new Affine(layout.model(single, 0, 0), layout.batch(new double[][] {{1}}))));
    }

    List<Case<Affine>> pairs() {
        Random random = numbers.named("pairs");
        return List.of(
                new Case<>("ordinary models", pair(random, 5, 4)),
                new Case<>("ordinary models", pair(random, 3, 6)),
                new Case<>("as many examples and inputs as classes", pair(random, 2, 2)));
    }

    List<Case<Affine>> unacceptablePairs() {
        double[][] inputs = layout.batch(PublicData.INPUTS);
        double[][] classes = {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}};
        return List.of(
                new Case<>(REFUSED, new Affine(publicModel(), inputs)),
                new Case<>(REFUSED, new Affine(layout.model(classes, 0.25, Double.NaN), inputs)),
                new Case<>(REFUSED, new Affine(layout.model(classes, 0.25, -0.35), null)));
    }

    List<Case<Run>> publicRuns() {
        int[][] orders = {{2, 0, 3, 1}, {1, 3, 0, 2}};
        return List.of(
                new Case<>(
                        "one epoch in stored order, example by example",
                        new Run(
                                layout.model(published.weights(), published.bias()),
                                layout.batch(published.inputs()),
                                layout.labels(PublicData.LABELS),
                                0.3,
                                1,
                                new int[][] {{0, 1, 2, 3, 4}})),
                new Case<>(
                        "two epochs in other orders, in batches of two",
                        new Run(
                                layout.model(
                                        published.decimals("few weights", 10, 0.9, PublicData.SMALL_WEIGHTS),
                                        published.decimals("few biases", 10, 0.9, PublicData.SMALL_BIAS)),
                                layout.batch(published.decimals("few inputs", 10, 2, PublicData.SMALL_INPUTS)),
                                layout.labels(PublicData.SMALL_LABELS),
                                0.6,
                                2,
                                orders)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, 5, 3, 4, 0.3, 2, 0)),
                new Case<>("example by example", run(random, 5, 4, 3, 0.4, 1, 2)),
                new Case<>("minibatches", run(random, 7, 3, 4, 0.7, 3, 3)),
                new Case<>("batches larger than the data set", run(random, 6, 4, 3, 0.2, 9, 4)),
                new Case<>("a whole run", run(random, 11, 3, 4, 0.3, 4, 25)));
    }

    List<Case<Run>> unacceptableRuns() {
        int[] order = {3, 0, 4, 1, 2};
        return List.of(
                new Case<>(REFUSED, publicRun(-0.3, 2, order)),
                new Case<>(REFUSED, publicRun(0.3, 0, order)),
                new Case<>(REFUSED, publicRun(0.3, 2, order, new int[] {3, 0, 4, 1, 3})),
                new Case<>(REFUSED, publicRun(0.3, 2, order, new int[] {3, 0, 1, 2})));
    }

    private Model publicModel() {
        return layout.model(PublicData.WEIGHTS, PublicData.BIAS);
    }

    private Run publicRun(double learningRate, int batchSize, int[]... orders) {
        return new Run(
                publicModel(),
                layout.batch(PublicData.INPUTS),
                layout.labels(PublicData.LABELS),
                learningRate,
                batchSize,
                orders);
    }

    private Single single(Model model, double[] input, double[] activations, int trueClass, double learningRate) {
        return new Single(model, input, activations, layout.labels(trueClass)[0], learningRate);
    }

    private Single single(Random random, int inputs, int classes, int trueClass, double learningRate) {
        return single(
                model(random, inputs, classes),
                SeededNumbers.vector(random, inputs, -2, 2),
                SeededNumbers.probabilities(random, classes),
                trueClass,
                learningRate);
    }

    private Affine pair(Random random, int examples, int inputs) {
        return new Affine(
                model(random, inputs, 2), layout.batch(SeededNumbers.matrix(random, examples, inputs, -2, 2)));
    }

    private Run run(
            Random random, int examples, int inputs, int classes, double learningRate, int batchSize, int epochs) {
        int first = random.nextInt(classes);
        int[][] orders = new int[epochs][];
        for (int epoch = 0; epoch < epochs; epoch++) {
            orders[epoch] = shuffled(random, examples);
        }
        return new Run(
                model(random, inputs, classes),
                layout.batch(SeededNumbers.matrix(random, examples, inputs, -2, 2)),
                layout.labels(IntStream.range(0, examples)
                        .map(i -> (first + i) % classes)
                        .toArray()),
                learningRate,
                batchSize,
                orders);
    }

    private Model model(Random random, int inputs, int classes) {
        return layout.model(
                SeededNumbers.matrix(random, classes, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, classes, -0.9, 0.9));
    }

    /** A permutation that is not the stored order. */
    private static int[] shuffled(Random random, int examples) {
        int[] order = IntStream.range(0, examples).toArray();
        for (int i = examples - 1; i > 0; i--) {
            int j = random.nextInt(i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
