package deltarule.grader.bench;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven is compared with. */
class MavenProjectTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");

    @TempDir
    private Path folder;

    @Test
    void holdsARightSolutionForEachProblemAndTestsOfHiddenCriteria() throws IOException {
        MavenProject.write(SET, folder);

        assertThat(SET.exercises())
                .allSatisfy(exercise -> assertThat(folder.resolve("src/main/java")
                                .resolve(exercise.problem().solutionName().replace('.', '/') + ".java"))
                        .content()
                        .doesNotContain("is not written yet"));
        assertThat(tests()).contains("gradientPushesCompetitorsDownAndTheTrueClassUp");
    }

    @Test
    void leavesOutCriteriaThatCompareAnswersWithEachOther() throws IOException {
        MavenProject.write(SET, folder);

        assertThat(tests()).doesNotContain("softmaxIgnoresHowLargeTheLogitsAre");
    }

    private String tests() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(folder.resolve("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
