package deltarule.grader.export;

import deltarule.grader.report.Audience;
import deltarule.grader.report.Result;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A format that a result can be written in, and the files it consists of. */
public enum ExportFormat {
    /** Gradescope's {@code results.json}. */
    GRADESCOPE,
    /** XML as JUnit's runners write it. */
    JUNIT,
    /** GitHub's step summary and workflow commands, and GitHub Classroom's points. */
    GITHUB,
    /** GitLab's test report, code quality report and variables. */
    GITLAB,
    /** SARIF 2.1.0. */
    SARIF;

    private static final String GRADESCOPE_RESULTS = "gradescope.json";
    private static final String JUNIT_XML = "junit.xml";
    private static final String SUMMARY = "github-summary.md";
    private static final String ANNOTATIONS = "github-annotations.txt";
    private static final String CLASSROOM = "github-classroom.json";
    private static final String CODE_QUALITY = "gl-code-quality-report.json";
    private static final String VARIABLES = "gitlab.env";
    private static final String SARIF_LOG = "results.sarif";

    /** The names of all files of all formats. */
    public static List<String> allFiles() {
        return List.of(
                GRADESCOPE_RESULTS, JUNIT_XML, SUMMARY, ANNOTATIONS, CLASSROOM, CODE_QUALITY, VARIABLES, SARIF_LOG);
    }

    /**
     * The texts of some formats by file name.
     *
     * @param result the student's view; whatever is written goes where students look
     */
    public static Map<String, String> texts(Collection<ExportFormat> formats, Result result, SourcePlaces places) {
        requireStudents(result);
        Map<String, String> texts = new TreeMap<>();
        formats.forEach(format -> texts.putAll(format.texts(result, places)));
        return texts;
    }

    /** Stops what was not redacted from going out. */
    static void requireStudents(Result result) {
        if (result.audience() != Audience.STUDENT) {
            throw new IllegalArgumentException("Exports are made from the student's view only");
        }
    }

    private Map<String, String> texts(Result result, SourcePlaces places) {
        return switch (this) {
            case GRADESCOPE -> Map.of(GRADESCOPE_RESULTS, GradescopeResults.text(result));
            case JUNIT -> Map.of(JUNIT_XML, JunitXml.text(result));
            case GITHUB ->
                Map.of(
                        SUMMARY,
                        StepSummary.text(result),
                        ANNOTATIONS,
                        lines(GithubAnnotations.lines(result, places)),
                        CLASSROOM,
                        ClassroomPoints.json(result) + "\n");
            case GITLAB ->
                Map.of(
                        JUNIT_XML,
                        JunitXml.text(result),
                        CODE_QUALITY,
                        CodeQuality.text(result, places),
                        VARIABLES,
                        variables(result));
            case SARIF -> Map.of(SARIF_LOG, Sarif.text(result, places));
        };
    }

    private static String variables(Result result) {
        return lines(List.of(
                "DELTARULE_STATUS=" + result.status().name(),
                "DELTARULE_SCORE=" + Score.points(result),
                "DELTARULE_MAX_SCORE=" + result.maxScore(),
                "DELTARULE_PERCENT=" + Score.percent(result)));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
