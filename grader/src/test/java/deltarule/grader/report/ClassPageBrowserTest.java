package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The class page with 5,000 rows, used with mouse and keyboard. */
class ClassPageBrowserTest {
    private static final int SIZE = 5000;
    private static final String HOSTILE = "</script><script>document.title='owned'</script>";
    private static final String RIGHT_TO_LEFT = "\u202e\u05d0\u05d1\u05d2 \ud83e\udd80 =cmd|' /C calc'!A0";

    private static final String FIRST_ROW = "document.querySelector('.class-table').tBodies[0].rows[0].textContent";

    @TempDir
    static Path folder;

    private static DevTools browser;
    private static String page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("ClassPageBrowserTest is skipped: there is no chromium on the PATH.");
        }
        assumeTrue(executable.isPresent(), "there is no chromium on the PATH");
        List<ClassRow> rows = new ArrayList<>(SampleClass.rows(SIZE - 2));
        rows.add(ClassRow.refused(HOSTILE, HOSTILE + " cannot be read."));
        rows.add(ClassRow.refused(RIGHT_TO_LEFT, RIGHT_TO_LEFT));
        Reports reports = new Reports(folder.resolve("out"));
        reports.write("Neural network basics", rows);
        page = reports.classPage().toUri().toString();
        browser = DevTools.start(executable.get(), folder);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String fragment) throws InterruptedException {
        browser.open(page + fragment);
    }

    private static String text(String expression) throws InterruptedException {
        return browser.evaluate(expression).asString();
    }

    private static String shown() throws InterruptedException {
        return text("document.getElementById('shown').textContent");
    }

    private static List<String> column(int number) throws InterruptedException {
        JsonNode cells =
                browser.evaluate("Array.from(document.querySelector('.class-table').tBodies[0].rows, row => row.cells["
                        + number + "].textContent)");
        return cells.valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void whatNeedsAttentionStandsFirstAndNoNameIsSeen() throws InterruptedException {
        open("");

        assertThat(shown()).isEqualTo("5000 of 5000 submissions");
        assertThat(column(1)).hasSize(30).allMatch(status -> status.equals(" Could not be graded"));
        assertThat(column(0)).allMatch(name -> name.matches("student \\d+"));
        assertThat(text("document.body.innerText")).doesNotContainPattern("\\bs[1-9]\\d{5}\\b");
    }

    @Test
    void theSwitchShowsNamesAndTheyAreOffAgainWhenThePageIsOpenedAgain() throws InterruptedException {
        open("#status=REFUSED");
        assertThat(text("document.querySelector('.live').innerText"))
                .contains("student ")
                .doesNotContainPattern("\\bs[1-9]\\d{5}\\b")
                .doesNotContain("cannot be read.".repeat(2), "owned");

        browser.evaluate("document.getElementById('names').focus()");
        browser.press(" ", 32, " ");
        browser.evaluate("document.getElementById('whole').click()");

        assertThat(column(0)).contains(HOSTILE, RIGHT_TO_LEFT).anyMatch(name -> name.matches("s\\d{6}"));
        assertThat(text("document.querySelector('#slowest ~ table a').textContent"))
                .matches("s\\d{6}");
        assertThat(text("location.hash")).isEqualTo("#status=REFUSED");
        open("#status=REFUSED");
        assertThat(column(0)).allMatch(name -> name.matches("student \\d+"));
    }

    @Test
    void hostileNamesAreTextAndCannotTurnTheirSurroundings() throws InterruptedException {
        open("#status=REFUSED");
        browser.evaluate("document.getElementById('names').click()");
        browser.evaluate("document.getElementById('whole').click()");

        assertThat(text("document.title")).isEqualTo("Class · Neural network basics");
        assertThat(browser.evaluate("document.scripts.length").intValue()).isEqualTo(2);
        assertThat(browser.evaluate("Array.from(document.querySelectorAll('bdi'), one => one.textContent).includes("
                                + "decodeURIComponent('"
                                + URLEncoder.encode(RIGHT_TO_LEFT, StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                        .replace("'", "%27")
                                + "'))")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void everyColumnSortsUpAndDownByKeyboard() throws InterruptedException {
        open("");
        int columns = browser.evaluate("document.querySelectorAll('.class-table thead button').length")
                .intValue();
        assertThat(columns).isEqualTo(3 + 8 + 4);
        for (int i = 0; i < columns; i++) {
            browser.evaluate("document.querySelectorAll('.class-table thead button')[" + i + "].focus()");
            browser.press("Enter", 13, "\r");
            assertThat(sorted(i)).isEqualTo("ascending");
            String up = text(FIRST_ROW);
            browser.press("Enter", 13, "\r");
            assertThat(sorted(i)).isEqualTo("descending");
            assertThat(text(FIRST_ROW)).as("column %d", i).isNotEqualTo(up);
        }
    }

    /** The sorted column; there is only one. */
    private static String sorted(int column) throws InterruptedException {
        return text("(all => all.length === 1 ? all[0].getAttribute('aria-sort') : all.length)(Array.from("
                + "document.querySelectorAll('[aria-sort]')).filter(one => one.cellIndex === " + column + "))");
    }

    @Test
    void theBestScoreStandsFirstWhenSortedDownAndNoScoreStandsLast() throws InterruptedException {
        open("#sort=score&down=1");
        List<Integer> scores = column(2).stream()
                .map(cell -> Integer.valueOf(cell.replaceAll("\\D.*", "")))
                .toList();

        assertThat(scores).isSortedAccordingTo((a, b) -> b - a);
        browser.evaluate("document.getElementById('whole').click()");
        assertThat(column(2)).hasSize(SIZE).last().isEqualTo("none");
    }

    @Test
    void typingFiltersAndTheAddressRemembersIt() throws InterruptedException {
        open("");
        browser.evaluate("document.getElementById('text').focus()");
        browser.type("foreign_variant");

        assertThat(shown()).isEqualTo("25 of 5000 submissions");
        assertThat(column(0)).allMatch(name -> name.endsWith("FOREIGN_VARIANT"));
        browser.until("location.hash === '#text=foreign_variant'");
    }

    @Test
    void filtersAreSetByTheAddressAndAllHaveToMatch() throws InterruptedException {
        open("#failed=problem-0.criterion-0&mistake=mistake-0-0");
        int both = Integer.parseInt(shown().replaceAll(" of.*", ""));
        open("#failed=problem-0.criterion-0");
        int failed = Integer.parseInt(shown().replaceAll(" of.*", ""));
        open("#problem=problem-0");
        int lost = Integer.parseInt(shown().replaceAll(" of.*", ""));
        open("#status=LATE");
        int late = Integer.parseInt(shown().replaceAll(" of.*", ""));

        assertThat(both).isBetween(1, failed - 1);
        assertThat(lost).isGreaterThan(failed);
        assertThat(late).isEqualTo(100);
    }

    @Test
    void aMistakeLeadsToTheStudentsItWasNamedTo() throws InterruptedException {
        open("");
        int named = Integer.parseInt(text("document.querySelector('#mistakes ~ ul .count').firstChild.textContent"));
        browser.evaluate("document.querySelector('#mistakes ~ ul a').click()");
        browser.until("location.hash.startsWith('#mistake=')");
        browser.until("!document.getElementById('shown').textContent.startsWith('5000')");

        assertThat(shown()).isEqualTo(named + " of 5000 submissions");
        assertThat(text("document.activeElement.id")).isEqualTo("submissions");
    }

    @Test
    void allMatchingRowsArePrinted() throws InterruptedException {
        open("#status=LATE");
        assertThat(column(0).size()).isLessThan(100);
        JsonNode pdf = browser.call("Page.printToPDF", Map.of("landscape", true));

        assertThat(Base64.getDecoder().decode(pdf.get("data").stringValue()).length)
                .isGreaterThan(10_000);
        assertThat(column(0)).hasSize(100).allMatch(name -> name.startsWith("student "));
    }

    @Test
    void moreRowsComeWhenTheEndIsReached() throws InterruptedException {
        open("");
        int before = column(0).size();
        browser.evaluate("document.querySelector('.more').scrollIntoView()");
        browser.until("document.querySelector('.class-table').tBodies[0].rows.length > " + before);

        assertThat(before).isLessThan(SIZE / 10);
        assertThat(browser.evaluate("document.querySelector('.class-table').getAttribute('aria-rowcount')")
                        .asString())
                .isEqualTo(String.valueOf(SIZE + 1));
    }

    @Test
    void onAPhoneOnlyTheTablesScrollSideways() throws InterruptedException {
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            open("");
            assertThat(browser.evaluate("document.documentElement.scrollWidth").intValue())
                    .isLessThanOrEqualTo(390);
        } finally {
            browser.call("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }
}
