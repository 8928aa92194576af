package deltarule.grader.authoring;

import static deltarule.grader.authoring.Scripts.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples of docs/ci.md and the composite action, as far as a shell can run them. */
class CiDocumentTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path called;

    @BeforeEach
    void putAGraderThatOnlyNotesHowItIsCalled() throws IOException {
        called = folder.resolve("called");
        program(
                folder.resolve("deltarule"),
                "printf '%s\\n' \"$@\" >> '" + called + "'\nls pushed 2>/dev/null || true\n");
    }

    @Test
    void everyExampleIsYamlWithJobsThatHaveStepsOrAScript() throws IOException {
        List<Map<String, Object>> examples = examples();

        assertThat(examples).hasSize(4);
        assertThat(examples.get(3)).containsKey("grade");
        assertThat(examples.subList(0, 3)).allSatisfy(workflow -> {
            // YAML 1.1 reads the key "on" as true.
            assertThat(workflow).containsKeys("name", "permissions", "jobs");
            assertThat(steps(workflow))
                    .isNotEmpty()
                    .allMatch(step -> step.containsKey("uses") || step.containsKey("run"));
        });
    }

    @Test
    void theWorkflowOfTheCourseGivesTheActionWhatItKnowsAndKeepsTheTokenOutOfTheCheckout() throws IOException {
        List<Map<String, Object>> steps = steps(examples().get(0));
        Map<String, Object> action = yaml(Files.readString(PROJECT.resolve(".github/actions/grade/action.yml")));

        Map<String, Object> grade = step(steps, "./.github/actions/grade");
        assertThat(map(action.get("inputs")).keySet())
                .containsAll(map(grade.get("with")).keySet());
        assertThat(steps)
                .filteredOn(step ->
                        step.containsKey("with") && map(step.get("with")).containsKey("token"))
                .allSatisfy(step -> assertThat(map(step.get("with"))).containsEntry("persist-credentials", false));
    }

    @Test
    void theReportersVariableIsNamedAfterTheStep() throws IOException {
        List<Map<String, Object>> steps = steps(examples().get(2));
        Map<String, Object> reporter = step(steps, "classroom-resources/autograding-grading-reporter@v1");

        assertThat(map(reporter.get("with"))).containsEntry("runners", "grade");
        assertThat(map(reporter.get("env"))).containsKey("GRADE_RESULTS");
        assertThat(steps).anyMatch(step -> "grade".equals(step.get("id")));
    }

    @Test
    void theActionCallsTheGraderWithItsInputsWhateverTheyHold() throws Exception {
        Map<String, Object> action = yaml(Files.readString(PROJECT.resolve(".github/actions/grade/action.yml")));
        List<Map<String, Object>> steps = list(map(action.get("runs")).get("steps"));
        String script = (String) steps.get(steps.size() - 1).get("run");
        Path place = Files.createDirectories(folder.resolve(".github/actions/grade"));

        shell(
                script,
                Map.of(
                        "GITHUB_ACTION_PATH", place.toString(),
                        "SET", "my set; $(touch x)",
                        "RELEASE", "",
                        "SECRET_FILE", "",
                        "STUDENT", "",
                        "FOLDER", "pushed",
                        "OUT", "out",
                        "FAIL_UNDER", "50"));

        assertThat(Files.readAllLines(called))
                .containsExactly(
                        "ci",
                        "pushed",
                        "--out",
                        "out",
                        "--host",
                        "github",
                        "--set",
                        "my set; $(touch x)",
                        "--fail-under",
                        "50");
        assertThat(script).doesNotContain("${{");
    }

    @Test
    void gitlabsScriptFetchesTheCommitAndGradesIt() throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        program(folder.resolve("bin/git"), "[ \"$1\" != init ] || mkdir -p \"$3\"\n");
        List<String> lines = strings(map(examples().get(3).get("grade")).get("script"));

        shell(
                String.join("\n", lines),
                Map.of(
                        "READ_SUBMISSIONS", "t",
                        "CI_SERVER_HOST", "h",
                        "STUDENT_PROJECT", "p",
                        "STUDENT_SHA", "s"));

        assertThat(Files.readAllLines(called))
                .containsExactly("ci", "--set", "neural-network-basics", "pushed", "--out", "graded");
    }

    @Test
    void theHookGradesWhatIsPushedToTheMainBranchOnly() throws Exception {
        String hook = blocks("sh").stream()
                .filter(block -> block.startsWith("#!/bin/sh"))
                .findFirst()
                .orElseThrow();
        String said = shell(
                """
                git init -q --bare ada.git
                cp hook ada.git/hooks/post-receive && chmod 755 ada.git/hooks/post-receive
                git init -q -b main work && cd work
                mkdir student && echo 'package student;' > student/HingeLossSolution.java
                git add -A && git -c user.name=a -c user.email=a@b commit -q -m one
                git push -q ../ada.git main:draft 2>&1
                test ! -e "$CALLED"
                git push -q ../ada.git main 2>&1
                """,
                Map.of(
                        "DELTARULE", folder.resolve("deltarule").toString(),
                        "GRADED", folder.resolve("graded").toString(),
                        "CALLED", called.toString()),
                hook);

        assertThat(Files.readAllLines(called))
                .as(said)
                .startsWith("ci", "--set", "neural-network-basics")
                .endsWith("--out", folder.resolve("graded/ada").toString(), "--host", "none");
    }

    private String shell(String script, Map<String, String> environment) throws Exception {
        return shell(script, environment, "");
    }

    private String shell(String script, Map<String, String> environment, String hook) throws Exception {
        Files.writeString(folder.resolve("hook"), hook);
        Scripts.Ended ended = Scripts.run(folder, environment, List.of("bash", "-euo", "pipefail", "-c", script));
        assertThat(ended.exit()).as(ended.output()).isZero();
        return ended.output();
    }

    private static List<Map<String, Object>> examples() throws IOException {
        List<Map<String, Object>> examples = new ArrayList<>();
        for (String block : blocks("yaml")) {
            examples.add(yaml(block));
        }
        return examples;
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(PROJECT.resolve("docs/ci.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static List<Map<String, Object>> steps(Map<String, Object> workflow) {
        return map(workflow.get("jobs")).values().stream()
                .flatMap(job -> list(map(job).get("steps")).stream())
                .toList();
    }

    private static Map<String, Object> step(List<Map<String, Object>> steps, String uses) {
        return steps.stream()
                .filter(step -> uses.equals(step.get("uses")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> yaml(String text) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
