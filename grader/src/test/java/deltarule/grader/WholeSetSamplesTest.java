package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.batch.ClassFolder;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample submission to the set with everything, which shares no line with the references, earns every point. */
class WholeSetSamplesTest {
    private static final Path SAMPLES = Path.of("..", "problem-sets", "whole-set-samples");
    private static final Path PLAIN_LOOPS = SAMPLES.resolve("plain-loops");

    @Test
    void everySampleGetsWhatItsLineSays() throws IOException {
        List<SampleExpectation> expected = SampleExpectation.read(SAMPLES);
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find("all");
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 1)) {
            for (SampleExpectation line : expected) {
                Grade grade = workshop.grading().grade(SAMPLES.resolve(line.name()));
                assertThat(SampleExpectation.verdict(grade)).as(line.name()).isEqualTo(line.verdict());
                assertThat(grade.score()).as(line.name()).isEqualTo(grade.maxScore());
                assertThat(grade.style()).as(line.name()).isEmpty();
            }
        }
        assertThat(ClassFolder.submissions(SAMPLES))
                .extracting(sample -> sample.getFileName().toString())
                .containsExactlyElementsOf(
                        expected.stream().map(SampleExpectation::name).toList());
    }

    @Test
    void plainLoopsHasASolutionOfEveryProblemAndNoLambdaInIt() throws IOException {
        List<String> solutions = new ProblemSets(Problems.onClassPath())
                .find("all").exercises().stream()
                        .map(exercise -> exercise.problem().solutionName().replace('.', '/') + ".java")
                        .toList();
        assertThat(solutions)
                .hasSize(25)
                .allSatisfy(file -> assertThat(PLAIN_LOOPS.resolve(file)).exists());
        try (Stream<Path> walk = Files.walk(PLAIN_LOOPS)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("->", "::", "java.util.stream");
            }
        }
    }
}
