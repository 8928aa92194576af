package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers are drawn until every known mistake shows on paper. */
class TellingNumbersTest {
    private final TellingNumbers<Square, Object, Steps> telling =
            new TellingNumbers<>(Square.class, new Mistakes(), "no parameters");

    /** A contract of this test. */
    public interface Square {
        double of(double number);
    }

    /** Its steps. */
    public static final class Steps {
        private DoubleUnaryOperator square = x -> x * x;
    }

    private static final class Mistakes implements Misconceptions<Square, Object, Steps> {
        @Override
        public Steps steps(Object parameters) {
            return new Steps();
        }

        @Override
        public Square reference(Object parameters, Steps steps) {
            return steps.square::applyAsDouble;
        }

        @Override
        public List<Misconception<Square, Steps>> of(Object parameters) {
            return List.of(
                    new Misconception<>(
                            "doubled", "of", "it is doubled", "?", steps -> steps.square = x -> 2 * x, null),
                    new Misconception<>("itself", "of", "nothing is done", "?", steps -> steps.square = x -> x, null));
        }
    }

    @Test
    void oneQuestionThatHidesAMistakeDoesNotTell() {
        assertThat(telling.tell(questions(2))).as("2 * 2 is 2 squared").isFalse();
        assertThat(telling.tell(questions(3))).isTrue();
    }

    @Test
    void aMistakeThatIsSeenOnlyByALittleDoesNotTell() {
        assertThat(telling.tell(questions(2.01))).isFalse();
    }

    @Test
    void mistakesThatLookAlikeAreNotTold() {
        assertThat(telling.tell(questions(0))).isFalse();
    }

    @Test
    void whatIsDrawnTells() {
        for (int seed = 0; seed < 50; seed++) {
            double drawn = telling.draw(
                    new Random(seed),
                    random -> OnPaper.rounded(3 * random.nextDouble(), 1),
                    TellingNumbersTest::questions);
            assertThat(telling.tell(questions(drawn))).isTrue();
        }
    }

    @Test
    void drawingEndsWhereNothingTells() {
        assertThatIllegalStateException()
                .isThrownBy(() -> telling.draw(new Random(1), random -> 2.0, TellingNumbersTest::questions))
                .withMessageContaining("wider range");
    }

    private static List<Case<PaperQuestion<Square>>> questions(double number) {
        return List.of(new Case<>(
                "one", (subject, check) -> check.same(subject.of(number), number * number, Tolerance.paper(2))));
    }
}
