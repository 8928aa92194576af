package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write the optimizers. */
public final class OptimizersEquivalents implements Equivalents<Optimizers, OptimizersParameters> {
    @Override
    public List<Equivalent<Optimizers>> of(OptimizersParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "optimizers-weight-by-weight",
                        "takes one weight after the other through all steps",
                        new WeightByWeight(parameters)),
                new Equivalent<>(
                        "optimizers-step-by-step",
                        "makes a new state for each step, with streams",
                        new StepByStep(parameters)),
                new Equivalent<>(
                        "optimizers-other-formulas",
                        "writes averages as corrections and roots as powers, and folds factors into the step size",
                        new OtherFormulas(parameters)));
    }

    /** The learning rate downhill, or minus the learning rate uphill. */
    private static double rate(OptimizersParameters parameters, double learningRate) {
        return parameters.objective().equals("likelihood") ? -learningRate : learningRate;
    }

    private static double root(OptimizersParameters parameters, double square, double epsilon) {
        return parameters.epsilonInside() ? Math.sqrt(epsilon + square) : epsilon + Math.sqrt(square);
    }

    private static final class WeightByWeight extends OptimizersReference {
        private final OptimizersParameters parameters;

        WeightByWeight(OptimizersParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] gradientStep(double[] weights, double[] gradient, double learningRate) {
            requireVectors(weights, gradient);
            requirePositive(learningRate);
            double[] moved = weights.clone();
            for (int i = weights.length - 1; i >= 0; i--) {
                moved[i] *= 1 - parameters.weightDecay() * learningRate;
                moved[i] += -rate(parameters, learningRate) * gradient[i];
            }
            return moved;
        }

        @Override
        public Momentum momentum(Momentum state, double[][] gradients, double learningRate, double mu) {
            Momentum result = super.momentum(state, gradients, learningRate, mu);
            double rate = rate(parameters, learningRate);
            for (int i = 0; i < result.weights().length; i++) {
                double w = state.weights()[i];
                double v = state.velocity()[i];
                for (double[] gradient : gradients) {
                    double g = gradient[i];
                    v *= mu;
                    v += parameters.momentum().equals("dampened") ? g - mu * g : g;
                    w -= parameters.momentum().equals("nesterov") ? rate * g + rate * mu * v : rate * v;
                }
                result.weights()[i] = w;
                result.velocity()[i] = v;
            }
            return result;
        }

        @Override
        public Adaptive adagrad(Adaptive state, double[][] gradients, double learningRate, double epsilon) {
            Adaptive result = super.adagrad(state, gradients, learningRate, epsilon);
            for (int i = 0; i < result.weights().length; i++) {
                double change = 0;
                double v = state.squares()[i];
                for (double[] gradient : gradients) {
                    v += gradient[i] * gradient[i];
                    change += gradient[i] / root(parameters, v, epsilon);
                }
                result.weights()[i] = state.weights()[i] - rate(parameters, learningRate) * change;
                result.squares()[i] = v;
            }
            return result;
        }

        @Override
        public Adam adam(
                Adam state, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon) {
            Adam result = super.adam(state, gradients, learningRate, beta1, beta2, epsilon);
            for (int i = 0; i < result.weights().length; i++) {
                double w = state.weights()[i];
                double m = state.firstMoment()[i];
                double v = state.secondMoment()[i];
                double power1 = Math.pow(beta1, state.steps());
                double power2 = Math.pow(beta2, state.steps());
                for (double[] gradient : gradients) {
                    power1 *= beta1;
                    power2 *= beta2;
                    m = (1 - beta1) * gradient[i] + beta1 * m;
                    v = (1 - beta2) * gradient[i] * gradient[i] + beta2 * v;
                    w -= rate(parameters, learningRate)
                            / (1 - power1)
                            * m
                            / root(parameters, v / (1 - power2), epsilon);
                }
                result.weights()[i] = w;
                result.firstMoment()[i] = m;
                result.secondMoment()[i] = v;
            }
            return result;
        }
    }

    private static final class StepByStep extends OptimizersReference {
        private final double weightDecay;

        StepByStep(OptimizersParameters parameters) {
            super(parameters);
            this.weightDecay = parameters.weightDecay();
        }

        @Override
        public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate) {
            double[][] path = super.stochasticSteps(weights, inputs, targets, learningRate);
            double[] current = weights;
            for (int i = 0; i < inputs.length; i++) {
                double[] before = current;
                double[] x = inputs[i];
                double z = IntStream.range(0, x.length)
                        .mapToDouble(j -> x[j] * before[j])
                        .sum();
                double error = targets[i] - 1 / (1 + Math.exp(-z));
                current = IntStream.range(0, x.length)
                        .mapToDouble(j -> before[j] + learningRate * (error * x[j] - weightDecay * before[j]))
                        .toArray();
                path[i] = current.clone();
            }
            return path;
        }

        @Override
        public Momentum momentum(Momentum state, double[][] gradients, double learningRate, double mu) {
            super.momentum(state, gradients, learningRate, mu);
            Momentum current = state;
            for (double[] gradient : gradients) {
                current = super.momentum(current, new double[][] {gradient}, learningRate, mu);
            }
            return current;
        }

        @Override
        public Adaptive adagrad(Adaptive state, double[][] gradients, double learningRate, double epsilon) {
            super.adagrad(state, gradients, learningRate, epsilon);
            Adaptive current = state;
            for (double[] gradient : gradients) {
                current = super.adagrad(current, new double[][] {gradient}, learningRate, epsilon);
            }
            return current;
        }

        @Override
        public Adaptive rmsprop(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {
            super.rmsprop(state, gradients, learningRate, rho, epsilon);
            Adaptive current = state;
            for (double[] gradient : gradients) {
                current = super.rmsprop(current, new double[][] {gradient}, learningRate, rho, epsilon);
            }
            return current;
        }
    }

    private static final class OtherFormulas extends OptimizersReference {
        private final OptimizersParameters parameters;

        OtherFormulas(OptimizersParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] gradientStep(double[] weights, double[] gradient, double learningRate) {
            requireVectors(weights, gradient);
            requirePositive(learningRate);
            double rate = rate(parameters, learningRate);
            double[] step = Arrays.stream(gradient).map(g -> g * rate).toArray();
            return IntStream.range(0, step.length)
                    .mapToDouble(i -> weights[i] - step[i] - learningRate * parameters.weightDecay() * weights[i])
                    .toArray();
        }

        @Override
        public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate) {
            double[][] path = super.stochasticSteps(weights, inputs, targets, learningRate);
            double[] current = weights.clone();
            for (int i = 0; i < inputs.length; i++) {
                double z = 0;
                for (int j = current.length - 1; j >= 0; j--) {
                    z += current[j] * inputs[i][j];
                }
                double slope = 0.5 * (1 + Math.tanh(z / 2)) - targets[i];
                for (int j = 0; j < current.length; j++) {
                    current[j] -= (inputs[i][j] * slope + parameters.weightDecay() * current[j]) * learningRate;
                    path[i][j] = current[j];
                }
            }
            return path;
        }

        @Override
        public Adaptive rmsprop(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {
            Adaptive result = super.rmsprop(state, gradients, learningRate, rho, epsilon);
            for (int i = 0; i < result.weights().length; i++) {
                double w = state.weights()[i];
                double v = state.squares()[i];
                for (double[] gradient : gradients) {
                    v += (1 - rho) * (Math.pow(gradient[i], 2) - v);
                    w -= rate(parameters, learningRate) / root(parameters, v, epsilon) * gradient[i];
                }
                result.weights()[i] = w;
                result.squares()[i] = v;
            }
            return result;
        }

        @Override
        public Adam adam(
                Adam state, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon) {
            super.adam(state, gradients, learningRate, beta1, beta2, epsilon);
            Adam current = state;
            for (double[] gradient : gradients) {
                current = super.adam(current, new double[][] {gradient}, learningRate, beta1, beta2, epsilon);
            }
            return current;
        }
    }
}
