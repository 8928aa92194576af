package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.score.Grade;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {
    static Stream<Result> everyView() {
        return Stream.concat(StatusGrades.all().stream(), Stream.of(HostileGrades.grade(), PictureGrades.grade()))
                .flatMap(grade -> Stream.of(Result.of(grade), StudentView.of(grade)));
    }

    private static Document report(Result result) {
        return Jsoup.parse(Pages.report(ReportPage.of(result)));
    }

    private static Document classPage(List<Grade> grades) {
        return Jsoup.parse(Pages.classPage(
                ClassPage.of("Basics", grades.stream().map(ClassRow::of).toList())));
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void aPageNeedsNothingFromElsewhereAndRunsNothing(Result result) {
        Document page = report(result);

        assertThat(page.select("script, img, link, iframe, object, embed, form, base"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || attribute.getKey().equals("src")));
        assertThat(page.select("a"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
    }

    @Test
    void whatWasNotGradedHasNoPointsOnItsPage() {
        for (Result result : List.of(Result.of(StatusGrades.refused()), StudentView.of(StatusGrades.refused()))) {
            assertThat(report(result).text()).contains("Refused").doesNotContain("points", "criteria passed");
            assertThat(report(result).select(".problem")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void headingsAreInOrderAndIdsAreUniqueAndLinksLeadSomewhere(Result result) {
        Document page = report(result);

        assertThat(page.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        page.select("[aria-labelledby]")
                .forEach(part -> assertThat(page.getElementById(part.attr("aria-labelledby")))
                        .isNotNull());
    }

    @Test
    void hostileTextIsShownAsItIs() {
        for (Result result : List.of(Result.of(HostileGrades.grade()), StudentView.of(HostileGrades.grade()))) {
            Document page = report(result);

            assertThat(page.selectFirst("h1").wholeText()).isEqualTo(HostileGrades.TEXT);
            assertThat(page.selectFirst("h3").wholeText()).isEqualTo(HostileGrades.TEXT);
            assertThat(page.selectFirst(".hint").wholeText()).endsWith(HostileGrades.TEXT);
            assertThat(page.selectFirst("pre.call").wholeText()).isEqualTo(HostileGrades.TEXT);
            assertThat(page.selectFirst("svg.curves title").wholeText()).endsWith(HostileGrades.TEXT);
            assertThat(page.selectFirst(".example code.wrong").wholeText()).isEqualTo(HostileGrades.TEXT);
        }
    }

    @Test
    void hostileTextOnTheClassPageIsShownAsItIs() {
        Document page = Jsoup.parse(Pages.classPage(ClassPage.of(
                HostileGrades.TEXT,
                List.of(
                        ClassRow.of(HostileGrades.grade()),
                        ClassRow.skipped(HostileGrades.TEXT, HostileGrades.TEXT)))));

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(HostileGrades.TEXT);
        assertThat(page.selectFirst("section:has(#criteria) tbody th a").wholeText())
                .isEqualTo(HostileGrades.TEXT);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script").last().data()).doesNotContain("alert");
        JsonNode data =
                new JsonMapper().readTree(page.getElementById("class-data").data());
        assertThat(data.get("rows").get(0).get(1).stringValue()).isEqualTo(HostileGrades.TEXT);
    }

    @Test
    void aNameCannotEndTheData() {
        String name = "</script><!--<script>\u2028&amp;";
        Document page = Jsoup.parse(Pages.classPage(ClassPage.of("Basics", List.of(ClassRow.skipped(name, name)))));
        String data = page.getElementById("class-data").data();

        assertThat(data).doesNotContain("<", ">", "&", "\u2028");
        assertThat(new JsonMapper().readTree(data).get("rows").get(0).get(1).stringValue())
                .isEqualTo(name);
        assertThat(page.select("noscript tbody td").last().text()).isEqualTo("student 1");
    }

    @Test
    void thePolicyNamesTheHashesOfStyleSheetAndScript() throws NoSuchAlgorithmException {
        Document page = classPage(List.of(SampleGrades.mixed("anna")));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + hash(page.selectFirst("style").data()) + "'")
                .contains("script-src 'sha256-"
                        + hash(page.select("script").last().data()) + "'");
    }

    @Test
    void aStudentsPageShowsWhatThePublicCaseExpected() {
        Document page = report(StudentView.of(SampleGrades.mixed("anna")));
        Element failure = page.select("li.criterion:contains(the network of the lecture) .case")
                .first();

        assertThat(failure.select("pre.call").text()).startsWith("hiddenGradient(");
        assertThat(failure.select(".matrix")).hasSize(2);
        assertThat(failure.select(".pair mark").eachText())
                .containsExactly("0.000995425 (differs)", "0.00199085 (differs)");
        assertThat(failure.select(".differences tbody td").eachText())
                .containsExactly("9.954254705217E-4", "0.0019908509410434", "0.000995", "1e-11");
    }

    @Test
    void aDiagnosisIsWordedAsAComparisonWithHintAndCounterexample() {
        Document page = report(StudentView.of(SampleGrades.mixed("anna")));

        assertThat(page.select(".diagnosis").first().text())
                .startsWith("Your answers equal what one gets when the margin is left out.")
                .contains("Hint Is being ahead by a hair enough?")
                .contains("At scores (0.4, 2.5, -0.3, 1.6, 2.2) and label 3 this gives 1.5000000000000002 right is 3.5")
                .contains("Also fits: hinge-margin-only-once.");
        assertThat(page.text())
                .contains("Your answers equal what one gets when the margin is left out and the two"
                        + " distributions change places.");
        assertThat(page.text()).contains("This follows from a mistake in loss");
    }

    @Test
    void onlyStaffSeeHiddenCasesCountsIdentifiersAndTimes() {
        String staff = report(Result.of(SampleGrades.mixed("anna"))).text();
        String student = report(StudentView.of(SampleGrades.mixed("anna"))).text();

        assertThat(staff).contains("failed hidden case", "23 of 24 cases passed", "hinge-no-margin", "Time and memory");
        assertThat(student)
                .doesNotContain(
                        "failed hidden case", "cases passed", "hinge-no-margin", "Time and memory", "Staff copy");
    }

    @Test
    void pagesMadeAtTheSameTimeDoNotMix() {
        List<ReportPage> pages = StatusGrades.all().stream()
                .map(grade -> ReportPage.of(Result.of(grade)))
                .toList();
        List<String> oneByOne = pages.stream().map(Pages::report).toList();

        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> assertThat(Pages.report(pages.get(i % pages.size())))
                        .isEqualTo(oneByOne.get(i % pages.size())));
    }

    @Test
    void everyOutcomeIsSaidInWords() {
        Document page = report(StudentView.of(SampleGrades.mixed("anna")));

        assertThat(page.select(".criterion .meta .outcome").eachText())
                .contains("Passed", "Wrong answer", "Took too long", "Exception", "Not run");
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLineAndCaret() {
        assertThat(report(StudentView.of(SampleGrades.notCompiled("anna")))
                        .select(".trouble pre")
                        .first()
                        .wholeText())
                .isEqualTo("""
                        student/HingeLossSolution.java:14:33: ';' expected
                                  double loss = margin + 1
                                                          ^""");
    }

    @Test
    void aFaultOfTheGraderShowsNoPoints() {
        Document page = report(StudentView.of(StatusGrades.graderError()));

        assertThat(page.text()).contains("It is not your fault, and no points are recorded.");
        assertThat(page.select(".score, .points")).isEmpty();
    }

    @Test
    void theClassPageLinksEachReportAndExplainsWhatHasNone() {
        Document page = Jsoup.parse(Pages.classPage(ClassPage.of(
                "Basics",
                Stream.concat(
                                StatusGrades.all().stream().map(ClassRow::of),
                                Stream.of(ClassRow.skipped("fork-bomb", "nothing here can contain it")))
                        .toList())));

        assertThat(page.select("noscript tbody tr").eachText())
                .startsWith(
                        "student 6 Could not be graded none No worker could be started.",
                        "student 2 Refused none student 2.zip: the entry ../Evil.java leads out of the archive. Zip the"
                                + " folder again.",
                        "student 3 Skipped none nothing here can contain it");
        assertThat(page.select("noscript a").eachAttr("href"))
                .contains("mueller-anna/report.html")
                .hasSize(5);
        assertThat(page.text()).contains("nothing here can contain it", "Isolation: L4");
        assertThat(page.select(".concerns li").eachText())
                .containsExactly("1 Could not be graded", "1 Refused", "1 Skipped", "1 Does not compile");
    }

    @Test
    void namesAreInTheDataAndInNoTextOfTheClassPage() {
        Document page = classPage(StatusGrades.all());

        assertThat(page.text()).doesNotContain("mueller-anna", "okafor-chidi", "Zoë Übermut", "broken-zip", "unlucky");
        assertThat(page.getElementById("class-data").data()).contains("mueller-anna", "okafor-chidi", "broken-zip");
    }

    @Test
    void theClassPageCountsScoresCriteriaMistakesAndStyle() {
        Document page = classPage(StatusGrades.all());

        assertThat(page.select("section:has(#scores) tbody tr").eachText())
                .startsWith("0 to 9 % 1", "10 to 19 % 0", "20 to 29 % 1")
                .endsWith("90 to 100 % 1");
        assertThat(page.select("section:has(#criteria) tbody tr").first().text())
                .isEqualTo("Forward: the example of the lecture sigmoid-neuron.forward-examples 2 of 3 67\u202f% 0.63");
        assertThat(page.select("section:has(#mistakes) li").eachText())
                .containsExactly(
                        "1 of 3 submissions the margin is left out 33\u202f% hinge-no-margin",
                        "1 of 3 submissions the two distributions change places 33\u202f% kl-arguments-swapped");
        assertThat(page.select("section:has(#style) li").eachText())
                .containsExactly(
                        "1 of 3 submissions LineLength 1 finding",
                        "1 of 3 submissions LocalVariableName 1 finding",
                        "1 of 3 submissions NeedBraces 1 finding");
        assertThat(page.select("section:has(#slowest) tbody tr").first().text()).endsWith("0.27\u202fs");
    }

    @Test
    void aCriterionFailedByMostIsFlagged() {
        Document page = classPage(StatusGrades.all());

        assertThat(page.select("section:has(#criteria) tr:contains(check the test first) code")
                        .eachText())
                .contains("hinge-loss.loss")
                .doesNotContain("sigmoid-neuron.forward-examples");
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
