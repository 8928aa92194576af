package deltarule.tests.data;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of images and tensors. */
final class TensorCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    private final int first;

    TensorCases(int first, SeededNumbers numbers) {
        this.first = first;
        this.numbers = numbers;
    }

    /** An entry of a tensor. */
    record Entry(int[] shape, int[] index) {}

    List<Case<int[][]>> exampleImages() {
        return List.of(
                new Case<>("a row of grey values", new int[][] {
                    numbers.published(
                            "grey values",
                            new int[] {0, 1, 51, 127, 128, 200, 254, 255},
                            random -> random.ints(8, 0, 256).toArray())
                }),
                new Case<>(
                        "two rows of three pixels",
                        numbers.published(
                                "pixels", new int[][] {{12, 250, 83}, {177, 40, 219}}, random -> image(random, 2, 3))));
    }

    List<Case<int[][]>> images() {
        Random random = numbers.named("images");
        return List.of(
                new Case<>("ordinary images", image(random, 3, 5)),
                new Case<>("ordinary images", image(random, 6, 4)),
                new Case<>("a single column", image(random, 5, 1)),
                new Case<>("black, white and the middle", new int[][] {{0, 255, 128}, {127, 0, 255}}));
    }

    List<Case<int[][]>> unacceptableImages() {
        return List.of(
                new Case<>(REFUSED, new int[][] {{12, 256}, {83, 40}}),
                new Case<>(REFUSED, new int[][] {{12, -1}, {83, 40}}),
                new Case<>(REFUSED, new int[][] {{12, 250}, null}),
                new Case<>(REFUSED, new int[][] {{12, 250}, {83}}),
                new Case<>(REFUSED, new int[0][]));
    }

    List<Case<Entry>> exampleEntries() {
        return List.of(
                new Case<>(
                        "an image",
                        counted(numbers.published(
                                "image entry",
                                new Entry(new int[] {20, 20}, new int[] {1, 19}),
                                random -> drawn(random, 10 + random.nextInt(20), 10 + random.nextInt(20))))),
                new Case<>(
                        "a batch of colour images",
                        counted(numbers.published(
                                "batch entry",
                                new Entry(new int[] {128, 28, 28, 3}, new int[] {1, 2, 3, 1}),
                                random -> drawn(random, 128, 28, 28, 3)))));
    }

    List<Case<Entry>> entries() {
        Random random = numbers.named("entries");
        return List.of(
                new Case<>("images", entry(random, 5, 7)),
                new Case<>("three dimensions", entry(random, 9, 4, 6)),
                new Case<>("four dimensions", entry(random, 3, 11, 5, 8)),
                new Case<>(
                        "more entries than an int can count",
                        counted(new Entry(
                                new int[] {70000, 224, 250, 3}, new int[] {69000 + random.nextInt(900), 221, 248, 2}))),
                new Case<>("no dimensions", new Entry(new int[0], new int[0])));
    }

    List<Case<Entry>> unacceptableEntries() {
        return List.of(
                new Case<>(REFUSED, counted(new Entry(new int[] {4, 6}, new int[] {2, 6}))),
                new Case<>(REFUSED, counted(new Entry(new int[] {4, 6}, new int[] {2}))),
                new Case<>(REFUSED, counted(new Entry(new int[] {4, -6}, new int[] {2, 0}))));
    }

    /** The entry with an index that counts as the variant says. */
    private Entry counted(Entry fromZero) {
        return new Entry(fromZero.shape, Counted.from(first, fromZero.index));
    }

    private Entry entry(Random random, int... shape) {
        return counted(drawn(random, shape));
    }

    /** An entry whose index, from zero, differs from one dimension to the next, and from zero. */
    private static Entry drawn(Random random, int... shape) {
        int[] index = new int[shape.length];
        for (int i = 0; i < shape.length; i++) {
            do {
                index[i] = 1 + random.nextInt(shape[i] - 1);
            } while (i > 0 && index[i] == index[i - 1]);
        }
        return new Entry(shape, index);
    }

    private static int[][] image(Random random, int rows, int columns) {
        int[][] image = new int[rows][columns];
        for (int[] row : image) {
            for (int j = 0; j < columns; j++) {
                row[j] = 1 + random.nextInt(254);
            }
        }
        image[0][0] = 140 + random.nextInt(100);
        return image;
    }
}
