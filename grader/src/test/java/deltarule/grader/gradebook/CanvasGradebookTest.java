package deltarule.grader.gradebook;

import static deltarule.grader.gradebook.GradedEntries.graded;
import static deltarule.grader.gradebook.GradedEntries.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canvas' gradebook, filled. */
class CanvasGradebookTest {
    private static final String EXPORT = """
            Student,ID,SIS User ID,SIS Login ID,Section,Sheet 1 (501),Sheet 2 (502),Final Score
            "    Points Possible",,,,,12,100,(read only)
            "Lovelace, Ada",1815,s01,ada@uni.example,A,3,50,41
            "=Hopper, Grace",1906,s02,grace@uni.example,A,,,
            "Noether, Emmy",1882,s03,emmy@uni.example,A,,,
            "Student, Test",1,,,A,,,
            """;

    @TempDir
    private Path temporary;

    private FilledGradebook fill(String export, String assignment, boolean scale, LedgerEntry... entries)
            throws IOException {
        Path file = Files.writeString(temporary.resolve("export.csv"), export);
        return CanvasGradebook.fill(file, Optional.ofNullable(assignment), List.of(entries), scale);
    }

    @Test
    void onlyTheColumnOfTheAssignmentIsFilled() throws IOException {
        FilledGradebook filled = fill(
                EXPORT.replace("=Hopper", "Hopper"), "Sheet 1", false, graded("s01", "", 7), graded("s02", "", 12));

        assertThat(filled.text())
                .isEqualTo(EXPORT.replace("=Hopper", "Hopper")
                        .replace("ada@uni.example,A,3,50,41", "ada@uni.example,A,7,50,41")
                        .replace("grace@uni.example,A,,", "grace@uni.example,A,12,"));
        assertThat(filled.filled()).isEqualTo(2);
        assertThat(filled.unknown()).containsExactly("Noether, Emmy", "Student, Test");
    }

    @Test
    void anExportWithSemicolonsStaysOne() throws IOException {
        String export = "\uFEFFStudent;ID;Sheet 1, part 2 (7)\r\n    Points Possible;;12\r\nLovelace, Ada;1815;\r\n";

        String filled = fill(export, null, false, graded("1815", "", 7)).text();

        assertThat(filled.replace("\"", "")).isEqualTo(export.replace("1815;", "1815;7"));
    }

    @Test
    void anotherFileIsToldByItsColumns() {
        assertThatThrownBy(() -> fill("Identifier,Grade\nParticipant 77,\n", null, false, graded("77", "", 7)))
                .hasMessageContaining("the columns Student and ID of a Canvas gradebook were expected");
    }

    @Test
    void whoHasNoScoreHasAnEmptyCellAndNotTheOldOne() throws IOException {
        FilledGradebook filled = fill(EXPORT, "Sheet 1", false, without("s01", Status.GRADER_ERROR));

        assertThat(filled.text()).contains("ada@uni.example,A,,50,41");
        assertThat(filled.blank()).containsExactly("s01 (GRADER_ERROR)");
    }

    @Test
    void aNameThatASpreadsheetWouldCalculateIsDefused() throws IOException {
        assertThat(fill(EXPORT, "Sheet 1", false, graded("s02", "", 1)).text()).contains("\"'=Hopper, Grace\"");
    }

    @Test
    void studentsAreKnownByCanvasOwnNumberInTheNameOfWhatTheyHandedIn() throws IOException {
        FilledGradebook filled =
                fill(EXPORT, "Sheet 1", false, graded("lovelaceada_1815", "lovelaceada_1815_998_work.zip", 9));

        assertThat(filled.text()).contains("ada@uni.example,A,9,50,41");
    }

    @Test
    void whoWasNotGradedKeepsThePointsThatWereEnteredByHand() throws IOException {
        String export = EXPORT.replace("emmy@uni.example,A,,", "emmy@uni.example,A,EX,");

        FilledGradebook filled = fill(export, "Sheet 1", false, graded("s01", "", 7));

        assertThat(filled.text()).contains("ada@uni.example,A,7,50,41", "emmy@uni.example,A,EX,");
    }

    @Test
    void whoFitsTwoStudentsIsListedAndStaysAsItWas() throws IOException {
        FilledGradebook filled =
                fill(EXPORT, "Sheet 1", false, graded("s01", "", 7), graded("1815", "", 8), graded("s02", "", 2));

        assertThat(filled.text()).contains("ada@uni.example,A,3,50,41");
        assertThat(filled.unknown()).contains("Lovelace, Ada (fits 1815 and s01)");
    }

    @Test
    void whoIsNotInTheFileIsListed() throws IOException {
        assertThat(fill(EXPORT, "Sheet 1", false, graded("s01", "", 7), graded("s99", "", 8))
                        .absent())
                .containsExactly("s99");
    }

    @Test
    void otherPointsAreRefusedUnlessScoresAreScaled() throws IOException {
        assertThatThrownBy(() -> fill(EXPORT, "Sheet 2", false, graded("s01", "", 7)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("100 points there, 12 in the set");
        assertThat(fill(EXPORT, "Sheet 2", true, graded("s01", "", 7)).text()).contains("A,3,58.33,41");
    }

    @Test
    void severalAssignmentsMustBeToldApart() {
        assertThatThrownBy(() -> fill(EXPORT, null, false, graded("s01", "", 7)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("Sheet 1 (501)")
                .hasMessageContaining("--assignment");
    }

    @Test
    void aClassOfOthersIsRefused() {
        assertThatThrownBy(() -> fill(EXPORT, "Sheet 1", false, graded("p0123", "", 7)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("none of its 4 students was graded");
    }
}
