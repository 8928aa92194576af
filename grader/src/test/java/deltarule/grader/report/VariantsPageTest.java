package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class VariantsPageTest {
    private final Document page = Jsoup.parse(Pages.variants(SampleVariants.range()));

    @Test
    void defectsStandBeforeTheClaims() {
        assertThat(page.select(".status").text()).contains("Not all certified");
        assertThat(page.select("main > section").first().text())
                .contains("Variant 2")
                .contains("hinge-backwards")
                .contains("largest deviation 3 allowances");
    }

    @Test
    void claimsAreAddedUpOverAllVariants() {
        assertThat(page.select("section[aria-labelledby=claims] tbody tr").eachText())
                .containsExactly("every equivalent agrees far inside the tolerance 5 6");
    }

    @Test
    void theSpreadOfEffortIsShown() {
        assertThat(page.select("section[aria-labelledby=spread] tbody tr").eachText())
                .contains("effort, in steps of ten minutes 1 2", "points 12 12");
    }
}
