package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeakCheckTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private static List<ExercisePart> parts;
    private static LeakCheck check;

    @BeforeAll
    static void examine() {
        parts = SET.exercises().stream()
                .map(exercise -> PublicCases.find(SET, exercise))
                .toList();
        check = new LeakCheck(SET, parts, Map.of());
    }

    @Test
    void theHandoutGivesNothingAway() {
        assertThat(check.leaks(Handout.files(SET, parts))).isEmpty();
    }

    @Test
    void theAnswerKeyWouldGiveTheReferenceAway() {
        AnswerKey.of(SET)
                .forEach((path, text) -> assertThat(check.leaks(Map.of(path, text)))
                        .anyMatch(leak -> leak.startsWith(path + " contains a line of the reference")));
    }

    @Test
    void aMisconceptionsWordsAreFound() {
        Exercise exercise = SET.exercises().get(0);
        for (Misconception<?, ?> one :
                Rooms.of(exercise.problem()).misconceptions().of(exercise.parameters())) {
            assertThat(check.leaks(Map.of("a", "see " + one.id() + "."))).isNotEmpty();
            assertThat(check.leaks(Map.of("a", "It happens when " + one.sentence())))
                    .isNotEmpty();
            assertThat(check.leaks(Map.of("a", one.hint()))).isNotEmpty();
        }
    }

    @Test
    void aHiddenQuestionIsFound() {
        Subject.Exchange hidden =
                parts.get(0).hiddenResults().get(0).exchanges().get(0);
        String planted = "// try " + JavaText.call(hidden.method(), hidden.arguments());
        assertThat(check.leaks(Map.of("a", planted))).isNotEmpty();
    }

    @Test
    void theSeedIsFound() {
        assertThat(check.leaks(Map.of("a", "seed " + SET.hiddenSeed()))).isNotEmpty();
    }
}
