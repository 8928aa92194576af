package deltarule.grader.diagnosis;

import deltarule.testkit.Answer;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Map;

/**
 * What the reference, each misconception and each pair of them answer to every question of an exercise. Few answers to a
 * case differ, so each is kept once, and a behaviour says for each case which of them it gives.
 *
 * @param questions the cases, sorted as {@link deltarule.grader.exam.Exam} sorts them
 * @param behaviours the wrong implementations
 * @param mistakes the misconceptions by id
 */
record AnswerBook(List<Question> questions, List<Behaviour> behaviours, Map<String, KnownMistake> mistakes) {
    /** Instead of a method: another setting of a parameter may change them all. */
    static final String WHOLE_CONTRACT = "";

    /**
     * One case.
     *
     * @param criterion the criterion's id within its problem
     * @param tolerance the level its answer is compared with
     * @param replies the different answers; the first is the reference's
     */
    record Question(String criterion, Tolerance tolerance, List<Reply> replies) {}

    /**
     * What some implementation answers in a case.
     *
     * @param wrong whether it is not the reference's answer
     * @param answers one for each question the case asks
     */
    record Reply(boolean wrong, List<Answer> answers) {}

    /**
     * One wrong implementation.
     *
     * @param ids one misconception, or two that are made at once
     * @param replies for each case the number of its reply
     */
    record Behaviour(List<String> ids, int[] replies) {}

    /**
     * A misconception in words.
     *
     * @param method the contract method whose formula it gets wrong, or {@link #WHOLE_CONTRACT}
     * @param sentence completes "your answers equal what one gets when"
     * @param hint a question that leads to the mistake
     * @param input the counterexample's input in words; empty when no public case shows the mistake
     * @param wrong what the misconception answers there
     * @param right what is right there
     */
    record KnownMistake(String method, String sentence, String hint, String input, String wrong, String right) {}
}
