package deltarule.problems.activations;

/**
 * The common activation functions f, what they return, and how steep they are.
 *
 * <p>An activation is chosen by its name:
 *
 * <ul>
 *   <li>{@code sigmoid}: 1 / (1 + e^(-z))
 *   <li>{@code tanh}: (e^z - e^(-z)) / (e^z + e^(-z))
 *   <li>{@code relu}: the larger of 0 and z
 *   <li>{@code leaky-relu}: z where z is 0 or more, c z where z is negative, with the slope c that the exercise gives
 *   <li>{@code identity}: z
 * </ul>
 *
 * <p>The exercise gives a gain g, more than 0, which says how steep the curves are: an activation is applied to g z. Its value is
 * f(g z), and the derivative of this value with respect to z has the gain as a factor, g f'(g z). With the gain 1 these are f(z)
 * and f'(z).
 *
 * <p>An activation works entry by entry, so vectors and matrices keep their shape; without entries, they stay empty. No
 * number z is refused: NaN gives NaN, and at minus infinity and infinity the limit is returned, which may be infinite.
 *
 * <p>Sources: Scully, Neural Networks, "Activation Functions"; SUSTech DES 5002, week 6, lecture 7, "Activation Functions";
 * Sharif University of Technology, Neural Networks, "Activation functions" and "Vector activation"; Harvard DSI-A, lecture 2.
 */
public interface Activations {
    /**
     * The values f(g z).
     *
     * @param activation one of the names
     * @param sums z, any length, any numbers; not modified
     * @return f(g z) for each entry, a new array
     * @throws IllegalArgumentException if the name is null or unknown, or the array null
     */
    double[] values(String activation, double[] sums);

    /**
     * The derivatives g f'(g z), from z. A derivative as small as 1e-300 keeps its leading digits. At exactly 0, where ReLU and
     * leaky ReLU have no derivative, the exercise says which number counts as f'(0). At minus infinity and infinity the limit
     * is returned; NaN gives NaN, for the identity too.
     *
     * @param activation one of the names
     * @param sums z, any length, any numbers; not modified
     * @return g f'(g z) for each entry, a new array
     * @throws IllegalArgumentException as {@link #values}
     */
    double[] derivatives(String activation, double[] sums);

    /**
     * The derivatives g f'(g z), written with the output a = f(g z) that the way forward has stored; z is not needed. An output
     * of exactly 0 gives 0 for ReLU, because it stands for all negative sums, and for leaky ReLU what {@link #derivatives}
     * gives for z = 0. NaN gives NaN.
     *
     * @param activation one of the names
     * @param outputs a, any length; not modified
     * @return g f'(g z) for each entry, a new array
     * @throws IllegalArgumentException as {@link #values}, or if an output lies where the activation has none: outside 0 to 1
     *     for the sigmoid, outside -1 to 1 for tanh, below 0 for ReLU; the limits 0, 1 and -1 themselves are accepted
     */
    double[] derivativesFromOutputs(String activation, double[] outputs);

    /**
     * The hyperbolic tangent, applied to g z and written with the sigmoid: 2 sigma(2 g z) - 1.
     *
     * @param sums z, any length, any numbers; not modified
     * @return tanh(g z) for each entry, a new array
     * @throws IllegalArgumentException if the array is null
     */
    double[] tanhViaSigmoid(double[] sums);

    /**
     * The activations of a layer for a batch: f(g z) for every entry of a matrix.
     *
     * @param activation one of the names
     * @param sums Z, n x m, any numbers; not modified
     * @return f(g Z), n x m, a new array
     * @throws IllegalArgumentException if the name is null or unknown, the matrix or a row null, or a row of another length
     *     than the first
     */
    double[][] activate(String activation, double[][] sums);

    /**
     * The way back through an activation: entry by entry, the derivative g f'(g z) times what comes from above,
     * dL/dz = g f'(g z) dL/da.
     *
     * @param activation one of the names
     * @param sums Z, n x m, as the way forward has stored them; not modified
     * @param upstream dL/dA, n x m; not modified
     * @return dL/dZ, n x m, a new array
     * @throws IllegalArgumentException as {@link #activate} for either matrix, or if the matrices differ in shape
     */
    double[][] backpropagate(String activation, double[][] sums, double[][] upstream);
}
