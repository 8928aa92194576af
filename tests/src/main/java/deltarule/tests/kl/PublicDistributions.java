package deltarule.tests.kl;

import deltarule.testkit.SeededNumbers;
import deltarule.tests.kl.KlDivergenceTests.Pair;
import java.util.Arrays;
import java.util.Random;

/** The distributions of worked examples as fractions of 1: the lecture's own, or others with decimals as short. */
final class PublicDistributions {
    private static final Pair FOUR =
            new Pair(new double[] {0.5, 0.2, 0.25, 0.05}, new double[] {0.1, 0.425, 0.2875, 0.1875});

    private final SeededNumbers numbers;

    PublicDistributions(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** The number of successes in two trials; no trial succeeds as often as it fails. */
    double[] binomial() {
        return numbers.published("binomial distribution", new double[] {0.36, 0.48, 0.16}, random -> {
            int tenths = new int[] {1, 2, 3, 7, 8, 9}[random.nextInt(6)];
            return new double[] {
                tenths * tenths / 100.0, 2 * tenths * (10 - tenths) / 100.0, (10 - tenths) * (10 - tenths) / 100.0
            };
        });
    }

    /** Two outcomes. */
    double[] coin() {
        return numbers.published("two outcomes", new double[] {0.5, 0.5}, random -> {
            int twentieths = 2 + random.nextInt(7);
            return new double[] {twentieths / 20.0, (20 - twentieths) / 20.0};
        });
    }

    /** Four outcomes. */
    double[] four() {
        return pair().p();
    }

    /** Four outcomes, once in multiples of 1/20 and once with more digits than three. */
    Pair pair() {
        return numbers.published(
                "pair of distributions",
                FOUR,
                random -> TellingPairs.first(() -> new Pair(shares(random, 20), shares(random, 80))));
    }

    /** Four different multiples of one over the parts, none of them 0, that sum to one. */
    private static double[] shares(Random random, int parts) {
        while (true) {
            int[] cuts = random.ints(3, 1, parts).sorted().toArray();
            int[] counts = {cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], parts - cuts[2]};
            if (Arrays.stream(counts).allMatch(count -> count > 0)
                    && Arrays.stream(counts).distinct().count() == counts.length) {
                return Arrays.stream(counts)
                        .mapToDouble(count -> (double) count / parts)
                        .toArray();
            }
        }
    }
}
