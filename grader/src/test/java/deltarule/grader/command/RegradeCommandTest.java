package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.Written;
import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class graded again against a set with other points. */
class RegradeCommandTest {
    /** The class as it was graded, of which each test has a copy. */
    private static Path graded;

    private static Path corrected;

    @TempDir
    private Path temporary;

    private Path out;

    @BeforeAll
    static void grade(@TempDir Path temporary) throws IOException {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        handedIn.right("ada");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        graded = temporary.resolve("graded");
        String set = Files.readString(Path.of(handedIn.setFile()));
        corrected = Files.writeString(
                temporary.resolve("corrected.json"),
                set.replaceFirst("\\{\\s*\"problem\"\\s*:", "{\"weight\": 2, \"problem\":"));
        assertThat(Files.readString(corrected)).isNotEqualTo(set);
        Run batch = Run.of(
                "batch",
                "--isolation",
                "none",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                "--out",
                graded.toString());
        assertThat(batch.exit()).as(batch.err()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        out = temporary.resolve("out");
        FileTree.copy(graded, out);
    }

    private Run regrade(String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "regrade";
        arguments[1] = out.toString();
        arguments[2] = "--set";
        arguments[3] = corrected.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    @Test
    void nothingIsOverwrittenUntilItIsAccepted() throws IOException {
        Map<String, Integer> before = Written.points(out);

        Run run = regrade();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 of 2 change: 2 have more points, 0 fewer.");
        assertThat(Written.points(out)).isEqualTo(before);
        assertThat(out.resolve("staff/regrade.csv")).content().contains("The points of this criterion are others.");
        assertThat(out.resolve("staff/regrade.html")).content().contains("<h2 id=\"student-1\">ada</h2>");
    }

    @Test
    void whatIsAcceptedTakesThePlaceAndTheOldGradingIsKept() throws IOException {
        Map<String, Integer> before = Written.points(out);

        Run run = regrade("--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, Integer> after = Written.points(out);
        assertThat(after.get("ada")).isGreaterThan(before.get("ada"));
        assertThat(Ledger.read(out).current()).containsOnlyKeys("ada", "grace");
        assertThat(Written.points(out.resolve("before/1"))).isEqualTo(before);
        assertThat(out.resolve("regraded")).doesNotExist();
    }

    @Test
    void anAcceptanceThatWasInterruptedIsFinishedFirst() throws IOException {
        assertThat(regrade().exit()).isZero();
        Path kept = Files.createDirectories(out.resolve("before/1"));
        Files.writeString(out.resolve("regraded/accepted"), "before/1");
        Files.move(out.resolve("staff"), kept.resolve("staff"));

        Run run = regrade();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 of 2 change");
        assertThat(kept.resolve("students")).isDirectory();
    }

    @Test
    void aFolderWithoutALedgerIsRefused() {
        Run run = Run.of("regrade", temporary.resolve("elsewhere").toString(), "--set", corrected.toString());

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("no ledger of a graded class");
    }
}
