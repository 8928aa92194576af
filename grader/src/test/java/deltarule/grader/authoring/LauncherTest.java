package deltarule.grader.authoring;

import static deltarule.grader.authoring.Scripts.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The launchers of batches in parts, as far as a shell can run them. {@code launchers/test-slurm.sh} runs a real Slurm. */
class LauncherTest {
    private static final Path LAUNCHERS = Path.of("launchers").toAbsolutePath();
    private static final String SUBMIT = LAUNCHERS.resolve("slurm/submit.sh").toString();

    @TempDir
    Path folder;

    private Path called;
    private Path submitted;
    private Path deltarule;

    @BeforeEach
    void putProgramsThatOnlyNoteHowTheyAreCalled() throws IOException {
        called = folder.resolve("called");
        submitted = folder.resolve("submitted");
        deltarule = folder.resolve("a grader");
        program(deltarule, "[ \"$1\" = --version ] || printf '%s\\n' \"$@\" >> '" + called + "'\n");
        Files.createDirectories(folder.resolve("bin"));
        program(folder.resolve("bin/sbatch"), "printf '%s\\n' \"$@\" '' >> '" + submitted + "'\necho 17\n");
    }

    @Test
    void aTaskGradesThePartOfItsNumber() throws Exception {
        run(
                0,
                Map.of("SLURM_ARRAY_TASK_ID", "3", "SLURM_ARRAY_TASK_COUNT", "1", "SLURM_CPUS_PER_TASK", "2"),
                launcher("grade-array.sh"),
                "--deltarule",
                deltarule.toString(),
                "--shards",
                "8",
                "--out",
                "my out",
                "--",
                "--set",
                "a set",
                "$(touch x)");

        assertThat(Files.readAllLines(called))
                .containsExactly(
                        "batch",
                        "--set",
                        "a set",
                        "$(touch x)",
                        "--jobs",
                        "2",
                        "--out",
                        "my out/part-3",
                        "--shard",
                        "3/8");
    }

    @Test
    void submittingHandsTheArgumentsOnAsTheyAre() throws Exception {
        String said = submit("--sbatch", "--partition=long", "--", "--set", "s", "the class; ls");

        List<List<String>> jobs = jobs();
        assertThat(jobs).hasSize(2);
        assertThat(jobs.get(0))
                .contains("--array=1-8", "--partition=long")
                .endsWith("--", "--set", "s", "the class; ls");
        assertThat(jobs.get(1)).contains("--dependency=afterany:17", "--partition=long");
        assertThat(said).contains("Merge job 17");
    }

    @Test
    void theMergeEndsWithTheCommandThatRunsJustTheMissingPartsAgain() throws Exception {
        submit("--", "--set", "s", "the class; ls");
        program(deltarule, "echo 'Run again, of 8 parts: 3,7'\necho '  ./deltarule batch'\nexit 1\n");
        List<String> merge = jobs().get(1);
        Path ledger =
                Files.createDirectories(folder.resolve("my out/part-1/staff")).resolve("ledger.jsonl");
        Files.writeString(ledger, "{}\n");

        String said = run(
                1,
                Map.of(),
                merge.subList(merge.indexOf(launcher("merge-parts.sh")), merge.size())
                        .toArray(String[]::new));

        program(deltarule, "true");
        Files.delete(submitted);
        run(0, Map.of(), "bash", "-euc", lastLine(said));
        assertThat(jobs().get(0)).contains("--array=3,7").endsWith("--", "--set", "s", "the class; ls");
    }

    @Test
    void aPartThatNeverBeganIsMissingAndNoBadInput() throws Exception {
        String said = run(
                1,
                Map.of(),
                launcher("merge-parts.sh"),
                "--deltarule",
                deltarule.toString(),
                "--shards",
                "4",
                "--out",
                "none",
                "--",
                "submit.sh",
                "--");

        assertThat(lastLine(said)).endsWith("submit.sh --only 1-4 --");
        assertThat(called).doesNotExist();
    }

    @Test
    void submittingRefusesWhatItDecidesItself() throws Exception {
        assertThat(run(2, Map.of(), SUBMIT, "--shards", "8", "--out", "o", "--", "--shard", "1/8"))
                .contains("--shard is given to each part");
        assertThat(run(2, Map.of(), SUBMIT, "--shards", "8", "--out", "o", "--only", "9", "--", "c"))
                .contains("no part 9 of 8");
        assertThat(run(2, Map.of(), SUBMIT, "--shards", "8", "--out", "o", "--", "--pseudonyms", "new.csv", "c"))
                .contains("--only 1");
    }

    @Test
    void anIndexOfKubernetesGradesThePartAfterIt() throws Exception {
        Map<String, Object> job = yaml("kubernetes/job.yaml");
        Map<String, Object> specification = map(job.get("spec"));

        assertThat(specification).containsEntry("completionMode", "Indexed").containsKey("backoffLimitPerIndex");
        assertThat(environment(job)).containsEntry("SHARDS", String.valueOf(specification.get("completions")));
        runContainer(job, Map.of("JOB_COMPLETION_INDEX", "2"));
        assertThat(Files.readAllLines(called)).contains("--isolation", "L2").endsWith("--shard", "3/8");
    }

