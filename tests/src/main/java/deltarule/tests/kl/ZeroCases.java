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
    private static final double TINY = 1e-200;

    private final SeededNumbers numbers;

    private final boolean percent;

    /**
     * @param numbers where the probabilities come from
     * @param percent whether the variant gives them in percent
     */
    ZeroCases(SeededNumbers numbers, boolean percent) {
        this.numbers = numbers;
        this.percent = percent;
    }

    /** Two distributions with outcomes that are impossible in both, and the same with tiny probabilities instead. */
    record Zeros(double[] p, double[] q, double[] tinyP, double[] tinyQ) {}

    /** A distribution and three others that give one of its outcomes a tinier and tinier probability. */
    record Tiny(double[] p, double[] q, double[] tinier, double[] tiniest) {}

    List<Case<Zeros>> appended() {
        Random random = numbers.named("distributions with zeros");
        return List.of(
                new Case<>("an outcome impossible in both", zeros(random, 3, 0, 2)),
                new Case<>("an outcome impossible in both", zeros(random, 4, 4)));
    }

    List<Case<Zeros>> certain() {
        double[] certain = {0, 0, 1, 0};
        double[] almost = {TINY, TINY, 1, TINY};
        return List.of(new Case<>("one outcome certain", zeros(certain, certain, almost, almost)));
    }

    List<Case<Tiny>> tiny() {
        Random random = numbers.named("tiny probabilities");
        double[] p = largestFirst(SeededNumbers.probabilities(random, 4));
        double[] rest = SeededNumbers.probabilities(random, 3);
        return List.of(new Case<>(
                "a tiny probability",
                new Tiny(
                        entries(p),
                        entries(withFirst(1e-100, rest)),
                        entries(withFirst(1e-200, rest)),
                        entries(withFirst(1e-300, rest)))));
    }

    List<Case<Pair>> impossible() {
        Random random = numbers.named("impossible outcomes");
        return List.of(new Case<>(
                "an impossible outcome that happens",
                new Pair(
                        entries(largestFirst(SeededNumbers.probabilities(random, 5))),
                        entries(padded(SeededNumbers.probabilities(random, 3), 0, 0, 2)))));
    }

    List<Case<Pair>> onlyInOne() {
        Random random = numbers.named("one-sided zeros");
        double[] full = entries(SeededNumbers.probabilities(random, 5));
        double[] some = entries(padded(SeededNumbers.probabilities(random, 3), 0, 1, 3));
        return List.of(
                new Case<>("an impossible outcome of one distribution", new Pair(some, full)),
                new Case<>("an impossible outcome of one distribution", new Pair(full, some)));
    }

    private Zeros zeros(Random random, int outcomes, int... places) {
        double[] p = SeededNumbers.probabilities(random, outcomes);
        double[] q = SeededNumbers.probabilities(random, outcomes);
        return zeros(padded(p, 0, places), padded(q, 0, places), padded(p, TINY, places), padded(q, TINY, places));
    }

    private Zeros zeros(double[] p, double[] q, double[] tinyP, double[] tinyQ) {
        return new Zeros(entries(p), entries(q), entries(tinyP), entries(tinyQ));
    }

    private double[] entries(double[] fractions) {
        return KlDivergenceTests.entries(percent, fractions);
    }

    /** The same probabilities, the largest before the others, so that it is the one that becomes tiny. */
    private static double[] largestFirst(double[] probabilities) {
        double[] sorted = Arrays.stream(probabilities).sorted().toArray();
        double[] others = Arrays.copyOf(sorted, sorted.length - 1);
        return padded(others, sorted[others.length], 0);
    }

    /** The same probabilities with another one in these places. */
    private static double[] padded(double[] probabilities, double another, int... places) {
        List<Double> padded =
                new ArrayList<>(Arrays.stream(probabilities).boxed().toList());
        Arrays.stream(places).forEach(place -> padded.add(place, another));
        return padded.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] withFirst(double first, double[] probabilities) {
        return padded(probabilities, first, 0);
    }
}
