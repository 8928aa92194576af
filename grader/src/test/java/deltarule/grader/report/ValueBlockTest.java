package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.ValueBlock.Entry;
import deltarule.testkit.Mismatch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueBlockTest {
    @Test
    void aMatrixBecomesRowsWithTheDifferingEntryMarked() {
        List<ValueBlock> blocks = ValueBlock.of("{{1.0, 2.0}, {3.0, 4.0}}", Set.of("[1][0]"), List.of());

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
        assertThat(ValueBlock.of("{1, 2}", Set.of("[1]"), List.of()))
                .containsExactly(
                        new ValueBlock("", "vector", List.of(List.of(new Entry("1", false), new Entry("2", true)))));
    }

    @Test
    void aRecordBecomesItsPartsNamedAsTheDifferencesNameThem() {
        FailureSection section = FailureSection.of(new deltarule.grader.score.CaseFailure(
                1,
                "",
                deltarule.testkit.Outcome.WRONG,
                "",
                "new Net(new double[] {1.5}, new double[] {2.5, 3.5})",
                "new Net(new double[] {1.5}, new double[] {2.5, 9.5})",
                List.of(new Mismatch(".biases[1]", "3.5", "9.5", "6.00", "1e-08"))));

        assertThat(section.actual()).extracting(ValueBlock::label).containsExactly(".1", ".biases");
        assertThat(section.actual().get(1).rows().get(0).get(1)).isEqualTo(new Entry("9.5", true));
    }

    @Test
    void aThreeDimensionalArrayBecomesOneMatrixEach() {
        assertThat(ValueBlock.of("{{{1.0}}, {{2.0}}}", Set.of(), List.of()))
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
                "{}}"
            })
    void whatIsNoValueStaysText(String text) {
        assertThat(ValueBlock.of(text, Set.of(), List.of()))
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

        assertThat(ValueBlock.of(huge, Set.of(), List.of()))
                .singleElement()
                .matches(block -> block.form().equals("text"));
    }
}
