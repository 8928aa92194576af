package deltarule.tests.kl;

import deltarule.tests.kl.KlDivergenceTests.Pair;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pairs of distributions on which no common mistake gives nearly the right number by chance. */
final class TellingPairs {
    private TellingPairs() {}

    /** The first such pair, of fractions. */
    static Pair first(Supplier<Pair> pairs) {
        Pair pair = pairs.get();
        while (!tells(pair)) {
            pair = pairs.get();
        }
        return pair;
    }

    private static boolean tells(Pair pair) {
        double[] p = pair.p();
        double[] q = pair.q();
        double[] rounded = Arrays.stream(q).map(x -> Math.rint(x * 1000) / 1000).toArray();
        int mostProbable = IntStream.range(0, p.length)
                .reduce((i, j) -> p[i] >= p[j] ? i : j)
                .orElseThrow();
        double fromP = sum(p, rounded, true) - sum(p, q, true);
        double fromQ = sum(rounded, p, true) - sum(q, p, true);
        return apart(sum(p, q, false), sum(q, p, false))
                && apart(sum(p, q, true), sum(q, p, true))
                && apart(fromP, 0)
                && apart(fromQ, 0)
                && apart(fromP + fromQ, 0)
                && apart(sum(p, q, false), -Math.log(q[mostProbable]));
    }

    private static boolean apart(double one, double other) {
        return !(Math.abs(one - other) < 1e-5 * (1 + Math.abs(one)));
    }

    /** The divergence of two arrays, or their cross-entropy, in nats. */
    private static double sum(double[] first, double[] second, boolean divergence) {
        return IntStream.range(0, first.length)
                .filter(i -> first[i] > 0)
                .mapToDouble(i -> first[i] * (Math.log(divergence ? first[i] : 1) - Math.log(second[i])))
                .sum();
    }
}
