package student;

import deltarule.problems.optimizers.Optimizers;

public class OptimizersSolution implements Optimizers {

    @Override
    public double[] gradientStep(double[] weights, double[] gradient, double learningRate) {
        Check.vector(weights);
        Check.vector(gradient, weights.length);
        Check.positive(learningRate);
        double[] moved = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            moved[j] = weights[j] - learningRate * gradient[j];
        }
        return moved;
    }

    @Override
    public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate) {
        Check.vector(weights);
        Check.matrix(inputs);
        Check.require(inputs[0].length == weights.length, "inputs do not fit the weights");
        Check.require(targets != null && targets.length == inputs.length, "one target per example is needed");
        for (int target : targets) {
            Check.require(target == 0 || target == 1, "targets are 0 and 1");
        }
        Check.positive(learningRate);
        double[][] steps = new double[inputs.length][weights.length];
        double[] w = weights;
        for (int i = 0; i < inputs.length; i++) {
            double sum = 0;
            for (int j = 0; j < w.length; j++) {
                sum += w[j] * inputs[i][j];
            }
            double error = sigmoid(sum) - targets[i];
            for (int j = 0; j < w.length; j++) {
                steps[i][j] = w[j] - learningRate * error * inputs[i][j];
            }
            w = steps[i];
        }
        return steps;
    }

    @Override
    public Momentum momentum(Momentum state, double[][] gradients, double learningRate, double mu) {
        Check.require(state != null, "no state");
        checkSteps(state.weights(), gradients, learningRate);
        Check.vector(state.velocity(), state.weights().length);
        checkShare(mu);
        double[] w = state.weights().clone();
        double[] v = state.velocity().clone();
        for (double[] g : gradients) {
            for (int j = 0; j < w.length; j++) {
                v[j] = mu * v[j] + g[j];
                w[j] -= learningRate * v[j];
            }
        }
        return new Momentum(w, v);
    }

    @Override
    public Adaptive adagrad(Adaptive state, double[][] gradients, double learningRate, double epsilon) {
        checkAdaptive(state, gradients, learningRate, epsilon);
        double[] w = state.weights().clone();
        double[] v = state.squares().clone();
        for (double[] g : gradients) {
            for (int j = 0; j < w.length; j++) {
                v[j] += g[j] * g[j];
                w[j] -= learningRate * g[j] / (Math.sqrt(v[j]) + epsilon);
            }
        }
        return new Adaptive(w, v);
    }

    @Override
    public Adaptive rmsprop(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {
        checkAdaptive(state, gradients, learningRate, epsilon);
        checkShare(rho);
        double[] w = state.weights().clone();
        double[] v = state.squares().clone();
        for (double[] g : gradients) {
            for (int j = 0; j < w.length; j++) {
                v[j] = rho * v[j] + (1 - rho) * g[j] * g[j];
                w[j] -= learningRate * g[j] / (Math.sqrt(v[j]) + epsilon);
            }
        }
        return new Adaptive(w, v);
    }

    @Override
    public Adam adam(Adam state, double[][] gradients, double learningRate, double beta1, double beta2,
            double epsilon) {
        Check.require(state != null, "no state");
        checkSteps(state.weights(), gradients, learningRate);
        Check.vector(state.firstMoment(), state.weights().length);
        checkSquares(state.secondMoment(), state.weights().length);
        Check.require(state.steps() >= 0, "number of steps is negative");
        checkShare(beta1);
        checkShare(beta2);
        Check.positive(epsilon);
        double[] w = state.weights().clone();
        double[] m = state.firstMoment().clone();
        double[] v = state.secondMoment().clone();
        int t = state.steps();
        for (double[] g : gradients) {
            t++;
            double correction1 = 1 - Math.pow(beta1, t);
            double correction2 = 1 - Math.pow(beta2, t);
            for (int j = 0; j < w.length; j++) {
                m[j] = beta1 * m[j] + (1 - beta1) * g[j];
                v[j] = beta2 * v[j] + (1 - beta2) * g[j] * g[j];
                w[j] -= learningRate * (m[j] / correction1) / (Math.sqrt(v[j] / correction2) + epsilon);
            }
        }
        return new Adam(w, m, v, t);
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkAdaptive(Adaptive state, double[][] gradients, double learningRate, double epsilon) {
        Check.require(state != null, "no state");
        checkSteps(state.weights(), gradients, learningRate);
        checkSquares(state.squares(), state.weights().length);
        Check.positive(epsilon);
    }

    private static void checkSteps(double[] weights, double[][] gradients, double learningRate) {
        Check.vector(weights);
        Check.matrix(gradients);
        Check.require(gradients[0].length == weights.length, "gradients do not fit the weights");
        Check.positive(learningRate);
    }

    private static void checkSquares(double[] squares, int length) {
        Check.vector(squares, length);
        for (double square : squares) {
            Check.require(square >= 0, "squares cannot be negative");
        }
    }

    private static void checkShare(double share) {
        Check.require(share >= 0 && share < 1, "share has to be from 0 to below 1");
    }
}
