package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Models and data sets for gradients and single steps. */
final class LearningCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary models and batches";
    private static final Model TELLING = new Model(new double[] {0.6, -0.8, 0.35}, 0.45);
    private static final double[][] TELLING_INPUTS = {
        {1.4, 0.3, -0.7}, {-0.6, 1.7, 0.4}, {0.8, -1.2, 2.1}, {2.3, 0.9, -1.5}, {-1.1, 0.5, 0.2}
    };
    private static final double[] TELLING_PREDICTIONS = {0.7, 0.2, 0.6, 0.8, 0.3};

    private final LogisticRegression reference;
    private final SeededNumbers numbers;
    private final int negative;
    private final int[] tellingLabels;

    /** Cases with this label beside 1. */
    LearningCases(LogisticRegression reference, SeededNumbers numbers, int negativeLabel) {
        this.reference = reference;
        this.numbers = numbers;
        this.negative = negativeLabel;
        this.tellingLabels = new int[] {1, negative, 1, negative, negative};
    }

    /** One example and the prediction for it. */
    record Example(double[] input, int label, double prediction) {}

    /** A model that makes a step; the inputs in the layout that the step asks for. */
    record Step(Model model, double[][] inputs, int[] labels, double learningRate) {}

    /** A model with its predictions for a data set, and the strength of a penalty. */
    record Fitted(Model model, double[][] inputs, int[] labels, double[] predictions, double strength) {}

    List<Case<Example>> publicExamples() {
        return List.of(
                new Case<>(
                        "two inputs",
                        numbers.published(
                                "two inputs",
                                new Example(new double[] {1, 0}, 1, 0.6224593312018546),
                                random -> shown(random, 2, 1))),
                new Case<>(
                        "three inputs",
                        numbers.published(
                                "three inputs",
                                new Example(new double[] {1.5, -0.4, 2.2}, negative, 0.3),
                                random -> shown(random, 3, negative))));
    }

    List<Case<Example>> examples() {
        Random random = numbers.named("examples");
        return List.of(
                new Case<>("the label 1", example(random, 4, 1)),
                new Case<>("the negative label", example(random, 3, negative)),
                new Case<>("the label 1", example(random, 6, 1)));
    }

    List<Case<Example>> unacceptableExamples() {
        return List.of(
                new Case<>(REFUSED, new Example(null, 1, 0.3)),
                new Case<>(REFUSED, new Example(new double[] {1.5, Double.NaN}, 1, 0.3)),
                new Case<>(REFUSED, new Example(new double[] {1.5, -0.4}, -1 - negative, 0.3)),
                new Case<>(REFUSED, new Example(new double[] {1.5, -0.4}, 1, 1.3)));
    }

    List<Case<Step>> publicClimbs() {
        return List.of(
                new Case<>(
                        "one example",
                        numbers.published(
                                "a climb of one step",
                                new Step(new Model(new double[2], 0), new double[][] {{1, 2}}, new int[] {1}, 0.1),
                                random -> shown(random, 2, new int[] {1}))),
                new Case<>(
                        "five examples",
                        numbers.published(
                                "a climb of five steps",
                                new Step(TELLING, TELLING_INPUTS, tellingLabels, 0.3),
                                random -> shown(random, 3, tellingLabels))));
    }

    List<Case<Step>> climbs() {
        Random random = numbers.named("climbs");
        return List.of(
                new Case<>(ORDINARY, step(random, 3, 4)),
                new Case<>(ORDINARY, step(random, 5, 3)),
                new Case<>(ORDINARY, step(random, 7, 6)));
    }

    List<Case<Step>> unacceptableClimbs() {
        return List.of(
                new Case<>(REFUSED, new Step(TELLING, TELLING_INPUTS, tellingLabels, 0)),
                new Case<>(
                        REFUSED,
                        new Step(TELLING, TELLING_INPUTS, new int[] {1, negative, 1, -1 - negative, negative}, 0.3)),
                new Case<>(
                        REFUSED,
                        new Step(new Model(new double[] {0.6, -0.8}, 0.45), TELLING_INPUTS, tellingLabels, 0.3)),
                new Case<>(
                        REFUSED,
                        new Step(new Model(TELLING.weights(), Double.NaN), TELLING_INPUTS, tellingLabels, 0.3)));
    }

    List<Case<Fitted>> publicBatches() {
        return List.of(
                new Case<>(
                        "two examples",
                        numbers.published(
                                "a batch of two",
                                new Fitted(
                                        new Model(new double[] {1, -2}, 0),
                                        new double[][] {{1, 0}, {2, 1}},
                                        new int[] {1, negative},
                                        new double[] {0.5, 0.4},
                                        0.9),
                                random -> predicted(random, shown(random, 2, new int[] {1, negative})))),
                new Case<>(
                        "five examples",
                        numbers.published(
                                "a batch of five",
                                new Fitted(TELLING, TELLING_INPUTS, tellingLabels, TELLING_PREDICTIONS, 0.7),
                                random -> predicted(random, shown(random, 3, tellingLabels)))));
    }

    List<Case<Fitted>> batches() {
        Random random = numbers.named("batches");
        return List.of(
                new Case<>(ORDINARY, fitted(random, 5, 3)),
                new Case<>(ORDINARY, fitted(random, 3, 6)),
                new Case<>("a label that was certain", certain(fitted(random, 7, 4), 2, 3)));
    }

    List<Case<Fitted>> unacceptableBatches() {
        double[] predictions = TELLING_PREDICTIONS.clone();
        predictions[3] = -0.2;
        return List.of(
                new Case<>(REFUSED, fitted(null, tellingLabels, TELLING_PREDICTIONS, 0.7)),
                new Case<>(
                        REFUSED,
                        fitted(TELLING_INPUTS, new int[] {1, negative, 1, 2, negative}, TELLING_PREDICTIONS, 0.7)),
                new Case<>(REFUSED, fitted(TELLING_INPUTS, tellingLabels, new double[] {0.7, 0.2}, 0.7)),
                new Case<>(REFUSED, fitted(TELLING_INPUTS, tellingLabels, predictions, 0.7)));
    }

    List<Case<Fitted>> impossibleBatches() {
        Fitted fitted = fitted(numbers.named("impossible batches"), 3, 4);
        fitted.predictions[1] = fitted.labels[1] == 1 ? 0 : 1;
        return List.of(new Case<>("a label that was called impossible", fitted));
    }

    List<Case<Fitted>> unacceptablePenalties() {
        return List.of(
                new Case<>(REFUSED, fitted(TELLING_INPUTS, tellingLabels, TELLING_PREDICTIONS, -0.7)),
                new Case<>(REFUSED, fitted(TELLING_INPUTS, tellingLabels, null, 0.7)),
                new Case<>(REFUSED, fitted(TELLING_INPUTS, tellingLabels, new double[] {0.7, 0.2}, 0.7)),
                new Case<>(
                        REFUSED,
                        new Fitted(
                                new Model(new double[] {0.6, Double.NaN, 0.3}, 0.4),
                                TELLING_INPUTS,
                                tellingLabels,
                                TELLING_PREDICTIONS,
                                0.7)));
    }

    List<Case<Step>> publicColumns() {
        return List.of(
                new Case<>(
                        "two examples",
                        numbers.published(
                                "two columns",
                                new Step(
                                        new Model(new double[2], 0),
                                        new double[][] {{1, 2}, {0, 1}},
                                        new int[] {1, negative},
                                        0.9),
                                random -> inColumns(shown(random, 2, new int[] {1, negative})))),
                new Case<>(
                        "five examples",
                        numbers.published(
                                "five columns",
                                new Step(TELLING, transposed(TELLING_INPUTS), tellingLabels, 0.3),
                                random -> inColumns(shown(random, 3, tellingLabels)))));
    }

    List<Case<Step>> columns() {
        Random random = numbers.named("columns");
        return List.of(
                new Case<>(ORDINARY, inColumns(step(random, 5, 4))),
                new Case<>(ORDINARY, inColumns(step(random, 3, 6))),
                new Case<>(ORDINARY, inColumns(step(random, 7, 3))));
    }

    List<Case<Step>> unacceptableColumns() {
        return List.of(
                new Case<>(REFUSED, new Step(TELLING, TELLING_INPUTS, tellingLabels, 0.3)),
                new Case<>(REFUSED, new Step(TELLING, transposed(TELLING_INPUTS), new int[] {1, negative, 1}, 0.3)),
                new Case<>(REFUSED, new Step(TELLING, transposed(TELLING_INPUTS), tellingLabels, Double.NaN)),
                new Case<>(
                        REFUSED,
                        new Step(
                                TELLING,
                                new double[][] {{1.4, -0.6}, {0.3, 1.7}, {-0.7}},
                                new int[] {1, negative},
                                0.3)));
    }

    private Fitted fitted(Random random, int examples, int inputs) {
        Step step = step(random, examples, inputs);
        double[] predictions = Arrays.stream(reference.outputs(
                        new double[][] {step.model.weights()}, new double[] {step.model.bias()}, step.inputs))
                .mapToDouble(row -> row[0])
                .toArray();
        return new Fitted(step.model, step.inputs, step.labels, predictions, 0.3 + random.nextDouble());
    }

    private static Fitted fitted(double[][] inputs, int[] labels, double[] predictions, double strength) {
        return new Fitted(TELLING, inputs, labels, predictions, strength);
    }

    private static Fitted certain(Fitted fitted, int... examples) {
        for (int i : examples) {
            fitted.predictions[i] = fitted.labels[i] == 1 ? 1 : 0;
        }
        return fitted;
    }

    private static Example shown(Random random, int inputs, int label) {
        return new Example(
                SlideNumbers.vector(random, inputs, -2.5, 2.5), label, SlideNumbers.number(random, 0.2, 0.8));
    }

    private static Step shown(Random random, int inputs, int[] labels) {
        return new Step(
                new Model(SlideNumbers.vector(random, inputs, -0.9, 0.9), SlideNumbers.number(random, 0.3, 0.9)),
                SlideNumbers.matrix(random, labels.length, inputs, -2.5, 2.5),
                labels,
                SlideNumbers.number(random, 0.2, 0.7));
    }

    private static Fitted predicted(Random random, Step step) {
        double[] predictions = SlideNumbers.vector(random, step.labels.length, 0.2, 0.8);
        return new Fitted(step.model, step.inputs, step.labels, predictions, SlideNumbers.number(random, 0.3, 0.9));
    }

    private static Example example(Random random, int inputs, int label) {
        return new Example(
                SeededNumbers.vector(random, inputs, -2, 2), label, SeededNumbers.vector(random, 1, 0.2, 0.8)[0]);
    }

    private Step step(Random random, int examples, int inputs) {
        return new Step(
                new Model(
                        SeededNumbers.vector(random, inputs, -0.9, 0.9), SeededNumbers.vector(random, 1, 0.3, 0.9)[0]),
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                labels(random, examples, negative),
                SeededNumbers.vector(random, 1, 0.2, 0.9)[0]);
    }

    private static Step inColumns(Step step) {
        return new Step(step.model, transposed(step.inputs), step.labels, step.learningRate);
    }

    /** Labels of both kinds in turn. */
    static int[] labels(Random random, int examples, int negativeLabel) {
        int[] labels = new int[examples];
        int first = random.nextInt(2);
        for (int i = 0; i < examples; i++) {
            labels[i] = (first + i) % 2 == 1 ? 1 : negativeLabel;
        }
        return labels;
    }

    /** Rows and columns exchanged. */
    static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
