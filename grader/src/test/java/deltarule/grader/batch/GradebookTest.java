package deltarule.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.batch.LedgerEntry.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradebook of a class. */
class GradebookTest {
    @Test
    void hasALineForEachStudentInTheOrderOfTheClass() {
        assertThat(Gradebook.text(
                        LedgerTest.header("key"),
                        List.of(entry("grace", 1, Status.NOT_COMPILED, 0), entry("ada", 0, Status.GRADED, 7))))
                .isEqualTo("""
                        id,name,score,max,status,late,submitted,submission,note
                        ada,Name,7,12,GRADED,late,2026-05-01T22:00Z,ada.zip,
                        grace,Name,0,12,NOT_COMPILED,late,2026-05-01T22:00Z,grace.zip,
                        """);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRADER_ERROR", "REFUSED", "MISSING", "UNCLEAR"})
    void whatWasNotGradedHasNoScore(Status status) {
        assertThat(Gradebook.text(LedgerTest.header("key"), List.of(entry("ada", 0, status, null))))
                .contains("ada,Name,,12," + status + ",");
    }

    @Test
    void whatBelongsToNobodyIsNoLine() {
        assertThat(Gradebook.text(LedgerTest.header("key"), List.of(entry("x", 0, Status.UNMATCHED, null))))
                .doesNotContain("UNMATCHED");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+1,'''+1'", "-1,'''-1'", "@x,'''@x'", "a=b,a=b", "12,12"})
    void noCellIsAFormula(String cell, String written) {
        assertThat(Gradebook.defused(cell)).isEqualTo(written);
        assertThat(Gradebook.defused("\t" + cell)).startsWith("'");
        assertThat(Gradebook.defused("\r" + cell)).startsWith("'");
    }

    private static LedgerEntry entry(String student, int place, Status status, Integer score) {
        return new LedgerEntry(
                student,
                "Name",
                place,
                student + ".zip",
                1,
                "2026-05-01T22:00Z",
                "2026-05-01T21:00Z",
                true,
                "aa",
                "key",
                status,
                score,
                12,
                true,
                "bb",
                "",
                "");
    }
}
