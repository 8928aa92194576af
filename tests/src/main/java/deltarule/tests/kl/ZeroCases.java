package deltarule.tests.kl;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.kl.KlDivergenceTests.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Distributions with zeros and tiny probabilities, beside ordinary ones whose answers theirs follow from, so that a wrong
 * formula, which fails elsewhere, does not cost these points too.
 */
final class ZeroCases {
    private final SeededNumbers numbers;

    ZeroCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Two distributions, another in place of the first, and the two with outcomes that are impossible in both. */
    record Zeros(double[] p, double[] q, double[] other, double[] longerP, double[] longerQ) {}

    /** A distribution and three others that give one of its outcomes a tinier and tinier probability. */
    record Tiny(double[] p, double[] q, double[] tinier, double[] tiniest) {}

    List<Case<Zeros>> appended() {
        Random random = numbers.named("distributions with zeros");
        return List.of(
                new Case<>("an outcome impossible in both", zeros(random, 3, 0, 2)),
                new Case<>("an outcome impossible in both", zeros(random, 4, 4)));
    }

    List<Case<double[]>> certain() {
        return List.of(new Case<>("one outcome certain", new double[] {0, 0, 1, 0}));
    }

    List<Case<Tiny>> tiny() {
        Random random = numbers.named("tiny probabilities");
        double[] p = SeededNumbers.probabilities(random, 4);
        double[] rest = SeededNumbers.probabilities(random, 3);
        return List.of(new Case<>(
                "a tiny probability",
                new Tiny(p, withFirst(1e-100, rest), withFirst(1e-200, rest), withFirst(1e-300, rest))));
    }

    List<Case<Pair>> impossible() {
        Random random = numbers.named("impossible outcomes");
        return List.of(new Case<>(
                "an impossible outcome that happens",
                new Pair(
                        SeededNumbers.probabilities(random, 5), padded(SeededNumbers.probabilities(random, 3), 0, 2))));
    }

    List<Case<Pair>> onlyInOne() {
        Random random = numbers.named("one-sided zeros");
        double[] full = SeededNumbers.probabilities(random, 5);
        double[] some = padded(SeededNumbers.probabilities(random, 3), 1, 3);
        return List.of(
                new Case<>("an impossible outcome of one distribution", new Pair(some, full)),
                new Case<>("an impossible outcome of one distribution", new Pair(full, some)));
    }

    private static Zeros zeros(Random random, int outcomes, int... places) {
        double[] p = SeededNumbers.probabilities(random, outcomes);
        double[] q = SeededNumbers.probabilities(random, outcomes);
        double[] other = SeededNumbers.probabilities(random, outcomes);
        return new Zeros(p, q, other, padded(p, places), padded(q, places));
    }

    /** The same probabilities with zeros in these places. */
    private static double[] padded(double[] probabilities, int... zeros) {
        List<Double> padded =
                new ArrayList<>(Arrays.stream(probabilities).boxed().toList());
        Arrays.stream(zeros).forEach(place -> padded.add(place, 0.0));
        return padded.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] withFirst(double first, double[] probabilities) {
        double[] longer = padded(probabilities, 0);
        longer[0] = first;
        return longer;
    }
}
