package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Tolerance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the different replies to one case. The reference's comes first. */
final class Replies {
    private final String criterion;
    private final Tolerance tolerance;
    private final List<Reply> replies = new ArrayList<>();
    private final Map<ByteBuffer, Integer> numbers = new HashMap<>();

    Replies(CaseResult right) {
        criterion = right.criterion();
        tolerance = right.judgedBy();
        numberOf(answersOf(right));
    }

    /** What was answered in a case, in plain values. */
    static List<Answer> answersOf(CaseResult result) {
        return PlainValue.of(result.tellingAnswers());
    }

    /** The number of the reply; a new one when nobody replied so before. */
    int numberOf(List<Answer> answers) {
        return numbers.computeIfAbsent(ByteBuffer.wrap(AnswerBookFile.bytes(answers)), bytes -> {
            boolean wrong = !replies.isEmpty()
                    && !Agreement.between(answers, replies.get(0).answers(), tolerance);
            replies.add(new Reply(wrong, answers));
            return replies.size() - 1;
        });
    }

    /** Whether two replies, by their numbers, agree. */
    boolean alike(int one, int other) {
        return one == other
                || Agreement.between(
                        replies.get(one).answers(), replies.get(other).answers(), tolerance);
    }

    Question question() {
        return new Question(criterion, tolerance, List.copyOf(replies));
    }
}
