package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.Case;
import deltarule.testkit.Deviation;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.mlp.ForwardCases.Judged;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Saturated units and certain predictions beside others whose answers theirs follow from, so that a wrong formula, which
 * fails elsewhere, does not cost these points too.
 */
final class ExtremeCases {
    private final Batches batches;
    private final SeededNumbers numbers;

    ExtremeCases(Batches batches, SeededNumbers numbers) {
        this.batches = batches;
        this.numbers = numbers;
    }

    /** A network with huge sums, another, and the first with sums twice as large. */
    record Growing(Network network, Network other, Network grown, double[][] rows) {}

    /** Predictions one of which is certain and right, the same but almost certain, and others. */
    record Certain(Judged one, Judged almost, Judged other) {}

    List<Case<Growing>> hugeInputs() {
        Random random = numbers.named("huge inputs");
        Network network = RandomNetworks.positive(random, 5);
        Network other = new Network(
                times(-1, network.hiddenWeights()),
                network.hiddenBias(),
                network.outputWeights(),
                network.outputBias());
        Network grown = new Network(
                times(2, network.hiddenWeights()),
                times(2, network.hiddenBias()),
                network.outputWeights(),
                network.outputBias());
        double[][] rows = RandomNetworks.huge(random, 5, 900);
        return List.of(new Case<>("saturated units", new Growing(network, other, grown, batches.of(rows))));
    }

    /** What activations become when every sum is twice as large: the same, or twice as large as well, as these are. */
    static double[][] grown(double[][] own, double[][] grown) {
        return Deviation.between(grown, own, Tolerance.SUM).passes() ? own : times(2, own);
    }

    List<Case<Growing>> hugeHidden() {
        Random random = numbers.named("huge hidden");
        Network network = RandomNetworks.positiveOutput(random, 5);
        Network other = new Network(
                network.hiddenWeights(),
                network.hiddenBias(),
                times(-1, network.outputWeights()),
                network.outputBias());
        Network grown = new Network(
                network.hiddenWeights(),
                network.hiddenBias(),
                times(2, network.outputWeights()),
                2 * network.outputBias());
        double[][] rows = RandomNetworks.huge(random, 5, 900);
        return List.of(new Case<>("certain outputs", new Growing(network, other, grown, batches.of(rows))));
    }

    List<Case<Certain>> rightCertainties() {
        Random random = numbers.named("certain predictions");
        double ordinary = 0.2 + 0.5 * random.nextDouble();
        double almostNothing = 0x1p-50;
        return List.of(certain(0.35, ordinary, 1, 1 - almostNothing, 1), certain(0.15, ordinary, 0, almostNothing, 0));
    }

    private static Case<Certain> certain(double first, double last, double prediction, double almost, int target) {
        int[] targets = {0, target, 1};
        return new Case<>(
                "certain and right",
                new Certain(
                        new Judged(new double[] {first, prediction, last}, targets),
                        new Judged(new double[] {first, almost, last}, targets),
                        new Judged(new double[] {first, almost, last + 0.1}, targets)));
    }

    List<Case<Judged>> wrongCertainties() {
        Random random = numbers.named("wrong certainties");
        double ordinary = 0.2 + 0.5 * random.nextDouble();
        return List.of(
                new Case<>("certain and wrong", new Judged(new double[] {0.4, 0, ordinary}, new int[] {0, 1, 1})),
                new Case<>(
                        "almost certain and wrong",
                        new Judged(new double[] {1e-200, 0.7, ordinary}, new int[] {1, 0, 1})));
    }

    private static double[][] times(double factor, double[][] rows) {
        return Arrays.stream(rows).map(row -> times(factor, row)).toArray(double[][]::new);
    }

    private static double[] times(double factor, double[] numbers) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }
}
