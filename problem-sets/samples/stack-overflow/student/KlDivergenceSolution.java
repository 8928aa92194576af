package student;

import deltarule.problems.kl.KlDivergence;
import java.util.stream.IntStream;

public class KlDivergenceSolution implements KlDivergence {

  @Override
  public double entropy(double[] p) {
    Require.probabilities(p);
    return sumFrom(p, 0);
  }

  private static double sumFrom(double[] p, int i) {
    return -times(p[i % p.length], Math.log(p[i % p.length])) + sumFrom(p, i + 1);
  }

  @Override
  public double crossEntropy(double[] p, double[] q) {
    check(p, q);
    return -IntStream.range(0, p.length).mapToDouble(i -> times(p[i], Math.log(q[i]))).sum();
  }

  @Override
  public double divergence(double[] p, double[] q) {
    check(p, q);
    return IntStream.range(0, p.length)
        .mapToDouble(i -> times(p[i], Math.log(p[i]) - Math.log(q[i])))
        .sum();
  }

  /** 0 * log 0 = 0. */
  private static double times(double weight, double log) {
    return weight == 0 ? 0 : weight * log;
  }

  private static void check(double[] p, double[] q) {
    Require.probabilities(p);
    Require.probabilities(q);
    Require.verify(p.length == q.length, "different numbers of outcomes");
  }
}
