package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every sample submission to the worksheets gets what the table beside it says. */
class WorksheetSamplesTest {
    private static final Path SAMPLES = Path.of("..", "problem-sets", "worksheet-samples");

    @Test
    void everySampleGetsWhatItsLineSays() throws IOException {
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find("worksheets");
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 1)) {
            for (SampleExpectation line : SampleExpectation.read(SAMPLES)) {
                assertThat(SampleExpectation.verdict(workshop.grading().grade(SAMPLES.resolve(line.name()))))
                        .as(line.name())
                        .isEqualTo(line.verdict());
            }
        }
    }
}
