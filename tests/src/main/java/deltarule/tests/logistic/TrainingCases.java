package deltarule.tests.logistic;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** Data sets to train on. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[][] INPUTS = {{1.4, 0.3, -0.7}, {-0.6, 1.7, 0.4}, {0.8, -1.2, 2.1}, {2.3, 0.9, -1.5}};

    private final SeededNumbers numbers;
    private final int negative;
    private final int[] labels;

    /** Cases with this label beside 1. */
    TrainingCases(SeededNumbers numbers, int negativeLabel) {
        this.numbers = numbers;
        this.negative = negativeLabel;
        this.labels = new int[] {1, negative, 1, 1};
    }

    /** What training gets. */
    record Run(double[][] inputs, int[] labels, double learningRate, int epochs) {}

    List<Case<Run>> publicRuns() {
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[][] tables = {
            {negative, 1, 1, 1},
            {negative, negative, negative, 1},
            {1, 1, 1, negative},
            {1, negative, negative, negative}
        };
        return List.of(
                new Case<>(
                        "the table of a logic gate",
                        numbers.published(
                                "a logic gate",
                                new Run(corners, tables[0], 0.5, 50),
                                random -> new Run(
                                        corners,
                                        tables[random.nextInt(4)],
                                        SlideNumbers.number(random, 0.3, 0.7),
                                        50))),
                new Case<>(
                        "three epochs",
                        numbers.published(
                                "three epochs",
                                new Run(INPUTS, labels, 0.3, 3),
                                random -> new Run(
                                        SlideNumbers.matrix(random, 4, 3, -1.5, 1.5),
                                        labels,
                                        SlideNumbers.number(random, 0.1, 0.3),
                                        3))));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, 3, 4, 0.3, 0)),
                new Case<>("one epoch", run(random, 5, 3, 0.7, 1)),
                new Case<>("several epochs", run(random, 7, 4, 0.12, 6)),
                new Case<>("a long run", run(random, 5, 3, 0.08, 60)));
    }

    List<Case<Run>> unacceptableRuns() {
        return List.of(
                new Case<>(REFUSED, new Run(INPUTS, labels, -0.3, 2)),
                new Case<>(REFUSED, new Run(INPUTS, labels, 0.3, -1)),
                new Case<>(REFUSED, new Run(INPUTS, new int[] {1, negative, 1, 2}, 0.3, 2)),
                new Case<>(REFUSED, new Run(new double[][] {{1.4, 0.3}, {-0.6}}, new int[] {1, negative}, 0.3, 2)));
    }

    private Run run(Random random, int examples, int inputs, double learningRate, int epochs) {
        return new Run(
                SeededNumbers.matrix(random, examples, inputs, -2, 2),
                LearningCases.labels(random, examples, negative),
                learningRate,
                epochs);
    }
}
