package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An error made elsewhere is carried forward; nothing else is. */
class CheckTest {
    private static final double[] RIGHT = {0.75, -1.5};
    private static final double[] FOLLOWING = {0.5, -3};

    private final Check check = new Check();

    @Test
    void theRightAnswerIsRightAndAsksNothingMore() {
        Supplier<Object> never = () -> {
            throw new AssertionError("asked");
        };

        check.sameOrCarried(RIGHT.clone(), RIGHT, Tolerance.SUM, never);

        assertThat(check.comparisons())
                .singleElement()
                .satisfies(comparison -> assertThat(comparison.what()).isEmpty());
    }

    @Test
    void anAnswerThatFollowsFromOnesOwnIsRightToo() {
        check.sameOrCarried(FOLLOWING.clone(), RIGHT, Tolerance.SUM, () -> FOLLOWING);

        assertThat(check.comparisons())
                .allSatisfy(comparison ->
                        assertThat(comparison.deviation().passes()).isTrue())
                .last()
                .satisfies(comparison -> assertThat(comparison.expected()).isEqualTo(FOLLOWING));
    }

    @Test
    void anAnswerThatIsNeitherIsComparedWithTheRightOne() {
        assertRefused(new double[] {0.5, -2}, () -> FOLLOWING);
    }

    @Test
    void nothingFollowsFromNumbersThatAreNone() {
        double[] none = {Double.NaN, -3};
        assertRefused(none, none::clone);
    }

    @Test
    void nothingFollowsFromAnswersOfAnotherShape() {
        double[] shorter = {0.5};
        assertRefused(shorter, shorter::clone);
    }

    @Test
    void nothingFollowsFromARefusal() {
        assertRefused(FOLLOWING, () -> {
            throw new IllegalArgumentException("refused");
        });
    }

    @Test
    void nothingFollowsFromAnswersThatTellNothing() {
        assertRefused(FOLLOWING, () -> {
            check.tell(0.5, 0.5);
            return FOLLOWING;
        });
    }

    private void assertRefused(double[] answer, Supplier<Object> carried) {
        assertThatThrownBy(() -> check.sameOrCarried(answer, RIGHT, Tolerance.SUM, carried))
                .isInstanceOf(WrongAnswer.class);
        assertThat(check.comparisons())
                .singleElement()
                .satisfies(comparison -> assertThat(comparison.expected()).isEqualTo(RIGHT));
    }

    @Test
    void behaviourIsWhatWrongAnswersAreToldApartBy() {
        Answer.Value raw = new Answer.Value(new double[] {3, -4});
        Subject.Exchange exchange = new Subject.Exchange(null, new Object[0], raw);

        assertThatThrownBy(() -> check.behaviour(new int[] {0, 1}, new int[] {1, 1}, Tolerance.EXACT))
                .isInstanceOf(WrongAnswer.class);

        CaseResult result =
                new CaseResult("", "", 0, "", Outcome.WRONG, "", List.of(exchange), check.comparisons(), List.of());
        assertThat(result.tellingAnswers())
                .singleElement()
                .isInstanceOfSatisfying(
                        Answer.Value.class, told -> assertThat(told.value()).isEqualTo(new int[] {0, 1}));
    }

    @Test
    void otherAnswersAreToldApartAsTheyAre() {
        Subject.Exchange exchange = new Subject.Exchange(null, new Object[0], new Answer.Value(0.5));
        check.same(0.5, 0.5, Tolerance.SUM);

        CaseResult result =
                new CaseResult("", "", 0, "", Outcome.PASSED, "", List.of(exchange), check.comparisons(), List.of());
        assertThat(result.tellingAnswers()).containsExactly(exchange.answer());
    }
}
