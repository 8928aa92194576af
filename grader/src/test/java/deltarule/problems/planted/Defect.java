package deltarule.problems.planted;

/** What is wrong with the planted rooms at the moment. */
public enum Defect {
    NONE,
    WRONG_REFERENCE,
    EXAMPLES_OF_OTHER_PARAMETERS,
    BLIND_CASES,
    TOO_TIGHT,
    TOO_LOOSE,
    NO_HINT,
    TELLING_HINT;

    private static volatile Defect planted = NONE;

    /** Plants a defect; {@link #NONE} takes it away. */
    public static void plant(Defect defect) {
        planted = defect;
    }

    /** Whether this one is planted. */
    public boolean isPlanted() {
        return planted == this;
    }
}
