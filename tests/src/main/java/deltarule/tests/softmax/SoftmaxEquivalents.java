package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write softmax and cross-entropy. */
public final class SoftmaxEquivalents implements Equivalents<Softmax, SoftmaxParameters> {
    @Override
    public List<Equivalent<Softmax>> of(SoftmaxParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "softmax-logarithm-first",
                        "computes the logarithms first and everything else from them",
                        new LogarithmFirst(parameters)),
                new Equivalent<>(
                        "softmax-shift-first",
                        "subtracts the largest logit before dividing by the temperature, and adds up backwards",
                        new ShiftFirst(parameters)),
                new Equivalent<>(
                        "softmax-pairwise",
                        "compares each class with each other and takes products with matrices and a one-hot target",
                        new Pairwise(parameters)));
    }

    private static double sign(SoftmaxParameters parameters) {
        return parameters.score().equals("energy") ? -1 : 1;
    }

    private static double natsPerUnit(SoftmaxParameters parameters) {
        return parameters.logarithm().equals("natural") ? 1 : Math.log(2);
    }

    private static final class LogarithmFirst extends SoftmaxReference {
        private final SoftmaxParameters parameters;

        LogarithmFirst(SoftmaxParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] softmax(double[] logits) {
            return Arrays.stream(logSoftmax(logits))
                    .map(log -> Math.exp(log * natsPerUnit(parameters)))
                    .toArray();
        }

        @Override
        public double crossEntropy(double[] logits, int label) {
            requireExample(logits, label);
            return 0 - logSoftmax(logits)[label - parameters.firstLabel()];
        }

        @Override
        public double[] crossEntropyGradient(double[] logits, int label) {
            requireExample(logits, label);
            double[] gradient = softmax(logits);
            int trueClass = label - parameters.firstLabel();
            gradient[trueClass] = 0;
            gradient[trueClass] = -Arrays.stream(gradient).sum();
            return Arrays.stream(gradient)
                    .map(g -> sign(parameters) * g / natsPerUnit(parameters) / parameters.temperature())
                    .toArray();
        }
    }

    private static final class ShiftFirst extends SoftmaxReference {
        private final SoftmaxParameters parameters;

        ShiftFirst(SoftmaxParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        private double[] shifted(double[] logits) {
            double sign = sign(parameters);
            double largest = Arrays.stream(logits).map(z -> sign * z).max().orElseThrow();
            return Arrays.stream(logits)
                    .map(z -> (sign * z - largest) / parameters.temperature())
                    .toArray();
        }

        private double sumOfExponentials(double[] logits) {
            double[] shifted = shifted(logits);
            double sum = 0;
            for (int k = shifted.length - 1; k >= 0; k--) {
                sum += Math.exp(shifted[k]);
            }
            return sum;
        }

        @Override
        public double[] softmax(double[] logits) {
            requireLogits(logits);
            double sum = sumOfExponentials(logits);
            return Arrays.stream(shifted(logits)).map(t -> Math.exp(t) / sum).toArray();
        }

        @Override
        public double[] logSoftmax(double[] logits) {
            requireLogits(logits);
            double logSum = Math.log(sumOfExponentials(logits));
            return Arrays.stream(shifted(logits))
                    .map(t -> (t - logSum) / natsPerUnit(parameters))
                    .toArray();
        }

        @Override
        public double[][] jacobian(double[] activations) {
            requireProbabilities(activations);
            int classes = activations.length;
            double[][] jacobian = new double[classes][classes];
            for (int i = 0; i < classes; i++) {
                for (int j = 0; j < classes; j++) {
                    if (j != i) {
                        jacobian[i][j] = -sign(parameters) * activations[i] * activations[j] / parameters.temperature();
                        jacobian[i][i] -= jacobian[i][j];
                    }
                }
            }
            return jacobian;
        }
    }

    private static final class Pairwise extends SoftmaxReference {
        private final SoftmaxParameters parameters;

        Pairwise(SoftmaxParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] softmax(double[] logits) {
            requireLogits(logits);
            return Arrays.stream(logits)
                    .map(own -> Double.isInfinite(own)
                            ? 0
                            : 1
                                    / Arrays.stream(logits)
                                            .map(other -> Math.exp(
                                                    sign(parameters) * (other - own) / parameters.temperature()))
                                            .sum())
                    .toArray();
        }

        @Override
        public double[] logSoftmax(double[] logits) {
            requireLogits(logits);
            return IntStream.range(0, logits.length)
                    .mapToDouble(k -> -surprise(logits, k))
                    .toArray();
        }

        @Override
        public double crossEntropy(double[] logits, int label) {
            requireExample(logits, label);
            return surprise(logits, label - parameters.firstLabel());
        }

        /** The logarithm of the sum of e^(z_k - z), with the largest difference taken out first. */
        private double surprise(double[] logits, int trueClass) {
            if (Double.isInfinite(logits[trueClass])) {
                return Double.POSITIVE_INFINITY;
            }
            double[] differences = Arrays.stream(logits)
                    .map(other -> sign(parameters) * (other - logits[trueClass]) / parameters.temperature())
                    .toArray();
            double most = Arrays.stream(differences).max().orElseThrow();
            double sum = Arrays.stream(differences).map(t -> Math.exp(t - most)).sum();
            return (most + Math.log(sum)) / natsPerUnit(parameters);
        }

        @Override
        public double[][] jacobian(double[] activations) {
            requireProbabilities(activations);
            int classes = activations.length;
            return IntStream.range(0, classes)
                    .mapToObj(i -> IntStream.range(0, classes)
                            .mapToDouble(j -> (i == j ? activations[i] : 0) - activations[i] * activations[j])
                            .map(entry -> sign(parameters) * entry / parameters.temperature())
                            .toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public double[] crossEntropyGradient(double[] logits, int label) {
            requireExample(logits, label);
            double[] target = new double[logits.length];
            target[label - parameters.firstLabel()] = 1;
            double[] activations = softmax(logits);
            return IntStream.range(0, logits.length)
                    .mapToDouble(k -> sign(parameters)
                            * (activations[k] - target[k])
                            / (parameters.temperature() * natsPerUnit(parameters)))
                    .toArray();
        }
    }
}
