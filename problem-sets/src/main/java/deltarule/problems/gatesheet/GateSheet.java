package deltarule.problems.gatesheet;

/**
 * Weights that make units into logic gates.
 *
 * <p>Source: WPI CS539, "Simple example: AND"; Sharif UT, "XOR": a hidden layer of OR and NAND.
 */
public interface GateSheet {
    /**
     * One unit that behaves as a gate. Any numbers that do are right.
     *
     * @param outputs what the gate puts out, for both inputs low, the second alone high, the first alone high, both high
     * @return the two weights and the bias
     */
    double[] gate(int[] outputs);

    /**
     * Two hidden units and an output unit that behave together as a gate no single unit can be. Any numbers that do are
     * right.
     *
     * @param outputs what the gate puts out, for both inputs low, the second alone high, the first alone high, both high
     * @return three rows of two weights and a bias: first hidden unit, second hidden unit, output unit
     */
    double[][] network(int[] outputs);
}
