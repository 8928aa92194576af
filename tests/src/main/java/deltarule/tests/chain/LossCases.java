package deltarule.tests.chain;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The targets, labels and activations of the hidden tests of the losses and of dL/da. */
final class LossCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] MNIST = {0.01, 0.03, 0, 0.04, 0.03, 0.05, 0.8, 0.02, 0.01, 0.01};

    private final SeededNumbers numbers;

    private final PublicNumbers published;

    LossCases(SeededNumbers numbers) {
        this.numbers = numbers;
        this.published = new PublicNumbers(numbers);
    }

    /** A target vector and the activations it judges. */
    record Judged(double[] target, double[] activations) {}

    /** Rows of activations with their labels. */
    record Labelled(double[][] activations, int[] labels) {}

    List<Case<Judged>> publicTargets() {
        return List.of(
                new Case<>(
                        "three classes",
                        new Judged(oneHot(0, 3), published.shares("a likely class", 1000, 0.952, 0.00032, 0.04768))),
                new Case<>("ten digits", new Judged(oneHot(6, 10), published.digits(MNIST))));
    }

    List<Case<Judged>> targets() {
        Random random = numbers.named("targets");
        return List.of(
                new Case<>("one-hot targets", new Judged(oneHot(2, 5), SeededNumbers.probabilities(random, 5))),
                new Case<>("one-hot targets", new Judged(oneHot(3, 4), SeededNumbers.probabilities(random, 4))),
                new Case<>(
                        "other targets",
                        new Judged(SeededNumbers.probabilities(random, 6), SeededNumbers.probabilities(random, 6))),
                new Case<>(
                        "other targets",
                        new Judged(new double[] {0.35, 0, 0.4, 0.25, 0, 0}, SeededNumbers.probabilities(random, 6))));
    }

    List<Case<Judged>> certainTargets() {
        return List.of(
                new Case<>("the true class is certain", new Judged(oneHot(0, 4), oneHot(0, 4))),
                new Case<>("the true class is impossible", new Judged(oneHot(0, 4), new double[] {0, 0.45, 0.3, 0.25})),
                new Case<>(
                        "one of the target's classes is impossible",
                        new Judged(new double[] {0.55, 0, 0.15, 0.3}, new double[] {0, 0.1, 0.3, 0.6})));
    }

    List<Case<Judged>> impossibleTargets() {
        return List.of(
                new Case<>("the true class is impossible", new Judged(oneHot(1, 4), new double[] {0.45, 0, 0.55, 0})),
                new Case<>(
                        "one of the target's classes is impossible",
                        new Judged(new double[] {0.55, 0, 0.15, 0.3}, new double[] {0.6, 0, 0.4, 0})));
    }

    List<Case<Judged>> unacceptableTargets() {
        double[] right = {0.2, 0.5, 0.3};
        return List.of(
                new Case<>(REFUSED, new Judged(null, right)),
                new Case<>(REFUSED, new Judged(oneHot(1, 4), right)),
                new Case<>(REFUSED, new Judged(oneHot(1, 3), new double[] {0.2, 0.5, 0.2})),
                new Case<>(REFUSED, new Judged(new double[] {0.7, -0.2, 0.5}, right)));
    }

    List<Case<Labelled>> publicBatches() {
        double[] row = published.shares("one row for three labels", 20, 0.4, 0.2, 0.1, 0.1, 0.2);
        return List.of(
                new Case<>(
                        "three labels for the same activations",
                        new Labelled(new double[][] {row, row, row}, new int[] {0, 1, 3})),
                new Case<>(
                        "one example",
                        new Labelled(
                                new double[][] {published.shares("one example", 1000, 0.016, 0.631, 0.353)},
                                new int[] {2})));
    }

    List<Case<Labelled>> batches() {
        Random random = numbers.named("batches");
        return List.of(
                new Case<>("ordinary batches", labelled(random, 4, new int[] {3, 0, 2, 2, 1, 0, 3})),
                new Case<>("ordinary batches", labelled(random, 6, new int[] {5, 2, 0})),
                new Case<>("ordinary batches", labelled(random, 3, new int[] {1, 2, 0, 2, 1})));
    }

    List<Case<Labelled>> certainBatches() {
        double[][] rows = {{0.35, 0, 0.65}, {0, 0, 1}, {0, 1, 0}, {0.25, 0.75, 0}};
        return List.of(new Case<>("certain and impossible classes", new Labelled(rows, new int[] {1, 2, 1, 2})));
    }

    List<Case<Labelled>> unacceptableBatches() {
        double[][] rows = {{0.2, 0.5, 0.3}, {0.1, 0.3, 0.6}};
        double[][] ragged = {{0.2, 0.5, 0.3}, {0.4, 0.6}};
        double[][] incomplete = {{0.2, 0.5, 0.3, 0}, {0.4, 0.2, 0.1, 0.1}};
        return List.of(
                new Case<>(REFUSED, new Labelled(null, new int[] {1})),
                new Case<>(REFUSED, new Labelled(rows, new int[] {1, 3})),
                new Case<>(REFUSED, new Labelled(rows, new int[] {1, 2, 0})),
                new Case<>(REFUSED, new Labelled(ragged, new int[] {1, 1})),
                new Case<>(REFUSED, new Labelled(incomplete, new int[] {1, 2})));
    }

    List<Case<Judged>> publicGradientTargets() {
        return List.of(
                new Case<>(
                        "a one-hot target",
                        new Judged(oneHot(2, 3), published.shares("judged activations", 20, 0.2, 0.3, 0.5))),
                new Case<>(
                        "a target that is not one-hot",
                        new Judged(
                                published.shares("soft target", 20, 0.2, 0.7, 0.1),
                                published.shares("its activations", 20, 0.25, 0.35, 0.4))));
    }

    private static Labelled labelled(Random random, int classes, int[] labels) {
        double[][] rows = new double[labels.length][];
        for (int i = 0; i < labels.length; i++) {
            rows[i] = SeededNumbers.probabilities(random, classes);
        }
        return new Labelled(rows, labels);
    }

    private static double[] oneHot(int label, int classes) {
        double[] target = new double[classes];
        target[label] = 1;
        return target;
    }
}
