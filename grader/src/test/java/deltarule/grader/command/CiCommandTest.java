package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.export.ExportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One command for what was pushed, on the hosts that courses use. */
class CiCommandTest {
    @TempDir
    Path temporary;

    private HandedIn handedIn;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        handedIn = new HandedIn(temporary.resolve("workspace"));
        out = temporary.resolve("out");
    }

    @Test
    void onGithubEverythingIsLeftWhereGithubLooks() throws IOException {
        HandedIn.assumeSandbox();
        Path pushed = handedIn.changed("pushed", HandedIn.COST, "throw new IllegalStateException(\"leak\");");
        Files.createDirectories(pushed.resolve(".git"));
        Map<String, String> environment = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_WORKSPACE", handedIn.folder().toString(),
                "GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString(),
                "GITHUB_OUTPUT", temporary.resolve("output").toString());

        Run run = ci(environment, pushed, "--fail-under", "76");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.NOT_REACHED);
        assertThat(run.out())
                .startsWith("::stop-commands::")
                .contains("::error file=pushed/student/HingeLossSolution.java,line=")
                .doesNotContain("leak");
        assertThat(temporary.resolve("summary")).content().contains("points**").doesNotContain("leak");
        assertThat(temporary.resolve("output")).content().contains("status=GRADED", "result=");
        assertThat(out.resolve("students/pushed")).isDirectoryContaining("glob:**/junit.xml");
        assertThat(out.resolve("students/pushed/results.sarif")).content().contains("pushed/student/HingeLoss");
        assertThat(out.resolve("students/pushed/report.html")).isNotEmptyFile();
        assertThat(out.resolve("staff/pushed/result.json")).isNotEmptyFile();
    }

    @Test
    void onGitlabReportsVariablesAndThePercentageAreLeft() throws IOException {
        HandedIn.assumeSandbox();
        Map<String, String> environment =
                Map.of("GITLAB_CI", "true", "CI_PROJECT_DIR", handedIn.folder().toString());

        Run run = ci(environment, handedIn.right("pushed"), "--fail-under", "100");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("points, 100.0%").doesNotContain("::");
        assertThat(out.resolve("students/pushed/junit.xml")).isNotEmptyFile();
        assertThat(out.resolve("students/pushed/gl-code-quality-report.json")).isNotEmptyFile();
        assertThat(out.resolve("students/pushed/gitlab.env")).content().contains("DELTARULE_PERCENT=100.0");
    }

    @Test
    void aRefusedSubmissionIsReportedWithoutAScore() throws IOException {
        HandedIn.assumeSandbox();
        Path pushed = Files.createDirectories(handedIn.folder().resolve("pushed"));
        Files.writeString(pushed.resolve("README.md"), "to do");

        Run run = ci(Map.of(), pushed);

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.out()).contains("pushed has no sources").contains("Score: none is recorded.");
        assertThat(out.resolve("students/pushed/report.html")).isNotEmptyFile();
    }

    @Test
    void aHostThatIsNoneAndAFolderThatIsNotThereAreNamed() {
        assertThat(ci(Map.of(), handedIn.folder(), "--host", "jenkins").err())
                .contains("\"jenkins\"")
                .contains("github, gitlab, none");
        assertThat(ci(Map.of(), temporary.resolve("nowhere")).err()).contains("is no folder");
        assertThat(out).doesNotExist();
    }

    @Test
    void gradingAgainWithoutAFormatLeavesNoExportOfTheGradingBefore() throws IOException {
        HandedIn.assumeSandbox();
        String submission = handedIn.right("ada").toString();
        String[] grade = {"grade", "--set", handedIn.setFile(), submission, "--out", out.toString(), "--quiet"};
        String[] formats = {"--format", "gradescope,junit,github,gitlab,sarif"};
        Run.of(Stream.of(grade, formats).flatMap(Arrays::stream).toArray(String[]::new));
        assertThat(ExportFormat.allFiles())
                .allSatisfy(name ->
                        assertThat(out.resolve("students/ada").resolve(name)).exists());

        Run.of(grade);

        assertThat(ExportFormat.allFiles())
                .allSatisfy(name ->
                        assertThat(out.resolve("students/ada").resolve(name)).doesNotExist());
    }

    private Run ci(Map<String, String> environment, Path folder, String... options) {
        StringWriter said = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(new CiCommand(environment));
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(errors, true));
        line.setExecutionExceptionHandler((e, command, parsed) -> Failures.explain(e, command.getErr()));
        String[] arguments = new String[5 + options.length];
        System.arraycopy(
                new String[] {"--set", handedIn.setFile(), folder.toString(), "--out", out.toString()},
                0,
                arguments,
                0,
                5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        int exit = line.execute(arguments);
        return new Run(exit, said.toString(), errors.toString());
    }
}
