package deltarule.grader.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.handout.AnswersFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file of answers holds, it is read within bounds, and what is wrong is named with its place and a repair. */
class AnswersFileTest {
    private static final String QUESTIONS = """
            {
              "sheet.loss.image-1": "number",
              "sheet.softmax.scores": ["number", "number", "number"],
              "sheet.count.classes": "whole number",
              "sheet.choice.step": "text",
              "sheet.l2.pair": {"first": "number", "preferred": "text"}
            }
            """;

    @Test
    void rightShapesAreAnswers() {
        AnswersFile file = read("""
                { "sheet.loss.image-1": 2.9, "sheet.softmax.scores": [0.13, 0.869, 1e-3], "sheet.count.classes": 3.0,
                  "sheet.choice.step": "b", "sheet.l2.pair": {"first": 1, "preferred": "first"} }
                """);
        assertThat(file.answers()).hasSize(5);
        assertThat(file.findings()).isEmpty();
        assertThat(file.unknown()).isEmpty();
    }

    @Test
    void whatIsNullOrMissingOrHalfFilledIsNotAnswered() {
        AnswersFile file = read("""
                { "sheet.loss.image-1": null, "sheet.softmax.scores": [0.13, null, 0.001], "sheet.choice.step": "a",
                  "sheet.l2.pair": {"first": 1, "preferred": null} }
                """);
        assertThat(file.unanswered())
                .containsExactly("sheet.loss.image-1", "sheet.softmax.scores", "sheet.count.classes", "sheet.l2.pair");
        assertThat(file.why("sheet.loss.image-1")).isEqualTo("Not answered: sheet.loss.image-1.");
        assertThat(file.findings()).singleElement().asString().contains("not answered: sheet.loss.image-1, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sheet.loss.image-1 | \"2,9\" | found \"2,9\", expected a number; write 2.9, with a point and without quotes.",
                "sheet.loss.image-1 | \"NaN\" | found \"NaN\", expected a number; write digits with a decimal point",
                "sheet.loss.image-1 | true | found true, expected a number",
                "sheet.loss.image-1 | 1e999 | expected a number",
                "sheet.loss.image-1 | [2.9] | found [2.9], expected a number",
                "sheet.softmax.scores | [0.1, 0.9] | found 2 entries, expected a list of 3",
                "sheet.softmax.scores | 0.1 | found 0.1, expected a list of 3",
                "sheet.softmax.scores | [0.1, \"x\", 0.2] | [1]: found \"x\", expected a number",
                "sheet.count.classes | 2.5 | found 2.5, expected a whole number",
                "sheet.choice.step | 2 | found 2, expected a text such as \"a\"; put the letter in double quotes.",
                "sheet.l2.pair | {\"first\": 1} | expected the fields first, preferred",
                "sheet.l2.pair | {\"first\": \"1\", \"preferred\": \"first\"} | .first: found \"1\", expected a number; write 1,"
            })
    void anotherShapeIsNamedWithItsPlaceAndARepair(String question, String value, String message) {
        AnswersFile file = read("{ \"" + question + "\": " + value + " }");
        assertThat(file.answers()).isEmpty();
        assertThat(file.why(question))
                .startsWith("answers.json, question \"" + question + "\"")
                .contains(message);
        assertThat(file.findings()).contains(file.why(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "{ \"sheet.loss.image-1\": NaN }",
                "{ \"sheet.loss.image-1\": 2,9 }",
                "{ \"sheet.loss.image-1\": 1, \"sheet.loss.image-1\": 2 }",
                "{} {}",
                "[1, 2]",
                "7",
                "{ \"a\": [[[[[[[[[[[1]]]]]]]]]]] }"
            })
    void whatIsNoListOfAnswersIsNamedWithItsPlace(String json) {
        AnswersFile file = read(json);
        assertThat(file.broken()).startsWith("answers.json").contains("expected the handout's file");
        assertThat(file.answers()).isEmpty();
        assertThat(file.unanswered()).hasSize(5);
        assertThat(file.why("sheet.loss.image-1")).isEqualTo(file.broken());
    }

    @Test
    void anErrorOfSyntaxHasALineAndAColumn() {
        assertThat(read("{\n  \"sheet.loss.image-1\": oops\n}").broken())
                .startsWith("answers.json, line 2, column ")
                .contains("is not JSON");
    }

    @Test
    void aHugeFileIsNotRead() {
        byte[] huge = new byte[AnswersFile.MOST_BYTES + 1];
        assertThat(AnswersFile.read("answers.json", huge, QUESTIONS).broken()).contains("larger than 64 KB");
    }

    @Test
    void hugeNumbersAndTextsAreRefused() {
        assertThat(read("{ \"sheet.loss.image-1\": " + "9".repeat(5000) + " }").broken())
                .contains("is not JSON");
        assertThat(read("{ \"sheet.choice.step\": \"" + "a".repeat(5000) + "\" }")
                        .broken())
                .contains("is not JSON");
    }

    @Test
    void unknownNamesAreListed() {
        assertThat(read("{ \"sheet.los.image-1\": 1 }").unknown()).containsExactly("sheet.los.image-1");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(read("\uFEFF{ \"sheet.loss.image-1\": 1 }").answers()).hasSize(1);
    }

    private static AnswersFile read(String json) {
        return AnswersFile.read("answers.json", json.getBytes(StandardCharsets.UTF_8), QUESTIONS);
    }
}
