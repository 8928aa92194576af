package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassTableTest {
    private static final List<ClassRow> ROWS = Stream.concat(
                    StatusGrades.all().stream().map(ClassRow::of),
                    Stream.of(ClassRow.skipped("fork-bomb", "hostile sample: nothing here can contain it")))
            .toList();

    @Test
    void whatNeedsAttentionComesFirst() {
        assertThat(ClassTable.text(ROWS, 120, false).lines().map(line -> line.replaceFirst(" .*", "")))
                .startsWith("submission", "unlucky", "broken-zip", "fork-bomb", "Zoë", "mueller-anna", "okafor-chidi");
    }

    @Test
    void aRowHoldsScorePointsAndMistakes() {
        assertThat(ClassTable.text(ROWS, 120, false).lines())
                .contains("mueller-anna  Graded                5/24  4/5  1/8   0/11  hinge-no-margin,"
                        + " kl-arguments-swapped");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(ClassTable.text(ROWS, width, false).lines().limit(7)).allMatch(line -> line.length() <= width);
    }

    @Test
    void thereIsNoEscapeSequenceUnlessColourIsAskedFor() {
        assertThat(ClassTable.text(ROWS, 80, false)).doesNotContain("\u001b");
        assertThat(ClassTable.text(ROWS, 80, true)).contains("\u001b[32mGraded\u001b[0m");
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        ClassRow hostile = ClassRow.skipped("\u001b[2Jgone\r\n", "\u0007");

        assertThat(ClassTable.text(List.of(hostile), 80, false)).doesNotContain("\u001b", "\r", "\u0007");
    }

    @Test
    void aClassWithoutScoresIsATableToo() {
        assertThat(ClassTable.text(List.of(ClassRow.skipped("x", "no reason")), 80, false))
                .contains("1 submission, 0 with a score; isolation none: nothing was run");
    }

    @Test
    void ofALargeClassTheFirstRowsAreShownAndTheRestCounted() {
        List<ClassRow> large = IntStream.range(0, 1_000)
                .mapToObj(i -> ClassRow.skipped("student-" + i, "no reason"))
                .toList();

        String text = ClassTable.text(large, 80, false);

        assertThat(text.lines().filter(line -> line.startsWith("student-"))).hasSize(200);
        assertThat(text)
                .contains("\nand 800 more, in the gradebook and on the class page\n", "1000 submissions, 0 with");
    }
}
