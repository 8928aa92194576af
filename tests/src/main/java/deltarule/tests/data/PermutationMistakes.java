package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What students get wrong in shuffling. */
final class PermutationMistakes {
    private final Counterexample<DataHandling> permutation =
            new Counterexample<>("12 indices and the seed 5", data -> data.permutation(12, 5));
    private final boolean down;

    PermutationMistakes(DataHandlingParameters parameters) {
        down = parameters.shuffle().equals("downward");
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                permutation(
                        "shuffle-identity",
                        "nothing is shuffled",
                        "Where does each index stand before and after?",
                        (n, seed) -> IntStream.range(0, n).toArray()),
                permutation(
                        "shuffle-draws-from-all",
                        "every draw is made from all indices, nextInt(n)",
                        "Is every permutation equally likely when every entry may move again?",
                        (n, seed) -> {
                            Random random = new Random(seed);
                            return drawn(n, down, i -> random.nextInt(n));
                        }),
                permutation(
                        "shuffle-never-in-place",
                        "no entry may stay where it is",
                        "Can the entry that is drawn for first stay where it is?",
                        (n, seed) -> {
                            Random random = new Random(seed);
                            return drawn(n, down, i -> down ? random.nextInt(i) : i + 1 + random.nextInt(n - i - 1));
                        }),
                permutation(
                        down ? "shuffle-from-the-front" : "shuffle-from-the-back",
                        down
                                ? "the entries are drawn from the front to the back"
                                : "the entries are drawn from the back to the front",
                        "For which entry is the first number drawn?",
                        (n, seed) -> right(n, new Random(seed), !down)),
                permutation(
                        "shuffle-seed-ignored",
                        "the generator has a seed of its own",
                        "Do two different seeds give two different permutations?",
                        (n, seed) -> right(n, new Random(42), down)));
    }

    private interface Draw {
        int at(int place);
    }

    private static int[] right(int n, Random random, boolean down) {
        return drawn(n, down, i -> down ? random.nextInt(i + 1) : i + random.nextInt(n - i));
    }

    private static int[] drawn(int n, boolean down, Draw draw) {
        int[] order = IntStream.range(0, n).toArray();
        for (int step = 0; step < n - 1; step++) {
            int i = down ? n - 1 - step : step;
            swap(order, i, draw.at(i));
        }
        return order;
    }

    private static void swap(int[] order, int i, int j) {
        int held = order[i];
        order[i] = order[j];
        order[j] = held;
    }

    private Misconception<DataHandling, Steps> permutation(
            String id, String sentence, String hint, BiFunction<Integer, Long, int[]> wrong) {
        return new Misconception<>(id, "permutation", sentence, hint, steps -> steps.permutation = wrong, permutation);
    }
}
