package deltarule.reference.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What means, the place of the bias and halved strengths change; the numbers were worked out by hand. */
class RegularizationVariantsTest {
    private static final double[][] WEIGHTS = {{1, -2}, {3, 0}};

    private final Regularization mean = variant("mean", "last", true, false);

    @Test
    void aMeanIsTakenOverAllWeights() {
        assertThat(mean.penalty("l1", WEIGHTS)).isEqualTo(1.5);
        assertThat(mean.penalty("l2", WEIGHTS)).isEqualTo(3.5);
        assertThat(mean.penaltyGradient("l1", WEIGHTS)).isDeepEqualTo(new double[][] {{0.25, -0.25}, {0.25, 0}});
        assertThat(mean.penaltyGradient("l2", WEIGHTS)).isDeepEqualTo(new double[][] {{0.5, -1}, {1.5, 0}});
        assertThat(mean.elasticNet(WEIGHTS, 0.5)).isEqualTo(3.25);
        assertThat(mean.elasticNetGradient(WEIGHTS, 0.5)).isDeepEqualTo(new double[][] {{0.5, -0.75}, {1, 0}});
    }

    @Test
    void noWeightCostsNothing() {
        assertThat(mean.penalty("l2", new double[0][])).isZero();
        assertThat(mean.elasticNet(new double[0][], 0.3)).isZero();
        assertThat(mean.augmentedPenalty(new double[] {3}, false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGradientsOfMeansAgreeWithCentralDifferences(boolean halved) {
        Regularization variant = new RegularizationReference(
                new RegularizationParameters(halved, "convex", "mean", "mean", "first", false, true));
        Random random = new Random(6);
        for (int run = 0; run < 20; run++) {
            double[] w = random.doubles(6, -4, 4).toArray();
            agree(variant.penaltyGradient("l1", matrix(w)), p -> variant.penalty("l1", matrix(p)), w);
            agree(variant.penaltyGradient("l2", matrix(w)), p -> variant.penalty("l2", matrix(p)), w);
            agree(variant.elasticNetGradient(matrix(w), 0.3), p -> variant.elasticNet(matrix(p), 0.3), w);
        }
    }

    @Test
    void theBiasMayStandLast() {
        assertThat(mean.augmentedPenalty(new double[] {2, 1, 3}, true)).isCloseTo(14.0 / 3, within(1e-15));
        assertThat(mean.augmentedPenalty(new double[] {2, 1, 3}, false)).isEqualTo(2.5);
        assertThat(variant("sum", "last", false, true).augmentedPenalty(new double[] {2, 1, 3}, false))
                .isEqualTo(5);
        assertThat(mean.weightDecay(new double[][] {{1, -2, 5}}, 0.5, 4)).isEqualTo(0.625);
        assertThat(variant("sum", "last", false, true).weightDecay(new double[][] {{1, -2, 5}}, 0.5, 4))
                .isEqualTo(0.3125);
    }

    @Test
    void aHalvedStrengthHalvesThePenaltyInCostAndGradient() {
        assertThat(mean.cost(new double[] {1, 3}, 0.5, 8)).isEqualTo(4);
        assertThat(mean.gradient(new double[][] {{1, 2}}, 0.5, new double[][] {{4, -8}}))
                .isDeepEqualTo(new double[][] {{2, 0}});
    }

    private static void agree(double[][] gradient, ToDoubleFunction<double[]> f, double[] w) {
        CentralDifferences.agree(
                Arrays.stream(gradient).flatMapToDouble(Arrays::stream).toArray(), f, w, 100);
    }

    private static double[][] matrix(double[] w) {
        return new double[][] {Arrays.copyOfRange(w, 0, 3), Arrays.copyOfRange(w, 3, 6)};
    }

    private static Regularization variant(String weights, String bias, boolean halvedStrength, boolean halvedDecay) {
        return new RegularizationReference(
                new RegularizationParameters(false, "plain", "mean", weights, bias, halvedStrength, halvedDecay));
    }
}
