package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Written;
import deltarule.grader.files.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code batch} writes when students have pseudonyms. */
class PseudonymousBatchTest {
    private static final String[] NAMES = {"ada-lovelace", "turing-alan"};

    @TempDir
    Path temporary;

    private HandedIn handedIn;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        HandedIn.assumeSandbox();
        handedIn = new HandedIn(temporary.resolve("class"));
        out = temporary.resolve("out");
        handedIn.right("ada-lovelace");
        new ZipOutputStream(Files.newOutputStream(handedIn.folder().resolve("turing-alan.zip"))).close();
    }

    private Run batch(String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "batch",
                                "--set",
                                handedIn.setFile(),
                                handedIn.folder().toString(),
                                "--out",
                                out.toString()),
                        Stream.of(options))
                .toList();
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void noFolderFileOrLineNamesAStudentWhoHasAPseudonym() throws IOException {
        Path file = temporary.resolve("who-is-who.csv");
        Run run = batch("--pseudonyms", file.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain(NAMES);
        assertThat(Files.readString(file)).contains(NAMES);
        try (Stream<Path> written = Files.walk(out)) {
            for (Path one : written.toList()) {
                assertThat(one.toString()).doesNotContain(NAMES);
                if (Files.isRegularFile(one)) {
                    assertThat(Files.readString(one)).as("%s", one).doesNotContain(NAMES);
                }
            }
        }
    }

    @Test
    void anAdjustmentNamesAStudentByThePseudonym() throws IOException {
        String file = temporary.resolve("who-is-who.csv").toString();
        batch("--pseudonyms", file);
        String pseudonym = pseudonym(NAMES[0], Path.of(file));
        adjust(pseudonym);

        Run run = batch("--pseudonyms", file);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Adjusted (1): " + pseudonym);
        assertThat(out.resolve("staff/gradebook.csv")).content().contains(pseudonym + ",,9,12,GRADED");
        assertThat(out.resolve("students").resolve(pseudonym).resolve("report.html"))
                .content()
                .contains("Agreed upon.");
        assertThat(Written.in(out).toString()).doesNotContain(NAMES);
    }

    @Test
    void anAdjustmentByTheIdThatAPseudonymHidesIsRefused() throws IOException {
        String file = temporary.resolve("who-is-who.csv").toString();
        batch("--pseudonyms", file);
        adjust(NAMES[0]);

        Run run = batch("--pseudonyms", file);

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("line 2, column student: \"" + NAMES[0] + "\" found");
        assertThat(out.resolve("staff/gradebook.csv")).content().contains(",,12,12,GRADED");
    }

    private static String pseudonym(String id, Path file) throws IOException {
        return CsvFile.read(file).lines().stream()
                .map(CsvFile.Line::cells)
                .filter(line -> line.get(0).equals(id))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    private void adjust(String student) throws IOException {
        Files.writeString(
                out.resolve("adjustments.csv"),
                "student,criterion,action,reason,by\n" + student + ",hinge-loss.loss,0,Agreed upon.,kb\n");
    }

    @Test
    void pseudonymsAndIdentitiesExcludeEachOther() {
        Run run = batch("--pseudonyms", temporary.resolve("who-is-who.csv").toString(), "--identities");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--pseudonyms and --identities exclude each other");
    }
}
