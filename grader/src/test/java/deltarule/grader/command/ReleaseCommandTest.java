package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.batch.Written;
import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Audience;
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

/** A graded class whose hidden cases are shown when the exercise is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseCommandTest {
    @TempDir
    private Path temporary;

    private HandedIn handedIn;
    private Path deadlines;
    private Path graded;
    private Path out;

    @BeforeAll
    void grade(@TempDir Path shared) throws IOException {
        handedIn = new HandedIn(shared.resolve("class"));
        handedIn.right("ada");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        deadlines = Files.writeString(shared.resolve("deadlines.csv"), "student,deadline\n*,2026-05-01T22:00:00Z\n");
        graded = Written.keyed(shared.resolve("graded"));
        batch(graded);
    }

    @BeforeEach
    void copy() throws IOException {
        out = Written.copy(graded, temporary.resolve("out"));
    }

    @Test
    void afterTheDeadlineStudentsSeeTheHiddenCasesAndNothingElseOfStaffs() throws IOException {
        assertThat(hidden(student("grace")))
                .allSatisfy(one -> assertThat(one.failures()).isEmpty());

        Run run = Run.of("release", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2026-05-01T22:00Z, is over", "2 of 2 reports were written again");
        Result shown = student("grace");
        assertThat(shown.audience()).isEqualTo(Audience.STUDENT);
        assertThat(hidden(shown))
                .isEqualTo(hidden(staff("grace")))
                .anyMatch(one -> !one.failures().isEmpty());
        assertThat(shown.timings().wallMillis()).isEmpty();
        assertThat(out.resolve("students/grace/report.html"))
                .content()
                .contains("failed hidden case", "the hidden cases are shown")
                .doesNotContain("Staff copy", "Time and memory");
    }

    @Test
    void releasedAgainOrGradedAgainItStaysTheSame() throws IOException {
        assertThat(Run.of("release", out.toString()).exit()).isZero();
        Map<String, String> released = Written.in(out);

        Run again = Run.of("release", out.toString());
        assertThat(again.out()).contains("0 of 2 reports were written again");
        assertThat(Written.in(out)).isEqualTo(released);

        Run batch = batch(out);
        assertThat(batch.out()).contains("2 of 2 were graded before", "Released: the students' reports");
        assertThat(Written.in(out)).isEqualTo(released);

        Files.delete(out.resolve("students/grace/report.html"));
        assertThat(batch(out).out()).contains("1 of 2 were graded before");
        assertThat(Written.in(out)).isEqualTo(released);
    }

    @Test
    void whatIsReleasedStaysSoWhenItIsGradedAgainstAnotherSet() throws IOException {
        Run.of("release", out.toString());

        Run run = Run.of("regrade", out.toString(), "--set", handedIn.setFile(), "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 of 2 change");
        assertThat(student("grace").released()).isTrue();
        assertThat(Run.of("release", out.toString()).out()).contains("0 of 2 reports were written again");
    }

    @Test
    void beforeTheLatestExtensionItIsRefusedUnlessToldNow() throws IOException {
        inLedger("\"deadline\":\"2026-05-01T22:00Z\"", "\"deadline\":\"2999-01-01T00:00+01:00\"");
        Map<String, String> before = Written.in(out);

        Run refused = Run.of("release", out.toString());

        CommandLineTest.assertBad(refused);
        assertThat(refused.err()).contains("2999-01-01T00:00+01:00, which is not over", "--now");
        assertThat(Written.in(out)).isEqualTo(before);
        assertThat(Run.of("release", out.toString(), "--now").exit()).isZero();
        assertThat(student("grace").released()).isTrue();
    }

    @Test
    void whereNoDeadlineIsKnownItHasToBeSaid() throws IOException {
        inLedger("2026-05-01T22:00Z", "");

        Run refused = Run.of("release", out.toString(), "--now");

        CommandLineTest.assertBad(refused);
        assertThat(refused.err()).contains("no deadline is known", "--without-deadline");
        Run run = Run.of("release", out.toString(), "--without-deadline");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("All students have the same variant");
    }

    @Test
    void aResultThatIsDamagedIsNamedBeforeAnythingIsReleased() throws IOException {
        Path result = out.resolve("staff/ada/result.json");
        Files.writeString(result, Files.readString(result).replace("\"PASSED\"", "\"WRONG\""));

        Run run = Run.of("release", out.toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("the results of ada are missing, damaged", "start the batch again");
        assertThat(student("grace").released()).isFalse();
        assertThat(out.resolve("staff/released.txt")).doesNotExist();
    }

    @Test
    void whatWasShownIsNotHiddenAgainInSilence() throws IOException {
        Run.of("release", out.toString());
        Files.delete(out.resolve("staff/released.txt"));

        Run run = Run.of("hand-back", out.toString(), "--folders");

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("its hidden cases were released", "start the batch again");
    }

    @Test
    void aPartIsNotReleased() throws IOException {
        inLedger("\"shards\":1", "\"shards\":2");

        Run run = Run.of("release", out.toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("this is part 1 of 2; merge the parts");
    }

    @Test
    void partsMergedAgainIntoAReleasedClassStayReleased() throws IOException {
        Path merged = Written.keyed(temporary.resolve("merged"));
        List<String> merge = new ArrayList<>(List.of("merge", "--out", merged.toString()));
        for (int i = 1; i <= 2; i++) {
            Path part = Written.copy(graded, temporary.resolve("part-" + i));
            batch(part, "--shard", i + "/2");
            merge.add(part.toString());
        }
        assertThat(Run.of(merge.toArray(String[]::new)).exit()).isZero();
        Run.of("release", merged.toString());
        Run.of("release", out.toString());

        Run again = Run.of(merge.toArray(String[]::new));

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("Released: the students' reports show the hidden cases.");
        assertThat(Written.in(merged)).isEqualTo(Written.in(out));
    }

    private static List<Result.Criterion> hidden(Result result) {
        return result.criteria().stream()
                .filter(one -> one.visibility() == Visibility.HIDDEN)
                .toList();
    }

    private Result staff(String student) {
        return ResultJson.read(out.resolve("staff").resolve(student).resolve("result.json"));
    }

    private Result student(String student) {
        return ResultJson.read(out.resolve("students").resolve(student).resolve("result.json"));
    }

    private void inLedger(String before, String after) throws IOException {
        Path ledger = out.resolve("staff/ledger.jsonl");
        String text = Files.readString(ledger);
        assertThat(text).contains(before);
        Files.writeString(ledger, text.replace(before, after));
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
                "--deadlines",
                deadlines.toString(),
                "--out",
                to.toString()));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }
}
