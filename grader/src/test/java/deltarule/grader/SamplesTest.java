package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.batch.ClassFolder;
import deltarule.grader.batch.Lanes;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every sample submission gets what the table beside it says. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "problem-sets", "samples");
    private static final String SET = "neural-network-basics";

    @Test
    void everySampleGetsWhatItsLineSays() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (SampleExpectation line : SampleExpectation.read(SAMPLES)) {
            expected.put(line.name(), line.verdict());
        }
        Map<String, String> actual = new TreeMap<>();
        List<Path> submissions = ClassFolder.submissions(SAMPLES);
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SET);
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 2)) {
            assumeTrue(
                    workshop.isolation() == Isolation.L4,
                    "The sample class was not graded: the sandbox needs bubblewrap, which does not work here");
            List<Grade> grades = new Lanes(workshop.grading()::grade, 2).grade(submissions, grade -> grade);
            for (int i = 0; i < grades.size(); i++) {
                actual.put(submissions.get(i).getFileName().toString(), SampleExpectation.verdict(grades.get(i)));
            }
        }
        assertThat(differences(expected, actual)).isEmpty();
        assertThat(actual).hasSizeGreaterThanOrEqualTo(24);
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(expected);
        all.putAll(actual);
        for (String name : all.keySet()) {
            if (!actual.getOrDefault(name, "absent").equals(expected.getOrDefault(name, "not listed"))) {
                differences.add(name + ": expected " + expected.get(name) + ", was " + actual.get(name));
            }
        }
        return differences;
    }
}
