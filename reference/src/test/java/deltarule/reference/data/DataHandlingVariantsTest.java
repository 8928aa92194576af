package deltarule.reference.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandling.Evaluation;
import deltarule.problems.data.DataHandling.OutputLayer;
import deltarule.problems.data.DataHandling.Place;
import deltarule.problems.data.DataHandling.Split;
import deltarule.problems.data.DataHandlingParameters;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The other settings, with answers worked out by hand. */
class DataHandlingVariantsTest {
    private final DataHandling other = new DataHandlingReference(new DataHandlingParameters(
            "columns",
            "columns",
            "dropped",
            1,
            1,
            "predicted",
            "percent",
            "minus-one-to-one",
            "upward",
            "two-softmax",
            "binary-cross-entropy"));

    @Test
    void targetsStandInColumnsAndLabelsCountFromOne() {
        double[][] targets = other.oneHot(new int[] {3, 1}, 3);
        assertThat(targets).isDeepEqualTo(new double[][] {{0, 1}, {0, 0}, {1, 0}});
        assertThat(other.classes("one-hot", targets)).containsExactly(3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> other.oneHot(new int[] {0, 1}, 3));
    }

    @Test
    void outputsInColumnsAreDecidedByColumn() {
        assertThat(other.classes("argmax", new double[][] {{0.2, 0.9}, {0.7, 0.9}}))
                .containsExactly(2, 1);
        assertThat(other.classes("threshold", new double[][] {{0.5, 0.4, 0.8}})).containsExactly(2, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.classes("threshold", new double[][] {{0.5}, {0.4}}));
    }

    @Test
    void rowsOfTheConfusionMatrixAreThePredictedClassesAndTheAccuracyIsAPercentage() {
        Evaluation evaluation = other.evaluate(new int[] {1, 1, 2, 1}, new int[] {1, 2, 2, 2}, 2);
        assertThat(evaluation.accuracy()).isEqualTo(50);
        assertThat(evaluation.confusion()).isDeepEqualTo(new int[][] {{1, 2}, {0, 1}});
    }

    @Test
    void blackIsMinusOneAndWhiteIsOne() {
        assertThat(other.imageVector(new int[][] {{0, 51}, {255, 204}}))
                .containsExactly(new double[] {-1, 1, -0.6, 0.6}, within(1e-15));
    }

    @Test
    void positionsCountFromOne() {
        assertThat(other.place(new int[] {20, 20}, new int[] {1, 1})).isEqualTo(new Place(400, 1));
        assertThat(other.place(new int[] {20, 20}, new int[] {2, 20})).isEqualTo(new Place(400, 382));
        assertThatIllegalArgumentException().isThrownBy(() -> other.place(new int[] {4}, new int[] {0}));
    }

    @Test
    void ordersNameExamplesFromOne() {
        assertThat(other.schedule(new int[] {3, 1, 2}, 2, 4).batches()).isDeepEqualTo(new int[][] {{3, 1}});
        Split split = other.split(new double[][] {{5, 6, 7}}, new int[] {9, 8, 7}, new int[] {3, 1, 2}, 0.4);
        assertThat(split.trainInputs()).isDeepEqualTo(new double[][] {{7}});
        assertThat(split.testLabels()).containsExactly(9, 8);
        assertThatIllegalArgumentException().isThrownBy(() -> other.schedule(new int[] {0, 1, 2}, 2, 1));
    }

    /** Drawing upward takes one of those left for each place in turn. */
    @Test
    void theUpwardShuffleDrawsForTheFirstPlaceFirst() {
        Random random = new Random(11);
        int[] order = other.permutation(4, 11);
        int first = random.nextInt(4);
        assertThat(order[0]).isEqualTo(first + 1);
        int[] left = {1, 2, 3, 4};
        left[first] = 1;
        assertThat(order[1]).isEqualTo(left[1 + random.nextInt(3)]);
        assertThat(Arrays.stream(order).sorted()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void twoClassesHaveTwoUnitsAndBoundedNumbersTheCrossEntropy() {
        assertThat(other.outputLayer("binary", 2))
                .isEqualTo(new OutputLayer(2, "softmax", "categorical-cross-entropy"));
        assertThat(other.outputLayer("bounded-regression", 3))
                .isEqualTo(new OutputLayer(3, "sigmoid", "binary-cross-entropy"));
        assertThat(other.outputLayer("regression", 3)).isEqualTo(new OutputLayer(3, "identity", "mean-squared-error"));
    }
}
