package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import deltarule.testkit.Mismatch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final List<Mismatch> SOME = List.of(new Mismatch("[0][1]", "2.0", "3.0", "1", "1e-10"));

    private final Document page = Jsoup.parse(Pages.report(ReportPage.of(StudentView.of(PictureGrades.grade()))));

    @Test
    void aCurveIsSaidInASentence() {
        assertThat(CurvePicture.of(PictureGrades.learned()).sentence())
                .isEqualTo("Your loss falls from 0.7 to 0.02497 in 100 epochs; the reference's ends at 0.02497.");
        assertThat(CurvePicture.of(PictureGrades.climbing()).sentence())
                .isEqualTo("Your loss rises from 0.7 to 550 in 60 epochs; the reference's ends at 0.004717. Your curve"
                        + " leaves the picture.");
    }

    @Test
    void aCurveThatIsNoNumberStopsThereAndTheSentenceSaysSo() {
        CurvePicture picture = CurvePicture.of(PictureGrades.stopped());

        assertThat(picture.sentence())
                .isEqualTo(
                        "Your loss starts at 0.7, is 0.4692 after epoch 16 and is NaN after epoch 17, where the curve"
                                + " stops; the reference's ends at 0.004717.");
        assertThat(picture.actual().split("L", -1)).hasSize(17);
        assertThat(picture.stop()).isNotEmpty();
    }

    @Test
    void aCurveWithoutAnyNumberIsNotDrawn() {
        CurvePicture picture = CurvePicture.of(new LossCurves(
                1,
                "",
                3,
                3,
                List.of(
                        new LossPoint(0, "Infinity", "0.5"),
                        new LossPoint(1, "", "0.4"),
                        new LossPoint(2, "", "0.3"))));

        assertThat(picture.sentence())
                .isEqualTo(
                        "Your loss is Infinity from the start, so there is no curve of yours; the reference's ends at"
                                + " 0.3.");
        assertThat(picture.actual()).isEmpty();
        assertThat(picture.stop()).isEmpty();
        assertThat(picture.title()).isEqualTo("Loss in training, case 1");
    }

    @Test
    void aListOfAnotherLengthIsSaidToBeOne() {
        CurvePicture picture = CurvePicture.of(new LossCurves(
                1,
                "",
                2,
                3,
                List.of(new LossPoint(0, "0.5", "0.5"), new LossPoint(1, "0.5", "0.4"), new LossPoint(2, "", "0.3"))));

        assertThat(picture.sentence())
                .isEqualTo("Your loss stays at 0.5 in 1 epoch; the reference's ends at 0.3 in 2 epochs."
                        + " Your list holds 2 numbers where 3 are right.");
        assertThat(picture.rows().get(2).actual()).isEqualTo("–");
    }

    @Test
    void hugeLossesStayNumbersTheBrowserCanDraw() {
        CurvePicture picture = CurvePicture.of(new LossCurves(
                1,
                "",
                3,
                3,
                List.of(
                        new LossPoint(0, "0.5", "0.5"),
                        new LossPoint(1, "1.7E308", "0.4"),
                        new LossPoint(2, "-1.7E308", "0.3"))));

        assertThat(picture.actual()).matches("(?:[ML]-?\\d{1,4}(\\.\\d)? -?\\d{1,4}(\\.\\d)?)+");
        assertThat(picture.levels()).hasSizeBetween(2, 6);
    }

    @Test
    void theLevelsAreRoundNumbers() {
        assertThat(CurvePicture.of(PictureGrades.learned()).levels())
                .extracting(CurvePicture.Level::number)
                .containsExactly("0", "0.2", "0.4", "0.6");
    }

    @Test
    void regionsAreCountedAndTheCellsThatDifferStruckThrough() {
        RegionsPicture same = RegionsPicture.of(PictureGrades.regions(1));
        RegionsPicture lower = RegionsPicture.of(PictureGrades.regions(5));

        assertThat(same.sentence())
                .isEqualTo("Of 576 points of the plane your network puts all in the class the reference does.");
        assertThat(same.differing()).isEmpty();
        assertThat(lower.sentence()).matches("Of 576 points of the plane your network puts \\d{3} in the class .*");
        assertThat(lower.differing()).isNotEmpty();
        assertThat(lower.examples()).hasSize(4);
        assertThat(lower.examples().get(0)).isEqualTo(new RegionsPicture.Marker("36", "108", 0));
    }

    @Test
    void aHeatMapSaysSignAndSizeInPercent() {
        HeatMap map = HeatMap.of("{{1.0, 2.0}, {3.0, 4.0}}", "{{1.0, 3.0}, {2.5, 4.001}}", SOME)
                .get(0);

        assertThat(map.labels())
                .filteredOn(label -> label.kind().equals("cell"))
                .extracting(HeatMap.Label::text)
                .containsExactly("0", "+100", "−50", "0");
        assertThat(map.tones()).containsOnlyKeys("same", "over3", "under2");
        assertThat(map.sentence())
                .isEqualTo(
                        "The largest difference is 1, at [0][1], where your entry is too large. 2 of 4 entries differ"
                                + " by at least 0.5\u00a0% of that. The numbers are percent of it.");
    }

    @Test
    void entriesThatAreNotFiniteAreCrossed() {
        HeatMap map = HeatMap.of("{{1.0, 2.0}, {3.0, 4.0}}", "{{1.0, Double.NaN}, {3.0, 4.0}}", SOME)
                .get(0);

        assertThat(map.tones()).containsOnlyKeys("same", "odd");
        assertThat(map.sentence())
                .isEqualTo(
                        "1 entry marked with a cross has no difference, because one of the two numbers is not finite.");
    }

    @Test
    void onlyMatricesOfOneShapeWithTwoRowsAndColumnsHaveAHeatMap() {
        assertThat(HeatMap.of("{{1.0, 2.0}}", "{{1.0, 3.0}}", SOME)).isEmpty();
        assertThat(HeatMap.of("{{1.0, 2.0}, {3.0, 4.0}}", "{{1.0, 3.0}}", SOME)).isEmpty();
        assertThat(HeatMap.of("{{1.0, 2.0}, {3.0}}", "{{1.0, 3.0}, {3.0}}", SOME))
                .isEmpty();
        assertThat(HeatMap.of("{1.0, 2.0}", "{1.0, 3.0}", SOME)).isEmpty();
        assertThat(HeatMap.of("{{true, true}, {true, true}}", "{{true, false}, {true, true}}", SOME))
                .isEmpty();
        String wide = "{" + "1.0, ".repeat(400) + "1.0}";
        assertThat(HeatMap.of("{" + wide + ", " + wide + "}", "{" + wide + ", " + wide + "}", SOME))
                .isEmpty();
    }

    @Test
    void aMatrixInsideARecordHasAHeatMapUnderItsName() {
        assertThat(titles(
                        "Model(weights = {{1.0, 2.0}, {3.0, 4.0}}, bias = 1.0)",
                        "Model(weights = {{1.0, 3.0}, {3.0, 4.0}}, bias = 1.0)",
                        "weights[0][1]"))
                .containsExactly("Difference in weights, your answer minus the expected one");
    }

    @Test
    void aMatrixInsideARecordInsideARecordHasOneToo() {
        assertThat(FailureSection.of(SampleFailures.training()).heatMaps())
                .extracting(HeatMap::title)
                .containsExactly("Difference in network.weights, your answer minus the expected one");
    }

    @Test
    void aMatrixInsideAThreeDimensionalArrayIsFoundByItsIndex() {
        assertThat(titles(
                        "Trained(layers = {{{1.0, 2.0}}, {{1.0, 2.0}, {3.0, 4.0}}}, losses = {0.5})",
                        "Trained(layers = {{{1.0, 2.0}}, {{1.0, 2.0}, {3.0, 5.0}}}, losses = {0.5})",
                        "layers[1][1][1]"))
                .containsExactly("Difference in layers[1], your answer minus the expected one");
    }

    @Test
    void onlyMatricesThatDifferAreDrawnAndThoseFarthestOffFirst() {
        assertThat(titles(
                        "Net(a = {{1.0, 1.0}, {1.0, 1.0}}, b = {{1.0, 1.0}, {1.0, 1.0}}, c = {{100.0, 1.0}, {1.0, 1.0}})",
                        "Net(a = {{1.0, 1.0}, {1.0, 1.0}}, b = {{1.0, 1.0}, {1.0, 1.5}}, c = {{101.0, 1.0}, {1.0, 1.0}})",
                        "c[0][0]",
                        "b[1][1]"))
                .containsExactly(
                        "Difference in b, your answer minus the expected one",
                        "Difference in c, your answer minus the expected one");
    }

    @Test
    void thereAreAtMostTwoHeatMapsAndThoseFarthestOffAreKept() {
        assertThat(titles(
                        "Net(a = {{1.0, 1.0}, {1.0, 1.0}}, b = {{1.0, 1.0}, {1.0, 1.0}}, c = {{1.0, 1.0}, {1.0, 1.0}})",
                        "Net(a = {{1.1, 1.0}, {1.0, 1.0}}, b = {{1.3, 1.0}, {1.0, 1.0}}, c = {{Double.NaN, 1.0}, {1.0, 1.0}})",
                        "a[0][0]",
                        "b[0][0]",
                        "c[0][0]"))
                .containsExactly(
                        "Difference in c, your answer minus the expected one",
                        "Difference in b, your answer minus the expected one");
    }

    private static List<String> titles(String expected, String actual, String... paths) {
        List<Mismatch> mismatches = Arrays.stream(paths)
                .map(path -> new Mismatch(path, "", "", "", ""))
                .toList();
        return HeatMap.of(expected, actual, mismatches).stream()
                .map(HeatMap::title)
                .toList();
    }

    @Test
    void everyDrawingHasATitleAndASentenceBesideIt() {
        List<Element> drawings = page.select("svg[role=img]:not(.bar)");

        assertThat(drawings).hasSize(7);
        assertThat(drawings).allSatisfy(drawing -> {
            assertThat(drawing.selectFirst("title").text()).isNotBlank();
            assertThat(drawing.parent().selectFirst("figcaption p").text()).endsWith(".");
        });
        assertThat(page.select(".losses tbody").stream()
                        .map(body -> body.select("tr").size())
                        .toList())
                .allMatch(rows -> rows <= 12)
                .hasSize(3);
    }

    @Test
    void aPassedCriterionShowsItsPicturesToo() {
        Element passed = page.selectFirst("li.criterion.good");

        assertThat(passed.select("svg.curves")).hasSize(1);
        assertThat(passed.select("svg.regions")).hasSize(1);
    }

    @Test
    void picturesAreSmall() {
        assertThat(page.select("svg[role=img]").stream()
                        .mapToInt(drawing -> drawing.outerHtml().length())
                        .max()
                        .orElseThrow())
                .isLessThan(12_000);
        assertThat(IntStream.of(page.select("svg[role=img]").outerHtml().length())
                        .sum())
                .isLessThan(50_000);
    }
}
