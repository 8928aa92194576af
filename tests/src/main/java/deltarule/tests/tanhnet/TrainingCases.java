package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of single steps and of training. */
final class TrainingCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;
    private final PublicBatches examples;
    private final boolean summed;

    TrainingCases(TanhNetworkParameters parameters, SeededNumbers numbers) {
        this.summed = parameters.average().equals("none");
        this.numbers = numbers;
        this.examples = new PublicBatches(numbers);
    }

    /** What training starts from; a single step is one epoch. */
    record Run(Network network, double[][] inputs, int[][] targets, double learningRate, int epochs) {}

    List<Case<Run>> publicSteps() {
        return List.of(
                new Case<>("three hidden units, three examples", scully(0.7, 1)),
                new Case<>("four hidden units, five examples", publicTelling(0.3, 1)));
    }

    List<Case<Run>> steps() {
        Random random = numbers.named("steps");
        return List.of(
                new Case<>("ordinary networks and batches", run(random, Batches.SHAPES[0], 0.7, 1)),
                new Case<>("ordinary networks and batches", run(random, Batches.SHAPES[1], 0.3, 1)),
                new Case<>("ordinary networks and batches", run(random, Batches.SHAPES[2], 1.6, 1)));
    }

    List<Case<Run>> unacceptableSteps() {
        return List.of(
                new Case<>(REFUSED, telling(0, 1)),
                new Case<>(REFUSED, telling(Double.NaN, 1)),
                new Case<>(
                        REFUSED, new Run(Batches.TELLING, Batches.TELLING_INPUTS, new int[][] {{1, 0, 1, 1}}, 0.3, 1)),
                new Case<>(
                        REFUSED,
                        new Run(Batches.TELLING, Batches.TELLING_INPUTS, new int[][] {{1, 0, 1, -1, 1}}, 0.3, 1)));
    }

    List<Case<Run>> publicRuns() {
        return List.of(new Case<>("three epochs", scully(0.7, 3)), new Case<>("four epochs", publicTelling(0.9, 4)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        return List.of(
                new Case<>("no epoch at all", run(random, Batches.SHAPES[1], 0.3, 0)),
                new Case<>("several epochs", run(random, Batches.SHAPES[2], 0.7, 5)),
                new Case<>("a longer run", run(random, Batches.SHAPES[0], 0.4, 15)));
    }

    List<Case<Run>> unacceptableRuns() {
        return List.of(
                new Case<>(REFUSED, telling(0.3, -1)),
                new Case<>(REFUSED, telling(-0.3, 0)),
                new Case<>(REFUSED, new Run(null, Batches.TELLING_INPUTS, Batches.TELLING_TARGETS, 0.3, 0)));
    }

    private Run scully(double learningRate, int epochs) {
        return new Run(examples.scully(), examples.scullyInputs(), Batches.SCULLY_TARGETS, rate(learningRate), epochs);
    }

    private Run publicTelling(double learningRate, int epochs) {
        return new Run(
                examples.telling(), examples.tellingInputs(), Batches.TELLING_TARGETS, rate(learningRate), epochs);
    }

    private static Run telling(double learningRate, int epochs) {
        return new Run(Batches.TELLING, Batches.TELLING_INPUTS, Batches.TELLING_TARGETS, learningRate, epochs);
    }

    /** A derivative of a sum is larger than that of a mean, and so are the steps; rounding errors must not grow with them. */
    private double rate(double ofMean) {
        return summed ? ofMean / 5 : ofMean;
    }

    private Run run(Random random, int[] shape, double learningRate, int epochs) {
        return new Run(
                Batches.network(random, shape[0], shape[1], shape[2]),
                SeededNumbers.matrix(random, shape[0], shape[3], -2, 2),
                Batches.targets(random, shape[2], shape[3]),
                rate(learningRate),
                epochs);
    }
}
