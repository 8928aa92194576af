package deltarule.grader.problem;

/** Who may see a criterion's cases. */
public enum Visibility {
    /** The cases are in the handout: inputs, expected and actual values are shown. */
    PUBLIC,
    /** Only staff see the cases. */
    HIDDEN
}
