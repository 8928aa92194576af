package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in batches and updates. */
final class BatchMistakes {
    private final boolean kept;
    private final int first;
    private final Counterexample<DataHandling> order;

    BatchMistakes(DataHandlingParameters parameters) {
        kept = parameters.lastBatch().equals("kept");
        first = parameters.firstIndex();
        int[] some = Counted.from(first, 4, 2, 6, 0, 5, 3, 1);
        order = new Counterexample<>(
                "the order " + Counted.text(some) + ", batches of 3 and 5 epochs", data -> data.schedule(some, 3, 5));
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                schedule(
                        kept ? "minibatch-drops-remainder" : "minibatch-keeps-remainder",
                        kept ? "a last batch that is not full is left out" : "a last batch that is not full is kept",
                        "Count the examples that were visited, and compare with what the exercise says.",
                        steps -> steps.batches = (order, size) -> DataHandlingReference.batches(order, size, !kept)),
                schedule(
                        "not-shuffling",
                        "the examples are visited as they are stored and not in the given order",
                        "What does the network see in the first half of the epoch if the data are sorted by class?",
                        steps -> {
                            var right = steps.batches;
                            steps.batches = (order, size) -> right.apply(
                                    IntStream.range(first, first + order.length).toArray(), size);
                        }),
                schedule(
                        "minibatch-deals-out",
                        "the examples are dealt out to the batches one by one",
                        "Which examples of the order form the first batch?",
                        steps -> {
                            var right = steps.batches;
                            steps.batches = (order, size) -> dealtOut(order, right.apply(order, size));
                        }),
                schedule(
                        kept ? "batch-count-floor" : "batch-count-ceil",
                        kept
                                ? "the last few examples make no update"
                                : "the last few examples make an update of their own",
                        "What happens to the last few examples?",
                        steps -> steps.batchCount =
                                (examples, size) -> DataHandlingReference.batchCount(examples, size, !kept)),
                schedule(
                        "epoch-equals-one-update",
                        "an epoch is one update",
                        "How many batches fit into one pass? The slide that takes iterations for epochs is wrong.",
                        steps -> steps.batchCount = (examples, size) -> 1),
                schedule(
                        "epoch-updates-per-example",
                        "every example makes an update of its own",
                        "How many examples does one update look at?",
                        steps -> steps.batchCount = (examples, size) -> examples),
                schedule(
                        "updates-of-one-epoch",
                        "only the updates of one epoch are counted",
                        "How often does training pass over the data?",
                        steps -> steps.updates = (batches, epochs) -> batches));
    }

    private static int[][] dealtOut(int[] order, int[][] batches) {
        return IntStream.range(0, batches.length)
                .mapToObj(i -> IntStream.range(0, order.length)
                        .filter(place -> place % batches.length == i)
                        .map(place -> order[place])
                        .toArray())
                .toArray(int[][]::new);
    }

    private Misconception<DataHandling, Steps> schedule(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "schedule", sentence, hint, patch, order);
    }
}
