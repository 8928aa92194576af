package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetwork.MixedExample;
import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parameters beyond the lectures' own formulas, worked by hand or from what they leave unchanged. */
class DigitNetworkVariantsTest {
    private final DigitNetwork standard = variant("uniform", "last", "kept", "n", "first", "smaller");
    private final DigitNetwork other = variant("normal", "first", "dropped", "n-1", "second", "larger");

    @Test
    void normalFirstWeightsAreTheGeneratorsGaussiansTimesTheScale() {
        double[][][] network = other.initial(new int[] {2, 2}, 7, 0.5);
        Random random = new Random(7);
        double[] draws = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        assertThat(network).isDeepEqualTo(new double[][][] {
            {{0, 0.5 * draws[0], 0.5 * draws[1]}, {0, 0.5 * draws[2], 0.5 * draws[3]}}
        });
    }

    @Test
    void normalFirstWeightsHaveTheScaleAsStandardDeviation() {
        double squares = 0;
        double[][] layer = other.initial(new int[] {100, 100}, 3, 0.2)[0];
        for (double[] unit : layer) {
            for (double weight : unit) {
                squares += weight * weight;
            }
        }
        assertThat(Math.sqrt(squares / 10000)).isCloseTo(0.2, within(0.005));
    }

    @Test
    void theProbabilityOfBeingDroppedLeavesTheRestToDivideBy() {
        double[][] activations = {{2, 4}};
        boolean[][] keep = {{true, false}};
        assertThat(other.dropout(activations, keep, 0.75)).isDeepEqualTo(new double[][] {{8, 0}});
        assertThat(other.dropout(activations, keep, 0)).isDeepEqualTo(new double[][] {{2, 0}});
        assertThatIllegalArgumentException().isThrownBy(() -> other.dropout(activations, keep, 1));
    }

    @Test
    void theUnbiasedVarianceDividesByOneLess() {
        double[][] rows =
                other.batchNorm(new double[][] {{1}, {3}, {8}}, new double[] {1.5}, new double[] {-0.5}, 0.25);
        double spread = Math.sqrt(26.0 / 2 + 0.25);
        assertThat(rows[0][0]).isCloseTo(-4.5 / spread - 0.5, within(1e-15));
        assertThat(rows[2][0]).isCloseTo(6 / spread - 0.5, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.batchNorm(new double[][] {{1}}, new double[] {1}, new double[] {1}, 0.25));
    }

    @Test
    void epsilonCanBeAddedToTheRootOfTheVariance() {
        DigitNetwork outside = new DigitNetworkReference(
                new DigitNetworkParameters(0.9, false, "uniform", "last", "kept", "n", "outside", "first", "smaller"));
        double[][] rows = outside.batchNorm(new double[][] {{1}, {3}}, new double[] {2}, new double[] {0.5}, 0.25);
        assertThat(rows).isDeepEqualTo(new double[][] {{-1.1}, {2.1}});
    }

    @Test
    void theShareCanBeTheSecondExamples() {
        MixedExample mixed = other.mixup(new double[] {1, 0}, 0, new double[] {0, 1}, 1, 2, 0.25);
        assertThat(mixed.image()).containsExactly(0.75, 0.25);
        assertThat(mixed.target()).containsExactly(0.75, 0.25);
    }

    @Test
    void theLargerLabelCanWinATie() {
        double[][][] network = {{{0, 1, 0}, {0, 0, 1}, {0, 1, 0}, {0.5, -1, -1}}};
        double[][] images = {{0.9, 0.2}, {0.2, 0.9}, {0.3, 0.3}};
        assertThat(other.predict(network, images)).containsExactly(2, 1, 2);
    }

    @Test
    void whereTheBiasStandsChangesNothingElse() {
        double[][][] last = {
            {{0.7, -0.4, 0.25}, {-0.6, 0.8, -0.35}, {0.5, 0.9, 0.15}}, {{0.9, -0.7, 0.4, -0.3}, {-0.5, 0.6, 0.8, 0.4}}
        };
        double[][][] first = {
            {{0.25, 0.7, -0.4}, {-0.35, -0.6, 0.8}, {0.15, 0.5, 0.9}}, {{-0.3, 0.9, -0.7, 0.4}, {0.4, -0.5, 0.6, 0.8}}
        };
        double[][] images = {{0.6, 0.2}, {0.9, 0.4}, {0.3, 0.7}};
        Schedule schedule = new Schedule(new int[][] {{2, 0, 1}, {1, 2, 0}}, 2, 0.05, 0.02);
        TrainedNetwork one = standard.train(last, images, new int[] {1, 0, 1}, schedule);
        TrainedNetwork same = other.train(first, images, new int[] {1, 0, 1}, schedule);
        assertThat(same.losses()).containsExactly(one.losses());
        for (int l = 0; l < 2; l++) {
            for (int k = 0; k < last[l].length; k++) {
                int sources = last[l][k].length - 1;
                assertThat(same.network()[l][k][0]).isEqualTo(one.network()[l][k][sources]);
                assertThat(same.network()[l][k][1]).isEqualTo(one.network()[l][k][0]);
                assertThat(same.network()[l][k][sources]).isEqualTo(one.network()[l][k][sources - 1]);
            }
        }
        assertThat(other.predict(first, images)).containsExactly(standard.predict(last, images));
    }

    private static DigitNetwork variant(
            String firstWeights, String bias, String probability, String divisor, String shareOf, String tie) {
        return new DigitNetworkReference(new DigitNetworkParameters(
                0.9, false, firstWeights, bias, probability, divisor, "inside", shareOf, tie));
    }
}
