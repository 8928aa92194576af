package deltarule.tests.hinge;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.hinge.HingeLossReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write the hinge loss. */
public final class HingeLossEquivalents implements Equivalents<HingeLoss, HingeLossParameters> {
    @Override
    public List<Equivalent<HingeLoss>> of(HingeLossParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "hinge-backwards", "adds up from the last class to the first", new Backwards(parameters)),
                new Equivalent<>(
                        "hinge-minus-own-term",
                        "sums over all classes and takes the true class's own term away",
                        new MinusOwnTerm(parameters)),
                new Equivalent<>(
                        "hinge-from-margins",
                        "computes the lead over each competitor first and averages at the end",
                        new FromLeads(parameters)));
    }

    private static final class Backwards extends HingeLossReference {
        private final HingeLossParameters parameters;

        Backwards(HingeLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double loss(double[] scores, int label) {
            requireExample(scores, label);
            double sum = 0;
            for (int j = scores.length - 1; j >= 0; j--) {
                double term = scores[j] + parameters.margin() - scores[label];
                if (j != label && term > 0) {
                    sum += parameters.squared() ? term * term : term;
                }
            }
            return sum;
        }

        @Override
        public double cost(double[][] scores, int[] labels) {
            requireDataSet(scores, labels);
            double cost = 0;
            for (int i = scores.length - 1; i >= 0; i--) {
                double share = parameters.reduction().equals("mean") ? scores.length : 1;
                cost += loss(scores[i], labels[i]) / share;
            }
            return cost;
        }

        @Override
        public double[] gradient(double[] scores, int label) {
            requireExample(scores, label);
            double[] gradient = new double[scores.length];
            for (int j = scores.length - 1; j >= 0; j--) {
                double term = scores[j] + parameters.margin() - scores[label];
                if (j != label && term > 0) {
                    double slope = parameters.squared() ? term + term : 1;
                    gradient[j] += slope;
                    gradient[label] -= slope;
                }
            }
            return gradient;
        }
    }

    private static final class MinusOwnTerm extends HingeLossReference {
        private final HingeLossParameters parameters;

        MinusOwnTerm(HingeLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] gradient(double[] scores, int label) {
            requireExample(scores, label);
            double[] slopes = Arrays.stream(scores)
                    .map(score -> score - scores[label] + parameters.margin())
                    .map(t -> t <= 0 ? 0 : parameters.squared() ? 2 * t : 1)
                    .toArray();
            slopes[label] -= Arrays.stream(slopes).sum();
            return slopes;
        }
    }

    private static final class FromLeads extends HingeLossReference {
        private final HingeLossParameters parameters;

        FromLeads(HingeLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double loss(double[] scores, int label) {
            requireExample(scores, label);
            return IntStream.range(0, scores.length)
                    .filter(j -> j != label)
                    .mapToDouble(j -> parameters.margin() - (scores[label] - scores[j]))
                    .map(lack -> Math.max(lack, 0))
                    .map(lack -> parameters.squared() ? Math.pow(lack, 2) : lack)
                    .sum();
        }

        @Override
        public double cost(double[][] scores, int[] labels) {
            requireDataSet(scores, labels);
            double[] losses = IntStream.range(0, scores.length)
                    .mapToDouble(i -> loss(scores[i], labels[i]))
                    .toArray();
            double sum = Arrays.stream(losses).sum();
            return parameters.reduction().equals("mean") ? sum / losses.length : sum;
        }
    }
}
