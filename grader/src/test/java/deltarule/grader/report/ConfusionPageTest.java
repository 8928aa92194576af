package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ConfusionPageTest {
    private final Document page = Jsoup.parse(Pages.confusion(ConfusionPage.of(SampleConfusion.certificate())));

    @Test
    void aMistakeThatIsCalledByItsNameHasAFullDotOnTheDiagonal() {
        assertThat(row(1).select("td.cell").get(1).text()).isEqualTo("●");
        assertThat(row(1).select("td.cell").eachText()).containsOnlyOnce("●").doesNotContain("○");
    }

    @Test
    void anotherNameItWasGivenIsAnEmptyCircleInThatColumn() {
        assertThat(row(0).select("th").text()).isEqualTo("1 step-strict-inequality (1 as likely)");
        assertThat(row(0).select("td.cell").get(0).text()).isEqualTo("●");
        assertThat(row(0).select("td.cell").get(1).text()).isEqualTo("○");
    }

    @Test
    void pairsOfWhichOneWasMissedComeFirstWithWhatWasNamedInstead() {
        assertThat(page.select("[aria-label=Pairs] tbody td:last-child").eachText())
                .containsExactly("not both: step-3", "not both", "both");
        assertThat(page.select("[aria-label=Pairs] tbody td:nth-child(2)")
                        .get(2)
                        .select("code")
                        .eachText())
                .containsExactly("step-1", "step-2");
    }

    private Element row(int number) {
        return page.select(".confusion tbody tr").get(number);
    }
}
