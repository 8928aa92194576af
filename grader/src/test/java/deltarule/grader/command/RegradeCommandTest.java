package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A class graded again against a set with other points. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegradeCommandTest {
    @TempDir
    private Path temporary;

    private HandedIn handedIn;
    private Path graded;
    private Path out;
    private Path corrected;

    @BeforeAll
    void grade(@TempDir Path shared) throws IOException {
        handedIn = new HandedIn(shared.resolve("class"));
        handedIn.right("ada");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        graded = shared.resolve("graded");
        String set = Files.readString(Path.of(handedIn.setFile()));
        corrected = Files.writeString(
                shared.resolve("corrected.json"),
                set.replaceFirst("\\{\\s*\"problem\"\\s*:", "{\"weight\": 2, \"problem\":"));
        assertThat(Files.readString(corrected)).isNotEqualTo(set);
        Run batch = batch(graded);
        assertThat(batch.exit()).as(batch.err()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        out = Written.copy(graded, temporary.resolve("out"));
    }

    private Run batch(Path to, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                "--isolation",
                "none",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                "--out",
                to.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
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
        assertThat(run.out().lines().filter(line -> line.matches("(Changes|As CSV): .*")))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(Path.of(line.replaceFirst(".*: +", ""))).isRegularFile());
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
    void aClassPutTogetherFromPartsIsGradedAgainInOnePiece() throws IOException {
        Path merged = temporary.resolve("merged");
        List<String> merge = new ArrayList<>(List.of("merge", "--out", merged.toString()));
        for (int i = 1; i <= 2; i++) {
            Path part = Written.copy(graded, temporary.resolve("part-" + i));
            assertThat(batch(part, "--shard", i + "/2").exit()).isZero();
            merge.add(part.toString());
        }
        assertThat(Run.of(merge.toArray(String[]::new)).exit()).isZero();
        Map<String, Integer> before = Written.points(merged);

        Run part = Run.of("regrade", temporary.resolve("part-1").toString(), "--set", corrected.toString());
        Run run = Run.of("regrade", merged.toString(), "--set", corrected.toString(), "--accept");

        CommandLineTest.assertBad(part);
        assertThat(part.err()).contains("this is part 1 of 2 of a class; merge the parts");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 of 2 change: 2 have more points");
        assertThat(Written.points(merged).get("ada")).isGreaterThan(before.get("ada"));
        assertThat(Written.points(merged.resolve("before/1"))).isEqualTo(before);
    }

    @Test
    void aClassWithOneVariantForAllNeedsASet() {
        Run run = Run.of("regrade", out.toString(), "--release", temporary.toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("everybody against the same variant; give --set");
    }

    @Test
    void anAdjustmentThatTheOtherSetHasNoCriterionForIsRefusedFirst() throws IOException {
        Map<String, Integer> before = Written.points(out);
        Path adjustments = Files.writeString(
                out.resolve("adjustments.csv"), "student,criterion,action,reason,by\nada,hinge-loss,full,why,kb\n");
        Path other = Files.writeString(
                temporary.resolve("other.json"), Files.readString(corrected).replace("hinge-loss", "kl-divergence"));

        Run run = Run.of("regrade", out.toString(), "--set", other.toString(), "--accept");

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains(adjustments + ", line 2, column criterion");
        assertThat(Written.points(out)).isEqualTo(before);
    }

    @Test
    void aFolderWithoutALedgerIsRefused() {
        Run run = Run.of("regrade", temporary.resolve("elsewhere").toString(), "--set", corrected.toString());

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("no ledger of a graded class");
    }
}
