package deltarule.grader.report;

import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import java.util.List;
import java.util.Optional;

/** Says of loss curves what is to be seen. */
final class CurveSentence {
    private CurveSentence() {}

    static String of(LossCurves curves) {
        String own = own(curves);
        String lengths = curves.actualLength() == curves.expectedLength()
                ? ""
                : " Your list holds " + Wording.counted(curves.actualLength(), "number") + " where "
                        + curves.expectedLength() + " are right.";
        String beyond = LossScale.of(curves).leaves(curves) ? " Your curve leaves the picture." : "";
        return own + reference(curves) + beyond + lengths;
    }

    private static String own(LossCurves curves) {
        List<LossPoint> points = CurvePicture.finite(curves, LossPoint::actual);
        Optional<LossPoint> odd = curves.points().stream()
                .filter(point -> CurvePicture.isOdd(point.actual()))
                .findFirst();
        if (points.isEmpty()) {
            return "Your loss is " + odd.map(LossPoint::actual).orElse("missing")
                    + " from the start, so there is no curve of yours; ";
        }
        double first = Double.parseDouble(points.get(0).actual());
        LossPoint end = points.get(points.size() - 1);
        if (odd.isEmpty()) {
            return "Your loss " + course(first, Double.parseDouble(end.actual())) + epochs(end.epoch()) + "; ";
        }
        String before = end.epoch() == 0
                ? ""
                : ", is " + ShortNumber.text(Double.parseDouble(end.actual())) + " after epoch " + end.epoch();
        return "Your loss starts at " + ShortNumber.text(first) + before + " and is "
                + odd.get().actual() + " after epoch " + odd.get().epoch() + ", where the curve stops; ";
    }

    private static String reference(LossCurves curves) {
        List<LossPoint> points = CurvePicture.finite(curves, LossPoint::expected);
        if (points.isEmpty()) {
            return "the reference's is not finite either.";
        }
        LossPoint end = points.get(points.size() - 1);
        return "the reference's ends at " + ShortNumber.text(Double.parseDouble(end.expected()))
                + (end.epoch() == curves.actualLength() - 1 ? "." : epochs(end.epoch()) + ".");
    }

    private static String course(double first, double last) {
        if (first == last) {
            return "stays at " + ShortNumber.text(first);
        }
        return (first > last ? "falls" : "rises") + " from " + ShortNumber.text(first) + " to "
                + ShortNumber.text(last);
    }

    private static String epochs(int epochs) {
        return " in " + Wording.counted(epochs, "epoch");
    }
}
