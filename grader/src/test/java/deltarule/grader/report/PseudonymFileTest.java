package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymFileTest {
    private static final List<String> IDS = List.of("anna", "chidi", "=1+1", "M\u00fcller, \"Z\"");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("pseudonyms.csv");
    }

    private void write(String text) throws IOException {
        Files.writeString(
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                text);
    }

    @Test
    void theFileIsMadeForItsOwnerAloneAndSaysWhoIsWho() throws IOException {
        Pseudonyms pseudonyms = PseudonymFile.of(file, IDS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file))
                .startsWith("id,pseudonym", "'=1+1," + pseudonyms.of("=1+1"))
                .contains("anna," + pseudonyms.of("anna"))
                .last()
                .asString()
                .matches("#key,[0-9a-f]{64}");
        assertThat(IDS.stream().map(pseudonyms::of))
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("p[0-9a-f]{15}"));
    }

    @Test
    void theSameFileGivesTheSamePseudonymsAndKeepsThemWhenIdsCome() throws IOException {
        Pseudonyms first = PseudonymFile.of(file, IDS);
        Pseudonyms second = PseudonymFile.of(file, List.of("new", "anna"));

        for (String id : IDS) {
            assertThat(second.of(id)).isEqualTo(first.of(id));
            assertThat(second.of(id)).doesNotContain(id);
        }
        assertThat(Files.readString(file)).contains("\nnew," + first.of("new") + "\n");
    }

    @Test
    void anotherFileGivesOtherPseudonyms() throws IOException {
        assertThat(PseudonymFile.of(folder.resolve("a"), IDS).of("anna"))
                .isNotEqualTo(PseudonymFile.of(folder.resolve("b"), IDS).of("anna"));
    }

    @Test
    void pseudonymsThatTheCourseChoseAreKept() throws IOException {
        write("id,pseudonym\nanna,walnut\n");

        assertThat(PseudonymFile.of(file, List.of("anna")).of("anna")).isEqualTo("walnut");
        assertThat(Files.readString(file)).isEqualTo("id,pseudonym\nanna,walnut\n");
    }

    @Test
    void aFileThatASpreadsheetSavedIsReadAsItWas() throws IOException {
        write("\uFEFF\"id\";\"pseudonym\"\r\n\"anna\";walnut\r\n");

        assertThat(PseudonymFile.of(file, List.of("anna")).of("anna")).isEqualTo("walnut");
    }

    @Test
    void aPseudonymForTwoIsRefused() throws IOException {
        write("id,pseudonym\nanna,walnut\nchidi,walnut\n");

        assertThatThrownBy(() -> PseudonymFile.of(file, IDS))
                .isInstanceOf(InvalidProblem.class)
                .hasMessage(file
                        + ": \"anna\" and \"chidi\" both have the pseudonym \"walnut\"; give one of them another.");
    }

    @Test
    void aPseudonymThatCannotNameAFolderIsRefusedWithItsLine() throws IOException {
        write("id,pseudonym\nanna,../x\n");

        assertThatThrownBy(() -> PseudonymFile.of(file, IDS))
                .hasMessageStartingWith(file + ", line 2: \"../x\" found as a pseudonym;");
    }

    @Test
    void aRosterIsNoFileOfPseudonyms() throws IOException {
        write("id,name\nada,Lovelace\n");

        assertThatThrownBy(() -> PseudonymFile.of(file, List.of("ada")))
                .hasMessageContaining("line 1: \"id,name\" found, the header id,pseudonym expected");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        PseudonymFile.of(file, IDS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> PseudonymFile.of(file, IDS)).hasMessageEndingWith("run: chmod 600 " + file);
    }

    @Test
    void noOutputNamesAStudentWhoHasAPseudonym() throws IOException {
        Grade refused = StatusGrades.refused();
        Pseudonyms pseudonyms = PseudonymFile.of(file, List.of("broken-zip", "mueller-anna"));
        Naming naming = new Naming(Optional.of(pseudonyms), false);
        Reports reports = new Reports(folder.resolve("out"));
        List<Grade> shown = List.of(
                Naming.without(List.of("broken-zip"), called(pseudonyms.of("broken-zip"), refused)),
                called(pseudonyms.of("mueller-anna"), SampleGrades.mixed("mueller-anna")));
        for (Grade grade : shown) {
            reports.write(grade);
        }
        reports.write("Basics", shown.stream().map(ClassRow::of).toList(), naming);

        assertThat(shown.get(0).reason()).startsWith(pseudonyms.of("broken-zip") + ".zip: the entry");
        try (var files = Files.walk(folder.resolve("out"))) {
            for (Path one : files.toList()) {
                assertThat(one.toString()).doesNotContain("broken-zip", "mueller-anna");
                if (Files.isRegularFile(one)) {
                    assertThat(Files.readString(one)).as("%s", one).doesNotContain("broken-zip", "mueller-anna");
                }
            }
        }
        assertThat(Files.readString(reports.lines())).contains(pseudonyms.of("mueller-anna"));
    }

    private static Grade called(String name, Grade grade) {
        return new Grade(
                grade.set(),
                name,
                grade.sha256(),
                grade.status(),
                grade.reason(),
                grade.criteria(),
                grade.errors(),
                grade.style(),
                grade.ignored(),
                grade.warnings(),
                grade.environment(),
                grade.timings(),
                grade.flags());
    }
}
