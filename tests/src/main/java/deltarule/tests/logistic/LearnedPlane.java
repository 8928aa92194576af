package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.testkit.Deviation;
import deltarule.testkit.Regions;
import deltarule.testkit.Tolerance;
import deltarule.tests.logistic.TrainingCases.Run;
import java.util.Arrays;

/** What trained models with two inputs make of the plane around their examples. */
record LearnedPlane(LogisticRegression reference) {
    private static final double LOW = -0.5;
    private static final double HIGH = 1.5;

    /** Both models evaluated by the reference, so that a mistake in the outputs does not hide what was learnt. */
    Regions of(Model trained, Model expected, Run run) {
        if (!Deviation.between(trained, expected, Tolerance.ANY).passes()) {
            throw new IllegalArgumentException("a model of another shape");
        }
        return Regions.of(
                LOW,
                HIGH,
                points -> classes(trained, points),
                points -> classes(expected, points),
                run.inputs(),
                sides(run.labels()));
    }

    private int[] classes(Model model, double[][] points) {
        return sides(reference.classes(
                reference.outputs(new double[][] {model.weights()}, new double[] {model.bias()}, points)));
    }

    private static int[] sides(int[] classes) {
        return Arrays.stream(classes).map(one -> one == 1 ? 1 : 0).toArray();
    }
}
