package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.score.CriterionGrade;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    private static HandedIn handedIn;
    private static Workshop workshop;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        handedIn = new HandedIn(folder.resolve("class"));
        workshop = Workshop.openForOurOwnCode(handedIn.set(), 1);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

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

    private static String placeOf(String file, int line) throws IOException {
        Path submission = handedIn.changed(
                "forged in " + file + line, HandedIn.LOSS, FORGED.formatted(file, line) + HandedIn.LOSS);
        CriterionGrade loss = workshop.grading().grade(submission).criteria().stream()
                .filter(one -> one.outcome() == Outcome.THREW)
                .findFirst()
                .orElseThrow();
        assertThat(loss.exception()).isEqualTo("java.lang.IllegalStateException");
        return loss.place();
    }
}
