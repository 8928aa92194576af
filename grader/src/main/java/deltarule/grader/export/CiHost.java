package deltarule.grader.export;

import deltarule.grader.report.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Where a build runs, and what that host wants to be told. */
public enum CiHost {
    /** GitHub Actions. */
    GITHUB("GITHUB_ACTIONS", "GITHUB_WORKSPACE"),
    /** GitLab CI. */
    GITLAB("GITLAB_CI", "CI_PROJECT_DIR"),
    /** Any other. */
    NONE("", "");

    private final String sign;
    private final String workspace;

    CiHost(String sign, String workspace) {
        this.sign = sign;
        this.workspace = workspace;
    }

    /** The host that set these environment variables. */
    public static CiHost of(Map<String, String> environment) {
        for (CiHost host : values()) {
            if ("true".equals(environment.get(host.sign))) {
                return host;
            }
        }
        return NONE;
    }

    /** The formats it reads. */
    public List<ExportFormat> formats() {
        return switch (this) {
            case GITHUB -> List.of(ExportFormat.GITHUB, ExportFormat.JUNIT, ExportFormat.SARIF);
            case GITLAB -> List.of(ExportFormat.GITLAB, ExportFormat.SARIF);
            case NONE -> List.of(ExportFormat.JUNIT, ExportFormat.SARIF);
        };
    }

    /** The folder that the host shows sources relative to. */
    public Path root(Map<String, String> environment) {
        return Path.of(environment.getOrDefault(workspace, "")).toAbsolutePath();
    }

    /**
     * Tells the host: the log, and on GitHub the annotations, the step summary and the outputs.
     *
     * @param result the student's view
     * @param report the student's page
     * @throws IOException when the host's files cannot be written
     */
    public void tell(Result result, SourcePlaces places, Path report, Map<String, String> environment, PrintWriter log)
            throws IOException {
        ExportFormat.requireStudents(result);
        if (this != GITHUB) {
            LogText.lines(result).forEach(log::println);
            return;
        }
        // Between these lines GitHub takes no text for a command, whoever wrote it.
        String token = token();
        log.println("::stop-commands::" + token);
        LogText.lines(result).forEach(log::println);
        log.println("::" + token + "::");
        GithubAnnotations.lines(result, places).forEach(log::println);
        append(environment.get("GITHUB_STEP_SUMMARY"), StepSummary.text(result));
        append(environment.get("GITHUB_OUTPUT"), outputs(result, report));
    }

    private static String outputs(Result result, Path report) {
        return "status=" + result.status().name() + "\n"
                + "score=" + Score.points(result) + "\n"
                + "max-score=" + result.maxScore() + "\n"
                + "percent=" + Score.percent(result) + "\n"
                + "report=" + report.toString().replaceAll("[\\r\\n]", " ") + "\n"
                + "result=" + ClassroomPoints.encoded(result) + "\n";
    }

    private static void append(String file, String text) throws IOException {
        if (file != null && !file.isEmpty()) {
            // A string may hold half a character, which only this way of encoding replaces.
            Files.write(
                    Path.of(file),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Nobody who wrote what is printed can have known it. */
    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
