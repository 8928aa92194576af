package deltarule.tests.regression;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the losses, their cost and their derivatives. */
final class LossCases {
    /** Three predictions of two outputs. */
    static final double[][] TELLING_PREDICTIONS = {{0.6, -1.7}, {2.3, 0.4}, {-0.9, 3.2}};

    /** Their targets. */
    static final double[][] TELLING_TARGETS = {{2.9, -0.4}, {1.6, 4.1}, {-2.5, 2.8}};

    private static final String REFUSED = "input the contract refuses";
    private static final double[][] TABLE_PREDICTIONS = {
        {0.37754066879814546}, {0.18242552380635635}, {0.6224593312018546}, {0.37754066879814546}
    };
    private static final double[][] TABLE_TARGETS = {{0}, {1}, {1}, {1}};

    private final SeededNumbers numbers;

    LossCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a loss judges. */
    record Judged(String loss, double[][] predictions, double[][] targets) {}

    List<Case<Judged>> publicPredictions() {
        double[][] predictions = numbers.published(
                "predictions of two outputs", TELLING_PREDICTIONS, random -> SlideNumbers.matrix(random, 3, 2, -3, 3));
        double[][] targets =
                numbers.published("targets of two outputs", TELLING_TARGETS, random -> apart(random, predictions));
        return List.of(
                new Case<>(
                        "squared loss of a table with targets 0 and 1",
                        numbers.published(
                                "a table",
                                new Judged("squared", TABLE_PREDICTIONS, TABLE_TARGETS),
                                random -> new Judged(
                                        "squared", SlideNumbers.matrix(random, 4, 1, 0.1, 0.9), TABLE_TARGETS))),
                new Case<>("squared loss of two outputs", new Judged("squared", predictions, targets)),
                new Case<>("absolute loss of two outputs", new Judged("absolute", predictions, targets)));
    }

    List<Case<Judged>> predictions() {
        Random random = numbers.named("predictions");
        return List.of(
                new Case<>("squared loss", judged(random, "squared", 5, 3)),
                new Case<>("squared loss", judged(random, "squared", 3, 4)),
                new Case<>("absolute loss", judged(random, "absolute", 5, 3)),
                new Case<>("absolute loss", judged(random, "absolute", 3, 7)));
    }

    List<Case<Judged>> exactPredictions() {
        Judged judged = judged(numbers.named("exact predictions"), "absolute", 5, 3);
        judged.predictions[1][2] = judged.targets[1][2];
        judged.predictions[3][0] = judged.targets[3][0];
        return List.of(new Case<>("predictions that are exact", judged));
    }

    List<Case<Judged>> unacceptablePredictions() {
        double[][] fewer = Arrays.copyOf(TELLING_TARGETS, TELLING_TARGETS.length - 1);
        return List.of(
                new Case<>(REFUSED, new Judged("quadratic", TELLING_PREDICTIONS, TELLING_TARGETS)),
                new Case<>(REFUSED, new Judged("squared", TELLING_PREDICTIONS, null)),
                new Case<>(REFUSED, new Judged("squared", TELLING_PREDICTIONS, fewer)),
                new Case<>(REFUSED, new Judged("squared", TABLE_PREDICTIONS, TELLING_TARGETS)),
                new Case<>(REFUSED, new Judged("absolute", new double[][] {{0.6, 0.7}}, new double[][] {{0.4}})),
                new Case<>(REFUSED, new Judged("absolute", new double[][] {{Double.NaN}}, new double[][] {{0.4}})));
    }

    List<Case<double[]>> publicLosses() {
        return List.of(
                new Case<>(
                        "three losses, one of them 0",
                        numbers.published(
                                "three losses", new double[] {2.9, 0, 12.9}, random -> new double[] {
                                    SlideNumbers.number(random, 1.5, 5), 0, SlideNumbers.number(random, 6, 15)
                                })),
                new Case<>(
                        "five losses",
                        numbers.published(
                                "five losses",
                                new double[] {0.7, 2.4, 1.3, 3.6, 0.4},
                                random -> SlideNumbers.vector(random, 5, 0.2, 4))));
    }

    List<Case<double[]>> losses() {
        Random random = numbers.named("losses");
        return List.of(
                new Case<>("ordinary losses", SeededNumbers.vector(random, 3, 0.1, 4)),
                new Case<>("ordinary losses", SeededNumbers.vector(random, 7, 0.1, 9)),
                new Case<>("a single loss", SeededNumbers.vector(random, 1, 1.5, 4)));
    }

    List<Case<double[]>> unacceptableLosses() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN}),
                new Case<>(REFUSED, new double[] {0.7, Double.POSITIVE_INFINITY}));
    }

    /** Targets that differ from the predictions by other sizes than 1 or 2, which hide mistakes. */
    private static double[][] apart(Random random, double[][] predictions) {
        return Arrays.stream(predictions)
                .map(row -> Arrays.stream(row)
                        .map(p -> p + (random.nextBoolean() ? 1 : -1) * SlideNumbers.number(random, 0.3, 0.9))
                        .map(target -> Math.rint(20 * target) / 20)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Judged judged(Random random, String loss, int examples, int outputs) {
        return new Judged(
                loss,
                SeededNumbers.matrix(random, examples, outputs, -3, 3),
                SeededNumbers.matrix(random, examples, outputs, -3, 3));
    }
}
