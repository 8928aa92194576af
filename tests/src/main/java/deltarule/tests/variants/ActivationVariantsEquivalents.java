package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Other right ways to write ELU, SELU, maxout and chains of sigmoids. */
public final class ActivationVariantsEquivalents
        implements Equivalents<ActivationVariants, ActivationVariantsParameters> {
    @Override
    public List<Equivalent<ActivationVariants>> of(ActivationVariantsParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "variants-by-cases",
                        "branches on the sign, finds the largest piece in a loop and adds logarithms along the chain",
                        new BySign(parameters)),
                new Equivalent<>(
                        "variants-by-parts",
                        "adds the positive and the negative part, and multiplies matrices",
                        new ByParts(parameters)),
                new Equivalent<>(
                        "variants-hyperbolic",
                        "writes exponentials with hyperbolic functions and goes through the layers backwards",
                        new Hyperbolic(parameters)));
    }

    private static double[] each(double[] numbers, DoubleUnaryOperator f) {
        double[] result = new double[numbers.length];
        for (int i = numbers.length - 1; i >= 0; i--) {
            result[i] = f.applyAsDouble(numbers[i]);
        }
        return result;
    }

    private static class Common extends ActivationVariantsReference {
        final ActivationVariantsParameters parameters;
        final double constant;
        final double beta;

        Common(ActivationVariantsParameters parameters) {
            super(parameters);
            this.parameters = parameters;
            this.constant = parameters.biasInput();
            this.beta = parameters.steepness();
        }

        double alpha(String activation) {
            return activation.equals("elu") ? parameters.alpha() : SELU_LAMBDA * SELU_ALPHA;
        }

        double right(String activation) {
            return activation.equals("elu") ? 1 : SELU_LAMBDA;
        }

        static double backwards(double[] weights, double bias, double[] inputs) {
            double sum = 0;
            for (int i = inputs.length - 1; i >= 0; i--) {
                sum += inputs[i] * weights[i];
            }
            return bias + sum;
        }
    }

    private static final class BySign extends Common {
        BySign(ActivationVariantsParameters parameters) {
            super(parameters);
        }

        @Override
        public double[] values(String activation, double[] sums) {
            super.values(activation, sums);
            return each(sums, z -> {
                if (z < 0) {
                    return alpha(activation) * Math.expm1(z);
                }
                return right(activation) * z;
            });
        }

        @Override
        public double[] derivatives(String activation, double[] sums) {
            double[] checked = super.derivatives(activation, sums);
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] < 0) {
                    checked[i] = Math.exp(sums[i]) * alpha(activation);
                }
            }
            return checked;
        }

        @Override
        public double[] derivativesFromOutputs(String activation, double[] outputs) {
            double[] checked = super.derivativesFromOutputs(activation, outputs);
            for (int i = 0; i < outputs.length; i++) {
                if (outputs[i] < 0) {
                    checked[i] = alpha(activation) - Math.abs(outputs[i]);
                }
            }
            return checked;
        }

        @Override
        public double[] maxout(Pieces pieces, double[][] inputs) {
            double[] outputs = super.maxout(pieces, inputs);
            for (int i = 0; i < inputs.length; i++) {
                outputs[i] = Double.NEGATIVE_INFINITY;
                for (int j = pieces.biases().length - 1; j >= 0; j--) {
                    outputs[i] = Math.max(
                            outputs[i], backwards(pieces.weights()[j], constant * pieces.biases()[j], inputs[i]));
                }
            }
            return outputs;
        }

        @Override
        public double gradientFactor(double[] sums, double[] weights) {
            super.gradientFactor(sums, weights);
            double logarithm = 0;
            double sign = 1;
            for (int i = 0; i < sums.length; i++) {
                sign *= Math.signum(weights[i]);
                double z = beta * Math.abs(sums[i]);
                logarithm += Math.log(beta * Math.abs(weights[i])) - z - 2 * Math.log1p(Math.exp(-z));
            }
            return sign * Math.exp(logarithm);
        }

        @Override
        public double largestGradientFactor(int layers, double weightBound) {
            super.largestGradientFactor(layers, weightBound);
            double factor = 1;
            for (int layer = 0; layer < layers; layer++) {
                factor *= beta * weightBound * 0.25;
            }
            return factor;
        }
    }

    private static final class ByParts extends Common {
        ByParts(ActivationVariantsParameters parameters) {
            super(parameters);
        }

        @Override
        public double[] values(String activation, double[] sums) {
            super.values(activation, sums);
            return each(sums, z -> right(activation) * Math.max(z, 0) + alpha(activation) * Math.expm1(Math.min(z, 0)));
        }

        @Override
        public double[] derivativesFromOutputs(String activation, double[] outputs) {
            super.derivativesFromOutputs(activation, outputs);
            double atZero = activation.equals("elu") ? 1 : alpha(activation);
            return each(outputs, a -> a == 0 ? atZero : a > 0 ? right(activation) : a + alpha(activation));
        }

        @Override
        public MaxoutGradient maxoutGradient(Pieces pieces, double[] inputs, double upstream) {
            super.maxoutGradient(pieces, inputs, upstream);
            int count = pieces.biases().length;
            double output = maxout(pieces, new double[][] {inputs})[0];
            int[] winners = IntStream.range(0, count)
                    .filter(j -> weightedSum(pieces.weights()[j], constant * pieces.biases()[j], inputs) == output)
                    .toArray();
            if (parameters.tie().equals("first")) {
                winners = new int[] {winners[0]};
            } else if (parameters.tie().equals("last")) {
                winners = new int[] {winners[winners.length - 1]};
            }
            double[][] weights = new double[count][inputs.length];
            double[] biases = new double[count];
            double[] below = new double[inputs.length];
            for (int winner : winners) {
                double share = upstream / winners.length;
                weights[winner] = each(inputs, x -> share * x);
                biases[winner] = constant * share;
                for (int i = 0; i < inputs.length; i++) {
                    below[i] += pieces.weights()[winner][i] * upstream / winners.length;
                }
            }
            return new MaxoutGradient(weights, biases, below);
        }
    }

    private static final class Hyperbolic extends Common {
        Hyperbolic(ActivationVariantsParameters parameters) {
            super(parameters);
        }

        @Override
        public double[] derivatives(String activation, double[] sums) {
            double[] right = super.derivatives(activation, sums);
            return IntStream.range(0, sums.length)
                    .mapToDouble(i -> sums[i] < 0 ? alpha(activation) / Math.exp(-sums[i]) : right[i])
                    .toArray();
        }

        @Override
        public double[] maxout(Pieces pieces, double[][] inputs) {
            super.maxout(pieces, inputs);
            return Arrays.stream(inputs)
                    .mapToDouble(x -> IntStream.range(0, pieces.biases().length)
                            .mapToDouble(j -> backwards(pieces.weights()[j], constant * pieces.biases()[j], x))
                            .max()
                            .orElseThrow())
                    .toArray();
        }

        @Override
        public MaxoutGradient maxoutGradient(Pieces pieces, double[] inputs, double upstream) {
            MaxoutGradient unit = super.maxoutGradient(pieces, inputs, 1);
            super.maxoutGradient(pieces, inputs, upstream);
            return new MaxoutGradient(
                    Arrays.stream(unit.weights())
                            .map(row -> each(row, slope -> slope * upstream))
                            .toArray(double[][]::new),
                    each(unit.biases(), slope -> slope * upstream),
                    each(unit.inputs(), slope -> slope * upstream));
        }

        @Override
        public double gradientFactor(double[] sums, double[] weights) {
            super.gradientFactor(sums, weights);
            double factor = 1;
            for (int i = sums.length - 1; i >= 0; i--) {
                factor *= beta * weights[i] / Math.pow(2 * Math.cosh(beta * sums[i] / 2), 2);
            }
            return factor;
        }

        @Override
        public double largestGradientFactor(int layers, double weightBound) {
            super.largestGradientFactor(layers, weightBound);
            return Math.pow(beta * weightBound, layers) / Math.pow(4, layers);
        }
    }
}
