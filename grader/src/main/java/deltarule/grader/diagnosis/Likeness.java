package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.testkit.Answer;
import java.util.List;

/**
 * Which known replies to one question a student's is like. Each is compared at the first time of asking: of some hundred
 * replies to a question few are ever asked for.
 */
final class Likeness {
    private final Question question;
    private final List<Answer> answers;
    private final Boolean[] known;
    private final boolean right;

    Likeness(Question question, List<Answer> answers) {
        this.question = question;
        this.answers = answers;
        this.known = new Boolean[question.replies().size()];
        this.right = like(0);
    }

    /** Whether the student's reply is like this wrong one. What is like the reference's is like no wrong one. */
    boolean to(int reply) {
        if (right) {
            return false;
        }
        if (known[reply] == null) {
            known[reply] = like(reply);
        }
        return known[reply];
    }

    private boolean like(int reply) {
        return Agreement.between(answers, question.replies().get(reply).answers(), question.tolerance());
    }
}
