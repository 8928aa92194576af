package deltarule.grader.handback;

import static deltarule.grader.gradebook.GradedEntries.graded;
import static deltarule.grader.gradebook.GradedEntries.without;
import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.handback.HandBack.Platform;
import deltarule.grader.report.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports under the names that platforms expect. */
class HandBackTest {
    @TempDir
    private Path out;

    private Reports reports;

    @BeforeEach
    void write() throws IOException {
        reports = new Reports(out);
        for (String student : List.of("ada", "grace")) {
            Path folder = Files.createDirectories(reports.studentFolder(student));
            Files.writeString(folder.resolve("report.html"), "for " + student);
            Files.writeString(folder.resolve("result.json"), "{}");
            Path staff = Files.createDirectories(reports.staffFolder(student));
            Files.writeString(staff.resolve("report.html"), "SECRET");
        }
    }

    private HandBack handBack(Platform platform, LedgerEntry... entries) {
        return HandBack.of(Arrays.asList(entries), reports, platform);
    }

    @Test
    void moodleGetsEachFolderAsItNamedIt() throws IOException {
        Path zip = out.resolve("zip");
        HandBackFiles.zip(
                handBack(
                        Platform.MOODLE,
                        graded("ada", "Ada Lovelace_77_assignsubmission_file_", 7),
                        graded("grace", "grace", 7)),
                zip);

        assertThat(entries(Files.readAllBytes(zip)))
                .isEqualTo(Map.of("Ada Lovelace_77_assignsubmission_file_/report.html", "for ada"));
    }

    @Test
    void canvasGetsAZipUnderTheNameOfTheZipThatWasHandedIn() throws IOException {
        HandBack handBack = handBack(
                Platform.CANVAS,
                graded("ada", "lovelaceada_1815_998_work.zip", 7),
                graded("grace", "hoppergrace_1906_999_Solution.java", 7));

        assertThat(handBack.files()).containsOnlyKeys("lovelaceada_1815_998_work.zip");
        assertThat(entries(handBack.files().get("lovelaceada_1815_998_work.zip").bytes()))
                .isEqualTo(Map.of("report.html", "for ada"));
        assertThat(handBack.left()).containsExactly("grace (\"hoppergrace_1906_999_Solution.java\" is no zip)");
    }

    @Test
    void foldersHoldTheStudentsViewAlone() throws IOException {
        Path folder = out.resolve("hand-back");
        HandBackFiles.folder(handBack(Platform.FOLDERS, graded("ada", "ada", 7), graded("grace", "grace", 2)), folder);
        HandBackFiles.folder(handBack(Platform.FOLDERS, graded("ada", "ada", 7)), folder);

        assertThat(folder.resolve("ada/report.html")).hasContent("for ada");
        assertThat(folder.resolve("ada/result.json")).exists();
        assertThat(folder.resolve("grace")).doesNotExist();
    }

    @Test
    void whoseGradingIsNotRecordedGetsNothing() {
        HandBack handBack =
                handBack(Platform.FOLDERS, without("ada", Status.GRADER_ERROR), without("emmy", Status.MISSING));

        assertThat(handBack.files()).isEmpty();
        assertThat(handBack.left()).containsExactly("ada (GRADER_ERROR)", "emmy (MISSING)");
    }

    @Test
    void theSameReportsAreTheSameBytes() throws IOException {
        HandBack handBack = handBack(Platform.FOLDERS, graded("ada", "ada", 7), graded("grace", "grace", 2));
        HandBackFiles.zip(handBack, out.resolve("one"));
        HandBackFiles.zip(handBack, out.resolve("other"));

        assertThat(out.resolve("one")).hasSameBinaryContentAs(out.resolve("other"));
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (InputStream bytes = new ByteArrayInputStream(zip);
                ZipInputStream in = new ZipInputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
