package deltarule.grader.report;

import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The vertical axis of loss curves. It holds the whole right curve; of a student's curve that goes far beyond it, as one
 * that climbs does, it holds a part, so that the right one does not shrink to a line.
 */
record LossScale(double low, double high) {
    private static final double ROOM = 1.5;
    private static final double FARTHEST = 10;
    private static final double SMALLEST = 1e-300;
    private static final int MOST_MARKS = 5;

    static LossScale of(LossCurves curves) {
        double[] right = range(curves, LossPoint::expected);
        double span = right[1] - right[0] > 0 ? right[1] - right[0] : 1;
        double[] own = range(curves, LossPoint::actual);
        double low = Math.min(right[0], Math.max(own[0], right[0] - ROOM * span));
        double high = Math.max(right[1], Math.min(own[1], right[1] + ROOM * span));
        return new LossScale(low, high - low > SMALLEST ? high : low + 1);
    }

    private static double[] range(LossCurves curves, Function<LossPoint, String> side) {
        double low = 0;
        double high = 0;
        for (LossPoint point : CurvePicture.finite(curves, side)) {
            low = Math.min(low, Double.parseDouble(side.apply(point)));
            high = Math.max(high, Double.parseDouble(side.apply(point)));
        }
        return new double[] {low, high};
    }

    /** Where on the axis a loss lies: 0 at the low end, 1 at the high end; bounded far outside of it. */
    double share(double loss) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, loss / (high - low) - low / (high - low)));
    }

    /** Whether a loss of the student's lies outside of the axis. */
    boolean leaves(LossCurves curves) {
        double[] own = range(curves, LossPoint::actual);
        return own[0] < low || own[1] > high;
    }

    /** Round numbers on the axis, in order. */
    List<Double> marks() {
        double step = Math.pow(10, Math.floor(Math.log10(high - low)) - 1);
        for (double factor : new double[] {2, 2.5, 2, 2, 2.5, 2}) {
            if ((high - low) / step > MOST_MARKS) {
                step *= factor;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
