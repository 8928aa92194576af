package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.Result;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StepSummaryTest {
    private static final int GITHUB_TAKES = 1 << 20;

    @Test
    void thePointsStandFirstAndEveryCriterionHasARow() {
        String summary = StepSummary.text(Views.mixed());

        assertThat(summary).startsWith("## Neural network basics\n\n**5 of 24 points** (20.8 %).");
        assertThat(summary).contains("| Multiclass hinge loss | Loss of one example | 0 / 3 | Wrong answer |");
    }

    @Test
    void nothingAStudentWroteIsMarkup() {
        Document page = rendered(Views.hostile());

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("pre").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void itStaysBelowWhatGithubTakesAndSaysWhatIsLeftOut() {
        String summary = StepSummary.text(Views.untidy(20_000));

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(GITHUB_TAKES);
        assertThat(summary).endsWith("sections. The report has everything.\n");
    }

    private static Document rendered(Result result) {
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(StepSummary.text(result)));
        return Jsoup.parse(html);
    }
}
