package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
    @Test
    void whatDoesNotCompileComesFirstWithItsPlaceInTheRepository() {
        assertThat(GithubAnnotations.lines(Views.notCompiled(), Views.PLACES).get(0))
                .isEqualTo("::error file=pushed/src/main/java/student/HingeLossSolution.java,line=14,col=33,"
                        + "title=Does not compile::';' expected");
    }

    @Test
    void criteriaComeByThePointsTheyCostAndThenStyleAsWarnings() {
        List<String> lines = GithubAnnotations.lines(Views.mixed(), Views.PLACES);

        assertThat(lines.get(0)).startsWith("::error title=A whole training run::");
        assertThat(lines.get(1))
                .startsWith("::error file=pushed/src/main/java/student/MlpTrainingSolution.java,line=58,"
                        + "title=Gradients of all weights::");
        assertThat(lines.get(lines.size() - 1)).startsWith("::warning file=");
    }

    @Test
    void thereAreTenAtMost() {
        assertThat(GithubAnnotations.lines(Views.untidy(40), Views.PLACES)).hasSize(10);
    }

    @Test
    void nothingAStudentWroteEndsACommandOrBeginsOne() {
        List<String> lines = GithubAnnotations.lines(Views.hostile(), Views.PLACES);

        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n", "\r").matches("::(error|warning) [^:]*::.*");
            assertThat(line.lines().count()).isEqualTo(1);
        });
        assertThat(lines.get(0))
                .startsWith("::error file=pushed/src/main/java/student/x%0D%0A%3A%3Aerror%3A%3Aforged%0A")
                .contains("%250A%2C%3A");
    }

    @Test
    void whereNothingWasGradedThatIsSaid() {
        assertThat(GithubAnnotations.lines(StudentView.of(StatusGrades.graderError()), Views.PLACES))
                .containsExactly("::error title=Not graded::" + StudentView.NOT_YOUR_FAULT);
    }
}
