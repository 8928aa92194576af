package deltarule.problems.logloss;

/**
 * How probable labels are, and what a predicted probability costs when a label turns out to be 0 or 1.
 *
 * <p>Labels are 0 or 1; a target may lie anywhere between. A prediction p is the probability of the label 1; a logit z
 * stands for the prediction sigma(z) = 1 / (1 + e^-z). The symbol log is the logarithm of the exercise: to base e (results
 * in nats), to base 2 (results in bits) or to base 10 (results in bans); ln always is the natural one. The weight w says how
 * often an example with the label 1 counts in likelihood and loss; it is 1 unless the exercise says otherwise.
 *
 * <p>By convention 0 log 0 = 0. No probability is clipped or shifted by an epsilon.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Loss Function for Logistic Regression", "Cost Function" and
 * "Kullback-Leibler Divergence"; Harvard DSI-A, deep learning, lecture 2, "What is a neural net?"; Scully, Neural Networks,
 * "Recap of Structure of Logistic Regression".
 */
public interface LogisticLoss {
    /**
     * A named distribution. It lists the probability of each outcome, in the order given here; where the exercise says
     * cumulative, that of the outcome or an earlier one, and where it says survival, that of a later one, which is 0 for the
     * last.
     *
     * <ul>
     *   <li>{@code bernoulli}: of the labels 0 and 1, (1 - p, p), which is h^y (1 - h)^(1 - y) with h = p; size must be 1
     *   <li>{@code binomial}: of k successes in {@code size} trials, k = 0 to size, C(size, k) p^k (1 - p)^(size - k);
     *       size from 0 to 100
     *   <li>{@code uniform}: of {@code size} equally probable outcomes, 1 / size each; size at least 1; p must be a
     *       probability and has no influence
     * </ul>
     *
     * @param name one of the names above
     * @param size the number of trials or outcomes
     * @param p the probability of the label 1 or of a success, from 0 to 1
     * @return 2, size + 1 or size probabilities, a new array
     * @throws IllegalArgumentException if the name is null or another one, the size is out of range, or p is NaN or outside 0
     *     to 1
     */
    double[] distribution(String name, int size, double p);

    /**
     * The likelihood of a sample: the product over the examples of h_i^(w y_i) (1 - h_i)^(1 - y_i).
     *
     * @param labels y, length m, at least 1, each 0 or 1; not modified
     * @param predictions h, length m, each from 0 to 1; not modified
     * @return from 0 to 1; may underflow to 0 for many examples
     * @throws IllegalArgumentException if an argument is null, there is no example, the lengths differ, a label is neither 0
     *     nor 1, or a prediction is NaN or outside 0 to 1
     */
    double likelihood(int[] labels, double[] predictions);

    /**
     * The log-likelihood of a sample: the sum over the examples of w y_i log h_i + (1 - y_i) log(1 - h_i).
     *
     * @param labels y, length m, at least 1, each 0 or 1; not modified
     * @param predictions h, length m, each from 0 to 1; not modified
     * @return 0 or less, in the unit of the exercise, right also where the likelihood underflows; -Infinity when a label
     *     has the probability 0
     * @throws IllegalArgumentException as {@link #likelihood}
     */
    double logLikelihood(int[] labels, double[] predictions);

    /**
     * The log loss of one example, -(w y log p + (1 - y) log(1 - p)).
     *
     * @param target y, from 0 to 1
     * @param prediction p, from 0 to 1
     * @return 0 or more, in the unit of the exercise; +Infinity when p is 0 and y is not, or p is 1 and y is not
     * @throws IllegalArgumentException if an argument is NaN or outside 0 to 1
     */
    double loss(double target, double prediction);

    /**
     * The cost of a data set: the mean of the log losses of its examples, or their sum where the exercise says sum.
     *
     * @param targets y, length m, at least 1, each from 0 to 1; not modified
     * @param predictions p, length m, each from 0 to 1; not modified
     * @return 0 or more, in the unit of the exercise; +Infinity when a loss is
     * @throws IllegalArgumentException if an argument is null, there is no example, the lengths differ, or a number is NaN or
     *     outside 0 to 1
     */
    double cost(double[] targets, double[] predictions);

    /**
     * The derivative of the log loss of one example, with respect to the prediction, variable {@code p}, or to the logit,
     * variable {@code z}.
     *
     * <ul>
     *   <li>{@code p}: dL/dp = (1 - y) / (1 - p) - w y / p for natural logarithms, where a fraction with the numerator 0
     *       counts as 0; for w = 1 it is (p - y) / (p (1 - p)): 1 at y = p = 0, -w at y = p = 1, -Infinity at p = 0 for y above 0,
     *       +Infinity at p = 1 for y below 1
     *   <li>{@code z}: dL/dz = (1 - y) sigma(z) - w y (1 - sigma(z)) for natural logarithms, which is sigma(z) - y for w = 1
     * </ul>
     *
     * <p>In bits both are divided by ln 2, in bans by ln 10.
     *
     * @param variable {@code p} or {@code z}
     * @param target y, from 0 to 1
     * @param value the prediction, from 0 to 1, or the logit, finite
     * @return the derivative
     * @throws IllegalArgumentException if the variable is null or another one, the target or the prediction is NaN or outside
     *     0 to 1, or the logit is NaN or infinite
     */
    double slope(String variable, double target, double value);

    /**
     * The log loss of one example from its logit: {@link #loss} of the prediction sigma(z), computed so that it is right for
     * every finite logit.
     *
     * @param target y, from 0 to 1
     * @param logit z, finite
     * @return 0 or more, in the unit of the exercise, to full relative precision where y is 0 or 1
     * @throws IllegalArgumentException if the target is NaN or outside 0 to 1, or the logit is NaN or infinite
     */
    double lossFromLogit(double target, double logit);

    /**
     * A named function of one number.
     *
     * <ul>
     *   <li>{@code softplus}: ln(1 + e^x), natural in every exercise, for every x: NaN gives NaN, +Infinity gives +Infinity,
     *       -Infinity gives 0
     *   <li>{@code log-sigmoid}: ln sigma(x), natural in every exercise, for every x: NaN gives NaN, +Infinity gives 0,
     *       -Infinity gives -Infinity
     *   <li>{@code surprisal}: -log x of a probability x from 0 to 1, in the unit of the exercise; +Infinity at 0
     * </ul>
     *
     * @param function one of the names above
     * @param x the argument
     * @return the value, for softplus and log-sigmoid to full relative precision
     * @throws IllegalArgumentException if the function is null or another one, or x is NaN or outside 0 to 1 for the surprisal
     */
    double value(String function, double x);
}
