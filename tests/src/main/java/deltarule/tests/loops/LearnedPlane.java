package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops.TrainedNeuron;
import deltarule.testkit.Regions;
import deltarule.tests.loops.NeuronCases.Training;
import java.util.Arrays;

/** What trained neurons with two inputs make of the plane around their examples. */
final class LearnedPlane {
    private static final double LOW = -0.5;
    private static final double HIGH = 1.5;

    private LearnedPlane() {}

    static Regions of(TrainedNeuron trained, TrainedNeuron expected, Training training) {
        return Regions.of(
                LOW,
                HIGH,
                points -> classes(trained, points),
                points -> classes(expected, points),
                training.inputs(),
                training.targets());
    }

    private static int[] classes(TrainedNeuron neuron, double[][] points) {
        double[] weights = neuron.weights();
        return Arrays.stream(points)
                .mapToInt(point -> weights[0] * point[0] + weights[1] * point[1] + neuron.bias() >= 0 ? 1 : 0)
                .toArray();
    }
}
