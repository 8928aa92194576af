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
    record Run(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {}

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
        Backward certain = cases.get(0).input();
        double[] predictions = certain.predictions.clone();
        predictions[1] = 1 - certain.targets[1];
        cases.add(new Case<>(
                "a certain prediction",
                new Backward(certain.network, certain.inputs, certain.hidden, predictions, certain.targets)));
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

    /** As many inputs as hidden units, so that an error of shape that was made elsewhere can be carried forward. */
    List<Case<Run>> publicRuns() {
        return List.of(
                new Case<>("one epoch", publicRun(0.3, 1)),
                new Case<>("four epochs", publicRun(0.7, 4)),
                new Case<>(
                        "exclusive or",
                        new Run(
                                PublicNetworks.UNDECIDED,
                                PublicNetworks.CORNERS,
                                PublicNetworks.EXCLUSIVE_OR,
                                0.8,
                                10)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, new int[] {4, 3, 3}, 0.3, 0)),
                new Case<>("one epoch", run(random, RandomNetworks.SHAPES[1], 0.4, 1)),
                new Case<>("several epochs", run(random, RandomNetworks.SHAPES[2], 0.1, 5)));
    }

    List<Case<Run>> unacceptableRuns() {
        Run right = publicRuns().get(0).input();
        return List.of(
                new Case<>(REFUSED, new Run(right.network, right.inputs, right.targets, 0, 2)),
                new Case<>(REFUSED, new Run(null, right.inputs, right.targets, 0.3, 2)),
                new Case<>(REFUSED, new Run(right.network, right.inputs, right.targets, 0.3, -1)),
                new Case<>(REFUSED, new Run(right.network, right.inputs, new int[] {1, 0, 1}, 0.3, 2)));
    }

    private Backward backward(Network network, double[][] inputs, int[] targets) {
        double[][] hidden = reference.hiddenActivations(network, inputs);
        return new Backward(network, inputs, hidden, reference.predictions(network, hidden), targets);
    }

    private static Run publicRun(double learningRate, int epochs) {
        return new Run(
                PublicNetworks.SCULLY,
                PublicNetworks.TELLING_INPUTS,
                PublicNetworks.TELLING_TARGETS,
                learningRate,
                epochs);
    }

    private static Run run(Random random, int[] shape, double learningRate, int epochs) {
        return new Run(
                RandomNetworks.undecided(random, shape[1], shape[2]),
                SeededNumbers.matrix(random, shape[0], shape[1], -2, 2),
                RandomNetworks.targets(random, shape[0]),
                learningRate,
                epochs);
    }
}
