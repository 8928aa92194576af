package deltarule.tests.regression;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of predictions, gradient and training. */
final class ModelCases {
    /** Three examples of one input. */
    static final double[][] LINE = {{1}, {2}, {3}};

    /** Four examples of three inputs. */
    static final double[][] TELLING = {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6}, {-0.4, -0.8, 1.7}};

    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary batches";
    private static final double LEAST_EFFECT = 0.1;

    /** Numbers of examples and inputs, all different. */
    private static final int[][] SHAPES = {{5, 3}, {3, 4}, {7, 5}};

    private final SeededNumbers numbers;
    private final double rate;

    ModelCases(SeededNumbers numbers, boolean sums) {
        this.numbers = numbers;
        this.rate = sums ? 0.013 : 0.09;
    }

    /** What predictions are made from. */
    record Model(double[][] inputs, double[] weights, double bias) {}

    /** What the gradient is computed from. */
    record Residuals(double[][] inputs, double[] residuals) {}

    /** What training starts from. */
    record Run(double[][] inputs, double[] targets, double[] weights, double bias, double learningRate, int epochs) {}

    List<Case<Model>> publicModels() {
        return List.of(
                new Case<>(
                        "one example",
                        numbers.published(
                                "a model of one example",
                                new Model(new double[][] {{3, 4}}, new double[] {2, -1}, 0.5),
                                random -> shown(random, 1, 2))),
                new Case<>(
                        "four examples",
                        numbers.published(
                                "a model of four examples",
                                new Model(TELLING, new double[] {0.7, 1.3, -0.4}, -0.25),
                                random -> shown(random, 4, 3))));
    }

    List<Case<Model>> models() {
        Random random = numbers.named("models");
        return List.of(
                new Case<>(ORDINARY, model(random, SHAPES[0], -2)),
                new Case<>(ORDINARY, model(random, SHAPES[1], -2)),
                new Case<>(ORDINARY, model(random, SHAPES[2], -2)),
                new Case<>("hidden activations of a network", model(random, new int[] {4, 6}, 0.1)));
    }

    List<Case<Model>> unacceptableModels() {
        double[] weights = {0.7, 1.3, -0.4};
        return List.of(
                new Case<>(REFUSED, new Model(null, weights, 0.3)),
                new Case<>(REFUSED, new Model(new double[0][], weights, 0.3)),
                new Case<>(REFUSED, new Model(TELLING, new double[] {0.7, 1.3}, 0.3)),
                new Case<>(REFUSED, new Model(new double[][] {{0.6, -1.2, 0.8}, {0.4, 0.9}}, weights, 0.3)),
                new Case<>(REFUSED, new Model(TELLING, weights, Double.NaN)));
    }

    List<Case<Residuals>> publicResiduals() {
        return List.of(
                new Case<>(
                        "three examples of one input",
                        numbers.published(
                                "three residuals",
                                new Residuals(LINE, new double[] {-0.5, -1, -0.5}),
                                random -> new Residuals(LINE, SlideNumbers.vector(random, 3, -2, 2)))),
                new Case<>(
                        "four examples",
                        numbers.published(
                                "four residuals",
                                new Residuals(TELLING, new double[] {0.4, -1.6, 0.9, 2.2}),
                                random -> new Residuals(
                                        SlideNumbers.matrix(random, 4, 3, -1.5, 1.5),
                                        SlideNumbers.vector(random, 4, -2.5, 2.5)))));
    }

    List<Case<Residuals>> residuals() {
        Random random = numbers.named("residuals");
        return Arrays.stream(SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Residuals(
                                SeededNumbers.matrix(random, shape[0], shape[1], -2, 2),
                                SeededNumbers.vector(random, shape[0], -3, 3))))
                .toList();
    }

    List<Case<Residuals>> unacceptableResiduals() {
        return List.of(
                new Case<>(REFUSED, new Residuals(TELLING, null)),
                new Case<>(REFUSED, new Residuals(TELLING, new double[] {0.4, -1.6, 0.9})),
                new Case<>(REFUSED, new Residuals(TELLING, new double[] {0.4, -1.6, Double.NaN, 0.7})),
                new Case<>(REFUSED, new Residuals(new double[][] {{0.6, -1.2}, {0.4}}, new double[] {0.4, -1.6})));
    }

    List<Case<Run>> publicRuns() {
        double[] targets = numbers.published(
                "targets", new double[] {0.8, -1.4, 2.6, 1.9}, random -> SlideNumbers.vector(random, 4, -3, 3));
        double[] line = numbers.published(
                "targets of a line", new double[] {1, 2, 2}, random -> SlideNumbers.vector(random, 3, 1.2, 3.5));
        Model start = numbers.published(
                "a start",
                new Model(TELLING, new double[] {0.7, 1.3, -0.4}, -0.25),
                random -> shownStart(random, targets));
        return List.of(
                new Case<>("five epochs from zero", new Run(LINE, line, new double[1], 0, rate / 1.5, 5)),
                new Case<>("one epoch", new Run(start.inputs, targets, start.weights, start.bias, rate, 1)),
                new Case<>("three epochs", new Run(start.inputs, targets, start.weights, start.bias, rate, 3)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, SHAPES[0], 0)),
                new Case<>("one epoch", run(random, SHAPES[1], 1)),
                new Case<>("several epochs", run(random, SHAPES[2], 4)),
                new Case<>("a whole run", run(random, SHAPES[0], 12)));
    }

    List<Case<Run>> unacceptableRuns() {
        double[] targets = {0.8, -1.4, 2.6, 1.9};
        double[] weights = {0.7, 1.3, -0.4};
        return List.of(
                new Case<>(REFUSED, new Run(TELLING, targets, null, 0.3, 0.1, 2)),
                new Case<>(REFUSED, new Run(TELLING, targets, weights, Double.NaN, 0.1, 2)),
                new Case<>(REFUSED, new Run(TELLING, targets, weights, 0.3, 0, 2)),
                new Case<>(REFUSED, new Run(TELLING, targets, weights, 0.3, 0.1, -1)),
                new Case<>(REFUSED, new Run(TELLING, new double[] {0.8, -1.4}, weights, 0.3, 0.1, 2)));
    }

    private static Model shown(Random random, int examples, int inputs) {
        return new Model(
                SlideNumbers.matrix(random, examples, inputs, -1.5, 1.5),
                SlideNumbers.vector(random, inputs, -1.5, 1.5),
                SlideNumbers.number(random, -0.9, 0.9));
    }

    private Model shownStart(Random random, double[] targets) {
        Model drawn;
        do {
            drawn = shown(random, 4, 3);
        } while (!tells(new Run(drawn.inputs, targets, drawn.weights, drawn.bias, rate, 1)));
        return drawn;
    }

    private static Model model(Random random, int[] shape, double low) {
        return new Model(
                SeededNumbers.matrix(random, shape[0], shape[1], low, low < 0 ? -low : 0.9),
                SeededNumbers.vector(random, shape[1], -1.5, 1.5),
                SeededNumbers.vector(random, 1, -1.5, 1.5)[0]);
    }

    private Run run(Random random, int[] shape, int epochs) {
        Run drawn;
        do {
            Model start = model(random, shape, -1.5);
            double[] targets = SeededNumbers.vector(random, shape[0], -3, 3);
            drawn = new Run(start.inputs, targets, start.weights, start.bias, rate, epochs);
        } while (!tells(drawn));
        return drawn;
    }

    /** Whether it matters to a bias, and to a threshold, that the weights have moved before it. */
    private static boolean tells(Run run) {
        return Math.abs(effectOnBias(run, 1)) >= LEAST_EFFECT && Math.abs(effectOnBias(run, -1)) >= LEAST_EFFECT;
    }

    /**
     * How far a step of the weights alone moves the mean residual, for a learning rate of 1 and a loss that is halved.
     *
     * @param sign 1 for a bias that is added, -1 for a threshold
     */
    private static double effectOnBias(Run run, int sign) {
        double[] sums = new double[run.weights.length];
        double[] gradient = new double[run.weights.length];
        for (int i = 0; i < run.targets.length; i++) {
            double[] inputs = run.inputs[i];
            double residual = sign * run.bias - run.targets[i];
            for (int j = 0; j < inputs.length; j++) {
                residual += run.weights[j] * inputs[j];
            }
            for (int j = 0; j < inputs.length; j++) {
                sums[j] += inputs[j] / run.targets.length;
                gradient[j] += residual * inputs[j] / run.targets.length;
            }
        }
        double effect = 0;
        for (int j = 0; j < sums.length; j++) {
            effect += sums[j] * gradient[j];
        }
        return effect;
    }
}
