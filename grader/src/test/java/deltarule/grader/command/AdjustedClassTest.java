package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.Written;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
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

/** A graded class whose points staff adjust. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdjustedClassTest {
    private static final String HEADER = "student,criterion,action,reason,by\n";

    @TempDir
    private Path temporary;

    private HandedIn handedIn;
    private Path graded;
    private String failed;
    private Path out;

    @BeforeAll
    void grade(@TempDir Path shared) throws IOException {
        handedIn = new HandedIn(shared.resolve("class"));
        handedIn.right("ada");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        Files.createDirectory(handedIn.folder().resolve("emmy"));
        graded = Written.keyed(shared.resolve("graded"));
        assertThat(batch(graded).exit()).isZero();
        out = graded;
        failed = staff("grace").criteria().stream()
                .filter(one -> one.points() == 0 && one.maxPoints() > 1)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @BeforeEach
    void copy() throws IOException {
        out = Written.copy(graded, temporary.resolve("out"));
    }

    @Test
    void batchAppliesThemWithoutGradingAgainAndTheLedgerKeepsWhatWasGraded() throws IOException {
        byte[] ledger = Files.readAllBytes(out.resolve("staff/ledger.jsonl"));
        Result before = staff("grace");
        adjust(out, "grace," + failed + ",1,A <good> start,Prof. K.\nemmy," + failed + ",full,why,kb");

        Run run = batch(out);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("3 of 3 were graded before", "Adjusted (1): grace")
                .contains("Not adjusted, because there is no score (1): emmy (REFUSED)");
        assertThat(staff("grace").score()).isEqualTo(before.score() + 1);
        assertThat(student("grace").score()).isEqualTo(before.score() + 1);
        assertThat(out.resolve("staff/gradebook.csv")).content().contains("grace,," + (before.score() + 1) + ",12,");
        assertThat(out.resolve("staff/results.jsonl"))
                .content()
                .contains("\"score\":" + (before.score() + 1), "\"flags\":[\"ADJUSTED\"]");
        assertThat(out.resolve("staff/ledger.jsonl")).hasBinaryContent(ledger);
        assertThat(out.resolve("students/grace/report.html"))
                .content()
                .contains("A &lt;good&gt; start", "Points changed after the grading")
                .doesNotContain("Prof. K.");
        assertThat(out.resolve("students/grace/result.json")).content().doesNotContain("Prof. K.");
        assertThat(out.resolve("staff/grace/report.html")).content().contains("Prof. K.");
        assertThat(out.resolve("students/ada/report.html")).content().doesNotContain("Points changed");
    }

    @Test
    void takenBackEverythingIsAsBefore() throws IOException {
        Map<String, String> before = Written.in(out);
        adjust(out, "*," + failed + ",void,The test was wrong.,kb");
        batch(out);
        assertThat(Written.in(out)).isNotEqualTo(before);
        Files.delete(out.resolve("adjustments.csv"));

        Run run = batch(out);

        assertThat(run.out()).contains("3 of 3 were graded before");
        Map<String, String> after = Written.in(out);
        assertThat(after.remove("staff/adjusted.txt")).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aVoidCriterionCountsNeitherForNorAgainstItsStudent() throws IOException {
        Result before = staff("grace");
        adjust(out, "grace," + failed + ",void,Excused.,kb");
        Path worksheet = Files.writeString(temporary.resolve("worksheet.csv"), """
                Identifier,Full name,Email address,ID number,Maximum grade,Grade
                Participant 1,Ada,a@x,ada,12.00,
                Participant 2,Grace,g@x,grace,12.00,
                """);

        Run refused = Run.of("gradebook", out.toString(), "--moodle", worksheet.toString());
        Run scaled = Run.of("gradebook", out.toString(), "--moodle", worksheet.toString(), "--scale");

        int most = 12 - criterion(before).maxPoints();
        assertThat(staff("grace").score()).isEqualTo(before.score());
        assertThat(staff("grace").maxScore()).isEqualTo(most);
        assertThat(student("grace").problems().get(0).maxPoints()).isEqualTo(most);
        CommandLineTest.assertBad(refused);
        assertThat(refused.err()).contains("for grace, for whom a criterion is void; give --scale");
        assertThat(scaled.exit()).as(scaled.err()).isZero();
        double share = Math.round(100.0 * 12 * before.score() / most) / 100.0;
        assertThat(Files.readAllLines(out.resolve("staff/moodle.csv")).get(2))
                .endsWith("," + (share == (int) share ? "" + (int) share : "" + share));
    }

    @Test
    void handBackBringsTheReportsToThemFirst() throws IOException {
        int score = staff("grace").score() + criterion(staff("grace")).maxPoints();
        adjust(out, "grace," + failed + ",full,Right after all.,kb");

        Run run = Run.of("hand-back", out.toString(), "--folders");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("hand-back/grace/report.html")).content().contains("Right after all.");
        assertThat(out.resolve("staff/gradebook.csv")).content().contains("grace,," + score + ",12,GRADED");
    }

    @Test
    void aLineThatCannotBeRightIsRefusedAndNothingIsWritten() throws IOException {
        Map<String, String> before = Written.in(out);
        adjust(out, "grase," + failed + ",full,why,kb");

        for (Run run : List.of(batch(out), Run.of("hand-back", out.toString(), "--folders"))) {
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains("adjustments.csv, line 2, column student", "did you mean \"grace\"?");
        }
        Map<String, String> after = Written.in(out);
        after.remove("adjustments.csv");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void mergedPartsAreAdjustedAsTheWholeIs() throws IOException {
        adjust(out, "*," + failed + ",full,The test was wrong.,kb");
        batch(out);
        List<String> merge = new ArrayList<>(List.of("merge", "--out"));
        Path merged = Written.keyed(temporary.resolve("merged"));
        merge.add(merged.toString());
        for (int i = 1; i <= 2; i++) {
            Path part = Written.copy(graded, temporary.resolve("part-" + i));
            batch(part, "--shard", i + "/2");
            merge.add(part.toString());
        }
        adjust(merged, "*," + failed + ",full,The test was wrong.,kb");

        Run run = Run.of(merge.toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Written.in(merged)).isEqualTo(Written.in(out));
    }

    @Test
    void theySurviveGradingAgainAndArePartOfWhatIsCompared() throws IOException {
        adjust(out, "grace," + failed + ",1,A good start.,kb");
        Path corrected = Files.writeString(
                temporary.resolve("corrected.json"),
                Files.readString(Path.of(handedIn.setFile()))
                        .replaceFirst("\\{\\s*\"problem\"\\s*:", "{\"weight\": 2, \"problem\":"));

        Run run = Run.of("regrade", out.toString(), "--set", corrected.toString(), "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(student("grace").adjustments())
                .singleElement()
                .satisfies(one -> assertThat(one.points()).isEqualTo(1));
        assertThat(criterion(staff("grace")).points()).isEqualTo(1);
        assertThat(out.resolve("before/1/staff/regrade.csv")).content().contains("Adjusted: A good start.");
        assertThat(out.resolve("adjustments.csv")).exists();
        assertThat(Ledger.read(out).current().get("grace").score())
                .isEqualTo(staff("grace").score() - 1);
    }

    private Result.Criterion criterion(Result result) {
        return result.criteria().stream()
                .filter(one -> one.id().equals(failed))
                .findFirst()
                .orElseThrow();
    }

    private Result staff(String student) {
        return ResultJson.read(out.resolve("staff").resolve(student).resolve("result.json"));
    }

    private Result student(String student) {
        return ResultJson.read(out.resolve("students").resolve(student).resolve("result.json"));
    }

    private static void adjust(Path to, String lines) throws IOException {
        Files.writeString(to.resolve("adjustments.csv"), HEADER + lines + "\n");
    }

    private Run batch(Path to, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                // These solutions are our own.
                "--isolation",
                "L0",
                "--out",
                to.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }
}
