package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of logits, activations, loss and gradients. */
final class BatchCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    /** The weights of the Sharif lecture, one row for each class. */
    private static final double[][] SHARIF = {{0.01, -0.05, 0.1, 0.05}, {0.7, 0.2, 0.05, 0.16}, {0.0, -0.45, -0.2, 0.03}
    };

    private final SeededNumbers numbers;
    private final Layout layout;

    private final PublicNumbers published;

    private final double temperature;

    BatchCases(SeededNumbers numbers, Layout layout, double temperature) {
        this.temperature = temperature;
        this.numbers = numbers;
        this.layout = layout;
        this.published = new PublicNumbers(numbers);
    }

    /** What logits are computed from. */
    record Affine(Model model, double[][] inputs) {}

    /** Logits with their labels. */
    record Judged(double[][] logits, int[] labels) {}

    /** What gradients are computed from. */
    record Backward(double[][] inputs, double[][] activations, int[] labels) {}

    List<Case<Affine>> publicAffine() {
        return List.of(
                new Case<>(
                        "one example with four inputs, three classes",
                        affine(
                                published.decimals("small weights", 100, 0.7, SHARIF),
                                published.decimals("small biases", 10, 0.9, 0, 0.2, -0.3),
                                published.decimals("pixels", 1, 60, new double[][] {{-15, 22, -44, 56}}))),
                new Case<>(
                        "three inputs, five examples, four classes",
                        affine(published.weights(), published.bias(), published.inputs())));
    }

    List<Case<Affine>> affine() {
        Random random = numbers.named("affine");
        return List.of(
                new Case<>("more examples than classes", affine(random, 7, 4, 3)),
                new Case<>("fewer examples than classes", affine(random, 3, 4, 6)),
                new Case<>("as many examples, inputs and classes", affine(random, 4, 4, 4)));
    }

    List<Case<Affine>> unacceptableAffine() {
        Model model = layout.model(SHARIF, 0.1, 0.2, -0.3);
        double[][] inputs = layout.batch(new double[][] {{0.4, -0.7, 1.2, 0.6}, {1.7, 0.3, -0.2, 0.8}});
        double[][] ragged = {{0.4, -0.7, 1.2, 0.6}, {1.7, 0.3, -0.2}, {0.2, 0.9, 1.3, 0.7}, {0.6, 0.5, 0.3, 1.4}};
        double[][] infinite = layout.batch(new double[][] {{0.4, Double.POSITIVE_INFINITY, 1.2, 0.6}});
        return List.of(
                new Case<>(REFUSED, new Affine(null, inputs)),
                new Case<>(REFUSED, new Affine(model, new double[0][])),
                new Case<>(REFUSED, new Affine(model, layout.batch(new double[][] {{0.4, -0.7, 1.2}}))),
                new Case<>(REFUSED, new Affine(model, ragged)),
                new Case<>(REFUSED, new Affine(model, infinite)),
                new Case<>(REFUSED, new Affine(layout.model(SHARIF, 0.1, 0.2), inputs)));
    }

    List<Case<double[][]>> publicLogits() {
        return List.of(
                new Case<>(
                        "two examples, two classes",
                        layout.batch(published.decimals("two logits", 1, 5, new double[][] {{1, 2}, {3, 5}}))),
                new Case<>("three examples, four classes", layout.batch(published.logits())));
    }

    List<Case<double[][]>> logits() {
        Random random = numbers.named("logits");
        double[][] impossible = SeededNumbers.matrix(random, 3, 5, -3, 3);
        impossible[1][2] = IMPOSSIBLE;
        return List.of(
                new Case<>("ordinary logits", layout.batch(SeededNumbers.matrix(random, 5, 3, -3, 3))),
                new Case<>("ordinary logits", layout.batch(SeededNumbers.matrix(random, 4, 4, -3, 3))),
                new Case<>("an impossible class", layout.batch(impossible)));
    }

    List<Case<double[][]>> extremeLogits() {
        Random random = numbers.named("extreme logits");
        double[][] spread = SeededNumbers.matrix(random, 3, 4, -3, 3);
        spread[0] = moved(2000, spread[0]);
        spread[2] = moved(-3000, spread[2]);
        return List.of(
                new Case<>("huge logits", layout.batch(new double[][] {
                    moved(900, SeededNumbers.vector(random, 3, -3, 3)),
                    moved(903, SeededNumbers.vector(random, 3, -3, 3))
                })),
                new Case<>("examples of very different size", layout.batch(spread)));
    }

    List<Case<double[][]>> unacceptableLogits() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0][]),
                new Case<>(REFUSED, new double[][] {{0.4, -0.7, 1.2}, {0.6, 0.9}}),
                new Case<>(REFUSED, layout.batch(new double[][] {{0.4, -0.7, 1.2}, {0.6, Double.NaN, 0.3}})),
                new Case<>(REFUSED, layout.batch(new double[][] {{0.4, -0.7, 1.2}, {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE}
                })));
    }

    List<Case<Judged>> publicJudged() {
        return List.of(
                new Case<>(
                        "two examples of one class",
                        new Judged(
                                layout.batch(published.decimals("scores", 10, 3, PublicData.SHARIF_LOGITS)),
                                layout.labels(1, 1))),
                new Case<>(
                        "three examples, four classes",
                        new Judged(layout.batch(published.logits()), layout.labels(3, 0, 2))));
    }

    List<Case<Judged>> judged() {
        Random random = numbers.named("judged");
        return List.of(
                new Case<>("ordinary batches", judged(random, 4, 3, 0, 2, 2, 1)),
                new Case<>("ordinary batches", judged(random, 6, 5, 2, 0)),
                new Case<>("ordinary batches", judged(random, 3, 1, 2, 0, 2, 1, 2, 0)));
    }

    List<Case<Judged>> extremeJudged() {
        Random random = numbers.named("extreme judged");
        double[][] huge = {
            moved(900, SeededNumbers.vector(random, 4, -3, 3)),
            moved(-1200, SeededNumbers.vector(random, 4, -3, 3)),
            moved(2000, SeededNumbers.vector(random, 4, -3, 3))
        };
        double[][] hopeless = SeededNumbers.matrix(random, 3, 4, -3, 3);
        hopeless[1][3] += 900 * temperature;
        return List.of(
                new Case<>("huge logits", new Judged(layout.batch(huge), layout.labels(0, 0, 0))),
                new Case<>("the true class is hopeless", new Judged(layout.batch(hopeless), layout.labels(0, 0, 0))),
                new Case<>(
                        "the true class is impossible",
                        new Judged(
                                layout.batch(new double[][] {{0.4, -0.7, 1.2}, {IMPOSSIBLE, 0.3, 0.6}}),
                                layout.labels(0, 0))));
    }

    List<Case<Judged>> unacceptableJudged() {
        double[][] logits = layout.batch(PublicData.LOGITS);
        return List.of(
                new Case<>(REFUSED, new Judged(logits, null)),
                new Case<>(REFUSED, new Judged(logits, layout.labels(3, 0))),
                new Case<>(REFUSED, new Judged(logits, layout.labels(3, 0, 4))),
                new Case<>(REFUSED, new Judged(logits, layout.labels(3, -1, 2))));
    }

    List<Case<Backward>> publicBackward() {
        return List.of(
                new Case<>(
                        "two examples, two classes, equal activations",
                        new Backward(
                                layout.batch(published.decimals(
                                        "two inputs", 10, 2, new double[][] {{1.5, 0.5}, {0.25, 2}})),
                                layout.batch(new double[][] {{0.5, 0.5}, {0.5, 0.5}}),
                                layout.labels(0, 1))),
                new Case<>(
                        "five examples, three inputs, four classes",
                        new Backward(
                                layout.batch(published.inputs()),
                                layout.batch(published.shares("activations", PublicData.ACTIVATIONS)),
                                layout.labels(PublicData.LABELS))));
    }

    List<Case<Backward>> backward() {
        Random random = numbers.named("backward");
        return List.of(
                new Case<>("ordinary batches", backward(random, 3, 4, 2, 0, 3, 1, 1)),
                new Case<>("ordinary batches", backward(random, 5, 6, 5, 0, 3)),
                new Case<>("as many examples, inputs and classes", backward(random, 4, 4, 0, 3, 2, 2)));
    }

    List<Case<Backward>> unacceptableBackward() {
        double[][] inputs = layout.batch(PublicData.INPUTS);
        double[][] activations = layout.batch(PublicData.ACTIVATIONS);
        double[][] fewer = layout.batch(Arrays.copyOf(PublicData.ACTIVATIONS, 4));
        double[][] rows = PublicData.ACTIVATIONS.clone();
        rows[2] = new double[] {1.3, -0.5, 0.1, 0.1};
        double[][] beyond = layout.batch(rows);
        return List.of(
                new Case<>(REFUSED, new Backward(inputs, null, layout.labels(PublicData.LABELS))),
                new Case<>(REFUSED, new Backward(null, activations, layout.labels(PublicData.LABELS))),
                new Case<>(REFUSED, new Backward(inputs, beyond, layout.labels(PublicData.LABELS))),
                new Case<>(REFUSED, new Backward(inputs, fewer, layout.labels(PublicData.LABELS))),
                new Case<>(REFUSED, new Backward(inputs, activations, layout.labels(0, 1, 2, 3, 4))));
    }

    private Affine affine(double[][] classes, double[] bias, double[][] examples) {
        return new Affine(layout.model(classes, bias), layout.batch(examples));
    }

    private Affine affine(Random random, int examples, int inputs, int classes) {
        return affine(
                SeededNumbers.matrix(random, classes, inputs, -2, 2),
                SeededNumbers.vector(random, classes, -2, 2),
                SeededNumbers.matrix(random, examples, inputs, -2, 2));
    }

    private Judged judged(Random random, int classes, int... labels) {
        return new Judged(
                layout.batch(SeededNumbers.matrix(random, labels.length, classes, -3, 3)), layout.labels(labels));
    }

    private Backward backward(Random random, int inputs, int classes, int... labels) {
        double[][] activations = new double[labels.length][];
        Arrays.setAll(activations, i -> SeededNumbers.probabilities(random, classes));
        return new Backward(
                layout.batch(SeededNumbers.matrix(random, labels.length, inputs, -2, 2)),
                layout.batch(activations),
                layout.labels(labels));
    }

    private double[] moved(double offset, double[] numbers) {
        return Softmaxes.mapped(numbers, u -> offset * temperature + u);
    }
}
