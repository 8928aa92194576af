package deltarule.grader.problem;

import deltarule.testkit.TellingNumbers;

/** How a problem is answered, and with it how far from the reference right and wrong answers lie. */
public enum AnsweredBy {
    /** A class of the student's. */
    CODE("code", 0.01, 100),
    /** Numbers on paper, rounded as the statement asks: right ones use up to the whole allowance. */
    NUMBERS("numbers", 1, TellingNumbers.SEEN);

    private final String word;
    private final double agrees;
    private final double seen;

    AnsweredBy(String word, double agrees, double seen) {
        this.word = word;
        this.agrees = agrees;
        this.seen = seen;
    }

    /** As {@code problem.json} says it. */
    public String word() {
        return word;
    }

    /** The deviation, in allowances, that other right answers stay below. */
    public double agrees() {
        return agrees;
    }

    /** The deviation from which on a mistake is seen; between it and a hundredth nothing may lie. */
    public double seen() {
        return seen;
    }
}
