package deltarule.testkit;

/** What came back for one call of a contract method. */
public sealed interface Answer {
    /**
     * A value was returned.
     *
     * @param value of the method's return type
     */
    record Value(Object value) implements Answer {}

    /**
     * An exception was thrown.
     *
     * @param type the exception's class name
     * @param illegalArgument whether it is an {@link IllegalArgumentException} or a subclass
     * @param where the innermost line of the student's own in the trace, {@code HingeLossSolution.java:17}; empty when
     *     there is none
     */
    record Threw(String type, boolean illegalArgument, String where) implements Answer {}

    /**
     * The method does not behave as a function.
     *
     * @param how what it did, as one of a fixed list of sentences
     */
    record Impure(String how) implements Answer {}

    /**
     * No answer, for want of time, memory or a living process.
     *
     * @param outcome what the case ends with
     * @param cause why, as one of a fixed list of sentences
     */
    record None(Outcome outcome, String cause) implements Answer {}
}
