package deltarule.problems.backpropagationsheet;

/**
 * One step of backpropagation through a network with two inputs, two hidden units and one output, by hand.
 *
 * <p>Source: Harvard DSI-A, deep learning lecture 2, "The Backpropagation Algorithm"; T. Scully, "Backpropagation".
 */
public interface BackpropagationSheet {
    /**
     * The way forward: what each unit puts out.
     *
     * @param input the inputs x1, x2
     * @param hidden one row for each hidden unit: its weights for x1 and x2, its bias
     * @param output the output unit: its weights for h1 and h2, its bias
     * @return h1, h2 and the output p, to 4 decimals
     */
    double[] forward(double[] input, double[][] hidden, double[] output);

    /**
     * The way back: the delta of each unit, which is the derivative of the loss with respect to what goes into it.
     *
     * @param input the inputs x1, x2
     * @param hidden one row for each hidden unit: its weights for x1 and x2, its bias
     * @param output the output unit: its weights for h1 and h2, its bias
     * @param target the target y
     * @return the deltas of the output, of h1 and of h2, to 4 decimals
     */
    double[] deltas(double[] input, double[][] hidden, double[] output, double target);

    /**
     * The step: every weight and bias after one step of gradient descent.
     *
     * @param input the inputs x1, x2
     * @param hidden one row for each hidden unit: its weights for x1 and x2, its bias
     * @param output the output unit: its weights for h1 and h2, its bias
     * @param target the target y
     * @param learningRate the learning rate
     * @return three rows of two weights and a bias: first hidden unit, second hidden unit, output, to 4 decimals
     */
    double[][] updated(double[] input, double[][] hidden, double[] output, double target, double learningRate);
}
