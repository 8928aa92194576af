package deltarule.tests.chain;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The logits of the hidden tests of the two steps and of the log-sum-exp. */
final class LogitCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final SeededNumbers numbers;

    LogitCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    List<Case<double[]>> publicLogits() {
        return List.of(
                new Case<>("scores of Scully's lecture", new double[] {6, -2, 3}),
                new Case<>("scores of the Sharif lecture", new double[] {-2.85, 0.86, 0.28}),
                new Case<>("five classes", new double[] {0.4, -1.3, 2.1, 0.9, -0.6}));
    }

    List<Case<double[]>> ordinaryLogits() {
        Random random = numbers.named("logits");
        return List.of(
                new Case<>("ordinary logits", SeededNumbers.vector(random, 4, -3, 3)),
                new Case<>("ordinary logits", SeededNumbers.vector(random, 7, -3, 3)),
                new Case<>("equal logits", new double[] {1.75, 1.75, 1.75, 1.75, 1.75}),
                new Case<>(
                        "an impossible class",
                        new double[] {1.5 + random.nextDouble(), -0.75, IMPOSSIBLE, 2 + random.nextDouble()}));
    }

    List<Case<double[]>> extremeLogits() {
        Random random = numbers.named("extreme logits");
        return List.of(
                new Case<>("huge logits", moved(1000, SeededNumbers.vector(random, 4, -3, 3))),
                new Case<>("hugely negative logits", moved(-1200, SeededNumbers.vector(random, 5, -3, 3))),
                new Case<>(
                        "logits far apart",
                        new double[] {0.5, 900 + random.nextDouble(), 899 + random.nextDouble(), -800}));
    }

    List<Case<double[]>> unacceptable() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN, -0.6}),
                new Case<>(REFUSED, new double[] {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE}));
    }

    List<Case<double[]>> unacceptableForTwoSteps() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.7, Double.POSITIVE_INFINITY, -0.6}),
                new Case<>("a sum that overflows", new double[] {0.7, 1000, -0.6}),
                new Case<>("a sum that vanishes", new double[] {-900, -1000, -800.5}));
    }

    private static double[] moved(double offset, double[] numbers) {
        return Arrays.stream(numbers).map(u -> offset + u).toArray();
    }
}
