package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.score.Flag;
import deltarule.grader.submission.RefusedSubmission;
import deltarule.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedSolutionsTest {
    private final ProblemSet set = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");

    @TempDir
    Path handedIn;

    @BeforeEach
    void handInAHelperInPackageStudent() throws IOException {
        write("Matrix.java", "package student; class Matrix {}");
    }

    @Test
    void aSolutionInAnotherPackageIsFlagged() throws Exception {
        write("SoftmaxSolution.java", "package week3; public class SoftmaxSolution {}");
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo("OTHER_PACKAGE");
            assertThat(flag.text()).contains("SoftmaxSolution.java").doesNotContain("HingeLossSolution.java");
        });
    }

    @Test
    void anOldCopyInAnotherPackageBesideTheSolutionIsNot() throws Exception {
        write("old/SoftmaxSolution.java", "package week3; public class SoftmaxSolution {}");
        write("SoftmaxSolution.java", "package student; public class SoftmaxSolution {}");
        assertThat(flags()).isEmpty();
    }

    @Test
    void sourcesWithoutAnySolutionAreFlagged() throws Exception {
        write("Softmax.java", "package student; public class Softmax {}");
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo("NO_SOLUTION");
            assertThat(flag.text()).contains("SoftmaxSolution.java");
        });
    }

    @Test
    void oneSolutionAloneIsNotFlagged() throws Exception {
        write("SoftmaxSolution.java", "package student; public class SoftmaxSolution {}");
        assertThat(flags()).isEmpty();
    }

    private void write(String path, String source) throws IOException {
        Path file = handedIn.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private List<Flag> flags() throws RefusedSubmission {
        return MissedSolutions.flags(set, new SubmissionReader().read(handedIn));
    }
}
