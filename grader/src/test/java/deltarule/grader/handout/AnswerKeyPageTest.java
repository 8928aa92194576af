package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AnswerKeyPageTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());
    private static final ProblemSet HINGE = SETS.parse("""
                    {"id": "hinge", "title": "Hinge", "seed": 7, "problems": [{"problem": "hinge-loss", "points": {"loss": 8}}]}
                    """, "hinge.json").standard();
    private static final Document PAGE = Jsoup.parse(AnswerKeyPage.of(HINGE));

    @Test
    void parametersAreThereWithValueAndMeaning() {
        assertThat(PAGE.select(".parameters tbody tr").eachText())
                .contains("margin 1.0 by how much the true class should lead");
    }

    @Test
    void theSourceOfTheSolutionIsThere() {
        assertThat(PAGE.select("details").text()).contains("student.HingeLossSolution", "class HingeLossSolution");
    }

    @Test
    void aWorkedSolutionGoesThroughTheQuantitiesOfTheLecture() {
        Element first = PAGE.select(".criterion").get(0).select(".case").get(0);

        assertThat(first.select("pre").text()).isEqualTo("loss(new double[] {3.2, 5.1, -1.7}, 0)");
        assertThat(first.select(".steps li").eachText())
                .containsSubsequence(
                        "violation(5.1, 3.2) = 2.9",
                        "penalty(2.9) = 2.9",
                        "violation(-1.7, 3.2) = -3.9",
                        "penalty(-3.9) = 0.0",
                        "total(2.9, 0.0) = 2.9");
        assertThat(first.select(".right").text()).isEqualTo("right: 2.9");
    }

    @Test
    void everyCriterionHasPointsCasesAndMargins() {
        assertThat(PAGE.select(".criterion")).hasSize(7).allSatisfy(criterion -> {
            assertThat(criterion.select(".case")).isNotEmpty();
            assertThat(criterion.select(".margins").first().text())
                    .matches("(The nearest known mistake, [a-z-]+, is ([0-9.e+]+ allowances away|of another kind.*)"
                            + "|No known mistake loses this criterion); the farthest equivalent, [a-z-]+, is"
                            + " (equal|[0-9.e+-]+ allowances away)\\.");
        });
        assertThat(PAGE.select(".margins").text())
                .contains("The nearest known mistake, hinge-includes-true-class, is 7.8e+07");
        assertThat(PAGE.select(".criterion .about").eachText()).contains("hinge-loss.loss, hidden, 8 points");
    }

    @Test
    void someHiddenCasesAreShownAndTheOthersCounted() {
        Element hidden = PAGE.select(".criterion").get(1);

        assertThat(hidden.select(".case > p:first-child").eachText()).hasSize(3).doesNotHaveDuplicates();
        assertThat(hidden.select(".margins").last().text()).matches("\\d+ more cases in cases/hinge-loss.txt.");
    }

    /** A trace must not change what is answered, whatever steps a reference has, nor depend on the run. */
    @Test
    void everyReferenceCanBeTracedAndAnswersAsBefore() {
        ProblemSet all = SETS.find("all");
        Exam exam = new Exam(all);
        Map<String, Integer> lines = new HashMap<>();
        for (Exercise exercise : all.exercises()) {
            StepTrace trace = StepTrace.of(exercise);
            StepTrace again = StepTrace.of(exercise);
            List<CaseResult> results = exam.examine(exercise, PublicCases.reference(exercise));
            for (CaseResult result : results) {
                for (Subject.Exchange exchange : result.exchanges()) {
                    StepTrace.Steps steps = trace.of(exchange.method(), exchange.arguments());
                    assertThat(again.of(exchange.method(), exchange.arguments()))
                            .isEqualTo(steps);
                    lines.merge(exercise.problem().id(), steps.lines().size(), Integer::sum);
                    assertThat(steps.lines())
                            .hasSizeLessThanOrEqualTo(12)
                            .noneMatch(line -> line.contains("@") || line.contains("$$Lambda"));
                }
            }
            assertThat(results).allMatch(result -> result.message().isEmpty());
        }
        assertThat(lines).hasSize(all.exercises().size());
        assertThat(lines.values()).allMatch(count -> count > 10);
    }

    @Test
    void twoPagesOfOneVariantAreTheSame() {
        assertThat(AnswerKeyPage.of(HINGE)).isEqualTo(AnswerKeyPage.of(HINGE));
    }

    @Test
    void numbersAreRoundedOnlyWhereTheyAreLong() {
        assertThat(ReadableNumbers.rounded("f(2.8999999999999995, 5.1, 12, 1.0E-300)", 6))
                .isEqualTo("f(2.9, 5.1, 12, 1.0E-300)");
    }
}
