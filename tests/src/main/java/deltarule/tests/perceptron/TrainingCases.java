package deltarule.tests.perceptron;

import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference;
import deltarule.reference.perceptron.PerceptronReference.Steps;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The inputs of the hidden tests of update and training.
 *
 * <p>Learning rates are powers of two, and tables of small whole numbers have four or eight rows: whether a score is exactly
 * 0 then does not depend on rounding.
 */
final class TrainingCases {
    /** An AND gate's labels at the corners. */
    static final int[] AND = {-1, -1, -1, 1};

    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "examples that a line can separate";
    private static final int[] OR = {-1, 1, 1, 1};
    private static final int[] EXCLUSIVE_OR = {-1, 1, 1, -1};

    private final PerceptronParameters parameters;
    private final SeededNumbers numbers;
    private final double[][] corners;

    TrainingCases(PerceptronParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
        this.corners = augmented(ScoreCases.CORNERS);
    }

    /** What a single update starts from; the examples are rows. */
    record Epoch(String rule, double[] theta, double[][] inputs, int[] labels) {}

    /** What training starts from; the examples are rows. */
    record Run(
            String rule,
            double[] theta,
            double[][] inputs,
            int[] labels,
            double learningRate,
            double tolerance,
            int mostEpochs) {}

    List<Case<Epoch>> publicEpochs() {
        int[] gate = gate();
        double[] theta = numbers.published("theta", new double[] {0.1, 0.1, 0.1}, TrainingCases::quarters);
        return List.of(
                new Case<>("a gate from zero", new Epoch("averaged", new double[3], corners, gate)),
                new Case<>("a gate from elsewhere", new Epoch("averaged", theta, corners, gate)),
                new Case<>("a gate by fixed increments", new Epoch("fixed-increment", new double[3], corners, gate)),
                new Case<>(
                        "four examples of three inputs",
                        numbers.published(
                                "four examples",
                                new Epoch(
                                        "averaged",
                                        new double[] {0.4, -0.3, 0.6},
                                        new double[][] {
                                            {1.5, -0.4, 0.7}, {0.3, 2.2, -1.6}, {-1.2, 0.8, 0.6}, {2.4, 1.7, 0.9}
                                        },
                                        new int[] {1, 1, -1, -1}),
                                random -> epoch(
                                        "averaged",
                                        SlideNumbers.vector(random, 3, 0.5, 0.9),
                                        4,
                                        inputs -> SlideNumbers.vector(random, inputs, -2.5, 2.5)))));
    }

    List<Case<Epoch>> epochs() {
        Random random = numbers.named("epochs");
        return List.of(
                new Case<>("the averaged rule", epoch(random, "averaged", 7, 3)),
                new Case<>("the averaged rule", epoch(random, "averaged", 9, 4)),
                new Case<>("fixed increments", epoch(random, "fixed-increment", 7, 5)),
                new Case<>("scores of exactly zero", new Epoch("averaged", new double[3], corners, OR)));
    }

    List<Case<Epoch>> unacceptableEpochs() {
        double[] theta = {0.7, 0.3, 0.4};
        return List.of(
                new Case<>(REFUSED, new Epoch("averaged", theta, corners, new int[] {0, 0, 0, 1})),
                new Case<>(REFUSED, new Epoch("batch", theta, corners, AND)),
                new Case<>(REFUSED, new Epoch("averaged", new double[] {0.7, 0.3}, corners, AND)),
                new Case<>(REFUSED, new Epoch("fixed-increment", theta, null, AND)));
    }

    List<Case<Run>> publicRuns() {
        int[] gate = gate();
        double scale = numbers.published("scale", 1.0, random -> new double[] {0.25, 0.5, 2, 4}[random.nextInt(4)]);
        return List.of(
                new Case<>("a gate", new Run("averaged", new double[3], corners, gate, scale, 0.01, 40)),
                new Case<>(
                        "a gate by fixed increments",
                        new Run("fixed-increment", new double[3], corners, gate, 0.5 * scale, 0.01, 40)),
                new Case<>(
                        "an exclusive OR from zero",
                        new Run("averaged", new double[3], corners, EXCLUSIVE_OR, scale, 0.01, 40)),
                new Case<>(
                        "fewer epochs than needed", new Run("averaged", new double[3], corners, gate, scale, 0.01, 3)),
                new Case<>(
                        "a tolerance of 0.4", new Run("averaged", new double[3], corners, gate, 0.5 * scale, 0.4, 40)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>(ORDINARY, run(random, "averaged", 8, 3, 0.5, 1e-6, 300)),
                new Case<>(ORDINARY, run(random, "fixed-increment", 7, 4, 0.25, 1e-6, 300)),
                new Case<>("a single epoch allowed", run(random, "averaged", 8, 3, 2, 1e-6, 1)),
                new Case<>("mistakes that cancel", cancelling(random)),
                new Case<>("a large tolerance", telling(() -> run(random, "averaged", 8, 3, 0.25, 0.6, 40))));
    }

    List<Case<Run>> unacceptableRuns() {
        double[] theta = {0.7, 0.3, 0.4};
        return List.of(
                new Case<>(REFUSED, new Run("averaged", theta, corners, AND, 0, 0.01, 40)),
                new Case<>(REFUSED, new Run("averaged", theta, corners, AND, 0.5, 0, 40)),
                new Case<>(REFUSED, new Run("averaged", theta, corners, AND, 0.5, 0.01, 0)),
                new Case<>(REFUSED, new Run("averaged", theta, corners, new int[] {2, -1, 1, -1}, 0.5, 0.01, 40)));
    }

    /** Mistakes, scores inside a margin of 1 and clear ones, with both labels in turn. */
    private static Epoch epoch(Random random, String rule, int examples, int inputs) {
        double[] theta = distinct(random, inputs);
        return epoch(rule, theta, examples, length -> SeededNumbers.vector(random, length, -2, 2));
    }

    private static Epoch epoch(String rule, double[] theta, int examples, IntFunction<double[]> row) {
        double[][] rows = new double[examples][];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % 2 == 0 ? 1 : -1;
            double least = new double[] {-3, 0.1, 1.2}[i % 3];
            double most = new double[] {-0.1, 0.9, 4}[i % 3];
            double lead;
            do {
                rows[i] = row.apply(theta.length);
                lead = labels[i] * dot(theta, rows[i]);
            } while (lead < least || lead > most);
        }
        return new Epoch(rule, theta, rows, labels);
    }

