package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in blocks and epochs. */
final class EpochMistakes {
    private final Counterexample<TrainingLoops> dealing = new Counterexample<>(
            "the order (2, 6, 0, 4, 3, 1, 5) and blocks of 3",
            loops -> loops.blocks(new int[] {2, 6, 0, 4, 3, 1, 5}, 3));
    private final Counterexample<TrainingLoops> epoch = new Counterexample<>(
            "weights (0.7, -0.3), the inputs (1.5, 0.6), (-0.8, 1.7), (0.4, 2.2), the targets 0.3, 1.4, -0.6, the blocks"
                    + " (2, 0), (1) and learning rate 0.1",
            loops -> loops.minibatchEpoch(
                    new double[] {0.7, -0.3},
                    new double[][] {{1.5, 0.6}, {-0.8, 1.7}, {0.4, 2.2}},
                    new double[] {0.3, 1.4, -0.6},
                    new int[][] {{2, 0}, {1}},
                    0.1));

    List<Misconception<TrainingLoops, Steps>> of(TrainingLoopsParameters parameters) {
        boolean kept = !parameters.smallBlock().equals("dropped");
        boolean whole = parameters.lossFactor() == 1;
        return List.of(
                blocks(
                        "not-shuffling",
                        "the examples are visited in stored order and not in the given one",
                        "What does the network see in the first half of the epoch if the data are sorted by class?",
                        steps -> {
                            var right = steps.partition;
                            steps.partition = (order, size) ->
                                    right.apply(Arrays.stream(order).sorted().toArray(), size);
                        }),
                blocks(
                        kept ? "minibatch-rest-dropped" : "minibatch-rest-kept",
                        kept ? "the rest that fills no block is left out" : "the rest makes a block of its own",
                        "What does the exercise decide about the examples that fill no block?",
                        steps -> steps.partition = cut(
                                (order, size) -> kept ? order.length / size : (order.length - 1) / size + 1,
                                (block, size) -> block * size)),
                blocks(
                        "minibatch-size-as-number",
                        "the batch size is taken for the number of blocks",
                        "How many examples are in a block when the batch size is 1?",
                        steps -> steps.partition = (order, size) -> {
                            int count = Math.min(size, order.length);
                            return cut((all, s) -> count, (block, s) -> block * order.length / count)
                                    .apply(order, size);
                        }),
                blocks(
                        "minibatch-strided",
                        "the examples are dealt out like cards, one to each block in turn",
                        "Which examples of the order are in the first block?",
                        steps -> {
                            var right = steps.partition;
                            steps.partition = (order, size) -> strided(order, right.apply(order, size).length);
                        }),
                blocks(
                        "minibatch-rest-filled-up",
                        "the last block is filled up with examples from the start of the order",
                        "How often does an epoch visit each example?",
                        steps -> steps.partition = (order, size) -> IntStream.rangeClosed(0, (order.length - 1) / size)
                                .mapToObj(block -> IntStream.range(block * size, (block + 1) * size)
                                        .map(i -> order[i % order.length])
                                        .toArray())
                                .toArray(int[][]::new)),
                epoch(
                        "minibatch-wrong-divisor",
                        "a smaller block is divided by the size of the largest one",
                        "How many examples are in the last batch?",
                        steps -> steps.blockDivisor = (blocks, index) -> Arrays.stream(blocks)
                                .mapToInt(block -> block.length)
                                .max()
                                .orElseThrow()),
                epoch(
                        "minibatch-sum-not-mean",
                        "the gradients of a block are added up and not averaged",
                        "Should a block of twice as many examples make a step twice as long?",
                        steps -> steps.blockDivisor = (blocks, index) -> 1),
                epoch(
                        "minibatch-divides-by-all-examples",
                        "the sum over a block is divided by the number of all examples of the epoch",
                        "Over how many examples is the mean of a block taken?",
                        steps -> steps.blockDivisor = (blocks, index) -> Arrays.stream(blocks)
                                .mapToInt(block -> block.length)
                                .sum()),
                epoch(
                        "minibatch-stale-weights",
                        "all blocks take their gradients at the weights from before the epoch",
                        "Should the second block see the weights before or after the first update?",
                        steps -> steps.blockWeights = (beforeEpoch, present) -> beforeEpoch),
                epoch(
                        whole ? "minibatch-missing-two" : "minibatch-two-for-half-squared",
                        whole
                                ? "the factor 2 of the squared error's derivative is left out"
                                : "the derivative has a factor 2 although the squared error is halved",
                        "What is the derivative of a square?",
                        steps -> steps.linearSlope = (prediction, target) -> (whole ? 1 : 2) * (prediction - target)),
                epoch("minibatch-climbs", "the gradient is added", "Uphill or downhill?", steps -> {
                    var right = steps.linearSlope;
                    steps.linearSlope = (prediction, target) -> -right.applyAsDouble(prediction, target);
                }));
    }

    private static int[][] strided(int[] order, int count) {
        return IntStream.range(0, count)
                .mapToObj(block -> IntStream.range(0, order.length)
                        .filter(i -> i % count == block)
                        .map(i -> order[i])
                        .toArray())
                .toArray(int[][]::new);
    }

    private interface Whole {
        int of(int first, int size);
    }

    private interface Count {
        int of(int[] order, int size);
    }

    /** Consecutive blocks, from their number and where each of them starts. */
    private static BiFunction<int[], Integer, int[][]> cut(Count count, Whole start) {
        return (order, size) -> IntStream.range(0, count.of(order, size))
                .mapToObj(block -> Arrays.copyOfRange(
                        order, start.of(block, size), Math.min(order.length, start.of(block + 1, size))))
                .toArray(int[][]::new);
    }

    private Misconception<TrainingLoops, Steps> blocks(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "blocks", sentence, hint, patch, dealing);
    }

    private Misconception<TrainingLoops, Steps> epoch(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "minibatchEpoch", sentence, hint, patch, epoch);
    }
}
