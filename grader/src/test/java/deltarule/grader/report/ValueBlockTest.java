package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.ValueBlock.Entry;
import deltarule.testkit.Deviation;
import deltarule.testkit.JavaText;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueBlockTest {
    @Test
    void aMatrixBecomesRowsWithTheDifferingEntryMarked() {
        List<ValueBlock> blocks = ValueBlock.of("{{1.0, 2.0}, {3.0, 4.0}}", Set.of("[1][0]"));

        assertThat(blocks)
                .containsExactly(new ValueBlock(
                        "",
                        "matrix",
                        List.of(
                                List.of(new Entry("1.0", false), new Entry("2.0", false)),
                                List.of(new Entry("3.0", true), new Entry("4.0", false)))));
    }

    @Test
    void aVectorBecomesOneRow() {
        assertThat(ValueBlock.of("{1, 2}", Set.of("[1]")))
                .containsExactly(
                        new ValueBlock("", "vector", List.of(List.of(new Entry("1", false), new Entry("2", true)))));
    }

    @Test
    void aRecordBecomesItsPartsUnderTheirNamesWhetherTheyDifferOrNot() {
        List<ValueBlock> blocks = ValueBlock.of(
                "Trained(network = Net(weights = {1.5}, biases = {2.5, 9.5}), losses = {0.5}, converged = true)",
                Set.of("network.biases[1]"));

        assertThat(blocks)
                .extracting(ValueBlock::label)
                .containsExactly("network.weights", "network.biases", "losses", "converged");
        assertThat(blocks.get(1).rows().get(0)).containsExactly(new Entry("2.5", false), new Entry("9.5", true));
    }

    /** Records as contracts have them: inside each other, and in arrays. */
    @Test
    void everyDifferenceIsMarkedInTheTextOfTheAnswer() {
        Nest expected = new Nest(new Leaf[] {new Leaf(1, new double[][] {{1}})}, new Leaf(2, new double[][] {{2, 3}}));
        Nest actual = new Nest(new Leaf[] {new Leaf(1, new double[][] {{7}})}, new Leaf(8, new double[][] {{2, 9}}));
        Set<String> paths = Deviation.between(actual, expected, Tolerance.SUM).mismatches().stream()
                .map(Mismatch::path)
                .collect(Collectors.toSet());

        List<ValueBlock> blocks = ValueBlock.of(JavaText.plain(actual), paths);

        assertThat(paths).containsExactlyInAnyOrder("leaves[0].rows[0][0]", "last.size", "last.rows[0][1]");
        assertThat(blocks)
                .extracting(ValueBlock::label)
                .containsExactly("leaves[0].size", "leaves[0].rows", "last.size", "last.rows");
        assertThat(blocks.stream().flatMap(block -> block.rows().stream()).flatMap(List::stream))
                .filteredOn(Entry::differs)
                .extracting(Entry::text)
                .containsExactly("7.0", "8", "9.0");
    }

    private record Leaf(int size, double[][] rows) {}

    private record Nest(Leaf[] leaves, Leaf last) {}

    @Test
    void aThreeDimensionalArrayBecomesOneMatrixEach() {
        assertThat(ValueBlock.of("{{{1.0}}, {{2.0}}}", Set.of()))
                .extracting(ValueBlock::label)
                .containsExactly("[0]", "[1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{1.0, ",
                "{{{{{{{{{{{{1}}}}}}}}}}}}",
                "IllegalArgumentException",
                "a {b} c",
                "\"open",
                "(",
                "Net(1.0)",
                "Net(weights = )",
                "Net(weights = 1.0",
                "new Net(weights = 1.0)",
                "{}}"
            })
    void whatIsNoValueStaysText(String text) {
        assertThat(ValueBlock.of(text, Set.of()))
                .containsExactly(new ValueBlock("", "text", List.of(List.of(new Entry(text, false)))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "-1.2345678901234E-7, -1.23457e-07",
        "123456789.12345678, 1.23457e+08",
        "1234.56789012345, 1234.57",
        "Double.NaN, NaN",
        "Double.NEGATIVE_INFINITY, -Infinity",
        "true, true",
        "IllegalArgumentException, IllegalArgumentException"
    })
    void aLongNumberIsRoundedToSixDigits(String text, String shown) {
        assertThat(ValueBlock.rounded(text)).isEqualTo(shown);
    }

    @Test
    void aHugeValueIsNotLaidOut() {
        String huge = "{" + "1.0, ".repeat(2000) + "1.0}";

        assertThat(ValueBlock.of(huge, Set.of()))
                .singleElement()
                .matches(block -> block.form().equals("text"));
    }
}
