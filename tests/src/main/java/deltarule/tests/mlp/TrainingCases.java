package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the derivatives and of training. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and batches";

    private final MlpTraining reference;
    private final SeededNumbers numbers;

    TrainingCases(MlpTraining reference, SeededNumbers numbers) {
        this.reference = reference;
        this.numbers = numbers;
    }

    /** What backpropagation starts from. */
    record Backward(Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets) {}

    /** What training starts from. */
    record Run(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
        /** The same examples and learning rate from another network for another number of epochs. */
        Run of(Network start, int number) {
            return new Run(start, inputs, targets, learningRate, number);
        }
    }

    List<Case<Backward>> publicBatches() {
        return List.of(
                new Case<>(
                        "the network of Scully's lecture",
                        backward(PublicNetworks.SCULLY, PublicNetworks.SCULLY_INPUTS, new int[] {1})),
                new Case<>(
                        "four hidden units, five examples",
                        backward(
                                PublicNetworks.TELLING,
                                PublicNetworks.TELLING_INPUTS,
                                PublicNetworks.TELLING_TARGETS)));
    }

    List<Case<Backward>> batches() {
        Random random = numbers.named("batches");
        List<Case<Backward>> cases = new ArrayList<>();
        for (int[] shape : RandomNetworks.SHAPES) {
            cases.add(new Case<>(
                    ORDINARY,
                    backward(
                            RandomNetworks.network(random, shape[1], shape[2]),
                            SeededNumbers.matrix(random, shape[0], shape[1], -2, 2),
                            RandomNetworks.targets(random, shape[0]))));
        }
        cases.add(new Case<>(
                "saturated units",
                backward(RandomNetworks.signed(random, 4, 5, 1), RandomNetworks.partlyHuge(random, 4, 700), new int[] {
                    1, 0, 1, 0
                })));
        return cases;
    }

    List<Case<Backward>> unacceptableBatches() {
        Backward right = publicBatches().get(1).input();
        double[] predictions = right.predictions.clone();
        predictions[2] = Double.NaN;
        return List.of(
                new Case<>(
                        REFUSED,
                        new Backward(
                                right.network,
                                Arrays.copyOf(right.inputs, 4),
                                right.hidden,
                                right.predictions,
                                right.targets)),
                new Case<>(
                        REFUSED,
                        new Backward(right.network, right.inputs, right.inputs, right.predictions, right.targets)),
                new Case<>(REFUSED, new Backward(null, right.inputs, right.hidden, right.predictions, right.targets)),
                new Case<>(
                        REFUSED,
                        new Backward(right.network, right.hidden, right.hidden, right.predictions, right.targets)),
                new Case<>(
                        REFUSED, new Backward(right.network, right.inputs, right.hidden, predictions, right.targets)));
    }

    List<Case<Run>> publicRuns() {
        return List.of(
                new Case<>(
                        "one epoch",
                        new Run(
                                PublicNetworks.TELLING,
                                PublicNetworks.TELLING_INPUTS,
                                PublicNetworks.TELLING_TARGETS,
                                0.3,
                                1)),
                new Case<>(
                        "four epochs",
                        new Run(
                                PublicNetworks.TELLING,
                                PublicNetworks.TELLING_INPUTS,
                                PublicNetworks.TELLING_TARGETS,
                                0.7,
                                4)),
                new Case<>(
                        "exclusive or",
                        new Run(
                                PublicNetworks.UNDECIDED,
                                PublicNetworks.CORNERS,
                                PublicNetworks.EXCLUSIVE_OR,
                                1.5,
                                100)));
    }

    List<Case<Run>> shortRuns() {
        Random random = numbers.named("short runs");
        return List.of(
                new Case<>("no epoch at all", run(random, RandomNetworks.SHAPES[0], 0.3, 0)),
                new Case<>("one epoch", run(random, RandomNetworks.SHAPES[1], 0.7, 1)),
                new Case<>("several epochs", run(random, RandomNetworks.SHAPES[2], 0.4, 3)));
    }

    List<Case<Run>> unacceptableRuns() {
        Run right = publicRuns().get(0).input();
        return List.of(
                new Case<>(REFUSED, new Run(right.network, right.inputs, right.targets, 0, 2)),
                new Case<>(REFUSED, new Run(null, right.inputs, right.targets, 0.3, 2)),
                new Case<>(REFUSED, new Run(right.network, right.inputs, right.targets, 0.3, -1)),
                new Case<>(REFUSED, new Run(right.network, right.inputs, new int[] {1, 0, 1}, 0.3, 2)));
    }

    List<Case<Run>> wholeRuns() {
        Random random = numbers.named("whole runs");
        return List.of(new Case<>("a whole run", run(random, RandomNetworks.SHAPES[2], 0.3, 40)));
    }

    private Backward backward(Network network, double[][] inputs, int[] targets) {
        double[][] hidden = reference.hiddenActivations(network, inputs);
        return new Backward(network, inputs, hidden, reference.predictions(network, hidden), targets);
    }

    private static Run run(Random random, int[] shape, double learningRate, int epochs) {
        return new Run(
                RandomNetworks.network(random, shape[1], shape[2]),
                SeededNumbers.matrix(random, shape[0], shape[1], -2, 2),
                RandomNetworks.targets(random, shape[0]),
                learningRate,
                epochs);
    }
}