    /** Examples on both sides of a hidden boundary, none near it, and a start that gets some of them wrong. */
    private Run run(
            Random random, String rule, int examples, int inputs, double rate, double tolerance, int mostEpochs) {
        double bias = SeededNumbers.vector(random, 1, -0.5, 0.5)[0];
        double[] weights = distinct(random, inputs);
        double[][] rows = new double[examples][];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % 2 == 0 ? 1 : -1;
            do {
                rows[i] = SeededNumbers.vector(random, inputs, -2, 2);
            } while (labels[i] * (dot(weights, rows[i]) + bias) < 0.4);
        }
        double[] start = SeededNumbers.vector(random, inputs + 1, -0.9, 0.9);
        return new Run(rule, start, augmented(rows), labels, rate, tolerance, mostEpochs);
    }

    /** A run that takes three numbers of epochs with the Euclidean, the maximum and the squared norm. */
    private static Run telling(Supplier<Run> runs) {
        Run run;
        do {
            run = runs.get();
        } while (lengths(run) < 3);
        return run;
    }

    private static long lengths(Run run) {
        return Stream.<ToDoubleFunction<double[]>>of(
                        delta -> Math.sqrt(dot(delta, delta)),
                        delta -> Arrays.stream(delta).map(Math::abs).max().orElseThrow(),
                        delta -> dot(delta, delta))
                .mapToInt(size -> epochs(run, size))
                .distinct()
                .count();
    }

    private static int epochs(Run run, ToDoubleFunction<double[]> stoppingSize) {
        Steps steps = new Steps(new PerceptronParameters(true, 0, true, "rows", "added", 1, "direction", "euclidean"));
        steps.stoppingSize = stoppingSize;
        return new PerceptronReference(steps)
                .train(run.rule, run.theta, run.inputs, run.labels, run.learningRate, run.tolerance, run.mostEpochs)
                .epochs();
    }

    /** The labels of a gate at the corners: an AND, or one whose inputs or output are negated. */
    private int[] gate() {
        return numbers.published("gate", AND, random -> {
            int[] gate = new int[4];
            int output = random.nextBoolean() ? 1 : -1;
            Arrays.fill(gate, -output);
            gate[random.nextInt(4)] = output;
            return gate;
        });
    }

    /** Multiples of 1/4, so that sums of them are exact. */
    private static double[] quarters(Random random) {
        return random.ints(3, 1, 6)
                .mapToDouble(n -> (random.nextBoolean() ? n : -n) / 4.0)
                .toArray();
    }

    private double[][] augmented(double[][] rows) {
        Layout layout = Layout.of(parameters);
        return layout.of(new PerceptronReference(parameters).augmented(layout.of(rows)));
    }

    /** Opposite corners of a rectangle have the same label; from zero all are mistakes, and their sum is zero. */
    private Run cancelling(Random random) {
        double[] corner = SeededNumbers.vector(random, 2, 0.2, 2);
        double x = corner[0];
        double y = corner[1];
        double[][] rows = augmented(new double[][] {{x, y}, {-x, y}, {-x, -y}, {x, -y}});
        return new Run("averaged", new double[3], rows, new int[] {1, -1, 1, -1}, 0.5, 1e-6, 30);
    }

    /** Weights of either sign and none small, so that rows on each side of their boundary are never rare. */
    private static double[] distinct(Random random, int length) {
        return Arrays.stream(SeededNumbers.vector(random, length, 0.7, 1.5))
                .map(weight -> random.nextBoolean() ? weight : -weight)
                .toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }
}
