package deltarule.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Outcome;
import deltarule.testkit.Regions;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final double[] RIGHT = {0.75, 0.5, 0.25};

    /** An answer with losses. */
    record Trained(double weight, double[] losses) {}

    /** An answer whose losses are something else. */
    record Summed(double losses) {}

    private static CriterionSpec spec(Visibility visibility) {
        return new CriterionSpec("train", "Training", "train", 1, visibility, "");
    }

    private static List<Picture> pictures(CaseResult... cases) {
        return Pictures.of(spec(Visibility.PUBLIC), List.of(cases));
    }

    private static CaseResult compared(String what, Outcome outcome, Object actual, Object expected) {
        Check.Comparison comparison = new Check.Comparison(
                what, actual, expected, Tolerance.SUM, Deviation.between(actual, expected, Tolerance.SUM));
        return new CaseResult("train", "test", 0, "a run", outcome, "", List.of(), List.of(comparison), List.of());
    }

    private static CaseResult run(Outcome outcome, double[] actual, double[] expected) {
        return compared("", outcome, new Trained(1, actual), new Trained(2, expected));
    }

    private static CaseResult drawn(Outcome outcome) {
        Regions regions = new Regions(
                0,
                1,
                new int[][] {{0, 1}, {1, 1}},
                new int[][] {{0, 1}, {1, 0}},
                new double[][] {{0.25, 0.5}},
                new int[] {1});
        return new CaseResult("train", "test", 0, "a run", outcome, "", List.of(), List.of(), List.of(regions));
    }

    @Test
    void bothCurvesAreKeptInFullPrecision() {
        assertThat(pictures(run(Outcome.PASSED, new double[] {0.75, 0.5, 0.1 + 0.2}, RIGHT)))
                .containsExactly(new LossCurves(
                        1,
                        "a run",
                        3,
                        3,
                        List.of(
                                new LossPoint(0, "0.75", "0.75"),
                                new LossPoint(1, "0.5", "0.5"),
                                new LossPoint(2, "0.30000000000000004", "0.25"))));
    }

    @Test
    void aCurveEndsWithTheFirstLossThatIsNoNumber() {
        LossCurves curves = (LossCurves) pictures(
                        run(Outcome.WRONG, new double[] {0.5, Double.NaN, 0.5, Double.POSITIVE_INFINITY}, RIGHT))
                .get(0);

        assertThat(curves.points()).extracting(LossPoint::actual).containsExactly("0.5", "NaN", "", "");
        assertThat(curves.points()).extracting(LossPoint::expected).containsExactly("0.75", "0.5", "0.25", "");
        assertThat(curves.actualLength()).isEqualTo(4);
    }

    @Test
    void longCurvesAreThinnedButKeepTheirEnds() {
        double[] actual = DoubleStream.iterate(1, loss -> loss / 2).limit(5000).toArray();
        actual[1234] = Double.POSITIVE_INFINITY;
        double[] expected =
                DoubleStream.iterate(1, loss -> loss * 0.999).limit(4000).toArray();

        LossCurves curves =
                (LossCurves) pictures(run(Outcome.WRONG, actual, expected)).get(0);

        assertThat(curves.points()).hasSizeBetween(100, 120);
        assertThat(curves.points()).extracting(LossPoint::epoch).isSorted().contains(0, 1233, 1234, 3999, 4999);
    }

    @Test
    void nothingIsDrawnOfAHiddenCriterion() {
        assertThat(Pictures.of(
                        spec(Visibility.HIDDEN), List.of(run(Outcome.WRONG, RIGHT, RIGHT), drawn(Outcome.WRONG))))
                .isEmpty();
    }

    @Test
    void whatHasNoCurveIsLeftAlone() {
        assertThat(pictures(
                        run(Outcome.WRONG, null, RIGHT),
                        run(Outcome.WRONG, new double[0], RIGHT),
                        run(Outcome.PASSED, new double[] {1, 2}, new double[] {1, 2}),
                        compared("", Outcome.WRONG, null, new Trained(1, RIGHT)),
                        compared("", Outcome.WRONG, new Summed(1), new Summed(2)),
                        compared("", Outcome.WRONG, 1.0, 2.0)))
                .isEmpty();
    }

    @Test
    void whatFollowsFromOtherAnswersIsNotTakenForTheReference() {
        assertThat(pictures(compared("in two parts", Outcome.WRONG, new Trained(1, RIGHT), new Trained(1, RIGHT))))
                .isEmpty();
    }

    @Test
    void failedRunsComeBeforeLongOnesAndThereAreAtMostTwo() {
        double[] longer = {1, 0.9, 0.8, 0.7, 0.6};

        assertThat(pictures(
                        run(Outcome.PASSED, RIGHT, RIGHT),
                        run(Outcome.PASSED, longer, longer),
                        run(Outcome.WRONG, RIGHT, RIGHT)))
                .extracting(Picture::number)
                .containsExactly(2, 3);
    }

    @Test
    void regionsBecomeRowsOfDigits() {
        assertThat(pictures(drawn(Outcome.PASSED), drawn(Outcome.WRONG)))
                .containsExactly(new DecisionRegions(
                        2,
                        "a run",
                        "0.0",
                        "1.0",
                        List.of("01", "11"),
                        List.of("01", "10"),
                        List.of(new DecisionRegions.Example("0.25", "0.5", 1))));
    }
}
