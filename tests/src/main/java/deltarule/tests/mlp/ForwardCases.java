package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.mlp.PublicNetworks.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of activations, predictions and loss. */
final class ForwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and batches";

    private final MlpTraining reference;
    private final Batches batches;
    private final PublicNetworks networks;
    private final SeededNumbers numbers;

    ForwardCases(MlpTraining reference, Batches batches, PublicNetworks networks, SeededNumbers numbers) {
        this.reference = reference;
        this.batches = batches;
        this.networks = networks;
        this.numbers = numbers;
    }

    /** What goes through a layer: a network, and inputs or hidden activations in rows. */
    record Forward(Network network, double[][] rows) {}

    /** What a loss judges. */
    record Judged(double[] predictions, int[] targets) {}

    List<Case<Forward>> publicInputs() {
        return List.of(
                new Case<>("three hidden units, one example", forward(networks.single())),
                new Case<>("four hidden units, five examples", forward(networks.five())));
    }

    private Forward forward(Sheet sheet) {
        return new Forward(sheet.network(), batches.of(sheet.inputs()));
    }

    List<Case<Forward>> inputs() {
        Random random = numbers.named("inputs");
        return Arrays.stream(RandomNetworks.SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Forward(
                                RandomNetworks.network(random, shape[1], shape[2]),
                                batches.of(SeededNumbers.matrix(random, shape[0], shape[1], -2, 2)))))
                .toList();
    }

    List<Case<Forward>> unacceptableInputs() {
        Network network = PublicNetworks.TELLING;
        double[][] rows = network.hiddenWeights();
        Network tooFewRows = with(network, Arrays.copyOf(rows, 3), network.hiddenBias(), -0.3);
        Network ragged =
                with(network, new double[][] {rows[0], rows[1], {0.5, 0.9}, rows[3]}, network.hiddenBias(), -0.3);
        Network missingRow =
                with(network, new double[][] {null, rows[1], rows[2], rows[3]}, network.hiddenBias(), -0.3);
        Network noBias = with(network, rows, null, -0.3);
        Network notFinite = with(network, rows, network.hiddenBias(), Double.NaN);
        return List.of(
                new Case<>(REFUSED, new Forward(null, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(tooFewRows, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(ragged, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(missingRow, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(noBias, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(notFinite, batches.of(PublicNetworks.TELLING_INPUTS))),
                new Case<>(REFUSED, new Forward(network, new double[0][])),
                new Case<>(REFUSED, new Forward(network, new double[][] {{0.6, -1.2, 0.8}, {0.7, 0.4}})),
                new Case<>(REFUSED, new Forward(network, batches.of(new double[][] {{0.6, -1.2, 0.8, 0.9}}))),
                new Case<>(REFUSED, new Forward(network, batches.of(new double[][] {{0.6, Double.NaN, 0.8}}))));
    }

    List<Case<Forward>> publicHidden() {
        return publicInputs().stream()
                .map(one -> new Case<>(
                        one.group(),
                        new Forward(
                                one.input().network,
                                reference.hiddenActivations(one.input().network, one.input().rows))))
                .toList();
    }

    List<Case<Forward>> hidden() {
        Random random = numbers.named("hidden");
        return Arrays.stream(RandomNetworks.SHAPES)
                .map(shape -> new Case<>(
                        ORDINARY,
                        new Forward(
                                RandomNetworks.network(random, shape[1], shape[2]),
                                batches.of(SeededNumbers.matrix(random, shape[0], shape[2], 0.1, 0.9)))))
                .toList();
    }

    List<Case<Forward>> unacceptableHidden() {
        Network network = PublicNetworks.TELLING;
        return List.of(
                new Case<>(REFUSED, new Forward(null, batches.of(new double[][] {{0.6, 0.2, 0.8, 0.3}}))),
                new Case<>(REFUSED, new Forward(network, null)),
                new Case<>(REFUSED, new Forward(network, batches.of(new double[][] {{0.6, 0.2, 0.8}}))),
                new Case<>(REFUSED, new Forward(network, batches.of(new double[][] {{0.6, Double.NaN, 0.8, 0.3}}))));
    }

    List<Case<Judged>> publicPredictions() {
        return List.of(
                new Case<>(
                        "four predictions",
                        numbers.published(
                                "four predictions",
                                new Judged(
                                        new double[] {
                                            0.37754066879814546,
                                            0.18242552380635635,
                                            0.6224593312018546,
                                            0.37754066879814546
                                        },
                                        new int[] {0, 1, 1, 1}),
                                random -> judged(random, 4))),
                new Case<>(
                        "five predictions",
                        numbers.published(
                                "five predictions",
                                new Judged(new double[] {0.8, 0.35, 0.6, 0.45, 0.1}, PublicNetworks.TELLING_TARGETS),
                                random -> judged(random, 5))));
    }

    private static Judged judged(Random random, int examples) {
        return new Judged(SlideNumbers.steps(random, examples, 0.1, 0.9), RandomNetworks.targets(random, examples));
    }

    List<Case<Judged>> predictions() {
        Random random = numbers.named("predictions");
        List<Case<Judged>> list = new ArrayList<>();
        for (int examples = 3; examples < 7; examples++) {
            list.add(new Case<>(
                    "ordinary predictions",
                    new Judged(
                            SeededNumbers.vector(random, examples, 0.05, 0.95),
                            RandomNetworks.targets(random, examples))));
        }
        return list;
    }

    List<Case<Judged>> unacceptablePredictions() {
        return List.of(
                new Case<>(REFUSED, new Judged(null, new int[] {1, 0, 1})),
                new Case<>(REFUSED, new Judged(new double[0], new int[0])),
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.6, 0.2}, new int[] {1, 0})),
                new Case<>(REFUSED, new Judged(new double[] {0.3, 1.2, 0.2}, new int[] {1, 0, 1})),
                new Case<>(REFUSED, new Judged(new double[] {0.3, 0.6, 0.2}, new int[] {1, 2, 1})));
    }

    private static Network with(Network network, double[][] hiddenWeights, double[] hiddenBias, double outputBias) {
        return new Network(hiddenWeights, hiddenBias, network.outputWeights(), outputBias);
    }
}
