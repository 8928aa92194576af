package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatementPageTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private static Document page;

    @BeforeAll
    static void render() {
        page = Jsoup.parse(Handout.files(SET).get("statement/index.html"));
    }

    @Test
    void noFormulaIsShownAsTex() {
        assertThat(page.text()).doesNotContain("$", "\\");
        assertThat(page.select("math")).isNotEmpty();
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.select("[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    }

    @Test
    void noAnswerShowsTheSignOfZero() {
        assertThat(page.select(".answer").text()).contains("0.0").doesNotContainPattern("-0\\.0(?![0-9E])");
        assertThat(page.text()).contains("0.0 and -0.0 are equal");
    }

    @Test
    void everyMethodAndCriterionIsNamed() {
        SET.exercises().forEach(exercise -> {
            String article = page.getElementById(exercise.problem().id()).text();
            exercise.problem()
                    .criteria()
                    .forEach(criterion -> assertThat(article).contains(criterion.title()));
            for (var method : exercise.problem().contract().getMethods()) {
                assertThat(article).contains(" " + method.getName() + "(");
            }
        });
    }

    @Test
    void theAllowanceOfTrainingsOfDifferentLengthsIsSaidOnce() {
        String article = page.getElementById("mlp-training").text();
        assertThat(article)
                .contains("train: numbers may differ by 1e-8 of the right value for each step of training, the start"
                        + " counted as one; small entries are judged beside the largest.");
    }

    @Test
    void everyIdIsUnique() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theStatementOfEverySettingIsTypeset() {
        for (Problem problem : Problems.onClassPath().all()) {
            Map<String, Object> defaults = new LinkedHashMap<>();
            problem.parameters().forEach((name, parameter) -> defaults.put(name, parameter.defaultValue()));
            problem.parameters().forEach((name, parameter) -> {
                for (Object value : parameter.values()) {
                    Map<String, Object> settings = new LinkedHashMap<>(defaults);
                    settings.put(name, value);
                    String text = Jsoup.parse(StatementText.html(new Exercise(problem, settings, null)))
                            .text();
                    assertThat(text).as(problem.id() + " " + settings).doesNotContain("$", "\\", "#if", "#end");
                }
            });
        }
    }
}
