package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.Result;
import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiHostTest {
    @TempDir
    Path folder;

    @Test
    void theHostIsKnownByItsEnvironment() {
        assertThat(CiHost.of(Map.of("GITHUB_ACTIONS", "true", "CI", "true"))).isEqualTo(CiHost.GITHUB);
        assertThat(CiHost.of(Map.of("GITLAB_CI", "true"))).isEqualTo(CiHost.GITLAB);
        assertThat(CiHost.of(Map.of("CI", "true"))).isEqualTo(CiHost.NONE);
    }

    @Test
    void whatAStudentWroteStandsBetweenLinesThatStopGithubsCommands() throws IOException {
        List<String> log = tell(CiHost.GITHUB, Views.hostile()).lines().toList();

        assertThat(log.get(0)).matches("::stop-commands::[0-9a-f]{32}");
        String token = log.get(0).substring("::stop-commands::".length());
        int end = log.indexOf("::" + token + "::");
        assertThat(log.subList(1, end)).contains("::error::forged");
        assertThat(log.subList(end + 1, log.size())).isEqualTo(GithubAnnotations.lines(Views.hostile(), Views.PLACES));
    }

    @Test
    void theTokenIsAnotherEachTime() throws IOException {
        assertThat(tell(CiHost.GITHUB, Views.mixed()).lines().findFirst())
                .isNotEqualTo(tell(CiHost.GITHUB, Views.mixed()).lines().findFirst());
    }

    @Test
    void githubsFilesAreAppendedTo() throws IOException {
        Files.writeString(folder.resolve("summary"), "before\n");
        tell(CiHost.GITHUB, Views.mixed());

        assertThat(folder.resolve("summary")).content().startsWith("before\n## Neural network basics");
        assertThat(Files.readAllLines(folder.resolve("output")))
                .contains("status=GRADED", "score=5", "max-score=24", "percent=20.8", "report=out/report.html")
                .anyMatch(line -> line.equals("result=" + ClassroomPoints.encoded(Views.mixed())));
    }

    @Test
    void aFaultOfTheGraderHasNoScore() throws IOException {
        String log = tell(CiHost.GITHUB, StudentView.of(StatusGrades.graderError()));

        assertThat(log).contains("Score: none is recorded.").doesNotContain("0 of");
        assertThat(Files.readAllLines(folder.resolve("output"))).contains("status=GRADER_ERROR", "score=", "percent=");
    }

    @Test
    void gitlabFindsThePercentageInTheLog() throws IOException {
        assertThat(tell(CiHost.GITLAB, Views.mixed())).containsPattern("Score: .*, (\\d+(?:\\.\\d+)?)%");
        assertThat(folder.resolve("summary")).doesNotExist();
    }

    private String tell(CiHost host, Result result) throws IOException {
        StringWriter log = new StringWriter();
        Map<String, String> environment = Map.of(
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(),
                "GITHUB_OUTPUT", folder.resolve("output").toString());
        host.tell(result, Views.PLACES, Path.of("out/report.html"), environment, new PrintWriter(log, true));
        return log.toString();
    }
}
