package deltarule.grader.report;

/** Who reads a result. */
public enum Audience {
    /** Sees everything. */
    STAFF,
    /** Sees what {@link StudentView} leaves. */
    STUDENT
}
