package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
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
        private final String direction;
        final double unit;

        Rewritten(KlDivergenceParameters parameters) {
            super(parameters);
            this.direction = parameters.direction();
            this.unit = parameters.base().equals("e") ? 1 : Math.log(Double.parseDouble(parameters.base()));
        }

        /** The divergence, in the directions that count. */
        @Override
        public double divergence(double[] p, double[] q) {
            requireSameOutcomes(p, q);
            double forward = direction.equals("reverse") ? 0 : directed(p, q);
            return direction.equals("forward") ? forward : forward + directed(q, p);
        }

        /** The divergence of the second from the first. */
        abstract double directed(double[] first, double[] second);
    }

    private static final class OfRatios extends Rewritten {
        OfRatios(KlDivergenceParameters parameters) {
            super(parameters);
        }

        @Override
        public double entropy(double[] p) {
            double[] fractions = distribution(p);
            return expectedLog(
                    fractions, Arrays.stream(fractions).map(x -> 1 / x).toArray());
        }

        @Override
        public double crossEntropy(double[] p, double[] q) {
            requireSameOutcomes(p, q);
            return expectedLog(
                    distribution(p),
                    Arrays.stream(distribution(q)).map(x -> 1 / x).toArray());
        }

        @Override
        double directed(double[] first, double[] second) {
            double[] weights = distribution(first);
            double[] others = distribution(second);
            return expectedLog(
                    weights,
                    IntStream.range(0, weights.length)
                            .mapToDouble(i -> weights[i] / others[i])
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
        double directed(double[] first, double[] second) {
            return crossEntropy(first, second) - entropy(first);
        }
    }

    private static final class ConvertedAtTheEnd extends Rewritten {
        ConvertedAtTheEnd(KlDivergenceParameters parameters) {
            super(parameters);
        }

        @Override
        public double entropy(double[] p) {
            return crossEntropy(p, p);
        }

        @Override
        public double crossEntropy(double[] p, double[] q) {
            requireSameOutcomes(p, q);
            double[] weights = distribution(p);
            double[] others = distribution(q);
            double sum = 0;
            for (int i = p.length - 1; i >= 0; i--) {
                sum -= weights[i] > 0 ? weights[i] * Math.log(others[i]) : 0;
            }
            return sum / unit;
        }

        @Override
        double directed(double[] first, double[] second) {
            double[] weights = distribution(first);
            double[] others = distribution(second);
            double sum = 0;
            for (int i = weights.length - 1; i >= 0; i--) {
                sum += weights[i] > 0 ? weights[i] * (Math.log(weights[i]) - Math.log(others[i])) : 0;
            }
            return sum / unit;
        }
    }
}
