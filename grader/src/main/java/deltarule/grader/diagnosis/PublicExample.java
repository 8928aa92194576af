package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Subject;
import java.util.Optional;

/**
 * A public case that shows a mistake.
 *
 * @param input the question, as Java
 * @param wrong what the mistake answers
 * @param right what is right
 */
record PublicExample(String input, String wrong, String right) {
    private static final int LONGEST = 200;

    /** The case as an example; none when it asks several questions or is too long to read. */
    static Optional<PublicExample> of(CaseResult right, Reply wrong) {
        if (right.exchanges().size() != 1 || wrong.answers().size() != 1) {
            return Optional.empty();
        }
        Subject.Exchange exchange = right.exchanges().get(0);
        PublicExample example = new PublicExample(
                JavaText.call(exchange.method(), exchange.arguments()),
                text(wrong.answers().get(0)),
                text(exchange.answer()));
        return example.input().length() + example.wrong().length() > LONGEST ? Optional.empty() : Optional.of(example);
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Value value) {
            return JavaText.plain(value.value());
        }
        return answer instanceof Answer.Threw threw ? threw.type() : "no answer";
    }
}
