package student;

import deltarule.problems.kl.KlDivergence;
import java.util.Arrays;
import java.util.stream.IntStream;

public class KlDivergenceSolution implements KlDivergence {

    @Override
    public double entropy(double[] p) {
        Assert.probabilities(p);
        return -Arrays.stream(p).map(x -> weighted(x, Math.log(x))).sum();
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        check(p, q);
        return -IntStream.range(0, p.length).mapToDouble(i -> weighted(p[i], Math.log(q[i]))).sum();
    }

    @Override
    public double divergence(double[] p, double[] q) {
        check(p, q);
        return IntStream.range(0, p.length)
                .mapToDouble(i -> weighted(q[i], Math.log(q[i]) - Math.log(p[i])))
                .sum();
    }

    /** 0 * log 0 = 0. */
    private static double weighted(double weight, double log) {
        return weight == 0 ? 0 : weight * log;
    }

    private static void check(double[] p, double[] q) {
        Assert.probabilities(p);
        Assert.probabilities(q);
        Assert.that(p.length == q.length, "different numbers of outcomes");
    }
}
