package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Other right ways to write penalties on the weights. */
public final class RegularizationEquivalents implements Equivalents<Regularization, RegularizationParameters> {
    @Override
    public List<Equivalent<Regularization>> of(RegularizationParameters parameters) {
        return List.of(
                new Equivalent<>("regularization-streams", "sums with streams, row by row", new Streams(parameters)),
                new Equivalent<>(
                        "regularization-backwards",
                        "adds up from the last entry to the first and applies factors to each term",
                        new Backwards(parameters)),
                new Equivalent<>(
                        "regularization-composed",
                        "makes the elastic net from the L1 and L2 penalties and weight decay from rows with a bias",
                        new Composed(parameters)));
    }

    private static final class Streams extends RegularizationReference {
        private final RegularizationParameters parameters;

        Streams(RegularizationParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double penalty(String kind, double[][] weights) {
            requireKind(kind);
            requireMatrix(weights);
            double sum = kind.equals("l1")
                    ? entries(weights).map(Math::abs).sum()
                    : (parameters.halved() ? 0.5 : 1)
                            * entries(weights).map(w -> Math.pow(w, 2)).sum();
            return sum / divisor(parameters, entries(weights).count());
        }

        @Override
        public double elasticNet(double[][] weights, double beta) {
            requireMatrix(weights);
            requireShare(beta);
            double share = parameters.elasticNet().equals("convex") ? 1 - beta : 1;
            return Arrays.stream(weights)
                            .mapToDouble(row -> Arrays.stream(row)
                                    .map(w -> Math.abs(w) * (beta * Math.abs(w) + share))
                                    .sum())
                            .sum()
                    / divisor(parameters, entries(weights).count());
        }

        @Override
        public double augmentedPenalty(double[] augmented, boolean biasIncluded) {
            requireNumbers(augmented);
            double[] counted = counted(parameters, augmented, biasIncluded);
            double sum = Arrays.stream(counted).map(w -> w * w).sum();
            return (parameters.halved() ? sum / 2 : sum) / divisor(parameters, counted.length);
        }

        @Override
        public double cost(double[] losses, double lambda, double penalty) {
            super.cost(losses, lambda, penalty);
            DoubleStream stream = Arrays.stream(losses);
            return (parameters.halvedStrength() ? lambda / 2 : lambda) * penalty
                    + (parameters.reduction().equals("mean") ? stream.average().orElseThrow() : stream.sum());
        }

        @Override
        public double weightDecay(double[][] theta, double lambda, int examples) {
            super.weightDecay(theta, lambda, examples);
            return Arrays.stream(theta)
                            .flatMapToDouble(row -> Arrays.stream(counted(parameters, row, false)))
                            .map(w -> w * w)
                            .sum()
                    * lambda
                    / examples
                    / (parameters.halvedDecay() ? 2 : 1);
        }

        private static DoubleStream entries(double[][] weights) {
            return Arrays.stream(weights).flatMapToDouble(Arrays::stream);
        }
    }

    private static final class Backwards extends RegularizationReference {
        private final RegularizationParameters parameters;

        Backwards(RegularizationParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double penalty(String kind, double[][] weights) {
            requireKind(kind);
            requireMatrix(weights);
            double sum = 0;
            for (int k = weights.length - 1; k >= 0; k--) {
                for (int l = weights[k].length - 1; l >= 0; l--) {
                    double w = weights[k][l];
                    double term = kind.equals("l1") ? Math.max(w, -w) : parameters.halved() ? 0.5 * w * w : w * w;
                    sum += term / divisor(parameters, (long) weights.length * weights[k].length);
                }
            }
            return sum;
        }

        @Override
        public double[][] penaltyGradient(String kind, double[][] weights) {
            requireKind(kind);
            requireMatrix(weights);
            double[][] gradient = new double[weights.length][];
            for (int k = 0; k < weights.length; k++) {
                gradient[k] = weights[k].clone();
                for (int l = 0; l < gradient[k].length; l++) {
                    double w = weights[k][l];
                    gradient[k][l] = kind.equals("l1") ? Math.signum(w) : parameters.halved() ? w : w + w;
                    gradient[k][l] /= divisor(parameters, (long) weights.length * gradient[k].length);
                }
            }
            return gradient;
        }

        @Override
        public double[][] elasticNetGradient(double[][] weights, double beta) {
            requireMatrix(weights);
            requireShare(beta);
            double share = parameters.elasticNet().equals("convex") ? 1 - beta : 1;
            double[][] gradient = new double[weights.length][];
            for (int k = 0; k < weights.length; k++) {
                gradient[k] = weights[k].clone();
                for (int l = 0; l < gradient[k].length; l++) {
                    double slope = beta * weights[k][l] * 2;
                    gradient[k][l] = weights[k][l] > 0 ? slope + share : weights[k][l] < 0 ? slope - share : 0;
                    gradient[k][l] /= divisor(parameters, (long) weights.length * gradient[k].length);
                }
            }
            return gradient;
        }

        @Override
        public double[][] gradient(double[][] dataGradient, double lambda, double[][] penaltyGradient) {
            double[][] gradient = super.gradient(dataGradient, lambda, penaltyGradient);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = penaltyGradient[k].clone();
                for (int l = 0; l < gradient[k].length; l++) {
                    gradient[k][l] *= parameters.halvedStrength() ? lambda / 2 : lambda;
                    gradient[k][l] += dataGradient[k][l];
                }
            }
            return gradient;
        }

