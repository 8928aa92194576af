package student;

import deltarule.problems.kl.KlDivergence;

public class KlDivergenceSolution implements KlDivergence {

  @Override
  public double entropy(double[] p) {
    checkDistribution(p);
    double h = 0;
    for (double pi : p) {
      if (pi > 0) {
        h -= pi * Math.log(pi);
      }
    }
    return h;
  }

  @Override
  public double crossEntropy(double[] p, double[] q) {
    checkBoth(p, q);
    double h = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        h -= p[i] * Math.log(q[i]);
      }
    }
    return h;
  }

  @Override
  public double divergence(double[] p, double[] q) {
    checkBoth(p, q);
    double d = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        d += p[i] * Math.log(p[i] / q[i]);
      }
    }
    return d;
  }

  private void checkBoth(double[] p, double[] q) {
    checkDistribution(p);
    checkDistribution(q);
    if (p.length != q.length) {
      throw new IllegalArgumentException("p and q have different lengths");
    }
  }

  private void checkDistribution(double[] p) {
    if (p == null || p.length == 0) {
      throw new IllegalArgumentException("distribution is empty");
    }
    double acc = 0;
    for (double pi : p) {
      if (Double.isNaN(pi) || pi < 0 || pi > 1) {
        throw new IllegalArgumentException("not a probability: " + pi);
      }
      acc += pi;
    }
    if (Math.abs(acc - 1) > 1e-9) {
      throw new IllegalArgumentException("probabilities acc to " + acc);
    }
  }
}
