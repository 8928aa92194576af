package student;

import deltarule.problems.kl.KlDivergence;

public class KlDivergenceSolution implements KlDivergence {

    @Override
    public double entropy(double[] p) {
        Check.probabilities(p);
        double entropy = 0;
        for (double x : p) {
            if (x > 0) {
                entropy -= x * Math.log(x);
            }
        }
        return entropy;
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        check(p, q);
        double crossEntropy = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0) {
                crossEntropy -= p[i] * Math.log(q[i]);
            }
        }
        return crossEntropy;
    }

    @Override
    public double divergence(double[] p, double[] q) {
        check(p, q);
        double divergence = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0) {
                divergence += p[i] * (Math.log(p[i]) - Math.log(q[i]));
            }
        }
        return divergence;
    }

    private static void check(double[] p, double[] q) {
        Check.probabilities(p);
        Check.probabilities(q);
        Check.require(p.length == q.length, "distributions differ in length");
    }
}