    @Test
    void kubernetesMergesThePartsThatBegan() throws Exception {
        Path ledger = Files.createDirectories(folder.resolve("o/part-2/staff")).resolve("ledger.jsonl");
        Files.writeString(ledger, "{}\n");

        runContainer(yaml("kubernetes/merge.yaml"), Map.of());

        assertThat(Files.readAllLines(called)).containsExactly("merge", "--out", "o/merged", "o/part-2");
        assertThat(environment(yaml("kubernetes/merge.yaml"))).containsEntry("SHARDS", "8");
    }

    @Test
    void theWorkflowOfGithubGradesAndMergesEachPart() throws Exception {
        Map<String, Object> jobs = map(yaml("ci/github-matrix.yml").get("jobs"));
        List<?> parts = (List<?>)
                map(map(map(jobs.get("grade")).get("strategy")).get("matrix")).get("part");
        Files.createDirectories(folder.resolve("parts/part-1"));
        Files.createSymbolicLink(folder.resolve("deltarule"), deltarule);

        run(
                0,
                Map.of("SET", "s", "PART", "3", "SHARDS", String.valueOf(parts.size())),
                "bash",
                "-euc",
                step(jobs, "grade", "Grade"));
        run(0, Map.of(), "bash", "-euc", step(jobs, "merge", "Merge"));

        assertThat(Files.readAllLines(called))
                .containsSubsequence("part-3", "--shard", "3/8", "merge", "--out", "merged", "parts/part-1");
        assertThat(step(jobs, "grade", "Grade")).doesNotContain("${{");
    }

    @Test
    void theJobsOfGitlabGradeAndMergeEachPart() throws Exception {
        Map<String, Object> pipeline = yaml("ci/gitlab-parallel.yml");
        Files.createDirectories(folder.resolve("part-1"));
        Files.createSymbolicLink(folder.resolve("deltarule"), deltarule);
        for (String job : List.of("grade", "merge")) {
            List<?> script = (List<?>) map(pipeline.get(job)).get("script");
            run(
                    0,
                    Map.of("SET", "s", "CI_NODE_INDEX", "8", "CI_NODE_TOTAL", "8"),
                    "bash",
                    "-euc",
                    String.valueOf(script.get(0)));
        }

        assertThat(Files.readAllLines(called))
                .containsSubsequence("part-8", "--shard", "8/8", "merge", "--out", "merged", "part-1");
    }

    private String submit(String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(SUBMIT, "--shards", "8", "--out", "my out", "--deltarule", deltarule.toString()));
        command.addAll(List.of(more));
        return run(0, Map.of(), command.toArray(String[]::new));
    }

    /** The arguments of each call of sbatch. */
    private List<List<String>> jobs() throws IOException {
        List<List<String>> jobs = new ArrayList<>();
        for (String job : Files.readString(submitted).split("\n\n", -1)) {
            if (!job.isBlank()) {
                jobs.add(List.of(job.split("\n", -1)));
            }
        }
        return jobs;
    }

    private void runContainer(Map<String, Object> job, Map<String, String> more) throws Exception {
        Map<String, Object> container = container(job);
        List<String> command = new ArrayList<>();
        ((List<?>) container.get("command")).forEach(word -> command.add((String) word));
        ((List<?>) container.get("args")).forEach(word -> command.add((String) word));
        Map<String, String> environment = new HashMap<>(environment(job));
        environment.putAll(more);
        environment.put("DELTARULE", deltarule.toString());
        environment.put("OUT", "o");
        run(0, environment, command.toArray(String[]::new));
    }

    private static Map<String, String> environment(Map<String, Object> job) {
        Map<String, String> environment = new HashMap<>();
        for (Object variable : (List<?>) container(job).get("env")) {
            environment.put(
                    (String) map(variable).get("name"), (String) map(variable).get("value"));
        }
        return environment;
    }

    private static Map<String, Object> container(Map<String, Object> job) {
        Map<String, Object> pod = map(map(map(job.get("spec")).get("template")).get("spec"));
        return map(((List<?>) pod.get("containers")).get(0));
    }

    private static String step(Map<String, Object> jobs, String job, String name) {
        return ((List<?>) map(jobs.get(job)).get("steps"))
                .stream()
                        .map(LauncherTest::map)
                        .filter(step -> name.equals(step.get("name")))
                        .map(step -> (String) step.get("run"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(LAUNCHERS.resolve(file))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String launcher(String name) {
        return LAUNCHERS.resolve("slurm").resolve(name).toString();
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    private String run(int code, Map<String, String> environment, String... command) throws Exception {
        Scripts.Ended ended = Scripts.run(folder, environment, List.of(command));
        assertThat(ended.exit()).as(ended.output()).isEqualTo(code);
        return ended.output();
    }
}
