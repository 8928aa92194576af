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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graded class whose hidden cases are shown when the exercise is over. */
class ReleaseCommandTest {
    private static final String OVER = "student,deadline\n*,2026-05-01T22:00:00Z\n";

    @TempDir
    private Path temporary;

    private HandedIn handedIn;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        handedIn = new HandedIn(temporary.resolve("class"));
        handedIn.right("ada");
        handedIn.changed("grace", HandedIn.COST, "return 0;");
        out = Written.keyed(temporary.resolve("out"));
    }

    @Test
    void afterTheDeadlineStudentsSeeTheHiddenCasesAndNothingElseOfStaffs() throws IOException {
        batch(OVER);
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
        batch(OVER);
        assertThat(Run.of("release", out.toString()).exit()).isZero();
        Map<String, String> released = Written.in(out);

        Run again = Run.of("release", out.toString());
        assertThat(again.out()).contains("0 of 2 reports were written again");
        assertThat(Written.in(out)).isEqualTo(released);

        Run batch = batch(OVER);
        assertThat(batch.out()).contains("2 of 2 were graded before", "Released: the students' reports");
        assertThat(Written.in(out)).isEqualTo(released);

        handedIn.changed("grace", HandedIn.COST, "return 1;");
        assertThat(batch(OVER).out()).contains("1 of 2 were graded before");
        assertThat(hidden(student("grace"))).anyMatch(one -> !one.failures().isEmpty());
    }

    @Test
    void whatIsReleasedStaysSoWhenItIsGradedAgainstAnotherSet() throws IOException {
        batch(OVER);
        Run.of("release", out.toString());

        Run run = Run.of("regrade", out.toString(), "--set", handedIn.setFile(), "--accept");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 of 2 change");
        assertThat(student("grace").released()).isTrue();
        assertThat(Run.of("release", out.toString()).out()).contains("0 of 2 reports were written again");
    }

    @Test
    void beforeTheLatestExtensionItIsRefusedUnlessToldNow() throws IOException {
        batch(OVER + "ada,2999-01-01T00:00:00+01:00\n");
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
        batch("");

        Run refused = Run.of("release", out.toString(), "--now");

        CommandLineTest.assertBad(refused);
        assertThat(refused.err()).contains("no deadline is known", "--without-deadline");
        Run run = Run.of("release", out.toString(), "--without-deadline");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("All students have the same variant");
    }

    @Test
    void aResultThatIsDamagedIsNamedBeforeAnythingIsReleased() throws IOException {
        batch(OVER);
        Path result = out.resolve("staff/ada/result.json");
        Files.writeString(result, Files.readString(result).replace("\"PASSED\"", "\"WRONG\""));

        Run run = Run.of("release", out.toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("the results of ada are missing, damaged", "start the batch again");
        assertThat(student("grace").released()).isFalse();
        assertThat(out.resolve("staff/released.txt")).doesNotExist();
    }

    @Test
    void aPartIsNotReleased() throws IOException {
        batch(OVER, "--shard", "1/2");

        Run run = Run.of("release", out.toString());

        CommandLineTest.assertBad(run);
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

    private Run batch(String deadlines, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                // These solutions are our own.
                "--isolation",
                "L0",
                "--out",
                out.toString()));
        if (!deadlines.isEmpty()) {
            Path file = Files.writeString(temporary.resolve("deadlines.csv"), deadlines);
            arguments.addAll(List.of("--deadlines", file.toString()));
        }
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }
}
