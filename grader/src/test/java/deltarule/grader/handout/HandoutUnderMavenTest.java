package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs Maven on a written handout, outside the repository, in a path with a space and a letter that is not ASCII. */
class HandoutUnderMavenTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static Map<String, String> files;

    @TempDir
    private Path temp;

    @BeforeAll
    static void render() {
        files = Handout.files(SET);
    }

    @Test
    void stubsFailWithOneLineForEachCriterionAndATable() throws Exception {
        MavenRun run = MavenRun.test(project(), JDK);
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        SET.exercises().forEach(exercise -> {
            exercise.problem().criteria().stream()
                    .filter(criterion -> criterion.visibility() == Visibility.PUBLIC)
                    .forEach(criterion -> assertThat(run.output().lines())
                            .filteredOn(line -> line.startsWith(
                                    "FAILED  " + exercise.problem().id() + ", " + criterion.id() + ": "))
                            .containsExactly("FAILED  " + exercise.problem().id() + ", " + criterion.id() + ": "
                                    + criterion.method() + " is not written yet"));
            assertThat(run.output())
                    .containsPattern(
                            exercise.problem().id() + " +public 0 of \\d+ points; hidden \\d+ points are graded later");
        });
        assertThat(run.output().lines()).noneMatch(line -> line.stripLeading().startsWith("at "));
        assertThat(run.output().lines()).hasSizeLessThan(60);
    }

    @Test
    void theReferenceAsASolutionPasses() throws Exception {
        MavenRun run = MavenRun.test(solved(), JDK);
        assertThat(run.exit()).as(run.output()).isZero();
        assertAllPublicPoints(run);
    }

    @Test
    void theReferenceAsASolutionPassesOnJdk25() throws Exception {
        Optional<Path> jdk = MavenRun.jdk25();
        if (jdk.isEmpty()) {
            MavenRun.skip("no JDK 25 found; name one with -Ddeltarule.jdk25=...");
        }
        MavenRun run = MavenRun.test(solved(), jdk.orElseThrow());
        assertThat(run.exit()).as(run.output()).isZero();
        assertAllPublicPoints(run);
    }

    @Test
    void aMistakeAndAChangedArgumentAreReported() throws Exception {
        Path project = solved();
        Path solution = project.resolve("src/main/java/student/HingeLossSolution.java");
        String right = Files.readString(solution);
        String wrong = right.replace("competitor - truth + margin", "competitor - truth")
                .replace("double[] gradient = new double[scores.length];", "double[] gradient = scores;");
        assertThat(wrong).isNotEqualTo(right);
        Files.writeString(solution, wrong);
        MavenRun run = MavenRun.test(project, JDK);
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("FAILED  hinge-loss, loss-examples: first image: expected 2.8999999999999995,"
                        + " was 1.8999999999999995 (difference -1.00, allowed 3e-09)")
                .contains("FAILED  hinge-loss, gradient-examples: first image: gradient changes its"
                        + " argument scores; work on a copy")
                .contains("public 0 of 3 points");
    }

    @Test
    void whatIsNotThereWhenGradedDoesNotCompileHereEither() throws Exception {
        Path project = solved();
        Path solution = project.resolve("src/main/java/student/HingeLossSolution.java");
        String right = Files.readString(solution);
        Files.writeString(solution, right.replaceFirst("import ", "import java.util.logging.Logger;\nimport "));
        MavenRun run = MavenRun.test(project, JDK);
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("package java.util.logging is not visible");
    }

    private static void assertAllPublicPoints(MavenRun run) {
        assertThat(run.output()).doesNotContain("FAILED");
        SET.exercises().forEach(exercise -> {
            int points = exercise.problem().criteria().stream()
                    .filter(criterion -> criterion.visibility() == Visibility.PUBLIC)
                    .mapToInt(criterion -> criterion.points())
                    .sum();
            assertThat(run.output())
                    .containsPattern(exercise.problem().id() + " +public " + points + " of " + points + " points");
        });
    }

    private Path project() {
        Path project = temp.resolve("Übung eins");
        HandoutFolder.write(files, project);
        return project;
    }

    private Path solved() throws IOException {
        Path project = project();
        for (Map.Entry<String, String> solution : AnswerKey.of(SET).entrySet()) {
            Files.writeString(project.resolve(solution.getKey()), solution.getValue());
        }
        return project;
    }
}
