package deltarule.grader.diagnosis;

import deltarule.testkit.Answer;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Map;

/**
 * What the reference, each misconception and each pair of them answer to every question of an exercise.
 *
 * @param questions the cases, sorted as {@link deltarule.grader.exam.Exam} sorts them
 * @param right the reference's answers, a list for each case
 * @param behaviours the wrong implementations
 * @param mistakes the misconceptions by id
 */
record AnswerBook(
        List<Question> questions,
        List<List<Answer>> right,
        List<Behaviour> behaviours,
        Map<String, KnownMistake> mistakes) {

    /**
     * One case.
     *
     * @param criterion the criterion's id within its problem
     * @param test the test method
     * @param index the case's number within the test method
     * @param tolerance the level its answer is compared with
     */
    record Question(String criterion, String test, int index, Tolerance tolerance) {}

    /**
     * One wrong implementation.
     *
     * @param ids one misconception, or two that are made at once
     * @param answers a list for each case
     */
    record Behaviour(List<String> ids, List<List<Answer>> answers) {}

    /**
     * A misconception in words.
     *
     * @param method the contract method whose formula it gets wrong
     * @param sentence completes "your answers equal what one gets when"
     * @param hint a question that leads to the mistake
     * @param input the counterexample's input in words
     * @param wrong what the misconception answers there
     * @param right what is right there
     */
    record KnownMistake(String method, String sentence, String hint, String input, String wrong, String right) {}
}
