package deltarule.tests.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.sigmoid.SigmoidNeuronReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Other right ways to write the sigmoid neuron. */
public final class SigmoidNeuronEquivalents implements Equivalents<SigmoidNeuron, SigmoidNeuronParameters> {
    @Override
    public List<Equivalent<SigmoidNeuron>> of(SigmoidNeuronParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "neuron-textbook",
                        "writes the sigmoid as one fraction and its slope as p - p^2, and adds from the last input to"
                                + " the first",
                        new Textbook(parameters)),
                new Equivalent<>(
                        "neuron-bias-as-weight",
                        "treats the bias as the weight of an input that is always the same",
                        new BiasAsWeight(parameters)),
                new Equivalent<>(
                        "neuron-by-logarithms",
                        "takes the exponential of the logarithm of the sigmoid, and multiplies the residual out",
                        new ByLogarithms(parameters)));
    }

    private abstract static class Rewritten extends SigmoidNeuronReference {
        final double beta;
        final double factor;
        final double constant;
        final boolean biasLast;

        Rewritten(SigmoidNeuronParameters parameters) {
            super(parameters);
            this.beta = parameters.steepness();
            this.factor = parameters.loss().equals("half-squared") ? 0.5 : 1;
            this.constant = parameters.biasInput();
            this.biasLast = parameters.biasPlace().equals("last");
        }
    }

    private static final class Textbook extends Rewritten {
        Textbook(SigmoidNeuronParameters parameters) {
            super(parameters);
        }

        @Override
        public double weightedSum(double[] weights, double bias, double[] inputs) {
            super.weightedSum(weights, bias, inputs);
            double sum = bias * constant;
            for (int i = inputs.length - 1; i >= 0; i--) {
                sum += inputs[i] * weights[i];
            }
            return sum;
        }

        @Override
        public double sigmoid(double z) {
            return 1.0 / (1.0 + Math.exp(-beta * z));
        }

        @Override
        public double loss(double prediction, double target) {
            super.loss(prediction, target);
            return factor * Math.pow(target - prediction, 2);
        }

        @Override
        public double delta(double prediction, double target) {
            super.delta(prediction, target);
            return -2 * factor * (target - prediction) * (prediction - prediction * prediction) * beta;
        }

        @Override
        public double[] gradient(double delta, double[] inputs) {
            super.gradient(delta, inputs);
            return filled(delta, inputs, constant, biasLast ? inputs.length : 0);
        }
    }

    private static double[] filled(double delta, double[] inputs, double constant, int biasPlace) {
        double[] gradient = new double[inputs.length + 1];
        Arrays.fill(gradient, delta);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= i == biasPlace ? constant : inputs[i < biasPlace ? i : i - 1];
        }
        return gradient;
    }

    private static final class BiasAsWeight extends Rewritten {
        BiasAsWeight(SigmoidNeuronParameters parameters) {
            super(parameters);
        }

        @Override
        public double weightedSum(double[] weights, double bias, double[] inputs) {
            super.weightedSum(weights, bias, inputs);
            double[] augmentedWeights = with(weights, bias);
            double[] augmentedInputs = with(inputs, constant);
            return IntStream.range(0, augmentedInputs.length)
                    .mapToDouble(i -> augmentedWeights[i] * augmentedInputs[i])
                    .sum();
        }

        @Override
        public double sigmoid(double z) {
            double power = Math.exp(-Math.abs(beta * z));
            return (z < 0 ? power : 1) / (power + 1);
        }

        @Override
        public double[] gradient(double delta, double[] inputs) {
            super.gradient(delta, inputs);
            double[] augmented = biasLast
                    ? with(inputs, constant)
                    : DoubleStream.concat(DoubleStream.of(constant), Arrays.stream(inputs))
                            .toArray();
            return Arrays.stream(augmented).map(input -> input * delta).toArray();
        }

        private static double[] with(double[] numbers, double last) {
            return DoubleStream.concat(Arrays.stream(numbers), DoubleStream.of(last))
                    .toArray();
        }
    }

    private static final class ByLogarithms extends Rewritten {
        ByLogarithms(SigmoidNeuronParameters parameters) {
            super(parameters);
        }

        @Override
        public double sigmoid(double z) {
            return Math.exp(-Math.log1p(Math.exp(-z * beta)));
        }

        @Override
        public double loss(double prediction, double target) {
            super.loss(prediction, target);
            return factor * (prediction * prediction - 2 * prediction * target + target * target);
        }

        @Override
        public double delta(double prediction, double target) {
            super.delta(prediction, target);
            double lossSlope = factor * (2 * prediction - 2 * target);
            return lossSlope * (prediction * (1 - prediction)) * beta;
        }
    }
}
