package deltarule.reference.gatesheet;

/** Gates of two inputs. */
public enum LogicGate {
    /** Both. */
    AND("0001"),
    /** At least one. */
    OR("0111"),
    /** Not both. */
    NAND("1110"),
    /** None. */
    NOR("1000"),
    /** The first alone. */
    FIRST_ALONE("0010"),
    /** The second alone. */
    SECOND_ALONE("0100"),
    /** The second only with the first. */
    FIRST_OR_NOT_SECOND("1011"),
    /** The first only with the second. */
    SECOND_OR_NOT_FIRST("1101"),
    /** Exactly one. */
    XOR("0110"),
    /** Both or none. */
    XNOR("1001");

    private final String outputs;

    LogicGate(String outputs) {
        this.outputs = outputs;
    }

    /** What the gate puts out for both inputs low, the second alone high, the first alone high, and both high. */
    public int[] outputs() {
        return outputs.chars().map(digit -> digit - '0').toArray();
    }
}
