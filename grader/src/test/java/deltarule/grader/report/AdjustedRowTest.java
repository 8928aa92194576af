package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AdjustedRowTest {
    private final Result graded = Result.of(SampleGrades.mixed("anna"));
    private final Result.ProblemPoints problem = graded.problems().get(1);
    private final List<Result.Criterion> criteria = graded.criteria().stream()
            .filter(one -> one.problem().equals(problem.id()))
            .toList();

    @Test
    void aProblemWhoseCriteriaAreAllVoidForOneReasonIsOneLine() {
        List<AdjustedRow> rows =
                rows(criteria.stream().map(one -> voided(one, "Joined later.")).toList());

        assertThat(criteria).hasSizeGreaterThan(1);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo(problem.title());
            assertThat(row.points().before()).isEqualTo(problem.points() + " of " + problem.maxPoints());
            assertThat(row.points().after()).isEqualTo("does not count");
        });
    }

    @Test
    void whatWasChangedForDifferentReasonsIsALineEach() {
        List<AdjustedRow> rows = rows(criteria.stream()
                .map(one -> voided(one, "Because of " + one.id()))
                .toList());

        assertThat(rows).hasSameSizeAs(criteria);
    }

    @Test
    void aPartOfAProblemIsALineForEachCriterion() {
        List<AdjustedRow> rows = rows(criteria.stream()
                .skip(1)
                .map(one -> voided(one, "The test was wrong."))
                .toList());

        assertThat(rows)
                .extracting(AdjustedRow::title)
                .isEqualTo(
                        criteria.stream().skip(1).map(Result.Criterion::title).toList());
    }

    @Test
    void aProblemThatWasMadeVoidDoesNotShowNoughtOfNoughtPoints() {
        List<Result.ProblemPoints> problems = new ArrayList<>(graded.problems());
        problems.set(
                1,
                new Result.ProblemPoints(problems.get(1).id(), problems.get(1).title(), 0, 0));

        Document page = Jsoup.parse(Pages.report(ReportPage.of(
                graded.withPoints(graded.score(), graded.maxScore(), problems, graded.criteria(), List.of()))));

        assertThat(page.select(".overview li").get(1).text()).endsWith("does not count");
        assertThat(page.select(".overview li").get(1).select(".bar")).isEmpty();
        assertThat(page.select(".problem").get(1).text()).doesNotContain("0 of 0");
    }

    private List<AdjustedRow> rows(List<AdjustedCriterion> adjusted) {
        return AdjustedRow.of(
                graded.withPoints(graded.score(), graded.maxScore(), graded.problems(), graded.criteria(), adjusted));
    }

    private static AdjustedCriterion voided(Result.Criterion one, String reason) {
        return new AdjustedCriterion(one.id(), "void", one.points(), one.maxPoints(), 0, 0, reason, "kb");
    }
}
