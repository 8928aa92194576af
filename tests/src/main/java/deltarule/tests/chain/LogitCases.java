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

    private final double temperature;
    private final PublicNumbers published;

    LogitCases(SeededNumbers numbers, double temperature) {
        this.numbers = numbers;
        this.temperature = temperature;
        this.published = new PublicNumbers(numbers);
    }

    List<Case<double[]>> publicLogits() {
        return List.of(
                new Case<>("three scores", published.tenths("whole scores", 6, -2, 3)),
                new Case<>("three scores", published.tenths("close scores", -2.85, 0.86, 0.28)),
                new Case<>("five scores", published.tenths("five scores", 0.4, -1.3, 2.1, 0.9, -0.6)));
    }

    List<Case<double[]>> ordinaryLogits() {
        Random random = numbers.named("logits");
        return List.of(
                new Case<>("ordinary logits", scaled(SeededNumbers.vector(random, 4, -3, 3))),
                new Case<>("ordinary logits", scaled(SeededNumbers.vector(random, 7, -3, 3))),
                new Case<>("equal logits", scaled(1.75, 1.75, 1.75, 1.75, 1.75)),
                new Case<>(
                        "an impossible class",
                        scaled(1.5 + random.nextDouble(), -0.75, IMPOSSIBLE, 2 + random.nextDouble())));
    }

    List<Case<double[]>> extremeLogits() {
        Random random = numbers.named("extreme logits");
        return List.of(
                new Case<>("huge logits", moved(1000, SeededNumbers.vector(random, 4, -3, 3))),
                new Case<>("hugely negative logits", moved(-1200, SeededNumbers.vector(random, 5, -3, 3))),
                new Case<>(
                        "logits far apart", scaled(0.5, 900 + random.nextDouble(), 899 + random.nextDouble(), -800)));
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
                new Case<>("a sum that overflows", scaled(0.7, 1000, -0.6)),
                new Case<>("a sum that vanishes", scaled(-900, -1000, -800.5)));
    }

    private double[] moved(double offset, double[] numbers) {
        return scaled(Arrays.stream(numbers).map(u -> offset + u).toArray());
    }

    /** Logits that are these numbers once they have been divided by the temperature. */
    private double[] scaled(double... numbers) {
        return Arrays.stream(numbers).map(u -> u * temperature).toArray();
    }
}
