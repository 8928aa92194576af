package deltarule.grader.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How {@code problem.json} says that a problem is a worksheet. */
class AnsweredByTest {
    private static final String SHEET = """
            {
              "id": "hinge-sheet",
              "title": "Hinge losses",
              "contract": "HingeSheet",
              "answeredBy": "numbers",
              "parameters": {},
              "criteria": [
                { "id": "losses", "title": "Losses", "method": "loss", "points": 3, "visibility": "hidden", "message": "No." }
              ]
            }
            """;

    @Test
    void aProblemIsAnsweredByCodeUnlessItSaysNumbers() {
        assertThat(read(SHEET).answeredBy()).isEqualTo(AnsweredBy.NUMBERS);
        assertThat(read(SHEET.replace("\"answeredBy\": \"numbers\",", "")).answeredBy())
                .isEqualTo(AnsweredBy.CODE);
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> read(SHEET.replace("\"numbers\"", "\"paper\"")))
                .isInstanceOf(InvalidProblem.class)
                .hasMessage(
                        "problem.json, line 5, column 3, field answeredBy: \"paper\" found, \"code\" or \"numbers\" expected.");
    }

    @Test
    void aPublicCriterionOfAWorksheetIsRefusedBecauseItsAnswersWouldBeHandedOut() {
        assertThatThrownBy(() -> read(SHEET.replace("\"hidden\"", "\"public\"")))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining(
                        "line 8, column 73, field criteria[0].visibility: \"public\" found, \"hidden\" expected");
    }

    private static Problem read(String json) {
        return ProblemReader.read(new JsonText("problem.json", json), "hingesheet");
    }
}
