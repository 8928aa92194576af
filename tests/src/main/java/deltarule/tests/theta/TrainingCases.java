package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.theta.Networks.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of sums, regularised gradients, costs and training. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[][] PUBLIC_SUMS = {{0.8, -1.4, 2.6, 0.3}, {-0.9, 1.7, 0.45, -2.2}};
    private static final double[][] PUBLIC_THETA = {{0.5, 1.3, -2.2, 0.7}, {2.4, 0.65, -3.7, 1.6}};

    private final StoredTheta storage;
    private final SeededNumbers numbers;
    private final Sheet telling;

    TrainingCases(ThetaNetworkParameters parameters, SeededNumbers numbers) {
        this.storage = new StoredTheta(parameters);
        this.telling = Networks.telling(numbers);
        this.numbers = numbers;
    }

    /** What an example is added to, and with what. */
    record Added(double[][] sums, double[] delta, double[] activations) {}

    /** What a regularised gradient is made of. */
    record Regularized(double[][] sums, double[][] theta, int examples, double lambda) {}

    /** What a cost judges. */
    record Judged(double[][][] theta, double[][] predictions, double[][] targets, double lambda) {}

    /** What training starts from. */
    record Run(
            double[][][] theta,
            double[][] inputs,
            double[][] targets,
            double learningRate,
            double lambda,
            int epochs) {}

    List<Case<Added>> publicSums() {
        double[] delta = {-0.26, 0.7};
        return List.of(
                new Case<>(
                        "the first example",
                        numbers.published(
                                "first example",
                                new Added(storage.of(new double[2][3]), delta, new double[] {1, 0.43, 0.75}),
                                random -> publicSums(random, new double[2][3]))),
                new Case<>(
                        "a later example",
                        numbers.published(
                                "later example",
                                new Added(storage.of(PUBLIC_SUMS), delta, new double[] {1, 0.3, -0.6, 0.8}),
                                random -> publicSums(random, SlideNumbers.steps(random, 2, 4, -2.5, 2.5)))));
    }

    private Added publicSums(Random random, double[][] sums) {
        double[] activations = SlideNumbers.steps(random, sums[0].length, -0.8, 0.9);
        activations[0] = 1;
        return new Added(storage.of(sums), SlideNumbers.steps(random, 2, -0.9, 0.9), activations);
    }

    List<Case<Added>> sums() {
        Random random = numbers.named("sums");
        return List.of(
                added("ordinary sums", random, 3, 6),
                added("ordinary sums", random, 5, 3),
                added("a square matrix", random, 4, 4));
    }

    List<Case<Added>> unacceptableSums() {
        double[] activations = {1, 0.3, -0.6, 0.8};
        double[][] sums = storage.of(PUBLIC_SUMS);
        return List.of(
                new Case<>(REFUSED, new Added(sums, new double[] {0.4, 0.7, 0.2}, activations)),
                new Case<>(REFUSED, new Added(sums, new double[] {0.4, Double.NaN}, activations)),
                new Case<>(REFUSED, new Added(null, new double[] {0.4, 0.7}, activations)),
                new Case<>(REFUSED, new Added(sums, new double[] {0.4, 0.7}, null)));
    }

    List<Case<Regularized>> publicGradients() {
        return List.of(
                new Case<>(
                        "weights of two units with two sources",
                        numbers.published(
                                "two sources",
                                new Regularized(
                                        storage.of(new double[][] {{1, 1, 1}, {1, 1, 1}}),
                                        storage.of(new double[][] {{1, 2, 3}, {4, 5, 6}}),
                                        4,
                                        0.3),
                                random -> publicRegularized(random, 3))),
                new Case<>(
                        "weights of two units with three sources",
                        numbers.published(
                                "three sources",
                                new Regularized(storage.of(PUBLIC_SUMS), storage.of(PUBLIC_THETA), 7, 0.9),
                                random -> publicRegularized(random, 4))));
    }

    private Regularized publicRegularized(Random random, int columns) {
        return new Regularized(
                storage.of(SlideNumbers.steps(random, 2, columns, -2.5, 2.5)),
                storage.of(SlideNumbers.steps(random, 2, columns, -3, 3)),
                4 + random.nextInt(5),
                SlideNumbers.step(random, 0.3, 0.9));
    }

    List<Case<Regularized>> gradients() {
        Random random = numbers.named("gradients");
        return List.of(
                regularized("ordinary matrices", random, 3, 5, 6, 0.7),
                regularized("ordinary matrices", random, 5, 4, 9, 2.3),
                regularized("no penalty", random, 4, 3, 5, 0));
    }

    List<Case<Regularized>> unacceptableGradients() {
        double[][] sums = storage.of(PUBLIC_SUMS);
        double[][] theta = storage.of(PUBLIC_THETA);
        double[][] oneRow = storage.of(new double[][] {{0.8, -1.4, 2.6, 0.3}});
        return List.of(
                new Case<>(REFUSED, new Regularized(sums, theta, 0, 0.9)),
                new Case<>(REFUSED, new Regularized(sums, theta, 7, -0.9)),
                new Case<>(REFUSED, new Regularized(null, theta, 7, 0.9)),
                new Case<>(REFUSED, new Regularized(oneRow, theta, 7, 0.9)),
                new Case<>(REFUSED, new Regularized(sums, null, 7, 0.9)));
    }

    List<Case<Judged>> publicCosts() {
        double[][] predictions = numbers.published(
                "predictions",
                new double[][] {{0.8, 0.35}, {0.6, 0.45}, {0.1, 0.7}},
                random -> SlideNumbers.steps(random, 3, 2, 0.1, 0.9));
        double[][] targets = {{1, 0}, {0, 0}, {1, 1}};
        double[][][] theta = storage.of(telling.theta());
        return List.of(
                new Case<>("no penalty", new Judged(theta, predictions, targets, 0)),
                new Case<>("with a penalty", new Judged(theta, predictions, targets, 0.7)));
    }

    List<Case<Judged>> costs() {
        Random random = numbers.named("costs");
        return List.of(
                new Case<>("one hidden layer", judged(random, new int[] {4, 5, 3}, 6, 0.3)),
                new Case<>("two hidden layers", judged(random, new int[] {3, 5, 6, 4}, 7, 0.9)),
                new Case<>("no hidden layer", judged(random, new int[] {6, 3}, 5, 2.3)));
    }

    List<Case<Judged>> unacceptableCosts() {
        Judged right = publicCosts().get(1).input();
        double[][] two = Arrays.copyOf(right.targets, 2);
        double[][] shorter = {{0.8, 0.35}, {0.6}, {0.1, 0.7}};
        double[][] beyond = {{0.8, 0.35}, {0.6, 1.45}, {0.1, 0.7}};
        return List.of(
                new Case<>(REFUSED, new Judged(right.theta, right.predictions, two, 0.7)),
                new Case<>(REFUSED, new Judged(null, right.predictions, right.targets, 0.7)),
                new Case<>(REFUSED, new Judged(right.theta, shorter, right.targets, 0.7)),
                new Case<>(REFUSED, new Judged(right.theta, beyond, right.targets, 0.7)),
                new Case<>(REFUSED, new Judged(right.theta, new double[0][], new double[0][], 0.7)),
                new Case<>(REFUSED, new Judged(right.theta, right.predictions, right.targets, -0.7)));
    }

    List<Case<Judged>> certainCosts() {
        double[][] targets = {{1, 0}, {0, 0}, {1, 1}};
        double[][] wrong = {{1, 0}, {0, 0}, {0, 1}};
        return List.of(
                new Case<>("certain and right", new Judged(storage.of(Networks.TELLING), targets, targets, 0)),
                new Case<>("certain and wrong", new Judged(storage.of(Networks.TELLING), wrong, targets, 0)));
    }

    List<Case<Run>> publicRuns() {
        double[][][] theta = storage.of(telling.theta());
        return List.of(
                new Case<>("one epoch", new Run(theta, telling.inputs(), telling.targets(), 0.3, 0.7, 1)),
                new Case<>("four epochs", new Run(theta, telling.inputs(), telling.targets(), 0.7, 0.3, 4)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, new int[] {3, 4, 2}, 5, 0.3, 0.7, 0)),
                new Case<>("several epochs", run(random, new int[] {4, 3, 2}, 6, 0.3, 0.4, 3)),
                new Case<>("two hidden layers", run(random, new int[] {3, 5, 4, 3}, 7, 0.1, 0.3, 3)),
                new Case<>("several epochs", run(random, new int[] {2, 4, 3}, 5, 0.1, 0.2, 5)));
    }

    List<Case<Run>> unacceptableRuns() {
        Run right = publicRuns().get(0).input();
        return List.of(
                new Case<>(REFUSED, new Run(right.theta, right.inputs, right.targets, 0, 0.3, 2)),
                new Case<>(REFUSED, new Run(null, right.inputs, right.targets, 0.3, 0.3, 2)),
                new Case<>(REFUSED, new Run(right.theta, right.inputs, right.targets, 0.3, -0.3, 2)),
                new Case<>(REFUSED, new Run(right.theta, right.inputs, right.targets, 0.3, 0.3, -1)),
                new Case<>(REFUSED, new Run(right.theta, right.inputs, Arrays.copyOf(right.targets, 3), 0.3, 0.3, 2)));
    }

    private Case<Added> added(String group, Random random, int rows, int columns) {
        double[] activations = SeededNumbers.vector(random, columns, 0.1, 0.9);
        activations[0] = 1;
        return new Case<>(
                group,
                new Added(
                        storage.of(SeededNumbers.matrix(random, rows, columns, -2, 2)),
                        SeededNumbers.vector(random, rows, -0.9, 0.9),
                        activations));
    }

    private Case<Regularized> regularized(
            String group, Random random, int rows, int columns, int examples, double lambda) {
        return new Case<>(
                group,
                new Regularized(
                        storage.of(SeededNumbers.matrix(random, rows, columns, -4, 4)),
                        storage.of(SeededNumbers.matrix(random, rows, columns, -3, 3)),
                        examples,
                        lambda));
    }

    private Judged judged(Random random, int[] sizes, int examples, double lambda) {
        int units = sizes[sizes.length - 1];
        return new Judged(
                storage.of(Networks.theta(random, sizes)),
                SeededNumbers.matrix(random, examples, units, 0.05, 0.95),
                Networks.targets(random, examples, units),
                lambda);
    }

    private Run run(Random random, int[] sizes, int examples, double learningRate, double lambda, int epochs) {
        return new Run(
                storage.of(Networks.theta(random, sizes)),
                SeededNumbers.matrix(random, examples, sizes[0], -2, 2),
                Networks.targets(random, examples, sizes[sizes.length - 1]),
                learningRate,
                lambda,
                epochs);
    }
}
