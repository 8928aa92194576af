package deltarule.tests.activations;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Other right ways to write activation functions. */
public final class ActivationsEquivalents implements Equivalents<Activations, ActivationsParameters> {
    @Override
    public List<Equivalent<Activations>> of(ActivationsParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "activations-in-loops",
                        "writes every activation with the exponential of minus the size of z, entry by entry",
                        new InLoops(parameters)),
                new Equivalent<>(
                        "activations-from-outputs",
                        "takes derivatives from outputs and multiplies the sign masks of ReLU",
                        new FromOutputs(parameters)),
                new Equivalent<>(
                        "activations-hyperbolic",
                        "writes sigmoid and both derivatives with hyperbolic functions",
                        new Hyperbolic(parameters)));
    }

    /** Applies a function in a plain loop. */
    private static double[] each(double[] numbers, DoubleUnaryOperator f) {
        if (numbers == null) {
            throw new IllegalArgumentException("null");
        }
        double[] result = new double[numbers.length];
        for (int i = numbers.length - 1; i >= 0; i--) {
            result[i] = f.applyAsDouble(numbers[i]);
        }
        return result;
    }

    private static class InLoops extends ActivationsReference {
        final ActivationsParameters parameters;
        final double gain;

        InLoops(ActivationsParameters parameters) {
            super(parameters);
            this.parameters = parameters;
            this.gain = parameters.gain();
        }

        @Override
        public double[] values(String activation, double[] sums) {
            super.values(activation, new double[0]);
            return each(sums, z -> value(activation, gain * z));
        }

        private double value(String activation, double z) {
            double small = Math.exp(-Math.abs(z));
            if (activation.equals("sigmoid")) {
                return z > 0 ? 1 / (1 + small) : small / (1 + small);
            }
            if (activation.equals("tanh")) {
                return Math.signum(z) * (1 - small * small) / (1 + small * small);
            }
            if (activation.equals("relu")) {
                return Double.isNaN(z) || z > 0 ? z : 0;
            }
            return activation.equals("leaky-relu") ? leaky(z) : z;
        }

        private double leaky(double z) {
            double c = parameters.leakySlope();
            return c <= 1 ? Math.max(c * z, z) : Math.min(c * z, z);
        }

        @Override
        public double[] derivatives(String activation, double[] sums) {
            double[] right = super.derivatives(activation, sums);
            return switch (activation) {
                case "sigmoid" -> each(sums, z -> gain * value("sigmoid", gain * z) * value("sigmoid", -z * gain));
                case "tanh" ->
                    each(sums, z -> {
                        double small = Math.exp(-2 * Math.abs(gain * z));
                        return 4 * gain * small / Math.pow(1 + small, 2);
                    });
                default -> right;
            };
        }

        @Override
        public double[] tanhViaSigmoid(double[] sums) {
            return each(sums, z -> 2 / (1 + Math.exp(-2 * gain * z)) - 1);
        }

        @Override
        public double[][] activate(String activation, double[][] sums) {
            super.activate(activation, sums);
            double[][] result = new double[sums.length][];
            for (int i = 0; i < sums.length; i++) {
                result[i] = values(activation, sums[i]);
            }
            return result;
        }

        @Override
        public double[][] backpropagate(String activation, double[][] sums, double[][] upstream) {
            super.backpropagate(activation, sums, upstream);
            double[][] result = new double[sums.length][];
            for (int i = 0; i < sums.length; i++) {
                result[i] = derivatives(activation, sums[i]);
                for (int j = 0; j < result[i].length; j++) {
                    result[i][j] *= upstream[i][j];
                }
            }
            return result;
        }
    }

    private static final class FromOutputs extends InLoops {
        FromOutputs(ActivationsParameters parameters) {
            super(parameters);
        }

        @Override
        public double[] derivativesFromOutputs(String activation, double[] outputs) {
            double[] checked = super.derivativesFromOutputs(activation, outputs);
            return switch (activation) {
                case "sigmoid" -> each(outputs, a -> gain * a - gain * a * a);
                case "tanh" -> each(outputs, a -> gain - gain * Math.pow(a, 2));
                case "relu" -> each(outputs, a -> gain * Math.signum(a));
                default -> checked;
            };
        }

        @Override
        public double[][] backpropagate(String activation, double[][] sums, double[][] upstream) {
            double[][] right = super.backpropagate(activation, sums, upstream);
            if (activation.equals("leaky-relu")) {
                return right;
            }
            double[][] outputs = activate(activation, sums);
            return IntStream.range(0, outputs.length)
                    .mapToObj(i -> {
                        double[] slopes = derivativesFromOutputs(activation, outputs[i]);
                        return IntStream.range(0, slopes.length)
                                .mapToDouble(j -> upstream[i][j] * slopes[j])
                                .toArray();
                    })
                    .toArray(double[][]::new);
        }
    }

    private static final class Hyperbolic extends ActivationsReference {
        private final double gain;

        Hyperbolic(ActivationsParameters parameters) {
            super(parameters);
            this.gain = parameters.gain();
        }

        @Override
        public double[] values(String activation, double[] sums) {
            double[] right = super.values(activation, sums);
            return activation.equals("sigmoid") ? each(sums, z -> (1 + Math.tanh(gain * z / 2)) / 2) : right;
        }

        @Override
        public double[] derivatives(String activation, double[] sums) {
            double[] right = super.derivatives(activation, sums);
            return switch (activation) {
                case "sigmoid" -> each(sums, z -> gain * Math.pow(1 / Math.cosh(gain * z / 2) / 2, 2));
                case "tanh" -> each(sums, z -> gain * Math.pow(1 / Math.cosh(gain * z), 2));
                default -> right;
            };
        }

        @Override
        public double[] derivativesFromOutputs(String activation, double[] outputs) {
            double[] right = super.derivativesFromOutputs(activation, outputs);
            return switch (activation) {
                case "sigmoid" -> each(outputs, a -> gain * (0.25 - (a - 0.5) * (a - 0.5)));
                case "tanh" -> each(outputs, a -> gain * (1 - a * a));
                default -> right;
            };
        }

        @Override
        public double[] tanhViaSigmoid(double[] sums) {
            return each(sums, z -> Math.tanh(gain * z));
        }

        @Override
        public double[][] activate(String activation, double[][] sums) {
            super.activate(activation, sums);
            return IntStream.range(0, sums.length)
                    .mapToObj(i -> values(activation, sums[i]))
                    .toArray(double[][]::new);
        }
    }
}
