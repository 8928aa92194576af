package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StudentViewTest {
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void nothingOfAHiddenCaseIsLeftWhateverTheOutcome(Outcome outcome) {
        Result view = StudentView.of(HiddenGrades.grade(outcome, Status.GRADED));

        assertThat(view.toString())
                .doesNotContain(HiddenGrades.MARK)
                .doesNotContain(String.valueOf(HiddenGrades.MARKED_NUMBER));
    }

    @Test
    void theMistakeWithItsHintAndCounterexampleStays() {
        Criterion criterion = StudentView.of(HiddenGrades.grade(Outcome.WRONG, Status.GRADED))
                .criteria()
                .get(0);

        assertThat(criterion.diagnosis().mistakes()).containsExactly(SampleFailures.NO_MARGIN);
        assertThat(criterion.diagnosis().followsFrom()).isEqualTo("cost");
        assertThat(criterion.message()).isEqualTo("The loss is not right.");
    }

    @Test
    void noPictureOfAHiddenCriterionIsLeft() {
        Grade grade = HiddenGrades.grade(Outcome.PASSED, Status.GRADED);

        assertThat(Result.of(grade).criteria().get(0).pictures()).isNotEmpty();
        assertThat(StudentView.of(grade).criteria().get(0).pictures()).isEmpty();
    }

    @Test
    void noHeatMapOfAHiddenCriterionIsDrawnForAStudent() {
        Grade grade = HiddenGrades.training();

        assertThat(Pages.report(ReportPage.of(Result.of(grade)))).contains("class=\"heat\"", "network.weights");
        assertThat(Pages.report(ReportPage.of(StudentView.of(grade))))
                .doesNotContain("class=\"heat\"", "network.weights");
    }

    @Test
    void aPublicCriterionKeepsItsPictures() {
        assertThat(StudentView.of(PictureGrades.grade()).criteria())
                .isEqualTo(Result.of(PictureGrades.grade()).criteria())
                .anyMatch(criterion -> !criterion.pictures().isEmpty());
    }

    @Test
    void aPublicCriterionKeepsEverything() {
        Grade grade = SampleGrades.mixed("anna");

        List<Criterion> shown = StudentView.of(grade).criteria().stream()
                .filter(criterion -> criterion.visibility() == Visibility.PUBLIC)
                .toList();

        assertThat(shown)
                .isNotEmpty()
                .isEqualTo(Result.of(grade).criteria().stream()
                        .filter(criterion -> criterion.visibility() == Visibility.PUBLIC)
                        .toList());
    }

    @Test
    void theGroupsThatFailedStayWhereTheSetShowsThem() {
        assertThat(StudentView.of(SampleGrades.mixed("anna")).criteria())
                .filteredOn(criterion -> criterion.id().equals("hinge-loss.loss"))
                .first()
                .extracting(Criterion::failedGroups)
                .isEqualTo(List.of("two margins violated", "the true class just ahead"));
    }

    @Test
    void aSetCanKeepEachKindOfFeedbackFromStudents() {
        Grade grade = SampleGrades.mixed("anna");
        Feedback none = new Feedback(false, false, false, false, false, false);

        assertThat(StudentView.of(with(grade, none)).criteria()).allSatisfy(criterion -> {
            assertThat(criterion.diagnosis()).isEqualTo(Diagnosis.NONE);
            assertThat(criterion.pictures()).isEmpty();
            if (criterion.visibility() == Visibility.HIDDEN) {
                assertThat(criterion.failedGroups()).isEmpty();
                assertThat(criterion.exception() + criterion.place()).isEmpty();
            }
        });
        assertThat(StudentView.of(with(grade, none)).style()).isEmpty();
        assertThat(StudentView.of(grade).criteria())
                .anyMatch(criterion -> !criterion.diagnosis().equals(Diagnosis.NONE))
                .anyMatch(criterion -> criterion.visibility() == Visibility.HIDDEN
                        && !criterion.failedGroups().isEmpty());
        assertThat(StudentView.of(grade).style()).isNotEmpty();
    }

    @Test
    void withoutCounterexamplesTheMistakeKeepsItsHint() {
        Grade grade = HiddenGrades.grade(Outcome.WRONG, Status.GRADED);
        Feedback hints = new Feedback(true, true, false, true, true, true);

        Mistake mistake = StudentView.of(with(grade, hints))
                .criteria()
                .get(0)
                .diagnosis()
                .mistakes()
                .get(0);

        assertThat(mistake.hint()).isEqualTo(SampleFailures.NO_MARGIN.hint()).isNotEmpty();
        assertThat(mistake.input() + mistake.wrong() + mistake.right()).isEmpty();
        assertThat(Pages.report(ReportPage.of(StudentView.of(with(grade, hints)))))
                .contains(mistake.sentence())
                .doesNotContain("class=\"example\"");
    }

    @Test
    void staffSeeEveryKindOfFeedback() {
        Grade grade = SampleGrades.mixed("anna");
        Feedback none = new Feedback(false, false, false, false, false, false);

        assertThat(Result.of(with(grade, none))).isEqualTo(Result.of(grade));
    }

    @Test
    void aFaultOfTheGraderIsAllAStudentReadsAboutIt() {
        Result view = StudentView.of(HiddenGrades.grade(Outcome.GRADER_ERROR, Status.GRADER_ERROR));

        assertThat(view.reason()).isEqualTo(StudentView.NOT_YOUR_FAULT);
        assertThat(view.criteria()).isEmpty();
        assertThat(view.problems()).isEmpty();
        assertThat(view.recorded()).isFalse();
        assertThat(view.toString()).doesNotContain(HiddenGrades.MARK);
    }

    @Test
    void whatIsReleasedHasTheHiddenCasesButNothingOfStaffs() {
        Grade grade = HiddenGrades.grade(Outcome.WRONG, Status.GRADED);

        Result released = StudentView.released(Result.of(grade).asReleased(), StudentView.of(grade));

        assertThat(released.audience()).isEqualTo(Audience.STUDENT);
        assertThat(released.criteria()).isEqualTo(Result.of(grade).criteria());
        assertThat(released.flags()).isEmpty();
        assertThat(released.timings().wallMillis()).isEmpty();
        assertThat(Pages.report(ReportPage.of(released)))
                .contains(HiddenGrades.MARK, "the hidden cases are shown")
                .doesNotContain("Staff copy", "Time and memory");
    }

    @Test
    void aFaultOfTheGraderIsReleasedNoMoreThanBefore() {
        Grade grade = HiddenGrades.grade(Outcome.GRADER_ERROR, Status.GRADER_ERROR);

        Result released = StudentView.released(Result.of(grade).asReleased(), StudentView.of(grade));

        assertThat(released.reason()).isEqualTo(StudentView.NOT_YOUR_FAULT);
        assertThat(released.toString()).doesNotContain(HiddenGrades.MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.NullPointerException, java.lang.NullPointerException",
        "java.util.concurrent.CompletionException, an exception of yours",
        "student.Leak_3_25, an exception of yours",
        "NullPointerException, an exception of yours"
    })
    void anExceptionIsNamedOnlyWhenItIsACommonOneOfTheJdk(String thrown, String shown) {
        assertThat(hidden(thrown, "A.java:1").exception()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "HingeLossSolution.java:17, HingeLossSolution.java:17",
        "Größe.java:3, Größe.java:3",
        "HingeLossSolution.java:0, ''",
        "HingeLossSolution.java:12345678, ''",
        "../Hinge.java:4, ''",
        "3.25.java:4, ''",
        "Hinge.java, ''"
    })
    void aPlaceIsShownOnlyWhenItIsALineOfASourceFile(String place, String shown) {
        assertThat(hidden("java.lang.NullPointerException", place).place()).isEqualTo(shown);
    }

    @Test
    void whyAClassCouldNotBeUsedIsRepeatedWhereAPublicCriterionSaysIt() {
        assertThat(StudentView.of(SampleGrades.notCompiled("anna")).criteria())
                .extracting(Criterion::message)
                .containsOnly("The class does not compile.");
    }

    private static Criterion hidden(String exception, String place) {
        Grade grade = HiddenGrades.grade(Outcome.THREW, Status.GRADED);
        CriterionGrade all = grade.criteria().get(0);
        CriterionGrade threw = new CriterionGrade(
                all.problem(),
                all.spec(),
                0,
                Outcome.THREW,
                "",
                0,
                1,
                List.of(),
                exception,
                place,
                all.diagnosis(),
                List.of(),
                all.pictures());
        return StudentView.of(new Grade(
                        grade.set(),
                        grade.submission(),
                        grade.sha256(),
                        grade.status(),
                        "",
                        List.of(threw),
                        grade.errors(),
                        grade.style(),
                        grade.ignored(),
                        grade.warnings(),
                        grade.environment(),
                        grade.timings(),
                        List.of()))
                .criteria()
                .get(0);
    }

    private static Grade with(Grade grade, Feedback feedback) {
        ProblemSet set = grade.set();
        return new Grade(
                new ProblemSet(set.id(), set.title(), set.variant(), set.numbers(), feedback, set.exercises()),
                grade.submission(),
                grade.sha256(),
                grade.status(),
                grade.reason(),
                grade.criteria(),
                grade.errors(),
                grade.style(),
                grade.ignored(),
                grade.warnings(),
                grade.environment(),
                grade.timings(),
                grade.flags());
    }
}
