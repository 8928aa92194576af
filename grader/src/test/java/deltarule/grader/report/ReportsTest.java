package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {
    @TempDir
    Path folder;

    @Test
    void everyGradeLeavesAResultAndAPageInEachView() throws IOException {
        new Reports(folder.resolve("out")).write(SampleGrades.mixed("anna"));

        assertThat(files(folder))
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "out/staff/anna/report.html",
                        "out/staff/anna/result.json",
                        "out/students/anna/report.html",
                        "out/students/anna/result.json");
    }

    @Test
    void filesAndFoldersAreTheirOwnersAlone() throws IOException {
        Reports reports = new Reports(folder.resolve("out"));
        reports.write(SampleGrades.mixed("anna"));
        reports.write("Basics", List.of(ClassRow.of(SampleGrades.mixed("anna"))));

        for (Path file : files(folder.resolve("out"))) {
            assertThat(mode(file)).as("%s", file).isEqualTo("rw-------");
            assertThat(mode(file.getParent())).as("%s", file.getParent()).isEqualTo("rwx------");
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void nothingHiddenIsInTheStudentsFolder(Status status) throws IOException {
        Reports reports = new Reports(folder);
        for (Outcome outcome : Outcome.values()) {
            reports.write(HiddenGrades.grade(outcome, status));

            for (Path file : files(folder.resolve("students"))) {
                assertThat(Files.readString(file))
                        .as("%s, %s", file, outcome)
                        .doesNotContainIgnoringCase(HiddenGrades.MARK)
                        .doesNotContain(String.valueOf(HiddenGrades.MARKED_NUMBER));
            }
            assertThat(Files.readString(folder.resolve("staff/anna/result.json")))
                    .contains(HiddenGrades.MARK);
        }
    }

    @Test
    void aStudentsFolderHoldsNoOtherStudentsName() throws IOException {
        Reports reports = new Reports(folder);
        List<String> names = List.of("mueller-anna", "okafor-chidi", "Petrov Ivan");
        for (String name : names) {
            reports.write(SampleGrades.mixed(name));
        }
        reports.write(
                "Basics",
                names.stream().map(SampleGrades::mixed).map(ClassRow::of).toList());

        for (String name : names) {
            for (Path file : files(reports.studentFolder(name))) {
                for (String other : names) {
                    if (!other.equals(name)) {
                        assertThat(Files.readString(file)).as("%s", file).doesNotContain(other);
                    }
                }
            }
        }
        assertThat(folder.resolve("students").resolve("index.html")).doesNotExist();
    }

    @Test
    void gradingAgainReplacesWhatWasThere() throws IOException {
        Reports reports = new Reports(folder);
        reports.write(SampleGrades.mixed("anna"));
        Grade perfect = SampleGrades.perfect("anna");

        reports.write(perfect);

        assertThat(ResultJson.read(reports.staffFolder("anna").resolve(Reports.RESULT)))
                .isEqualTo(Result.of(perfect));
        assertThat(files(folder)).hasSize(4);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
