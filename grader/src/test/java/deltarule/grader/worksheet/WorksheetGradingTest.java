package deltarule.grader.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.Workshop;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions of answers, of code, and of both, to a set with a worksheet and a problem of code. */
class WorksheetGradingTest {
    private static final String SET = """
            {
              "id": "mixed",
              "title": "A worksheet and a problem",
              "seed": 5,
              "problems": [ { "problem": "hinge-sheet" }, { "problem": "hinge-loss" } ]
            }
            """;
    private static final String SOLUTION = "src/main/java/student/HingeLossSolution.java";
    private static final int ON_PAPER = 4;

    private static ProblemSet set;
    private static Workshop workshop;

    @TempDir
    private Path temp;

    @BeforeAll
    static void open() {
        set = new ProblemSets(Problems.onClassPath()).parse(SET, "mixed.json").standard();
        workshop = Workshop.openForOurOwnCode(set, 1);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void answersAndCodeAreGradedTogether() throws IOException {
        Path handedIn = temp.resolve("both");
        for (Map.Entry<String, String> file : AnswerKey.of(set).entrySet()) {
            write(handedIn.resolve(file.getKey()), file.getValue());
        }
        Grade grade = grade(handedIn);
        assertThat(grade.score()).isEqualTo(grade.maxScore());
        assertThat(grade.warnings()).isEmpty();
    }

    @Test
    void answersWithoutCodeAreGraded() throws IOException {
        Grade grade = grade(answers("answers-alone", AnswerKey.of(set).get("answers.json")));
        assertThat(grade.status()).isEqualTo(Status.GRADED);
        assertThat(grade.score()).isEqualTo(ON_PAPER);
        assertThat(criterion(grade, "hinge-loss.loss").message())
                .contains("there is no class student.HingeLossSolution");
    }

    @Test
    void codeWithoutAnswersIsGraded() throws IOException {
        Path handedIn = temp.resolve("code-alone");
        write(handedIn.resolve(SOLUTION), AnswerKey.of(set).get(SOLUTION));
        Grade grade = grade(handedIn);
        assertThat(grade.score()).isEqualTo(set.points() - ON_PAPER);
        assertThat(criterion(grade, "hinge-sheet.losses").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(criterion(grade, "hinge-sheet.losses").message()).contains("there is no answers.json");
    }

    @Test
    void answersCountWhereTheCodeDoesNotCompile() throws IOException {
        Path handedIn = answers("broken-code", AnswerKey.of(set).get("answers.json"));
        write(handedIn.resolve(SOLUTION), "package student;\npublic class HingeLossSolution { nothing }\n");
        Grade grade = grade(handedIn);
        assertThat(grade.status()).isEqualTo(Status.GRADED);
        assertThat(grade.score()).isEqualTo(ON_PAPER);
        assertThat(grade.errors()).isNotEmpty();
    }

    @Test
    void aZipWithAnEnclosingFolderAndTheNameOfALearningPlatformIsGraded() throws IOException {
        Path zip = temp.resolve("handed-in.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("sheet 1/jane_doe_answers-2.json"));
            out.write(AnswerKey.of(set).get("answers.json").getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        assertThat(grade(zip).score()).isEqualTo(ON_PAPER);
    }

    @Test
    void anErrorThatIsCarriedOnCostsOnceAndIsNamed() throws IOException {
        Grade grade = grade(answers("no-margin", """
                { "hinge-sheet.loss.image-1": 1.9, "hinge-sheet.loss.image-2": 0, "hinge-sheet.loss.image-3": 10.9,
                  "hinge-sheet.cost.all-images": 4.27 }
                """));
        assertThat(criterion(grade, "hinge-sheet.losses").diagnosis().mistakes())
                .extracting(Mistake::id)
                .containsExactly("hinge-no-margin");
        assertThat(criterion(grade, "hinge-sheet.losses").failedGroups()).containsExactly("image 1", "image 3");
        assertThat(criterion(grade, "hinge-sheet.cost").points()).isEqualTo(1);
    }

    @Test
    void unreadableAnswersAndUnknownNamesAreNamedAndCostTheirCriterionAlone() throws IOException {
        Grade grade = grade(answers("typing-errors", """
                { "hinge-sheet.loss.image-1": "2,9", "hinge-sheet.los.image-2": 0, "hinge-sheet.loss.image-3": 12.9,
                  "hinge-sheet.cost.all-images": 5.27 }
                """));
        assertThat(criterion(grade, "hinge-sheet.losses").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(criterion(grade, "hinge-sheet.losses").message()).contains("write 2.9, with a point");
        assertThat(criterion(grade, "hinge-sheet.cost").points()).isEqualTo(1);
        assertThat(grade.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("there is no question \"hinge-sheet.los.image-2\"")
                        .contains("perhaps \"hinge-sheet.loss.image-2\" is meant"));
    }

    @Test
    void aFileThatIsNoJsonEarnsNothingAndIsNotAFault() throws IOException {
        Grade grade = grade(answers("no-json", "2.9, 0, 12.9"));
        assertThat(grade.status()).isEqualTo(Status.GRADED);
        assertThat(grade.score()).isZero();
        assertThat(criterion(grade, "hinge-sheet.losses").message()).contains("is not JSON");
    }

    @Test
    void aHugeFileEarnsNothingAndIsNotAFault() throws IOException {
        Grade grade = grade(answers("huge", " ".repeat(3_000_000)));
        assertThat(grade.status()).isEqualTo(Status.GRADED);
        assertThat(criterion(grade, "hinge-sheet.losses").message()).contains("larger than 64 KB");
    }

    @Test
    void twoFilesOfAnswersAreBothNamed() throws IOException {
        Path handedIn = answers("twice", AnswerKey.of(set).get("answers.json"));
        write(handedIn.resolve("old/answers.json"), "{}");
        Grade grade = grade(handedIn);
        assertThat(grade.score()).isZero();
        assertThat(criterion(grade, "hinge-sheet.losses").message()).contains("answers.json, old/answers.json");
    }

    @Test
    void aSetWithoutWorksheetsLeavesAnswersAlone() throws IOException {
        ProblemSet code = new ProblemSets(Problems.onClassPath())
                .parse(SET.replace("{ \"problem\": \"hinge-sheet\" }, ", ""), "code.json")
                .standard();
        Path handedIn = answers("not-wanted", "{}");
        write(handedIn.resolve(SOLUTION), AnswerKey.of(code).get(SOLUTION));
        Grade grade = workshop.gradingOf(code).grade(handedIn);
        assertThat(grade.score()).isEqualTo(grade.maxScore());
        assertThat(grade.ignored()).anySatisfy(file -> assertThat(file.path()).isEqualTo("answers.json"));
    }

    private Grade grade(Path handedIn) {
        return workshop.grading().grade(handedIn);
    }

    private Path answers(String name, String json) throws IOException {
        write(temp.resolve(name).resolve("answers.json"), json);
        return temp.resolve(name);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static CriterionGrade criterion(Grade grade, String id) {
        return grade.criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
