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

/** The grading worksheet of a Moodle assignment, filled. */
class MoodleWorksheetTest {
    private static final String EXPORT =
            "\uFEFFIdentifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\","
                    + "\"Grade can be changed\",\"Last modified (grade)\"\r\n"
                    + "\"Participant 77\",\"Ada Lovelace\",ada@uni.example,Submitted,,12.00,Yes,-\r\n"
                    + "\"Participant 78\",\"Grace Hopper\",grace@uni.example,Submitted,,12.00,Yes,-\r\n";

    @TempDir
    private Path temporary;

    private FilledGradebook fill(String export, LedgerEntry... entries) throws IOException {
        Path file = Files.writeString(temporary.resolve("export.csv"), export);
        return MoodleWorksheet.fill(file, Optional.empty(), List.of(entries), false);
    }

    @Test
    void participantsAreKnownByTheNameOfWhatTheyHandedIn() throws IOException {
        FilledGradebook filled = fill(
                EXPORT,
                graded("Ada Lovelace_77", "Ada Lovelace_77_assignsubmission_file_", 7),
                without("Grace Hopper_78", Status.MISSING));

        assertThat(filled.text())
                .startsWith("\uFEFFIdentifier,")
                .contains("Participant 77,Ada Lovelace,ada@uni.example,Submitted,7,12.00,Yes,-\r\n")
                .contains("Participant 78,Grace Hopper,grace@uni.example,Submitted,,12.00,Yes,-\r\n");
    }

    @Test
    void studentsAreKnownByTheirAddress() throws IOException {
        assertThat(fill(EXPORT, graded("grace@uni.example", "", 11)).text()).contains("Submitted,11,12.00");
    }

    @Test
    void aNumberOfAParticipantIsNoOtherId() throws IOException {
        FilledGradebook filled = fill(EXPORT, graded("77", "", 5), graded("grace@uni.example", "", 11));

        assertThat(filled.unknown()).containsExactly("Ada Lovelace");
        assertThat(filled.absent()).containsExactly("77");
    }

    @Test
    void aFileWithoutGradesIsRefused() {
        assertThatThrownBy(() -> fill("Identifier,Points\nParticipant 1,\n", graded("a", "", 1)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("--column");
    }
}
