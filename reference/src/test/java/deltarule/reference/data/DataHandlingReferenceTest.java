package deltarule.reference.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandling.Evaluation;
import deltarule.problems.data.DataHandling.OutputLayer;
import deltarule.problems.data.DataHandling.Place;
import deltarule.problems.data.DataHandling.Schedule;
import deltarule.problems.data.DataHandling.Split;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.golden.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataHandlingReferenceTest {
    private final DataHandling data = variant("rows", "rows", "kept");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sus-onehot-6",
                "har-onehot-3",
                "sha-onehot-cat",
                "sha-onehot-dog",
                "sha-onehot-fish",
                "sha-onehot-frog"
            })
    void targetsAreThoseOfTheLectures(String id) {
        Golden example = Golden.example(id);
        double[][] targets = data.oneHot(new int[] {example.whole("label")}, example.whole("classes"));
        example.isReached(targets[0], 1);
        assertThat(data.classes("one-hot", targets)).containsExactly(example.whole("label"));
    }

    @Test
    void theMotorcycleIsTheThirdOfFourClasses() {
        Golden example = Golden.example("wpi-onehot-motorcycle");
        example.isReached(data.oneHot(new int[] {example.whole("label0Based")}, 4)[0], 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sus-mnist-argmax", "har-argmax-7"})
    void theLargestActivationsAreThoseOfTheLectures(String id) {
        Golden example = Golden.example(id);
        example.isReached(data.classes("argmax", new double[][] {example.vector("a")})[0], 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"har-yhat-row1", "har-yhat-row2", "har-yhat-row3", "har-yhat-row4"})
    void thePredictionsAreThoseOfTheLecturesTable(String id) {
        Golden example = Golden.example(id);
        double probability = 1 / (1 + Math.exp(-example.number("h")));
        example.isReached(data.classes("threshold", new double[][] {{probability}})[0], 1);
    }

    @Test
    void theAccuracyIsThatOfTheTrueTable() {
        Golden table = Golden.example("har-table-accuracy-true");
        Evaluation evaluation = data.evaluate(whole(table.vector("yhat")), whole(table.vector("y")), 2);
        table.isReached(evaluation.accuracy(), 1);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 0}, {2, 1}});
        Golden pairs = Golden.example("wpi-digit-pairs-agreement");
        int[] digits = IntStream.range(0, pairs.whole("pairs")).map(i -> i % 10).toArray();
        int[] read = digits.clone();
        for (int i = 0; i < pairs.whole("pairs") - pairs.whole("equal"); i++) {
            read[i] = 9;
        }
        pairs.isReached(data.evaluate(read, digits, 10).accuracy(), 1);
    }

    @Test
    void greyValuesBecomeNumbersOfZeroToOne() {
        Golden example = Golden.example("har-pixel-normalise");
        example.isReached(data.imageVector(new int[][] {whole(example.vector("pixels"))}), 1);
        Golden length = Golden.example("har-mnist-vector-length");
        int[] shape = whole(length.vector("shape"));
        length.isReached(data.imageVector(new int[shape[0]][shape[1]]).length, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sus-gray-image-size", "sus-rgb-batch-size", "har-mnist-tensor-size"})
    void sizesAreThoseOfTheLectures(String id) {
        Golden example = Golden.example(id);
        int[] shape = whole(example.vector("shape"));
        example.isReached((double) data.place(shape, new int[shape.length]).size(), 1);
    }

    @Test
    void thePixelsOfTheUnrolledImageAreThoseOfTheSlideCountedFromZero() {
        int[] shape = {20, 20};
        Golden.example("wpi-unroll-size")
                .isReached((double) data.place(shape, new int[2]).size(), 1);
        double[] positions = new double[8];
        int[] rows = {0, 1, 2, 19};
        for (int i = 0; i < 4; i++) {
            positions[2 * i] = 1 + data.place(shape, new int[] {rows[i], 0}).position();
            positions[2 * i + 1] =
                    1 + data.place(shape, new int[] {rows[i], 19}).position();
        }
        Golden.example("wpi-unroll-indices").isReached(positions, 1);
        assertThat(data.place(new int[] {70000, 224, 250, 3}, new int[] {69999, 223, 249, 2}))
                .isEqualTo(new Place(11760000000L, 11759999999L));
        assertThat(data.place(new int[0], new int[0])).isEqualTo(new Place(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"rows", "columns"})
    void thePlaceOfAPixelIsWhereItStandsInTheVector(String unrolling) {
        DataHandling variant = variant(unrolling, "rows", "kept");
        int[][] pixels = {{3, 141, 59, 26}, {53, 58, 97, 93}, {23, 84, 62, 64}};
        double[] vector = variant.imageVector(pixels);
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                long place = variant.place(new int[] {3, 4}, new int[] {r, c}).position();
                assertThat(255 * vector[(int) place]).isCloseTo(pixels[r][c], within(1e-12));
            }
        }
        assertThat(255 * vector[1]).isCloseTo(unrolling.equals("rows") ? 141 : 53, within(1e-12));
    }

    @Test
    void aSplitKeepsTheFeatureMatrixOfTheLecture() {
        Golden example = Golden.example("wpi-feature-matrix-shape");
        double[][] inputs = example.matrix("X");
        int[] labels = whole(example.vector("y"));
        example.isReached(new double[] {inputs.length, inputs[0].length, labels.length}, 1);
        int[] order = data.permutation(inputs.length, 4);
        Split split = data.split(inputs, labels, order, 0.75);
        assertThat(split.trainInputs()).hasDimensions(7, 12);
        assertThat(split.testInputs()).hasDimensions(3, 12);
        for (int place = 0; place < 10; place++) {
            boolean train = place < 7;
            double[] row = train ? split.trainInputs()[place] : split.testInputs()[place - 7];
            assertThat(row).containsExactly(inputs[order[place]]);
            assertThat(train ? split.trainLabels()[place] : split.testLabels()[place - 7])
                    .isEqualTo(labels[order[place]]);
        }
    }

    @Test
    void examplesInColumnsAreSplitIntoColumns() {
        double[][] columns = {{1, 2, 3}, {4, 5, 6}};
        DataHandling variant = variant("rows", "columns", "kept");
        Split split = variant.split(columns, new int[] {7, 8, 9}, new int[] {2, 0, 1}, 0.7);
        assertThat(split.trainInputs()).isDeepEqualTo(new double[][] {{3, 1}, {6, 4}});
        assertThat(split.testInputs()).isDeepEqualTo(new double[][] {{2}, {5}});
        assertThat(split.trainLabels()).containsExactly(9, 7);
        Split all = variant.split(columns, new int[] {7, 8, 9}, new int[] {2, 0, 1}, 1);
        assertThat(all.testInputs()).isDeepEqualTo(new double[][] {{}, {}});
        assertThat(data.split(columns, new int[] {7, 8}, new int[] {1, 0}, 0).trainInputs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kept, 10, 3, 4", "dropped, 10, 3, 3", "kept, 500, 10, 50", "kept, 100, 100, 1", "dropped, 5, 8, 0"})
    void anEpochHasAnUpdateForEachBatch(String lastBatch, int examples, int size, int batches) {
        int[] order = data.permutation(examples, 3);
        Schedule schedule = variant("rows", "rows", lastBatch).schedule(order, size, 6);
        assertThat(schedule.batches().length).isEqualTo(batches);
        assertThat(schedule.updates()).isEqualTo(6 * batches);
        int[] visited =
                Arrays.stream(schedule.batches()).flatMapToInt(Arrays::stream).toArray();
        assertThat(visited).containsExactly(Arrays.copyOf(order, visited.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 57})
    void permutationsAreThoseOfTheLibrary(int n) {
        for (long seed = -3; seed < 4; seed++) {
            List<Integer> shuffled =
                    new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(data.permutation(n, seed))
                    .containsExactly(
                            shuffled.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "binary, 2, 1, sigmoid, binary-cross-entropy",
        "multiclass, 10, 10, softmax, categorical-cross-entropy",
        "multilabel, 4, 4, sigmoid, binary-cross-entropy",
        "regression, 1, 1, identity, mean-squared-error",
        "bounded-regression, 3, 3, sigmoid, mean-squared-error"
    })
    void everyTaskHasItsOutputLayer(String task, int size, int units, String activation, String loss) {
        assertThat(data.outputLayer(task, size)).isEqualTo(new OutputLayer(units, activation, loss));
    }

    @Test
    void tiesGoToTheFirstColumnAndToClassOne() {
        double[][] tied = {{0.4, 0.4, 0.2}, {Double.NEGATIVE_INFINITY, -1, -1}};
        assertThat(data.classes("argmax", tied)).containsExactly(0, 1);
        assertThat(data.classes("argmax", new double[][] {{-3, -1, -2}})).containsExactly(1);
        assertThat(data.classes("threshold", new double[][] {{0.5}, {Math.nextDown(0.5)}}))
                .containsExactly(1, 0);
    }

    private static int[] whole(double[] numbers) {
        return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    }

    static DataHandling variant(String unrolling, String examplesIn, String lastBatch) {
        return new DataHandlingReference(new DataHandlingParameters(
                unrolling,
                examplesIn,
                lastBatch,
                0,
                0,
                "actual",
                "fraction",
                "zero-to-one",
                "downward",
                "one-sigmoid",
                "mean-squared-error"));
    }
}
