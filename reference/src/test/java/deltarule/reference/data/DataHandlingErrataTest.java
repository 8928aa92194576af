package deltarule.reference.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltarule.problems.data.DataHandling;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the slides get wrong gives other answers; and what is refused. */
class DataHandlingErrataTest {
    private final DataHandling data = DataHandlingReferenceTest.variant("rows", "rows", "kept");

    @Test
    void erratumSha08ATargetOfFourClassesHasThreeZerosAndNotFour() {
        double[] target = data.oneHot(new int[] {1}, 4)[0];
        assertThat(target).hasSize(4).containsExactly(0, 1, 0, 0);
        assertThat(Arrays.stream(target).filter(entry -> entry == 0).count()).isEqualTo(3);
    }

    @Test
    void erratumHar04RoundingTheTieDependsOnTheLanguage() {
        assertThat(data.classes("threshold", new double[][] {{0.5}})).containsExactly(1);
        assertThat(Math.rint(0.5)).isZero();
        assertThat(Math.round(0.5)).isEqualTo(1);
    }

    @Test
    void erratumHar16AnEpochIsManyUpdates() {
        assertThat(data.schedule(data.permutation(60000, 1), 128, 1).updates()).isEqualTo(469);
        assertThat(60000 / 128).isEqualTo(468);
    }

    @Test
    void erratumHar30DummyCodingLosesTheFirstClass() {
        double[] target = data.oneHot(new int[] {0}, 4)[0];
        assertThat(target).containsExactly(1, 0, 0, 0);
        assertThat(Arrays.copyOfRange(target, 1, 4)).containsExactly(0, 0, 0);
    }

    @Test
    void whatIsNoLabelNoOutputAndNoPredictionIsRefused() {
        refused(() -> data.oneHot(null, 3));
        refused(() -> data.oneHot(new int[0], 3));
        refused(() -> data.oneHot(new int[] {3}, 3));
        refused(() -> data.oneHot(new int[] {0}, 0));
        refused(() -> data.classes(null, new double[][] {{1, 2}}));
        refused(() -> data.classes("argmax", null));
        refused(() -> data.classes("argmax", new double[0][]));
        refused(() -> data.classes("argmax", new double[][] {{}}));
        refused(() -> data.classes("argmax", new double[][] {{1, 2}, null}));
        refused(() -> data.classes("argmax", new double[][] {{1, 2}, {1}}));
        refused(() -> data.classes("argmax", new double[][] {{1, Double.NaN}}));
        refused(() -> data.classes("threshold", new double[][] {{-0.1}}));
        refused(() -> data.classes("threshold", new double[][] {{0.4, 0.6}}));
        refused(() -> data.classes("one-hot", new double[][] {{0, 0}}));
        refused(() -> data.classes("one-hot", new double[][] {{1, 1}}));
        refused(() -> data.classes("one-hot", new double[][] {{2, -1}}));
        refused(() -> data.evaluate(new int[] {0}, new int[] {0, 1}, 2));
        refused(() -> data.evaluate(new int[] {0}, null, 2));
        refused(() -> data.evaluate(new int[] {0}, new int[] {2}, 2));
    }

    @Test
    void whatIsNoImageNoEntryAndNoTaskIsRefused() {
        refused(() -> data.imageVector(null));
        refused(() -> data.imageVector(new int[0][]));
        refused(() -> data.imageVector(new int[][] {{}}));
        refused(() -> data.imageVector(new int[][] {{1, 2}, null}));
        refused(() -> data.imageVector(new int[][] {{1, 2}, {1}}));
        refused(() -> data.imageVector(new int[][] {{1, 256}}));
        refused(() -> data.place(null, new int[0]));
        refused(() -> data.place(new int[] {2}, new int[] {2}));
        refused(() -> data.place(new int[] {2}, new int[] {-1}));
        refused(() -> data.place(new int[] {0}, new int[] {0}));
        refused(() -> data.place(new int[] {2}, new int[0]));
        refused(() -> data.outputLayer(null, 1));
        refused(() -> data.outputLayer("clustering", 1));
        refused(() -> data.outputLayer("binary", 1));
        refused(() -> data.outputLayer("multiclass", 1));
        refused(() -> data.outputLayer("regression", 0));
    }

    @Test
    void whatIsNoOrderAndNoRatioIsRefused() {
        double[][] inputs = {{1, 2}, {3, 4}};
        int[] labels = {5, 6};
        int[] order = {1, 0};
        refused(() -> data.permutation(-1, 1));
        refused(() -> data.schedule(null, 1, 1));
        refused(() -> data.schedule(new int[0], 1, 1));
        refused(() -> data.schedule(new int[] {1, 1}, 1, 1));
        refused(() -> data.schedule(order, 0, 1));
        refused(() -> data.schedule(order, 1, -1));
        refused(() -> data.split(null, labels, order, 0.5));
        refused(() -> data.split(new double[][] {{1, 2}, {3}}, labels, order, 0.5));
        refused(() -> data.split(inputs, new int[] {5}, order, 0.5));
        refused(() -> data.split(inputs, labels, new int[] {0}, 0.5));
        refused(() -> data.split(inputs, labels, new int[] {0, 2}, 0.5));
        refused(() -> data.split(inputs, labels, order, 1.1));
        refused(() -> data.split(inputs, labels, order, Double.NaN));
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }
}
