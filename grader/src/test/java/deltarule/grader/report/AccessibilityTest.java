package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.handout.AnswerKeyFolder;
import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.preview.AuthorFiles;
import deltarule.grader.preview.Preview;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * axe looks at every page, each in a frame of one host page: in light at a phone's width and in dark at a desktop's, with
 * {@code -Ddeltarule.pages=all}, as in the profile quality, at both widths in both.
 */
class AccessibilityTest {
    private static final String SET = """
            {"id": "hinge", "title": "Hinge", "seed": 7, "problems": [{"problem": "hinge-loss"}]}
            """;
    private static final boolean ALL = "all".equals(System.getProperty("deltarule.pages"));
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;
    private static final String LOOK = """
            window.addEventListener("load", async () => {
              const findings = [];
              for (const frame of document.querySelectorAll("iframe")) {
                const inner = frame.contentWindow;
                const result = await inner.axe.run(inner.document, { resultTypes: ["violations"] });
                findings.push({
                  page: frame.title,
                  dark: inner.matchMedia("(prefers-color-scheme: dark)").matches,
                  width: inner.innerWidth,
                  content: inner.document.documentElement.scrollWidth,
                  rules: result.passes.length,
                  violations: result.violations
                    .filter((one) => one.impact === "serious" || one.impact === "critical")
                    .map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 160)).join(" "))
                });
              }
              const report = document.createElement("pre");
              report.id = "findings";
              report.textContent = JSON.stringify(findings);
              document.body.append(report);
            });
            """;

    /** Every page by its name; both runs look at the same. */
    private static Map<String, String> pages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write(@TempDir Path written) throws IOException {
        if (Chromium.installed().isPresent()) {
            pages = pages(written);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeFindsNothingSeriousAndNothingIsWiderThanTheWindow(boolean dark) throws IOException, InterruptedException {
        Optional<Path> browser = Chromium.installed();
        if (browser.isEmpty()) {
            System.out.println("AccessibilityTest is skipped: there is no chromium on the PATH.");
        }
        assumeTrue(browser.isPresent(), "there is no chromium on the PATH");
        Path host = Files.writeString(folder.resolve("host.html"), hostPage(dark));

        Document dom = Jsoup.parse(Chromium.load(browser.get(), host, folder, dark));

        Element report = dom.getElementById("findings");
        assertThat(report).as("axe has finished").isNotNull();
        JsonNode findings = new JsonMapper().readTree(report.wholeText());
        assertThat(findings.size()).isEqualTo(widths(dark).size() * pages.size());
        for (JsonNode finding : findings) {
            String page = finding.get("page").stringValue();
            assertThat(finding.get("dark").booleanValue()).as(page).isEqualTo(dark);
            assertThat(finding.get("rules").intValue()).as(page).isGreaterThan(10);
            assertThat(finding.get("content").intValue())
                    .as("%s: width of the content", page)
                    .isLessThanOrEqualTo(finding.get("width").intValue());
            assertThat(finding.get("violations").toString()).as(page).isEqualTo("[]");
        }
    }

    private static List<Integer> widths(boolean dark) {
        if (ALL) {
            return List.of(PHONE, DESKTOP);
        }
        return List.of(dark ? DESKTOP : PHONE);
    }

    private static String hostPage(boolean dark) {
        Document host = Jsoup.parse("<!DOCTYPE html><html lang=en><title>Host</title><body></body></html>");
        host.head().appendElement("style").appendChild(new DataNode(":root { color-scheme: light dark }"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (int width : widths(dark)) {
                host.body()
                        .appendElement("iframe")
                        .attr("title", page.getKey() + " at " + width)
                        .attr("width", String.valueOf(width))
                        .attr("height", "900")
                        .attr("srcdoc", page.getValue());
            }
        }
        host.head().appendElement("script").appendChild(new DataNode(LOOK));
        return host.outerHtml();
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Grade grade : StatusGrades.all()) {
            pages.put(grade.status() + " " + grade.submission() + ", student", report(StudentView.of(grade)));
        }
        pages.put("staff report", report(Result.of(SampleGrades.mixed("anna"))));
        pages.put("report with pictures", report(StudentView.of(PictureGrades.grade())));
        pages.put(
                "class page",
                prepared(Pages.classPage(ClassPage.of(
                        "Neural network basics",
                        Stream.concat(
                                        StatusGrades.all().stream().map(ClassRow::of),
                                        Stream.concat(
                                                SampleClass.rows(60).stream(),
                                                Stream.of(
                                                        ClassRow.skipped("fork-bomb", "nothing here can contain it"))))
                                .toList()))));
        pages.put("page of variants", prepared(Pages.variants(SampleVariants.range())));
        pages.put("confusion page", prepared(Pages.confusion(ConfusionPage.of(SampleConfusion.certificate()))));
        pages.put("answer key", prepared(answerKey(folder)));
        pages.put("preview", prepared(preview(folder)));
        return pages;
    }

    private static String answerKey(Path folder) throws IOException {
        Path key = folder.resolve("key");
        ProblemSet hinge =
                new ProblemSets(Problems.onClassPath()).parse(SET, "hinge.json").standard();
        AnswerKeyFolder.writeWithPage(HandoutDraft.of(hinge), "{}", key);
        return Files.readString(key.resolve(AnswerKeyFolder.PAGE));
    }

    /** Without the statement inside it, which has a test of its own. */
    private static String preview(Path folder) throws IOException {
        Path set = Files.writeString(folder.resolve("hinge.json"), SET);
        Preview preview = new Preview(
                new AuthorFiles(Path.of("..", "problem-sets"), set.toString()), null, folder.resolve("preview"), false);
        preview.write(step -> {});
        Document page = Jsoup.parse(Files.readString(preview.index()));
        page.select("iframe").remove();
        return page.outerHtml();
    }

    private static String report(Result result) throws IOException {
        return prepared(Pages.report(ReportPage.of(result)));
    }

    /** A copy without its policy, with everything unfolded and with axe in it. */
    private static String prepared(String html) throws IOException {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("meta[http-equiv=Content-Security-Policy]").remove();
        page.select("details").attr("open", "");
        page.body().appendElement("script").appendChild(new DataNode(axe()));
        return page.outerHtml();
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
