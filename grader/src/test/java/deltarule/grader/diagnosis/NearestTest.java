package deltarule.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.testkit.Answer;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearestTest {
    private final AnswerBook book = new AnswerBook(
            List.of(question("cost", 7, 8, 9), question("loss", 1, 2, 3), question("loss", 4, 5, 6)),
            List.of(
                    new Behaviour(List.of("once"), new int[] {1, 1, 0}),
                    new Behaviour(List.of("twice"), new int[] {0, 2, 2}),
                    new Behaviour(List.of("once", "twice"), new int[] {1, 2, 2})),
            Map.of());

    @Test
    void theMisconceptionThatSharesMostWrongAnswersIsNearest() {
        assertThat(Nearest.of(book, "loss", Map.of(1, "3.0", 2, "6.0"))).isEqualTo("twice (2 of 2 wrong answers)");
    }

    @Test
    void aSingleSharedAnswerIsAPlaceToLook() {
        assertThat(Nearest.of(book, "loss", Map.of(1, "2.0", 2, "77.0"))).isEqualTo("once (1 of 2 wrong answers)");
    }

    @Test
    void nothingIsNearWhenNoAnswerIsShared() {
        assertThat(Nearest.of(book, "loss", Map.of(1, "1.0", 2, "77.0"))).isEmpty();
    }

    private static Question question(String criterion, double right, double wrong, double other) {
        return new Question(
                criterion, Tolerance.SUM, List.of(reply(false, right), reply(true, wrong), reply(true, other)));
    }

    private static Reply reply(boolean wrong, double value) {
        return new Reply(wrong, List.of(new Answer.Value(value)));
    }
}
