package deltarule.reference.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right optimizers, step by step. */
public class OptimizersReference extends CheckedStates implements Optimizers {
    private final Steps steps;

    /** The reference of a variant. */
    public OptimizersReference(OptimizersParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public OptimizersReference(Steps steps) {
        this.steps = steps;
    }

    /** New weights from weights, gradient and learning rate. */
    @FunctionalInterface
    public interface Update {
        double[] of(double[] weights, double[] gradient, double learningRate);
    }

    /** An average from the share of the old that is kept, the old and the new. */
    @FunctionalInterface
    public interface Average {
        double of(double kept, double old, double own);
    }

    /** A new velocity from mu, the velocity, the gradient and the learning rate; or a direction, see there. */
    @FunctionalInterface
    public interface Velocity {
        double of(double mu, double velocity, double gradient, double other);
    }

    /** How an adaptive method remembers squares and divides by their root. */
    public static class Scaling {
        /** The accumulated squares with which a step starts. */
        public UnaryOperator<double[]> remembered = squares -> squares;

        /** What is accumulated, from the whole gradient. */
        public UnaryOperator<double[]> squared =
                gradient -> Arrays.stream(gradient).map(g -> g * g).toArray();

        /** The accumulated squares from the share that is kept, those before and the new ones. */
        public Average accumulated;

        /** What the gradient is divided by, from the squares and epsilon. */
        public DoubleBinaryOperator divisor;

        /** 1 where the weights move against the gradient, -1 where they move with it. */
        private final double downhill;

        private Scaling(Average accumulated, boolean epsilonInside, double downhill) {
            this.downhill = downhill;
            this.accumulated = accumulated;
            this.divisor = epsilonInside
                    ? (square, epsilon) -> StrictMath.sqrt(square + epsilon)
                    : (square, epsilon) -> StrictMath.sqrt(square) + epsilon;
        }
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** A step of gradient descent. */
        public Update gradientUpdate;

        /** What is left of each weight in a stochastic step, from the learning rate. */
        public DoubleUnaryOperator decay;

        /** The weights that predict, from those at the start of the pass (first) and the present ones. */
        public BinaryOperator<double[]> predictingWeights = (start, present) -> present;

        /** The weights at which a partial derivative is taken: before the step, or with earlier entries updated. */
        public BinaryOperator<double[]> derivativeAt = (before, partlyUpdated) -> before;

        /** What the inputs of an example are multiplied by in its gradient, from its prediction and target. */
        public DoubleBinaryOperator exampleSlope = (prediction, target) -> prediction - target;

        /** The step size of an example, from the learning rate and its prediction. */
        public DoubleBinaryOperator exampleStepSize = (learningRate, prediction) -> learningRate;

        /** The velocity with which a step starts. */
        public UnaryOperator<double[]> rememberedVelocity = velocity -> velocity;

        /** The new velocity. */
        public Velocity velocity = (mu, v, g, learningRate) -> mu * v + g;

        /** The direction of the step, from mu, the new velocity, the gradient and the velocity before. */
        public Velocity direction = (mu, v, g, before) -> v;

        /** The step size of the momentum method. */
        public DoubleUnaryOperator momentumStepSize;

        /** The squares of Adagrad. */
        public final Scaling adagrad;

        /** The squares of RMSprop. */
        public final Scaling rmsprop;

        /** The second moment of Adam. */
        public final Scaling adam;

        /** The first moment with which a step of Adam starts. */
        public UnaryOperator<double[]> rememberedFirstMoment = moment -> moment;

        /** The first moment of Adam. */
        public Average firstMoment = OptimizersReference::average;

        /** What the first moment is divided by, from beta1 and t. */
        public DoubleBinaryOperator firstCorrection = (beta, t) -> 1 - StrictMath.pow(beta, t);

        /** What the second moment is divided by, from beta2 and t. */
        public DoubleBinaryOperator secondCorrection = firstCorrection;

        /** t, from the number of steps made before and the index of the weight. */
        public IntBinaryOperator time = (before, index) -> before + 1;

        /** By how much the number of steps grows in one step with d weights. */
        public IntUnaryOperator timePassed = weights -> 1;

        /** Which moment is remembered, from the plain one (first) and the corrected one. */
        public DoubleBinaryOperator storedMoment = (plain, corrected) -> plain;

        /** The right steps of a variant. */
        public Steps(OptimizersParameters parameters) {
            boolean inside = parameters.epsilonInside();
            double downhill = parameters.objective().equals("likelihood") ? -1 : 1;
            double lambda = parameters.weightDecay();
            gradientUpdate = (w, g, alpha) -> IntStream.range(0, w.length)
                    .mapToDouble(i -> w[i] - alpha * (downhill * g[i] + lambda * w[i]))
                    .toArray();
            decay = alpha -> 1 - alpha * lambda;
            momentumStepSize = alpha -> downhill * alpha;
            adagrad = new Scaling((kept, old, own) -> old + own, inside, downhill);
            rmsprop = new Scaling(OptimizersReference::average, inside, downhill);
            adam = new Scaling(OptimizersReference::average, inside, downhill);
            if (parameters.momentum().equals("dampened")) {
                velocity = (mu, v, g, learningRate) -> mu * v + (1 - mu) * g;
            } else if (parameters.momentum().equals("nesterov")) {
                direction = (mu, v, g, before) -> g + mu * v;
            }
        }
    }

    @Override
    public double[] gradientStep(double[] weights, double[] gradient, double learningRate) {
        requireVectors(weights, gradient);
        requirePositive(learningRate);
        return steps.gradientUpdate.of(weights, gradient, learningRate);
    }

    @Override
    public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate) {
        requireVectors(weights, inputs);
        require(targets != null && targets.length == inputs.length, "a target for each example");
        require(Arrays.stream(targets).allMatch(y -> y == 0 || y == 1), "targets 0 or 1");
        requirePositive(learningRate);
        double[][] path = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            double[] before = i == 0 ? weights : path[i - 1];
            path[i] = before.clone();
            for (int j = 0; j < weights.length; j++) {
                double[] at = steps.predictingWeights.apply(weights, steps.derivativeAt.apply(before, path[i]));
                double prediction = prediction(at, inputs[i]);
                double step = steps.exampleStepSize.applyAsDouble(learningRate, prediction);
                double slope = steps.exampleSlope.applyAsDouble(prediction, targets[i]) * inputs[i][j];
                path[i][j] = steps.decay.applyAsDouble(learningRate) * before[j] - step * slope;
            }
        }
        return path;
    }

    @Override
    public Momentum momentum(Momentum state, double[][] gradients, double learningRate, double mu) {
        require(state != null, "a state");
        requireVectors(state.weights(), state.velocity());
        requireVectors(state.weights(), gradients);
        requirePositive(learningRate);
        requireShares(mu);
        double stepSize = steps.momentumStepSize.applyAsDouble(learningRate);
        double[] weights = state.weights().clone();
        double[] velocity = state.velocity().clone();
        for (double[] gradient : gradients) {
            double[] before = steps.rememberedVelocity.apply(velocity.clone());
            for (int i = 0; i < weights.length; i++) {
                velocity[i] = steps.velocity.of(mu, before[i], gradient[i], learningRate);
                weights[i] -= stepSize * steps.direction.of(mu, velocity[i], gradient[i], before[i]);
            }
        }
        return new Momentum(weights, velocity);
    }

    @Override
    public Adaptive adagrad(Adaptive state, double[][] gradients, double learningRate, double epsilon) {
        return scaledSteps(steps.adagrad, state, gradients, learningRate, 0, epsilon);
    }

    @Override
    public Adaptive rmsprop(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {
        return scaledSteps(steps.rmsprop, state, gradients, learningRate, rho, epsilon);
    }

    private static Adaptive scaledSteps(
            Scaling scaling, Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {
        require(state != null, "a state");
        requireVectors(state.weights(), state.squares());
        requireVectors(state.weights(), gradients);
        requireSquares(state.squares());
        requirePositive(learningRate, epsilon);
        requireShares(rho);
        double[] weights = state.weights().clone();
        double[] squares = state.squares().clone();
        for (double[] gradient : gradients) {
            double[] before = scaling.remembered.apply(squares.clone());
            double[] own = scaling.squared.apply(gradient);
            for (int i = 0; i < weights.length; i++) {
                squares[i] = scaling.accumulated.of(rho, before[i], own[i]);
                double divisor = scaling.divisor.applyAsDouble(squares[i], epsilon);
                weights[i] -= scaling.downhill * learningRate * gradient[i] / divisor;
            }
        }
        return new Adaptive(weights, squares);
    }

    @Override
    public Adam adam(
            Adam state, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon) {
        require(state != null && state.steps() >= 0, "a state after 0 or more steps");
        requireVectors(state.weights(), state.firstMoment(), state.secondMoment());
        requireVectors(state.weights(), gradients);
        requireSquares(state.secondMoment());
        requirePositive(learningRate, epsilon);
        requireShares(beta1, beta2);
        double[] weights = state.weights().clone();
        double[] first = state.firstMoment().clone();
        double[] second = state.secondMoment().clone();
        int made = state.steps();
        for (double[] gradient : gradients) {
            double[] firstBefore = steps.rememberedFirstMoment.apply(first.clone());
            double[] secondBefore = steps.adam.remembered.apply(second.clone());
            double[] own = steps.adam.squared.apply(gradient);
            for (int i = 0; i < weights.length; i++) {
                int t = steps.time.applyAsInt(made, i);
                double m = steps.firstMoment.of(beta1, firstBefore[i], gradient[i]);
                double v = steps.adam.accumulated.of(beta2, secondBefore[i], own[i]);
                double corrected = m / steps.firstCorrection.applyAsDouble(beta1, t);
                double correctedSquare = v / steps.secondCorrection.applyAsDouble(beta2, t);
                double divisor = steps.adam.divisor.applyAsDouble(correctedSquare, epsilon);
                weights[i] -= steps.adam.downhill * learningRate * corrected / divisor;
                first[i] = steps.storedMoment.applyAsDouble(m, corrected);
                second[i] = steps.storedMoment.applyAsDouble(v, correctedSquare);
            }
            made += steps.timePassed.applyAsInt(weights.length);
        }
        return new Adam(weights, first, second, made);
    }

    private static double average(double kept, double old, double own) {
        return kept * old + (1 - kept) * own;
    }

    private static double prediction(double[] weights, double[] inputs) {
        double z = IntStream.range(0, weights.length)
                .mapToDouble(j -> weights[j] * inputs[j])
                .sum();
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }
}
