package deltarule.tests.data;

import static deltarule.reference.data.DataHandlingReference.position;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** What students get wrong in sizes and positions of tensors. */
final class PlaceMistakes {
    private final boolean byRows;
    private final int first;
    private final Counterexample<DataHandling> entry = new Counterexample<>(
            "the entry (3, 1, 2) of a tensor of 6 x 4 x 5",
            data -> data.place(new int[] {6, 4, 5}, new int[] {3, 1, 2}));

    PlaceMistakes(DataHandlingParameters parameters) {
        this.byRows = parameters.unrolling().equals("rows");
        this.first = parameters.firstIndex();
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                size(
                        "tensor-size-adds",
                        "the dimensions are added",
                        "How many pixels has an image of 3 rows and 5 columns?",
                        shape -> Arrays.stream(shape).sum(),
                        entry),
                size(
                        "tensor-size-of-one-example",
                        "the first dimension is left out",
                        "How much of the batch does your product count?",
                        shape -> Arrays.stream(shape).skip(1).asLongStream().reduce(1, (one, other) -> one * other),
                        entry),
                size(
                        "tensor-size-int-overflow",
                        "the product is computed with ints",
                        "How large can an int become?",
                        shape -> Arrays.stream(shape).reduce(1, (one, other) -> one * other),
                        new Counterexample<>(
                                "a tensor of 90000 x 40000, entry (1, 2)",
                                data -> data.place(new int[] {90000, 40000}, new int[] {1, 2}))),
                size(
                        "tensor-size-empty-product-zero",
                        "a tensor without dimensions has no entry",
                        "What is the product of no factors?",
                        shape -> shape.length == 0
                                ? 0
                                : Arrays.stream(shape).asLongStream().reduce(1, (one, other) -> one * other),
                        new Counterexample<>(
                                "a tensor without dimensions", data -> data.place(new int[0], new int[0]))),
                unrolled(
                        first == 0 ? "unroll-one-based-index" : "unroll-zero-based-index",
                        first == 0 ? "positions are counted from 1, as the slide does" : "positions are counted from 0",
                        "Which position does the first pixel have in this exercise?",
                        (shape, index) -> 1 - 2 * first + position(shape, index, byRows)),
                unrolled(
                        byRows ? "unroll-first-index-fastest" : "unroll-last-index-fastest",
                        byRows ? "the first index runs fastest" : "the last index runs fastest",
                        "Which entry comes second?",
                        (shape, index) -> position(shape, index, !byRows)),
                unrolled(
                        "unroll-wrong-stride",
                        "each index is multiplied by its own dimension",
                        "How many entries are passed when an index grows by one?",
                        PlaceMistakes::ownDimensions),
                unrolled(
                        "unroll-adds-indices",
                        "the indices are added",
                        "Can two entries have the same place?",
                        (shape, index) -> (long) Arrays.stream(index).sum()));
    }

    private static long ownDimensions(int[] shape, int[] index) {
        long position = 0;
        for (int i = 0; i < shape.length; i++) {
            position += (long) shape[i] * index[i];
        }
        return position;
    }

    private Misconception<DataHandling, Steps> size(
            String id,
            String sentence,
            String hint,
            ToLongFunction<int[]> wrong,
            Counterexample<DataHandling> counterexample) {
        return new Misconception<>(id, "place", sentence, hint, steps -> steps.size = wrong, counterexample);
    }

    private Misconception<DataHandling, Steps> unrolled(
            String id, String sentence, String hint, BiFunction<int[], int[], Long> wrong) {
        return new Misconception<>(id, "place", sentence, hint, steps -> steps.position = wrong, entry);
    }
}
