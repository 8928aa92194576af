package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where the lectures contradict each other; and what is refused. */
class DigitNetworkErrataTest {
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] DIAGONALS = {0, 1, 1, 0};
    private static final Schedule RUN = schedule(new int[][] {{0, 1, 2, 3}, {3, 1, 0, 2}, {2, 0, 1, 3}});

    private final DigitNetwork digits = new DigitNetworkReference(
            new DigitNetworkParameters(0.9, false, "uniform", "last", "kept", "n", "inside", "first", "smaller"));

    @Test
    void erratumWpi45AndX17WithAHiddenLayerZeroWeightsNeverMove() {
        double[][][] zeros = {new double[3][3], new double[2][4]};
        TrainedNetwork trained = digits.train(zeros, CORNERS, DIAGONALS, RUN);
        double ln2 = 0.6931471805599453;
        assertThat(trained.losses()).containsExactly(new double[] {ln2, ln2, ln2, ln2}, within(1e-15));
        assertThat(trained.network()).isDeepEqualTo(zeros);
    }

    @Test
    void erratumX17EqualHiddenUnitsStayEqual() {
        double[][][] equal = {{{0.5, 0.3, 0.1}, {0.5, 0.3, 0.1}}, {{0.4, 0.4, 0.2}, {-0.3, -0.3, 0.1}}};
        double[][][] trained = digits.train(equal, CORNERS, DIAGONALS, RUN).network();
        assertThat(trained[0][0]).isNotEqualTo(equal[0][0]).containsExactly(trained[0][1]);
    }

    @Test
    void erratumX17WithoutHiddenLayerZeroWeightsLearn() {
        int[] conjunction = {0, 0, 0, 1};
        int[][] orders = new int[200][];
        Arrays.fill(orders, new int[] {0, 1, 2, 3});
        TrainedNetwork trained =
                digits.train(new double[][][] {new double[2][3]}, CORNERS, conjunction, schedule(orders));
        assertThat(trained.losses()[200]).isLessThan(0.1);
        assertThat(digits.predict(trained.network(), CORNERS)).containsExactly(conjunction);
    }

    @Test
    void sizesAndRangesOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> digits.initial(null, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.initial(new int[] {3}, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.initial(new int[] {3, -1}, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.initial(new int[] {3, 2}, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.initial(new int[] {3, 2}, 1, Double.POSITIVE_INFINITY));
    }

    @Test
    void masksAndBatchesThatDoNotFitAreRefused() {
        double[][] rows = {{0.3, 0.6}, {0.2, 0.9}};
        boolean[][] keep = {{true, false}, {false, true}};
        double[] two = {1, 2};
        assertThatIllegalArgumentException().isThrownBy(() -> digits.dropout(null, keep, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.dropout(rows, null, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.dropout(rows, new boolean[][] {{true}, null}, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.dropout(rows, new boolean[1][2], 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.dropout(rows, keep, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.dropout(rows, keep, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.batchNorm(null, two, two, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.batchNorm(rows, new double[] {1}, two, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.batchNorm(rows, two, null, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.batchNorm(rows, two, two, 0));
    }

    @Test
    void pairsThatCannotBeMixedAreRefused() {
        double[] image = {0.3, 0.6};
        assertThatIllegalArgumentException().isThrownBy(() -> digits.mixup(null, 0, image, 1, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.mixup(image, 0, new double[] {1}, 1, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.mixup(image, 0, image, 2, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.mixup(image, 0, image, 0, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.mixup(image, 0, image, 1, 2, -0.1));
    }

    @Test
    void networksImagesAndSchedulesThatDoNotFitAreRefused() {
        double[][][] network = {{{0.5, 0.3, 0.1}}, {{0.4, 0.2}, {-0.3, 0.1}}};
        assertThatIllegalArgumentException().isThrownBy(() -> digits.train(null, CORNERS, DIAGONALS, RUN));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.train(network, null, DIAGONALS, RUN));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.train(network, CORNERS, null, RUN));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.train(network, CORNERS, DIAGONALS, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.train(network, CORNERS, new int[] {0, 1, 2, 0}, RUN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.train(new double[][][] {network[0], {{0.4}}}, CORNERS, DIAGONALS, RUN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.train(network, CORNERS, DIAGONALS, schedule(new int[][] {{0, 1, 2}})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.train(network, CORNERS, DIAGONALS, schedule(new int[][] {{0, 1, 2, 2}})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.train(network, CORNERS, DIAGONALS, schedule(new int[][] {null})));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.predict(network, new double[][] {{0.5}}));
        assertThatIllegalArgumentException().isThrownBy(() -> digits.predict(new double[0][][], CORNERS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.predict(new double[][][] {{{0.5, 0.3, 0.1}}}, CORNERS));
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> digits.train(network, CORNERS, DIAGONALS, new Schedule(RUN.orders(), 2, wrong, 0.1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> digits.train(network, CORNERS, DIAGONALS, new Schedule(RUN.orders(), 2, 0.1, wrong)));
        }
    }

    private static Schedule schedule(int[][] orders) {
        return new Schedule(orders, 4, 0.05, 1e-3);
    }
}
