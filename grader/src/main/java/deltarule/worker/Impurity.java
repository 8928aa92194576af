package deltarule.worker;

/** How a solution was caught not being a function. */
public enum Impurity {
    /** An argument looked different after the call. */
    CHANGED_ARGUMENT("The method changed an argument."),
    /** The result is, or holds, an array of an argument. */
    RETURNED_ARGUMENT("The method returned an array that it was given as an argument."),
    /** Two results are, or hold, the same array. */
    KEPT_RESULT("The method returned an array that it keeps."),
    /** The same arguments had another outcome. */
    DIFFERENT_ANSWER("The method answered the same question differently the second time.");

    private final String sentence;

    Impurity(String sentence) {
        this.sentence = sentence;
    }

    /** What is said about it. */
    public String sentence() {
        return sentence;
    }
}
