package deltarule.grader.report;

import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two loss curves ready to be drawn, with a sentence and a table that say the same.
 *
 * @param title of the drawing
 * @param sentence what is to be seen
 * @param actual the student's curve as path data; empty when it has no point
 * @param expected the right curve as path data
 * @param stop a cross where the student's curve breaks off, as path data; empty when it does not
 * @param levels the marks of the vertical axis
 * @param lastEpoch the end of the horizontal axis
 * @param rows some of the numbers
 */
public record CurvePicture(
        String title,
        String sentence,
        String actual,
        String expected,
        String stop,
        List<Level> levels,
        int lastEpoch,
        List<Row> rows) {
    /** The plot's size in the drawing, as the template has it. */
    private static final int WIDTH = 262;

    private static final int HEIGHT = 136;
    private static final int MOST_ROWS = 12;

    /** A mark of the vertical axis: its height in the plot and its number. */
    public record Level(String y, String number) {}

    /** The losses after an epoch; a dash where there is none. */
    public record Row(int epoch, String actual, String expected) {}

    static CurvePicture of(LossCurves curves) {
        int last = Math.max(curves.actualLength(), curves.expectedLength()) - 1;
        LossScale scale = LossScale.of(curves);
        Function<LossPoint, String> own = LossPoint::actual;
        Function<LossPoint, String> right = LossPoint::expected;
        boolean stops = curves.points().stream().anyMatch(point -> isOdd(point.actual()));
        return new CurvePicture(
                "Loss in training, case " + curves.number() + (curves.group().isEmpty() ? "" : ": " + curves.group()),
                CurveSentence.of(curves),
                path(curves, own, scale, last),
                path(curves, right, scale, last),
                stops ? cross(curves, scale, last) : "",
                scale.marks().stream()
                        .map(mark -> new Level(y(mark, scale), ShortNumber.text(mark)))
                        .toList(),
                last,
                rows(curves));
    }

    /** Whether a loss is there but is no finite number. */
    static boolean isOdd(String loss) {
        return !loss.isEmpty() && !Double.isFinite(Double.parseDouble(loss));
    }

    static List<LossPoint> finite(LossCurves curves, Function<LossPoint, String> side) {
        return curves.points().stream()
                .filter(point -> !side.apply(point).isEmpty() && !isOdd(side.apply(point)))
                .toList();
    }

    private static String path(LossCurves curves, Function<LossPoint, String> side, LossScale scale, int last) {
        StringBuilder path = new StringBuilder();
        for (LossPoint point : finite(curves, side)) {
            path.append(path.isEmpty() ? "M" : "L").append(at(point, side, scale, last));
        }
        // A line of no length with round ends is a dot.
        return path.isEmpty() || path.indexOf("L") > 0 ? path.toString() : path + "h.01";
    }

    private static String cross(LossCurves curves, LossScale scale, int last) {
        List<LossPoint> points = finite(curves, LossPoint::actual);
        return points.isEmpty()
                ? ""
                : "M" + at(points.get(points.size() - 1), LossPoint::actual, scale, last) + "m-5-5l10 10m0-10l-10 10";
    }

    private static String at(LossPoint point, Function<LossPoint, String> side, LossScale scale, int last) {
        double x = last == 0 ? 0 : (double) WIDTH * point.epoch() / last;
        return ShortNumber.coordinate(x) + " " + y(Double.parseDouble(side.apply(point)), scale);
    }

    private static String y(double loss, LossScale scale) {
        return ShortNumber.coordinate(HEIGHT * (1 - scale.share(loss)));
    }

    private static List<Row> rows(LossCurves curves) {
        List<LossPoint> points = curves.points();
        List<Row> rows = new ArrayList<>();
        int count = Math.min(MOST_ROWS, points.size());
        IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : i * (points.size() - 1) / (count - 1))
                .mapToObj(points::get)
                .forEach(point -> rows.add(new Row(point.epoch(), number(point.actual()), number(point.expected()))));
        return rows;
    }

    private static String number(String loss) {
        return loss.isEmpty() ? "–" : ShortNumber.text(Double.parseDouble(loss));
    }
}
