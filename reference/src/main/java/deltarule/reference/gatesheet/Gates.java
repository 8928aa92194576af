package deltarule.reference.gatesheet;

/** What gates put out for both inputs low, the second alone high, the first alone high, and both high. */
public final class Gates {
    /** Both. */
    public static final int[] AND = {0, 0, 0, 1};

    /** At least one. */
    public static final int[] OR = {0, 1, 1, 1};

    /** Not both. */
    public static final int[] NAND = {1, 1, 1, 0};

    /** None. */
    public static final int[] NOR = {1, 0, 0, 0};

    /** The first alone. */
    public static final int[] FIRST_ALONE = {0, 0, 1, 0};

    /** The second alone. */
    public static final int[] SECOND_ALONE = {0, 1, 0, 0};

    /** The second only with the first. */
    public static final int[] FIRST_OR_NOT_SECOND = {1, 0, 1, 1};

    /** The first only with the second. */
    public static final int[] SECOND_OR_NOT_FIRST = {1, 1, 0, 1};

    /** Exactly one. */
    public static final int[] XOR = {0, 1, 1, 0};

    /** Both or none. */
    public static final int[] XNOR = {1, 0, 0, 1};

    private Gates() {}
}
