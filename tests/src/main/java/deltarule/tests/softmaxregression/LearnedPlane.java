package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.testkit.Deviation;
import deltarule.testkit.Regions;
import deltarule.testkit.Tolerance;
import deltarule.tests.softmaxregression.TrainingCases.Run;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What trained models with two inputs make of the plane around their examples. */
final class LearnedPlane {
    private static final double LOW = -1.5;
    private static final double HIGH = 2;

    private final SoftmaxRegression reference;
    private final Layout layout;

    LearnedPlane(SoftmaxRegression reference, Layout layout) {
        this.reference = reference;
        this.layout = layout;
    }

    /** Both models evaluated by the reference, so that a mistake in the logits does not hide what was learnt. */
    Regions of(Model trained, Model expected, Run run) {
        if (!Deviation.between(trained, expected, Tolerance.ANY).passes()) {
            throw new IllegalArgumentException("a model of another shape");
        }
        return Regions.of(
                LOW,
                HIGH,
                points -> classes(trained, points),
                points -> classes(expected, points),
                layout.batch(run.inputs()),
                Arrays.stream(run.labels()).map(y -> y - layout.firstLabel()).toArray());
    }

    private int[] classes(Model model, double[][] points) {
        return Arrays.stream(layout.batch(reference.logits(model, layout.batch(points))))
                .mapToInt(z -> IntStream.range(0, z.length)
                        .reduce((best, k) -> z[k] > z[best] ? k : best)
                        .orElseThrow())
                .toArray();
    }
}
