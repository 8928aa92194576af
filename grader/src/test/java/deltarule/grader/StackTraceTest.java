package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a submission says about where it threw is believed only when it can be so. */
class StackTraceTest {
    private static final String FORGED = """
            if (scores != null) {
                IllegalStateException thrown = new IllegalStateException();
                thrown.setStackTrace(new StackTraceElement[] {
                    new StackTraceElement("student.HingeLossSolution", "loss", "%s", %d)
                });
                throw thrown;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aLineOfTheSubmissionIsReported() throws IOException {
        assertThat(placeOf("HingeLossSolution.java", 3)).isEqualTo("HingeLossSolution.java:3");
    }

    @Test
    void aLineBeyondTheEndOfTheFileIsNot() throws IOException {
        assertThat(placeOf("HingeLossSolution.java", 987_654)).isEmpty();
    }

    @Test
    void aFileThatWasNotHandedInIsNot() throws IOException {
        assertThat(placeOf("Secret.java", 3)).isEmpty();
    }

    private String placeOf(String file, int line) throws IOException {
        HandedIn handedIn = new HandedIn(folder.resolve("class"));
        Path submission = handedIn.changed("forged", HandedIn.LOSS, FORGED.formatted(file, line) + HandedIn.LOSS);
        try (Workshop workshop = Workshop.openForOurOwnCode(handedIn.set(), 1)) {
            Grade grade = workshop.grading().grade(submission);
            CriterionGrade loss = grade.criteria().stream()
                    .filter(one -> one.outcome() == Outcome.THREW)
                    .findFirst()
                    .orElseThrow();
            assertThat(loss.exception()).isEqualTo("java.lang.IllegalStateException");
            return loss.place();
        }
    }
}
