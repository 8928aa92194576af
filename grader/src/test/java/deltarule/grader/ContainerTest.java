package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.batch.ClassFolder;
import deltarule.grader.batch.Lanes;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.sandbox.IsolationRefused;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grading in a container without namespaces. The hostile samples are graded there in every build, all samples with
 * {@code -Ddeltarule.container=all}.
 */
class ContainerTest {
    private static final Path SAMPLES = Path.of("..", "problem-sets", "samples");
    private static final boolean ALL = "all".equals(System.getProperty("deltarule.container"));
    private static final String REFUSED = "refused: ";
    private static final String CHOSEN = "chosen: ";
    private static final String SAMPLE = "sample: ";

    /** Ends by the grader's hand alone. */
    private static final String ENDLESS = "endless-loop";

    private static List<String> printed;

    /** A grader in the container. */
    static final class Inside {
        private Inside() {}

        /** Asks for the sandbox, takes what there is, and grades the samples that are named. */
        public static void main(String[] samples) throws IOException {
            ProblemSet set = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
            try (Workshop sandbox = Workshop.open(set, Isolation.L4, 1)) {
                System.out.println(CHOSEN + sandbox.isolation());
                return;
            } catch (IsolationRefused refused) {
                System.out.println(REFUSED + refused.getMessage().replace('\n', ' '));
            }
            try (Workshop workshop = Workshop.open(set, null, 2)) {
                System.out.println(CHOSEN + workshop.isolation());
                List<Path> submissions = ClassFolder.submissions(SAMPLES).stream()
                        .filter(path ->
                                List.of(samples).contains(path.getFileName().toString()))
                        .toList();
                List<Grade> grades = new Lanes(workshop.grading()::grade, 2).grade(submissions, grade -> grade);
                for (int i = 0; i < grades.size(); i++) {
                    System.out.println(SAMPLE + submissions.get(i).getFileName() + " | "
                            + SampleExpectation.verdict(grades.get(i)));
                }
            }
        }
    }

    @BeforeAll
    static void gradeInside(@TempDir Path folder) throws Exception {
        String obstacle = EmulatedContainer.obstacle().orElse("");
        if (!obstacle.isEmpty()) {
            System.out.println("Skipped, because " + obstacle);
        }
        assumeTrue(obstacle.isEmpty(), obstacle);
        String[] names = expected().keySet().toArray(String[]::new);
        printed = new EmulatedContainer(folder).run(Inside.class, names);
    }

    @Test
    void bubblewrapDoesNotWorkInAContainerAndTheReasonIsGiven() {
        assertThat(after(REFUSED)).singleElement().asString().contains("namespace", "--isolation landlock");
    }

    @Test
    void landlockIsChosenThere() {
        assertThat(after(CHOSEN)).containsExactly("L2");
    }

    @Test
    void theSamplesGetTheSameVerdictsAsInTheSandbox() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        for (String line : after(SAMPLE)) {
            String[] nameAndVerdict = line.split(" \\| ", 2);
            actual.put(nameAndVerdict[0], nameAndVerdict[1]);
        }
        assertThat(actual).isEqualTo(expected()).hasSizeGreaterThan(8);
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (SampleExpectation line : SampleExpectation.read(SAMPLES)) {
            if (ALL || line.hostile() || line.name().equals(ENDLESS)) {
                expected.put(line.name(), line.verdict());
            }
        }
        return expected;
    }

    private static List<String> after(String label) {
        List<String> found = new ArrayList<>();
        for (String line : printed) {
            if (line.startsWith(label)) {
                found.add(line.substring(label.length()));
            }
        }
        return found;
    }
}
