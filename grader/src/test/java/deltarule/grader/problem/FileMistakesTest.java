package deltarule.grader.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of mistake in a set or problem file, with the whole message that an author reads. */
class FileMistakesTest {
    private static final Problems PROBLEMS = Problems.onClassPath();
    private static final String IDS = String.join(", ", PROBLEMS.ids());

    private static final String SET = """
            {
              "id": "mine",
              "title": "Mine",
              "seed": 5,
              "problems": [
                {
                  "problem": "hinge-loss",
                  "parameters": { "reduction": "mean" },
                  "points": { "loss": 3 }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theSetItselfIsRight() throws IOException {
        assertThat(definition(SET).id()).isEqualTo("mine");
    }

    @Test
    void aFieldMisspelt() {
        assertSetMistake(
                "\"seed\"",
                "\"sed\"",
                "line 4, column 3, field sed: there is no such field; perhaps \"seed\" is meant; allowed are id, title,"
                        + " seed, publicSeed, feedback, problems.");
    }

    @Test
    void aFieldThatIsNotThere() {
        assertSetMistake(
                "  \"seed\": 5,\n",
                "",
                "line 1, column 1, field seed: it is missing; a whole number, from which the numbers of the cases come"
                        + " expected.");
    }

    @Test
    void aFieldUnlikeAnyThatIsAllowed() {
        assertSetMistake(
                "\"seed\": 5,",
                "\"seed\": 5, \"author\": \"me\",",
                "line 4, column 14, field author: there is no such field; allowed are id, title, seed, publicSeed,"
                        + " feedback, problems.");
    }

    @Test
    void aTextInPlaceOfANumber() {
        assertSetMistake(
                "5",
                "\"5\"",
                "line 4, column 3, field seed: \"5\" found, a whole number, from which the numbers of the cases come"
                        + " expected.");
    }

    @Test
    void aNumberOutOfRange() {
        assertSetMistake(
                "\"loss\": 3",
                "\"loss\": 0",
                "line 9, column 19, field problems[0].points.loss: 0 found, a whole number from 1 to 1000 expected.");
    }

    @Test
    void aKindOfFeedbackThatIsNeitherOnNorOff() {
        assertSetMistake(
                "\"seed\": 5,",
                "\"seed\": 5, \"feedback\": { \"groups\": \"no\" },",
                "line 4, column 28, field feedback.groups: \"no\" found, true or false expected.");
    }

    @Test
    void aKindOfFeedbackMisspelt() {
        assertSetMistake(
                "\"seed\": 5,",
                "\"seed\": 5, \"feedback\": { \"picture\": false },",
                "line 4, column 28, field feedback.picture: there is no such field; perhaps \"pictures\" is meant;"
                        + " allowed are groups, diagnosis, counterexamples, pictures, exceptions, style.");
    }

    @Test
    void aNameWithACapital() {
        assertSetMistake(
                "\"mine\"",
                "\"My set\"",
                "line 2, column 3, field id: \"My set\" found, a name of small letters, digits and hyphens in quotation"
                        + " marks expected.");
    }

    @Test
    void noProblemAtAll() {
        assertThatThrownBy(() -> definition("""
                        {"id": "x", "title": "X", "seed": 1, "problems": []}
                        """))
                .hasMessage(file()
                        + ", line 1, column 38, field problems: [] found, a list of at least one problem expected.");
    }

    @Test
    void severalMistakesAtOnceInTheOrderOfTheFile() {
        assertThatThrownBy(() ->
                        definition(SET.replace("\"loss\": 3", "\"loss\": 0").replace("5", "true")))
                .hasMessage(file()
                        + ", line 4, column 3, field seed: true found, a whole number, from which the numbers of the"
                        + " cases come expected."
                        + System.lineSeparator()
                        + file()
                        + ", line 9, column 19, field problems[0].points.loss: 0 found, a whole number from 1 to 1000"
                        + " expected.");
    }

    @Test
    void aFieldTwice() {
        assertSetMistake(
                "\"seed\": 5,",
                "\"id\": \"yours\", \"seed\": 5,",
                "line 4, column 3, field id: it is there already in line 2; remove one of the two.");
    }

    @Test
    void noJson() {
        assertSetMistake(
                "\"title\":",
                "\"title\"",
                "line 3, column 11: this is not JSON: a comma, colon, bracket or quotation mark is missing here or just"
                        + " before, or is too many."
                        + System.lineSeparator()
                        + "  \"title\" \"Mine\","
                        + System.lineSeparator()
                        + "          ^");
    }

    @Test
    void aProblemMisspelt() {
        assertSetMistake(
                "hinge-loss",
                "hinge-los",
                "line 7, column 7, field problems[0].problem: there is no problem \"hinge-los\"; perhaps \"hinge-loss\""
                        + " is meant; there are "
                        + IDS
                        + ".");
    }

    @Test
    void aProblemTwice() {
        assertSetMistake(
                "    }\n  ]",
                "    },\n    { \"problem\": \"hinge-loss\" }\n  ]",
                "line 11, column 7, field problems[1].problem: \"hinge-loss\" is in the set already; remove one of the"
                        + " two.");
    }

    @Test
    void aParameterMisspelt() {
        assertSetMistake(
                "\"reduction\"",
                "\"reducton\"",
                "line 8, column 23, field problems[0].parameters.reducton: hinge-loss has no parameter \"reducton\";"
                        + " perhaps \"reduction\" is meant; it has margin, squared, reduction.");
    }

    @Test
    void aValueMisspelt() {
        assertSetMistake(
                "\"mean\"",
                "\"men\"",
                "line 8, column 23, field problems[0].parameters.reduction: \"men\" found, one of \"mean\", \"sum\""
                        + " expected; perhaps \"mean\" is meant.");
    }

    @Test
    void aCriterionMisspelt() {
        assertThatThrownBy(() -> definition(SET.replace("\"loss\": 3", "\"gradent\": 3")))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageStartingWith(file()
                        + ", line 9, column 19, field problems[0].points.gradent: hinge-loss has no criterion"
                        + " \"gradent\"; perhaps \"gradient\" is meant; it has loss-examples, loss, ");
    }

    @Test
    void aFieldOfAProblemMisspelt() throws IOException {
        assertProblemMistake(
                "\"visibility\": \"public\"",
                "\"visiblity\": \"public\"",
                "field criteria[0].visiblity: there is no such field; perhaps \"visibility\" is meant; allowed are id,"
                        + " title, method, points, visibility, message.");
    }

    @Test
    void aValueOfAProblemMisspelt() throws IOException {
        assertProblemMistake(
                "\"visibility\": \"public\"",
                "\"visibility\": \"pubic\"",
                "field criteria[0].visibility: \"pubic\" found, \"public\" or \"hidden\" expected; perhaps \"public\" is"
                        + " meant.");
    }

    @Test
    void aMethodThatTheContractHasNot() throws IOException {
        assertProblemMistake(
                "\"method\": \"loss\"",
                "\"method\": \"los\"",
                "field criteria[0].method: HingeLoss has no method \"los\"; perhaps \"loss\" is meant; it has cost,"
                        + " gradient, loss.");
    }

    @Test
    void aDefaultThatIsNoneOfTheValues() throws IOException {
        assertProblemMistake(
                "\"default\": 1.0",
                "\"default\": 3.0",
                "field parameters.margin.default: 3.0 is not among the values [1.0, 0.5, 2.0]; add it or choose one of"
                        + " them.");
    }

    @Test
    void aContractThatIsNotThere() throws IOException {
        assertProblemMistake(
                "\"contract\": \"HingeLoss\"",
                "\"contract\": \"HingeLos\"",
                "field contract: there is no interface deltarule.problems.hinge.HingeLos; write it or correct the"
                        + " name.");
    }

    @Test
    void everyBundledFileFollowsItsSchema() throws IOException {
        ProblemSets sets = new ProblemSets(PROBLEMS);
        assertThat(sets.ids()).hasSizeGreaterThan(5);
        for (String id : sets.ids()) {
            assertThatCode(() -> FileSchema.SET.check(new JsonText(id, sets.text(id))))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> Problems.requireValid(PROBLEMS.all())).doesNotThrowAnyException();
    }

    @Test
    void aVariantWrittenAsASetFileFollowsTheSchema() {
        ProblemSet variant = new ProblemSets(PROBLEMS).definition("all").variant(3, 4);

        assertThatCode(() -> FileSchema.SET.check(new JsonText("variant.json", SettledSet.json(variant))))
                .doesNotThrowAnyException();
    }

    private void assertSetMistake(String right, String wrong, String message) {
        assertThat(SET).contains(right);
        assertThatThrownBy(() -> definition(SET.replace(right, wrong)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessage(file() + ", " + message);
    }

    private static void assertProblemMistake(String right, String wrong, String message) throws IOException {
        String json = new String(
                Problems.resource("deltarule/problems/hinge/problem.json").readAllBytes(), StandardCharsets.UTF_8);
        int at = json.indexOf(right);
        assertThat(at).isPositive();
        String before = json.substring(0, at);
        String place = "line " + (before.chars().filter(c -> c == '\n').count() + 1) + ", column "
                + (at - before.lastIndexOf('\n'));
        String mistaken = before + wrong + json.substring(at + right.length());
        assertThatThrownBy(() -> ProblemReader.read(new JsonText("problem.json", mistaken), "hinge"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessage("problem.json, " + place + ", " + message);
    }

    private SetDefinition definition(String text) throws IOException {
        Files.writeString(Path.of(file()), text);
        return new ProblemSets(PROBLEMS).definition(file());
    }

    private String file() {
        return folder.resolve("mine.json").toString();
    }
}
