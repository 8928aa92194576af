package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.worksheet.Question;
import deltarule.grader.worksheet.Worksheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What students get of worksheets: every question, and no answer. */
class WorksheetHandoutTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());
    private static final ProblemSet SET = SETS.find("worksheets");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path temp;

    @Test
    void theFileOfAnswersNamesEveryQuestionAndHoldsNothing() {
        JsonNode answers = new ObjectMapper().readTree(Handout.files(SET).get("answers.json"));
        assertThat(answers.propertyNames()).containsExactlyElementsOf(names(SET));
        assertThat(answers).allSatisfy(WorksheetHandoutTest::isEmpty);
    }

    @Test
    void theStatementAsksEveryQuestionByItsName() {
        String page = Handout.files(SET).get("statement/index.html");
        assertThat(names(SET)).allSatisfy(name -> assertThat(page).contains("<code>" + name + "</code>"));
        assertThat(page)
                .contains("3.2, 5.1, \u22121.7")
                .contains("1/3, 1/3, 1/3")
                .contains("<li>n * n</li>");
    }

    @Test
    void aSetOfWorksheetsHasNoJavaOfTheStudents() {
        assertThat(Handout.files(SET).keySet()).noneMatch(path -> path.startsWith("src/main/java"));
    }

    @Test
    void namesAreTheSameInEveryVariantAndNumbersAreNot() {
        ProblemSet variant = SETS.definition("worksheets").variant(77, 78);
        assertThat(names(variant))
                .filteredOn(name -> !name.startsWith("gate-sheet.gate."))
                .containsExactlyInAnyOrderElementsOf(names(SET).stream()
                        .filter(name -> !name.startsWith("gate-sheet.gate."))
                        .toList());
        assertThat(AnswerKey.of(variant).get("answers.json"))
                .isNotEqualTo(AnswerKey.of(SET).get("answers.json"));
    }

    @Test
    void theSameVariantIsTheSameHandout() {
        ProblemSet once = SETS.definition("worksheets").variant(77, 78);
        ProblemSet again = SETS.definition("worksheets").variant(77, 78);
        assertThat(Handout.files(once)).isEqualTo(Handout.files(again));
    }

    @Test
    void mavenSaysWhatIsOpenAndWhatCannotBeRead() throws Exception {
        Path project = temp.resolve("sheet");
        HandoutFolder.write(Handout.files(SET), project);
        Path answers = project.resolve("answers.json");
        Files.writeString(answers, Files.readString(answers).replace("image-1\": null", "image-1\": \"2,9\""));
        MavenRun run = MavenRun.test(project, JDK);
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("OPEN    hinge-sheet.loss.image-2")
                .contains("FAILED  answers.json, question \"hinge-sheet.loss.image-1\": found \"2,9\"");
    }

    @Test
    void mavenIsContentWithAFileThatAnswersEverything() throws Exception {
        Path project = temp.resolve("sheet");
        HandoutFolder.write(Handout.files(SET), project);
        for (Map.Entry<String, String> file : AnswerKey.of(SET).entrySet()) {
            Files.writeString(project.resolve(file.getKey()), file.getValue());
        }
        MavenRun run = MavenRun.test(project, JDK);
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void codeAndWorksheetsGoIntoOneHandout() throws IOException {
        Path file = Files.writeString(temp.resolve("mixed.json"), """
                {
                  "id": "mixed",
                  "title": "A worksheet and a problem",
                  "seed": 5,
                  "problems": [ { "problem": "hinge-sheet" }, { "problem": "hinge-loss" } ]
                }
                """);
        Map<String, String> files = Handout.files(SETS.find(file.toString()));
        assertThat(files)
                .containsKeys("answers.json", "src/main/java/student/HingeLossSolution.java")
                .doesNotContainKey("src/main/java/student/HingeSheetSolution.java");
        assertThat(files.get("README.md")).contains("HingeLossSolution.java").contains("answers.json");
    }

    private static List<String> names(ProblemSet set) {
        return new Worksheets(set, new Exam(set))
                .all().stream()
                        .flatMap(worksheet -> worksheet.questions().stream())
                        .map(Question::name)
                        .toList();
    }

    private static void isEmpty(JsonNode answer) {
        assertThat(answer.isNull() || answer.isContainer()).isTrue();
        assertThat(answer).allSatisfy(WorksheetHandoutTest::isEmpty);
    }
}
