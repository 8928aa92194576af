package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.mlp.PublicNetworks.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the derivatives and of training. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and batches";

    private final MlpTraining reference;
    private final Batches batches;
    private final PublicNetworks networks;
    private final SeededNumbers numbers;

    TrainingCases(MlpTraining reference, Batches batches, PublicNetworks networks, SeededNumbers numbers) {
        this.reference = reference;
        this.batches = batches;
        this.networks = networks;
        this.numbers = numbers;
    }

    /** What backpropagation starts from. */
    record Backward(Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets) {}

    /** What training starts from. */
    record Run(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {}

    List<Case<Backward>> publicBatches() {
        return List.of(
                new Case<>("three hidden units, one example", backward(networks.single())),
                new Case<>("four hidden units, five examples", backward(networks.five())));
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
                                batches.of(Arrays.copyOf(batches.of(right.inputs), 4)),
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
        Sheet square = networks.exclusiveOr();
        return List.of(
                new Case<>("one epoch", publicRun(0.3, 1)),
                new Case<>("four epochs", publicRun(0.7, 4)),
                new Case<>("exclusive or", run(square.network(), square.inputs(), square.targets(), 0.8, 10)));
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

    private Backward backward(Sheet sheet) {
        return backward(sheet.network(), sheet.inputs(), sheet.targets());
    }

    private Backward backward(Network network, double[][] examples, int[] targets) {
        double[][] inputs = batches.of(examples);
        double[][] hidden = reference.hiddenActivations(network, inputs);
        return new Backward(network, inputs, hidden, reference.predictions(network, hidden), targets);
    }

    private Run publicRun(double learningRate, int epochs) {
        Sheet five = networks.five();
        return run(networks.single().network(), five.inputs(), five.targets(), learningRate, epochs);
    }

    private Run run(Random random, int[] shape, double learningRate, int epochs) {
        return run(
                RandomNetworks.undecided(random, shape[1], shape[2]),
                SeededNumbers.matrix(random, shape[0], shape[1], -2, 2),
                RandomNetworks.targets(random, shape[0]),
                learningRate,
                epochs);
    }

    private Run run(Network network, double[][] examples, int[] targets, double learningRate, int epochs) {
        return new Run(network, batches.of(examples), targets, batches.rate(learningRate, examples.length), epochs);
    }
}
