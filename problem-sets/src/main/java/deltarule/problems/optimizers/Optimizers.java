package deltarule.problems.optimizers;

/**
 * Gradient descent and its descendants: how weights move when gradients of the loss are given.
 *
 * <p>There are d weights. A step never changes its arguments: what an optimizer remembers (velocity, squares, moments) comes in
 * as an argument and goes out as a result. Where a method gets several gradients it makes one step for each row, in order, and
 * the state passes from one step to the next. All formulas hold entry by entry.
 *
 * <p>The formulas are those of descent on a loss. Where the exercise says likelihood, gradients are those of a log-likelihood, which
 * is to be maximised: wherever weights move by minus alpha times something, they move by plus alpha times it. The weight decay
 * lambda, 0 or more, is a number that the exercise gives; it acts on plain and stochastic steps only.
 *
 * <p>Sources: Harvard DSI-A, Deep Learning, "Learning From Data" and "Gradient Descent with Backprop"; Sharif UT, Neural
 * Networks, "Gradient descent"; SUSTech DES 5002, "Stochastic Gradient Descent"; WPI CS539, Neural Networks, "Gradient
 * Descent" and "Softmax Regression (train)". Harvard and SUSTech name Adagrad, RMSprop and Adam without their formulas.
 */
public interface Optimizers {
    /**
     * The state of descent with momentum.
     *
     * @param weights w, length d
     * @param velocity v, length d; zeros at the very start
     */
    record Momentum(double[] weights, double[] velocity) {}

    /**
     * The state of Adagrad or RMSprop.
     *
     * @param weights w, length d
     * @param squares v, length d, each 0 or more: the accumulated squares of the gradients; zeros at the very start
     */
    record Adaptive(double[] weights, double[] squares) {}

    /**
     * The state of Adam.
     *
     * @param weights w, length d
     * @param firstMoment m, length d, without bias correction; zeros at the very start
     * @param secondMoment v, length d, each 0 or more, without bias correction; zeros at the very start
     * @param steps how many steps have been made, 0 or more
     */
    record Adam(double[] weights, double[] firstMoment, double[] secondMoment, int steps) {}

    /**
     * One step of gradient descent with weight decay: w - alpha g - alpha lambda w, or w + alpha g - alpha lambda w where the
     * exercise says likelihood.
     *
     * @param weights w, length d, at least 1, finite; not modified
     * @param gradient g, the gradient of the loss at w, length d, finite; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the new weights, length d, a new array
     * @throws IllegalArgumentException if an array is null, there is no weight, the lengths differ, a number is NaN or
     *     infinite, or the learning rate is out of range
     */
    double[] gradientStep(double[] weights, double[] gradient, double learningRate);

    /**
     * One pass of stochastic gradient descent over the examples, in their order, for a sigmoid unit q = sigma(w . x) with the
     * log loss of one example: each example makes one step of {@link #gradientStep} with its own gradient (q - y) x, or, which
     * comes to the same, climbs its log-likelihood with the gradient (y - q) x. The unit has no bias of its own.
     *
     * @param weights w, length d, at least 1, finite; not modified
     * @param inputs x, one row per example, n x d, n at least 1, finite; not modified
     * @param targets y, length n, each 0 or 1; not modified
     * @param learningRate alpha, finite, more than 0
     * @return the weights after each step, n x d, a new array
     * @throws IllegalArgumentException if an array or a row is null, there is no weight or no example, shapes do not fit, a
     *     number is NaN or infinite, a target is neither 0 nor 1, or the learning rate is out of range
     */
    double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate);

    /**
     * Descent with momentum, one step for each row of gradients. The velocity becomes v = mu v + g, or v = mu v + (1 - mu) g
     * where the exercise says dampened; then w moves by -alpha v, or by -alpha (g + mu v) with the new v where the exercise
     * says Nesterov.
     *
     * @param state weights and velocity before the first step, all finite; not modified
     * @param gradients g, one row per step, T x d, T at least 1, finite; not modified
     * @param learningRate alpha, finite, more than 0
     * @param mu the share of the velocity that is kept, from 0 to below 1
     * @return weights and velocity after the last step, in new arrays
     * @throws IllegalArgumentException if an argument, an array or a row is null, there is no weight or no step, shapes do not
     *     fit, a number is NaN or infinite, or alpha or mu is out of range
     */
    Momentum momentum(Momentum state, double[][] gradients, double learningRate, double mu);

    /**
     * Adagrad, one step for each row of gradients: v becomes v + g^2, then w moves by -alpha g / (sqrt(v) + eps) with the new
     * v, or by -alpha g / sqrt(v + eps) where the exercise puts the constant inside the root.
     *
     * @param state weights and squares before the first step, all finite; not modified
     * @param gradients g, one row per step, T x d, T at least 1, finite; not modified
     * @param learningRate alpha, finite, more than 0
     * @param epsilon eps, finite, more than 0
     * @return weights and squares after the last step, in new arrays
     * @throws IllegalArgumentException as {@link #momentum}, or if an entry of the squares is below 0 or eps is out of range
     */
    Adaptive adagrad(Adaptive state, double[][] gradients, double learningRate, double epsilon);

    /**
     * RMSprop, one step for each row of gradients: v becomes rho v + (1 - rho) g^2, then w moves as in {@link #adagrad}.
     *
     * @param state weights and squares before the first step, all finite; not modified
     * @param gradients g, one row per step, T x d, T at least 1, finite; not modified
     * @param learningRate alpha, finite, more than 0
     * @param rho the share of the squares that is kept, from 0 to below 1
     * @param epsilon eps, finite, more than 0
     * @return weights and squares after the last step, in new arrays
     * @throws IllegalArgumentException as {@link #adagrad}, or if rho is out of range
     */
    Adaptive rmsprop(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon);

    /**
     * Adam, one step for each row of gradients. In step t, counted from 1 at the very start, m becomes
     * beta1 m + (1 - beta1) g and v becomes beta2 v + (1 - beta2) g^2; with M = m / (1 - beta1^t) and V = v / (1 - beta2^t) the
     * weights move by -alpha M / (sqrt(V) + eps), or by -alpha M / sqrt(V + eps) where the exercise puts the constant inside the
     * root.
     *
     * @param state weights, moments and the number of steps made before, all finite; not modified
     * @param gradients g, one row per step, T x d, T at least 1, finite; not modified
     * @param learningRate alpha, finite, more than 0
     * @param beta1 the share of the first moment that is kept, from 0 to below 1
     * @param beta2 the share of the second moment that is kept, from 0 to below 1
     * @param epsilon eps, finite, more than 0
     * @return weights, moments and number of steps after the last step, in new arrays
     * @throws IllegalArgumentException as {@link #adagrad}, or if beta1 or beta2 is out of range or the number of steps is below 0
     */
    Adam adam(Adam state, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon);
}
