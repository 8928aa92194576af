package deltarule.tests.perceptron;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the losses and their derivatives. */
final class LossCases {
    private static final String REFUSED = "input the contract refuses";
    private static final int[] TELLING_LABELS = {1, -1, 1, -1, 1, -1, 1, -1};
    private static final double[] TELLING_SCORES = {-2, -3, 0.5, 2, 1.7, -0.4, 0.3, 0.6};

    private final SeededNumbers numbers;
    private final double margin;

    /** Cases for a hinge loss with this margin. */
    LossCases(SeededNumbers numbers, double margin) {
        this.numbers = numbers;
        this.margin = margin;
    }

    /** What a loss judges. */
    record Judged(String loss, int[] labels, double[] scores) {}

    List<Case<Judged>> publicScores() {
        double[] scores = numbers.published("judged scores", TELLING_SCORES, LossCases::shown);
        return List.of(
                new Case<>("the perceptron loss of eight scores", new Judged("perceptron", TELLING_LABELS, scores)),
                new Case<>("the hinge loss of eight scores", new Judged("hinge", TELLING_LABELS, scores)));
    }

    List<Case<Judged>> scores() {
        Random random = numbers.named("scores");
        return List.of(
                new Case<>("perceptron loss", judged(random, "perceptron", 15)),
                new Case<>("hinge loss", judged(random, "hinge", 17)));
    }

    List<Case<Judged>> boundaryScores() {
        return List.of(
                new Case<>(
                        "perceptron loss at and beside the boundary",
                        new Judged(
                                "perceptron", new int[] {1, -1, -1, 1, -1, 1}, new double[] {0, 0, 2.5, 0.25, -1.5, -4
                                })),
                new Case<>(
                        "hinge loss at and beside the margin",
                        new Judged("hinge", new int[] {1, -1, -1, 1, -1, 1}, new double[] {
                            margin, -margin, 2.5, 0.75 * margin, -1.5, -4
                        })));
    }

    List<Case<Judged>> unacceptableScores() {
        double[] scores = {0.7, -1.4, 0.3};
        return List.of(
                new Case<>(REFUSED, new Judged("hinge", new int[] {1, 0, -1}, scores)),
                new Case<>(REFUSED, new Judged("log", new int[] {1, -1, -1}, scores)),
                new Case<>(REFUSED, new Judged("perceptron", new int[] {1, -1}, scores)),
                new Case<>(REFUSED, new Judged("perceptron", new int[] {1, -1}, new double[] {0.7, Double.NaN})));
    }

    /** Scores of the labels in turn with leads on all sides of the margins 0.5, 1 and 2. */
    private static double[] shown(Random random) {
        double[] least = {-3, 2.1, 0.55, -2.5, 1.1, 0.1, 0.1, -0.9};
        double[] most = {-1.1, 3.5, 0.95, -1.1, 1.9, 0.45, 0.45, -0.1};
        double[] scores = new double[least.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = TELLING_LABELS[i] * SlideNumbers.number(random, least[i], most[i]);
        }
        return scores;
    }

    /** Mistakes, scores inside the margin and clear ones, with both labels in turn. */
    private Judged judged(Random random, String loss, int examples) {
        int[] labels = new int[examples];
        double[] scores = new double[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % 2 == 0 ? 1 : -1;
            double size = 0.1 + 0.8 * random.nextDouble();
            scores[i] = labels[i] * (i % 3 == 0 ? -2 * size : i % 3 == 1 ? margin * size : margin * (1 + size));
        }
        return new Judged(loss, labels, scores);
    }
}
