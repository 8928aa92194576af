package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.testkit.Answer;
import deltarule.testkit.JavaText;
import java.util.Map;

/** The misconception that comes nearest to wrong answers which none explains as a whole: for staff, as a place to look. */
final class Nearest {
    private Nearest() {}

    static String of(AnswerBook book, String criterion, Map<Integer, String> given) {
        String nearest = "";
        int most = 0;
        for (Behaviour behaviour : book.behaviours()) {
            int shared = behaviour.ids().size() == 1 ? shared(book, behaviour, criterion, given) : 0;
            if (shared > most) {
                most = shared;
                nearest = behaviour.ids().get(0);
            }
        }
        return nearest.isEmpty() ? "" : nearest + " (" + most + " of " + given.size() + " wrong answers)";
    }

    private static int shared(AnswerBook book, Behaviour behaviour, String criterion, Map<Integer, String> given) {
        int shared = 0;
        int number = 0;
        for (int at = 0; at < book.questions().size(); at++) {
            Question question = book.questions().get(at);
            if (question.criterion().equals(criterion)) {
                number++;
                Reply reply = question.replies().get(behaviour.replies()[at]);
                shared += reply.wrong() && text(reply).equals(given.get(number)) ? 1 : 0;
            }
        }
        return shared;
    }

    private static String text(Reply reply) {
        Answer last = reply.answers().get(reply.answers().size() - 1);
        return last instanceof Answer.Value value ? JavaText.plain(value.value()) : "";
    }
}
