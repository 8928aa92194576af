package deltarule.grader.report;

import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;

/**
 * An outcome or status for a reader: words first, then an icon and a tone that repeat them.
 *
 * @param words a few words
 * @param tone {@code good}, {@code bad}, {@code warn} or {@code calm}; the style sheet's and the icon's name
 */
public record Wording(String words, String tone) {

    /** How a criterion or case ended. */
    public static Wording of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> new Wording("Passed", "good");
            case WRONG -> new Wording("Wrong answer", "bad");
            case THREW -> new Wording("Exception", "bad");
            case IMPURE -> new Wording("Side effect", "bad");
            case TIMED_OUT -> new Wording("Took too long", "bad");
            case OUT_OF_MEMORY -> new Wording("Out of memory", "bad");
            case DIED -> new Wording("Program ended", "bad");
            case NOT_RUN -> new Wording("Not run", "calm");
            case GRADER_ERROR -> new Wording("Could not be graded", "warn");
        };
    }

    /** How a grading ended. */
    public static Wording of(Status status) {
        return switch (status) {
            case GRADED -> new Wording("Graded", "good");
            case NOT_COMPILED -> new Wording("Does not compile", "bad");
            case REFUSED -> new Wording("Refused", "bad");
            case GRADER_ERROR -> new Wording("Could not be graded", "warn");
        };
    }

    /** {@code 1 point}, {@code 3 points}. */
    public static String points(int points) {
        return counted(points, "point");
    }

    /** A number with its noun, in the plural where it is not one. */
    public static String counted(int number, String noun) {
        return counted(number, noun, noun + "s");
    }

    /** A number with its noun, in the plural where it is not one. */
    static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
