package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.batch.Lanes;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is charged in processor time: what else the machine does changes no outcome. */
@Tag("alone")
class LoadTest {
    /** Uses half a second of processor time once. */
    private static final String SLOW = "if (scores[0] == 3.2) { double x = 0;"
            + " for (long i = 1; i < 150_000_000L; i++) { x += 1.0 / i; } if (x < 0) { return x; } } ";

    @Test
    void eightProcessesThatBurnProcessorTimeBesideTheGraderChangeNoOutcome(@TempDir Path temporary) throws Exception {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        List<Path> submissions = List.of(
                handedIn.right("right"),
                handedIn.changed("slow-once", HandedIn.LOSS, SLOW + HandedIn.LOSS),
                handedIn.changed("wrong", HandedIn.LOSS, HandedIn.LOSS.replace("return", "return 3 *")),
                handedIn.changed(
                        "endless", HandedIn.GRADIENT, "while (label >= 0) { gradient[0]++; } return gradient;"),
                handedIn.changed("throwing", HandedIn.COST, "throw new IllegalStateException();"));
        List<String> quiet;
        List<String> loaded;
        try (Workshop workshop = HandedIn.workshop(handedIn.set(), 2)) {
            quiet = outcomes(workshop, submissions);
            loaded = Burners.beside(8, () -> outcomes(workshop, submissions));
        }
        assertThat(loaded).isEqualTo(quiet);
        assertThat(quiet.get(0)).endsWith(" 12").doesNotContain("WRONG");
        assertThat(quiet.get(1)).endsWith(" 12");
        assertThat(quiet.get(3)).contains("TIMED_OUT");
    }

    private static List<String> outcomes(Workshop workshop, List<Path> submissions) {
        List<String> outcomes = new ArrayList<>();
        for (Grade grade : new Lanes(workshop.grading()::grade, 2).grade(submissions, grade -> grade)) {
            StringBuilder line = new StringBuilder(grade.submission());
            for (CriterionGrade criterion : grade.criteria()) {
                line.append(' ').append(criterion.id()).append('=').append(criterion.outcome());
                line.append(" (").append(criterion.message()).append(')');
            }
            outcomes.add(line.append(' ').append(grade.score()).toString());
        }
        return outcomes;
    }
}
