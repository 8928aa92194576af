package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down on paper, and what is accepted of it. */
class OnPaperTest {
    /** A contract of this test. */
    public interface Sheet {
        Part part(double number);
    }

    /** An answer with parts. */
    public record Part(double[] numbers, int count, String word) {}

    @Test
    void everyNumberOfAnAnswerIsRoundedAndNothingElse() {
        Part rounded = (Part) OnPaper.rounded(new Part(new double[] {1.005, -2.345, 7}, 3, "b"), 2);
        assertThat(rounded.numbers()).containsExactly(1.01, -2.35, 7);
        assertThat(rounded.count()).isEqualTo(3);
        assertThat(rounded.word()).isEqualTo("b");
    }

    @Test
    void aRoundedAnswerIsInsideTheAllowanceAndOneThatIsTwoUnitsOffIsNot() {
        Tolerance paper = Tolerance.paper(3);
        double right = 0.377540668;
        assertThat(Deviation.between(OnPaper.rounded(right, 3), right, paper).passes())
                .isTrue();
        assertThat(Deviation.between(0.377, right, paper).passes()).isTrue();
        assertThat(Deviation.between(0.376, right, paper).passes()).isFalse();
        assertThat(Deviation.between(-0.378, right, paper).size()).isGreaterThan(TellingNumbers.SEEN);
    }

    @Test
    void allThreeWaysToWriteAnAnswerAreMade() {
        Sheet sheet = number -> new Part(new double[] {number}, 1, "a");
        List<Equivalent<Sheet>> ways = OnPaper.equivalents("sheet", Sheet.class, sheet, sheet, 1);
        assertThat(ways)
                .extracting(way -> way.implementation().part(0.123456).numbers()[0])
                .containsExactly(0.1, 0.1235, 0.1);
    }
}