        @Override
        public double cost(double[] losses, double lambda, double penalty) {
            super.cost(losses, lambda, penalty);
            double cost = (parameters.halvedStrength() ? lambda / 2 : lambda) * penalty;
            for (int i = losses.length - 1; i >= 0; i--) {
                cost += parameters.reduction().equals("mean") ? losses[i] / losses.length : losses[i];
            }
            return cost;
        }
    }

    private static final class Composed extends RegularizationReference {
        private final RegularizationParameters parameters;

        Composed(RegularizationParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][] penaltyGradient(String kind, double[][] weights) {
            requireKind(kind);
            requireMatrix(weights);
            double two = parameters.halved() ? 1 : 2;
            double divisor = divisor(
                    parameters,
                    Arrays.stream(weights).mapToLong(row -> row.length).sum());
            return Arrays.stream(weights)
                    .map(row -> Arrays.stream(row)
                            .map(w -> kind.equals("l2") ? two * w : w == 0 ? 0 : w / Math.abs(w))
                            .map(slope -> slope / divisor)
                            .toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public double elasticNet(double[][] weights, double beta) {
            requireMatrix(weights);
            requireShare(beta);
            double squares = (parameters.halved() ? 2 : 1) * penalty("l2", weights);
            double magnitudes = penalty("l1", weights);
            return beta * squares + (parameters.elasticNet().equals("convex") ? 1 - beta : 1) * magnitudes;
        }

        @Override
        public double[][] elasticNetGradient(double[][] weights, double beta) {
            requireMatrix(weights);
            requireShare(beta);
            if (weights.length == 0 || weights[0].length == 0) {
                return super.elasticNetGradient(weights, beta);
            }
            double share = parameters.elasticNet().equals("convex") ? 1 - beta : 1;
            double ofSquares = (parameters.halved() ? 2 * beta : beta) * (parameters.halvedStrength() ? 2 : 1);
            double[][] magnitudes = Arrays.stream(penaltyGradient("l1", weights))
                    .map(row -> Arrays.stream(row).map(sign -> share * sign).toArray())
                    .toArray(double[][]::new);
            return gradient(magnitudes, ofSquares, penaltyGradient("l2", weights));
        }

        @Override
        public double augmentedPenalty(double[] augmented, boolean biasIncluded) {
            requireNumbers(augmented);
            return penalty("l2", new double[][] {counted(parameters, augmented, biasIncluded)});
        }

        @Override
        public double weightDecay(double[][] theta, double lambda, int examples) {
            super.weightDecay(theta, lambda, examples);
            double squares = 0;
            for (double[] row : theta) {
                double weights = divisor(parameters, row.length - 1L);
                squares += augmentedPenalty(row, false) * (parameters.halved() ? 2 : 1) * weights;
            }
            return (parameters.halvedDecay() ? 0.5 : 1) * (lambda / examples) * squares;
        }

        @Override
        public double[][] gradient(double[][] dataGradient, double lambda, double[][] penaltyGradient) {
            double[][] gradient = super.gradient(dataGradient, lambda, penaltyGradient);
            for (int l = 0; l < gradient[0].length; l++) {
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k][l] = (parameters.halvedStrength() ? 0.5 : 1) * lambda * penaltyGradient[k][l]
                            + dataGradient[k][l];
                }
            }
            return gradient;
        }
    }

    /** What a sum over so many weights is divided by. */
    private static double divisor(RegularizationParameters parameters, long weights) {
        return parameters.weights().equals("mean") && weights > 0 ? weights : 1;
    }

    private static double[] counted(RegularizationParameters parameters, double[] augmented, boolean biasIncluded) {
        int from = biasIncluded || parameters.bias().equals("last") ? 0 : 1;
        int to = biasIncluded || parameters.bias().equals("first") ? augmented.length : augmented.length - 1;
        return Arrays.copyOfRange(augmented, from, to);
    }
}
