package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.testkit.Regions;
import deltarule.tests.perceptron.TrainingCases.Run;
import java.util.Arrays;

/** What trained perceptrons with a constant and two inputs make of the plane around their examples. */
record LearnedPlane(Perceptron reference, Layout layout, boolean constantFirst) {
    private static final double LOW = -0.5;
    private static final double HIGH = 1.5;

    /** Both perceptrons evaluated by the reference, so that a mistake in the scores does not hide what was learnt. */
    Regions of(double[] trained, double[] expected, Run run) {
        int from = constantFirst ? 1 : 0;
        return Regions.of(
                LOW,
                HIGH,
                points -> classes(trained, points),
                points -> classes(expected, points),
                Arrays.stream(run.inputs())
                        .map(input -> Arrays.copyOfRange(input, from, from + 2))
                        .toArray(double[][]::new),
                Arrays.stream(run.labels()).map(label -> (label + 1) / 2).toArray());
    }

    private int[] classes(double[] theta, double[][] points) {
        double[][] scores =
                reference.scores(reference.augmented(layout.of(points)), new double[][] {theta}, new double[1]);
        int[] classes = reference.predictions(
                Arrays.stream(layout.of(scores)).mapToDouble(row -> row[0]).toArray());
        return Arrays.stream(classes).map(one -> one == 1 ? 1 : 0).toArray();
    }
}
