package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;

/** The fixed sentences that say why there is no answer. */
final class Causes {
    static final Answer.None NOTHING_SUBMITTED =
            new Answer.None(Outcome.NOT_RUN, "No class was submitted for this contract.");
    static final Answer.None SUBMISSION_TIME =
            new Answer.None(Outcome.NOT_RUN, "Not asked: the submission's time was used up before.");
    static final Answer.None PROCESSOR =
            new Answer.None(Outcome.TIMED_OUT, "The call took more processor time than it may.");
    static final Answer.None WALL = new Answer.None(Outcome.TIMED_OUT, "The call waited longer than it may.");
    static final Answer.None MEMORY =
            new Answer.None(Outcome.OUT_OF_MEMORY, "The call needed more memory than it may have.");
    static final Answer.None KILLED = new Answer.None(
            Outcome.OUT_OF_MEMORY,
            "The process of the submission was ended from outside, as happens where a machine's memory runs out.");

    static final Answer.None TOO_LARGE =
            new Answer.None(Outcome.OUT_OF_MEMORY, "The answer is larger than the 8 MB an answer may have.");
    static final Answer.None ENDED = new Answer.None(
            Outcome.DIED, "The process of the submission ended instead of answering (System.exit or a crash).");
    static final Answer.None PROTOCOL =
            new Answer.None(Outcome.DIED, "The process of the submission sent something that is not an answer.");

    private Causes() {}

    /** What follows for the other questions of a method after two ended like this. */
    static Answer.None notAskedAfter(Outcome outcome) {
        String ending = switch (outcome) {
            case TIMED_OUT -> "took too long";
            case OUT_OF_MEMORY -> "ran out of memory";
            default -> "ended the process";
        };
        return new Answer.None(Outcome.NOT_RUN, "Not asked: two earlier calls of this method " + ending + ".");
    }
}
