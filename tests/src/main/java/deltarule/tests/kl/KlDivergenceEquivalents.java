package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write entropy, cross-entropy and divergence. */
public final class KlDivergenceEquivalents implements Equivalents<KlDivergence, KlDivergenceParameters> {
    @Override
    public List<Equivalent<KlDivergence>> of(KlDivergenceParameters parameters) {
        return List.of(
                new Equivalent<>("kl-of-ratios", "takes one logarithm of each ratio", new OfRatios(parameters)),
                new Equivalent<>(
                        "kl-as-difference",
                        "subtracts the entropy from the cross-entropy",
                        new AsDifference(parameters)),
                new Equivalent<>(
                        "kl-converted-at-the-end",
                        "adds up natural logarithms from the last outcome to the first and converts the sum",
                        new ConvertedAtTheEnd(parameters)));
    }

    private abstract static class Rewritten extends KlDivergenceReference {
        final boolean reverse;
        final double unit;

        Rewritten(KlDivergenceParameters parameters) {
            super(parameters);
            this.reverse = parameters.direction().equals("reverse");
            this.unit = parameters.base().equals("e") ? 1 : Math.log(Double.parseDouble(parameters.base()));
        }
    }

    private static final class OfRatios extends Rewritten {
        OfRatios(KlDivergenceParameters parameters) {
            super(parameters);
        }

        @Override
        public double entropy(double[] p) {
            requireDistribution(p);
            return expectedLog(
                    p, IntStream.range(0, p.length).mapToDouble(i -> 1 / p[i]).toArray());
        }

        @Override
        public double crossEntropy(double[] p, double[] q) {
            requirePair(p, q);
            return expectedLog(
                    p, IntStream.range(0, q.length).mapToDouble(i -> 1 / q[i]).toArray());
        }

        @Override
        public double divergence(double[] p, double[] q) {
            requirePair(p, q);
            double[] first = reverse ? q : p;
            double[] second = reverse ? p : q;
            return expectedLog(
                    first,
                    IntStream.range(0, p.length)
                            .mapToDouble(i -> first[i] / second[i])
                            .toArray());
        }

        private double expectedLog(double[] weights, double[] values) {
            return IntStream.range(0, weights.length)
                    .filter(i -> weights[i] > 0)
                    .mapToDouble(i -> weights[i] * Math.log(values[i]) / unit)
                    .sum();
        }
    }

    private static final class AsDifference extends Rewritten {
        AsDifference(KlDivergenceParameters parameters) {
            super(parameters);
        }

        @Override
        public double divergence(double[] p, double[] q) {
            return reverse ? crossEntropy(q, p) - entropy(q) : crossEntropy(p, q) - entropy(p);
        }
    }

    private static final class ConvertedAtTheEnd extends Rewritten {
        ConvertedAtTheEnd(KlDivergenceParameters parameters) {
            super(parameters);
        }

        @Override
        public double entropy(double[] p) {
            requireDistribution(p);
            return crossEntropy(p, p);
        }

        @Override
        public double crossEntropy(double[] p, double[] q) {
            requirePair(p, q);
            double sum = 0;
            for (int i = p.length - 1; i >= 0; i--) {
                sum -= p[i] > 0 ? p[i] * Math.log(q[i]) : 0;
            }
            return sum / unit;
        }

        @Override
        public double divergence(double[] p, double[] q) {
            requirePair(p, q);
            double[] first = reverse ? q : p;
            double[] second = reverse ? p : q;
            double sum = 0;
            for (int i = p.length - 1; i >= 0; i--) {
                sum += first[i] > 0 ? first[i] * (Math.log(first[i]) - Math.log(second[i])) : 0;
            }
            return sum / unit;
        }
    }
}
