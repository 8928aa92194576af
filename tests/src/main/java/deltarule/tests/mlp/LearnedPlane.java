package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.Deviation;
import deltarule.testkit.Regions;
import deltarule.testkit.Tolerance;
import deltarule.tests.mlp.TrainingCases.Run;
import java.util.Arrays;

/** What trained networks with two inputs make of the plane around their examples. */
final class LearnedPlane {
    private static final double LOW = -0.5;
    private static final double HIGH = 1.5;

    private final MlpTraining reference;

    private final Batches batches;

    LearnedPlane(MlpTraining reference, Batches batches) {
        this.reference = reference;
        this.batches = batches;
    }

    /** Both networks evaluated by the reference, so that a mistake on the way forward does not hide what was learnt. */
    Regions of(Network trained, Network expected, Run run) {
        if (!Deviation.between(trained, expected, Tolerance.ANY).passes()) {
            throw new IllegalArgumentException("a network of another shape");
        }
        return Regions.of(
                LOW,
                HIGH,
                points -> classes(trained, points),
                points -> classes(expected, points),
                batches.of(run.inputs()),
                run.targets());
    }

    private int[] classes(Network network, double[][] points) {
        return Arrays.stream(reference.predictions(network, reference.hiddenActivations(network, batches.of(points))))
                .mapToInt(prediction -> prediction >= 0.5 ? 1 : 0)
                .toArray();
    }
}
