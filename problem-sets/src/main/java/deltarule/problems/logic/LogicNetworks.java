package deltarule.problems.logic;

/**
 * Logic gates as sigmoid and threshold units, and the networks for XNOR and XOR, for which no single unit suffices.
 *
 * <p>Truth values are 0 and 1, or -1 and 1 where the exercise says minus-plus; false is the smaller one. Logical inputs stand in
 * rows, one row per combination of inputs. The steepness s is given by the exercise.
 *
 * <p>Sources: WPI CS539, Neural Networks, "Simple example: AND", "Representing Boolean Functions" and "Combining
 * Representations to Create Non-Linear Functions"; Sharif UT, Neural Networks, "Xor" and "XOR"; Harvard DSI-A, Deep Learning,
 * "Perceptrons".
 */
public interface LogicNetworks {
    /**
     * A sigmoid unit, g(bias + sum_j weights_j x_j) with the sigmoid g(z) = 1 / (1 + e^(-z)) for truth values 0 and 1, and the
     * bipolar sigmoid g(z) = 2 / (1 + e^(-z)) - 1 for -1 and 1.
     *
     * @param bias what is added to the weighted sum
     * @param weights one weight for each input, length m
     */
    record Unit(double bias, double[] weights) {}

    /**
     * The sigmoid unit of a gate with m inputs. Each weight is 2s for {@code and} and {@code or}, and -2s for {@code nor},
     * {@code nand} and {@code not}. The bias puts the unit half-way between the nearest combinations with different answers:
     * -(2m - 1)s for {@code and}, -s for {@code or}, s for {@code nor} and {@code not}, (2m - 1)s for {@code nand}. For truth values
     * -1 and 1 the weights are s and -s, and the biases -(m - 1)s for {@code and}, {@code nor} and {@code not}, (m - 1)s for
     * {@code or} and {@code nand}.
     *
     * @param name {@code and}, {@code or}, {@code nor}, {@code nand} or {@code not}
     * @param inputs m, at least 1; 1 for {@code not}
     * @return the unit, with a new array
     * @throws IllegalArgumentException if the name is null or none of these, m is below 1, or {@code not} has more than one input
     */
    Unit gate(String name, int inputs);

    /**
     * The activation of a sigmoid unit for each combination of inputs, not rounded.
     *
     * @param unit bias and m weights, m at least 1, finite; not modified
     * @param inputs rows of m truth values, at least one row; not modified
     * @return one activation for each row, a new array
     * @throws IllegalArgumentException if an argument, an array or a row is null, there is no weight or no row, lengths differ,
     *     a number of the unit is NaN or infinite, or an input is no truth value
     */
    double[] activations(Unit unit, int[][] inputs);

    /**
     * The answer of a threshold unit for each combination of inputs: 1 where sum_j w_j x_j is at least the threshold, or more than
     * it where the exercise says that a tie is silent; else the truth value of false.
     *
     * @param weights w, length m, at least 1, finite; not modified
     * @param threshold the number the sum is compared with, finite
     * @param inputs rows of m truth values, at least one row; not modified
     * @return a truth value for each row, a new array
     * @throws IllegalArgumentException as {@link #activations}
     */
    int[] fires(double[] weights, double threshold, int[][] inputs);

    /**
     * XNOR as a network of sigmoid gates of two inputs: a1 is the activation of {@code and}, a2 that of {@code nor}, both of
     * the inputs; the output is the activation of {@code or} of a1 and a2, which enter as they are, not rounded.
     *
     * @param inputs rows of two truth values, at least one row; not modified
     * @return a1, a2 and the output for each row, a new array
     * @throws IllegalArgumentException if the array or a row is null, there is no row, a row has not two inputs, or an input is
     *     no truth value
     */
    double[][] xnor(int[][] inputs);

    /**
     * XOR as a network of threshold units with weights 1 and -1, for inputs x and y. Where the exercise says or-nand, A is OR and
     * B is NAND of the inputs, and the output is AND of A and B. Where it says one-not-other, A is true for x without y, B for y
     * without x, and the output is OR of A and B. The exercise gives the thresholds.
     *
     * @param inputs rows of two truth values, at least one row; not modified
     * @return A, B and the output for each row, a new array
     * @throws IllegalArgumentException as {@link #xnor}
     */
    int[][] xor(int[][] inputs);

    /**
     * How well a single threshold unit can do: for each truth table of two inputs the largest share of its four rows on which
     * some rule "true where w1 x + w2 y + b is at least 0, else false" agrees with it, or "more than 0" where the exercise says that
     * a tie is silent, where w1, w2 and b are whole numbers from -limit
     * to limit.
     *
     * @param tables rows of four truth values, what is wanted for (x, y) = (false, false), (false, true), (true, false) and (true,
     *     true), at least one row; not modified
     * @param limit from 1 to 20
     * @return the largest share for each table, from 0 to 1, a new array
     * @throws IllegalArgumentException if the array or a row is null, there is no row, a row has not four entries, an entry is
     *     no truth value, or the limit is out of range
     */
    double[] bestLinearAccuracies(int[][] tables, int limit);
}
