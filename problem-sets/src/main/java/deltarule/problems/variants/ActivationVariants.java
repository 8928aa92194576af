package deltarule.problems.variants;

/**
 * Activations beyond the common ones: ELU, SELU and maxout, and what is left of a gradient below many sigmoid layers.
 *
 * <p>Two activations are chosen by their names:
 *
 * <ul>
 *   <li>{@code elu}: z where z is 0 or more, alpha (e^z - 1) where z is negative, with the alpha that the exercise gives
 *   <li>{@code selu}: lambda z where z is more than 0, lambda alpha (e^z - 1) elsewhere, always with alpha =
 *       1.6732632423543772 and lambda = 1.0507009873554805
 * </ul>
 *
 * <p>They work entry by entry on vectors of any length. No number z is refused: NaN gives NaN, and at minus infinity and
 * infinity the limit is returned, which may be infinite.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Activation Functions" and "Adding Layers"; Sharif University of
 * Technology, Neural Networks, "Activation functions"; Scully, Neural Networks, "Drawbacks of Tanh and Sigmoid".
 */
public interface ActivationVariants {
    /**
     * A maxout unit: k linear pieces of d inputs. A bias is the weight of a constant input c, which is 1 or what the exercise says.
     *
     * @param weights w, k x d, one row per piece
     * @param biases b, length k
     */
    record Pieces(double[][] weights, double[] biases) {}

    /**
     * The derivatives of a loss with respect to everything that a maxout unit sees.
     *
     * @param weights dL/dw, k x d
     * @param biases dL/db, length k
     * @param inputs dL/dx, length d
     */
    record MaxoutGradient(double[][] weights, double[] biases, double[] inputs) {}

    /**
     * The values f(z). A value as small as 1e-300 keeps its leading digits.
     *
     * @param activation {@code elu} or {@code selu}
     * @param sums z, any length, any numbers; not modified
     * @return f(z) for each entry, a new array
     * @throws IllegalArgumentException if the name is null or unknown, or the array null
     */
    double[] values(String activation, double[] sums);

    /**
     * The derivatives f'(z), from z: for ELU 1 where z is 0 or more and alpha e^z elsewhere; for SELU lambda where z is
     * more than 0 and lambda alpha e^z elsewhere. A derivative as small as 1e-300 keeps its leading digits.
     *
     * @param activation {@code elu} or {@code selu}
     * @param sums z, any length, any numbers; not modified
     * @return f'(z) for each entry, a new array
     * @throws IllegalArgumentException as {@link #values}
     */
    double[] derivatives(String activation, double[] sums);

    /**
     * The derivatives f'(z), written with the output a = f(z) alone. An output of exactly 0 comes from z = 0 and gives what
     * {@link #derivatives} gives there. NaN gives NaN.
     *
     * @param activation {@code elu} or {@code selu}
     * @param outputs a, any length; not modified
     * @return f'(z) for each entry, a new array
     * @throws IllegalArgumentException as {@link #values}, or if an output lies below the limit of the activation at minus
     *     infinity; the limit itself is accepted
     */
    double[] derivativesFromOutputs(String activation, double[] outputs);

    /**
     * The outputs of a maxout unit for a batch: the largest of the k numbers w_p1 x_1 + ... + w_pd x_d + c b_p.
     *
     * @param pieces at least one piece of at least one input, all finite; not modified
     * @param inputs X, n x d, n at least 1, one example per row, all finite; not modified
     * @return one output for each example, length n, a new array
     * @throws IllegalArgumentException if an argument or a part of it is null, there is no piece, input or example, shapes
     *     do not fit, or a number is NaN or infinite
     */
    double[] maxout(Pieces pieces, double[][] inputs);

    /**
     * The way back through a maxout unit for one example. The largest piece p receives what comes from above, g: dL/dw_p = g
     * x and dL/db_p = c g; every other piece receives 0. The inputs receive dL/dx = g w_p. When several pieces are largest,
     * the exercise says who receives g; equal shares of m pieces are g/m each, and the inputs receive the sum of what comes
     * through them.
     *
     * @param pieces as for {@link #maxout}; not modified
     * @param inputs x, length d, finite; not modified
     * @param upstream g, the derivative of the loss with respect to the output, finite
     * @return the derivatives, new arrays
     * @throws IllegalArgumentException as {@link #maxout}
     */
    MaxoutGradient maxoutGradient(Pieces pieces, double[] inputs, double upstream);

    /**
     * How much a gradient changes on its way down a chain of sigmoid units z_(l+1) = w_l sigma(beta z_l), with the
     * steepness beta of the exercise: the product of w_l beta sigma'(beta z_l) over all layers, 1 without layers. A factor as small as 1e-300 keeps its leading digits.
     *
     * @param sums z_l, one for each layer, finite; not modified
     * @param weights w_l, of the same length, finite; not modified
     * @return the factor
     * @throws IllegalArgumentException if an array is null, the lengths differ, or a number is NaN or infinite
     */
    double gradientFactor(double[] sums, double[] weights);

    /**
     * The largest size that {@link #gradientFactor} can have when no weight is larger in size than a bound: (beta bound / 4)
     * to the power of the number of layers.
     *
     * @param layers their number, 0 or more
     * @param weightBound the largest size of a weight, 0 or more, finite
     * @return 0 or more
     * @throws IllegalArgumentException if the number of layers or the bound is negative, or the bound NaN or infinite
     */
    double largestGradientFactor(int layers, double weightBound);
}
