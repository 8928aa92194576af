package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
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
                            return downwards(n, i -> random.nextInt(n));
                        }),
                permutation(
                        "shuffle-never-in-place",
                        "no entry may stay where it is, nextInt(i)",
                        "Can the last entry stay last?",
                        (n, seed) -> {
                            Random random = new Random(seed);
                            return downwards(n, random::nextInt);
                        }),
                permutation(
                        "shuffle-from-the-front",
                        "the entries are drawn from the front to the back",
                        "For which entry is the first number drawn?",
                        PermutationMistakes::upwards),
                permutation(
                        "shuffle-seed-ignored",
                        "the generator has a seed of its own",
                        "Do two different seeds give two different permutations?",
                        (n, seed) -> {
                            Random random = new Random(42);
                            return downwards(n, i -> random.nextInt(i + 1));
                        }));
    }

    private interface Draw {
        int at(int place);
    }

    private static int[] downwards(int n, Draw draw) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            swap(order, i, draw.at(i));
        }
        return order;
    }

    private static int[] upwards(int n, long seed) {
        Random random = new Random(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < n - 1; i++) {
            swap(order, i, i + random.nextInt(n - i));
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
