package deltarule.reference.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 digits. */
class RegularizationReferenceTest {
    private static final double[][] WEIGHTS = {{0.7, -1.3, 2.6}, {-0.4, 3.1, -0.85}};
    private static final double[] LOSSES = {2.9, 0.7, 12.9, 0.35};
    private static final double[][] THETA = {{5, 1.3, -2.2}, {0.4, 0.65, -3.7}};

    private final Regularization plain = variant(false, "plain", "mean");
    private final Regularization convex = variant(true, "convex", "sum");

    @ParameterizedTest
    @ValueSource(strings = {"sha-l2-w1", "sha-l2-w2"})
    void theSquaredPenaltyIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(plain.penalty("l2", new double[][] {example.vector("w")}), 1);
    }

    @Test
    void theAbsolutePenaltyCannotTellTheVectorsOfTheLectureApart() {
        Golden example = Golden.example("sha-l1-w1-w2");
        double[] penalties = {
            plain.penalty("l1", new double[][] {example.vector("w1")}),
            plain.penalty("l1", new double[][] {example.vector("w2")})
        };
        example.isReached(penalties, 1);
    }

    @Test
    void theValuesAreTheTrueOnes() {
        assertThat(plain.penalty("l1", WEIGHTS)).isCloseTo(8.95, within(1e-14));
        assertThat(plain.penalty("l2", WEIGHTS)).isCloseTo(19.4325, within(1e-14));
        assertThat(convex.penalty("l2", WEIGHTS)).isCloseTo(9.71625, within(1e-14));
        assertThat(plain.elasticNet(WEIGHTS, 0.3)).isCloseTo(14.77975, within(1e-14));
        assertThat(convex.elasticNet(WEIGHTS, 0.3)).isCloseTo(12.09475, within(1e-14));
        assertThat(plain.cost(LOSSES, 0.3, 2.6)).isCloseTo(4.9925, within(1e-14));
        assertThat(convex.cost(LOSSES, 0.3, 2.6)).isCloseTo(17.63, within(1e-14));
        assertThat(plain.cost(new double[] {2.9, 0, 12.9}, 0.1, 2)).isCloseTo(5.466666666666667, within(1e-14));
        assertThat(plain.weightDecay(THETA, 0.9, 7)).isCloseTo(1.3270178571428572, within(1e-14));
        assertThat(plain.weightDecay(new double[][] {{5, 1, -2}}, 0.9, 4)).isCloseTo(0.5625, within(1e-15));
    }

    @Test
    void aSmallMatrixGivesWhatOneComputesByHand() {
        double[][] weights = {{1, -2}};
        assertThat(plain.penalty("l1", weights)).isEqualTo(3);
        assertThat(plain.penalty("l2", weights)).isEqualTo(5);
        assertThat(plain.penaltyGradient("l2", weights)).isDeepEqualTo(new double[][] {{2, -4}});
        assertThat(plain.elasticNet(weights, 0.5)).isEqualTo(5.5);
        assertThat(plain.elasticNetGradient(weights, 0.5)).isDeepEqualTo(new double[][] {{2, -3}});
        assertThat(plain.augmentedPenalty(new double[] {2, 1}, true)).isEqualTo(5);
        assertThat(plain.augmentedPenalty(new double[] {2, 1}, false)).isEqualTo(1);
        double[] gradient = plain.gradient(new double[][] {{0.5, -0.2}}, 0.1, plain.penaltyGradient("l2", weights))[0];
        assertThat(gradient).containsExactly(new double[] {0.7, -0.6}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"false, plain, mean", "true, plain, sum", "false, convex, sum", "true, convex, mean"})
    void theGradientsAgreeWithCentralDifferences(boolean halved, String elasticNet, String reduction) {
        Regularization variant = variant(halved, elasticNet, reduction);
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            double[] w = random.doubles(12, -4, 4).toArray();
            agree(variant.penaltyGradient("l1", matrix(w)), p -> variant.penalty("l1", matrix(p)), w);
            agree(variant.penaltyGradient("l2", matrix(w)), p -> variant.penalty("l2", matrix(p)), w);
            agree(variant.elasticNetGradient(matrix(w), 0.3), p -> variant.elasticNet(matrix(p), 0.3), w);
        }
    }

    @Test
    void theRegularisedGradientIsThatOfTheRegularisedCost() {
        double[] w = new Random(5).doubles(12, -3, 3).toArray();
        ToDoubleFunction<double[]> cost = p -> plain.cost(dataLosses(p), 0.7, plain.penalty("l2", matrix(p)));
        double[][] dataGradient = matrix(CentralDifferences.of(p -> plain.cost(dataLosses(p), 0, 0), w));
        agree(plain.gradient(dataGradient, 0.7, plain.penaltyGradient("l2", matrix(w))), cost, w);
    }

    @Test
    void theDerivativeOfTheMagnitudeIsZeroAtZero() {
        double[][] weights = {{1, -2, 0}};
        assertThat(plain.penaltyGradient("l1", weights)).isDeepEqualTo(new double[][] {{1, -1, 0}});
        assertThat(plain.elasticNetGradient(weights, 0.7)[0][2]).isZero();
    }

    @Test
    void aMatrixWithoutEntriesCostsNothing() {
        assertThat(plain.penalty("l2", new double[0][])).isZero();
        assertThat(plain.elasticNet(new double[2][0], 0.3)).isZero();
        assertThat(plain.penaltyGradient("l1", new double[0][])).isEmpty();
    }

    @Test
    void erratumSus18TheUnbracketedSumAddsOnlyOneMagnitude() {
        double[][] weights = {{1, -2}};
        double unbracketed = 0.5 * 1 + 0.5 * 4 + 2;
        assertThat(unbracketed).isEqualTo(4.5);
        assertThat(plain.elasticNet(weights, 0.5)).isEqualTo(5.5);
        assertThat(convex.elasticNet(weights, 0.5)).isEqualTo(4);
    }

    @Test
    void erratumSha03WhatTheSlideCallsL2IsTheSquareOfTheNorm() {
        double[][] second = {{0.25, 0.25, 0.25, 0.25}};
        assertThat(plain.penalty("l2", second)).isEqualTo(0.25);
        assertThat(Math.sqrt(plain.penalty("l2", second))).isEqualTo(0.5);
    }

    @Test
    void erratumX03ThreeConventionsHaveThreeGradients() {
        double w = 0.5;
        double lambda = 0.9;
        double ofThePlainSum = lambda * plain.penaltyGradient("l2", new double[][] {{w}})[0][0];
        double ofTheDecay = CentralDifferences.of(
                p -> plain.weightDecay(new double[][] {{3, p[0]}}, lambda, 4), new double[] {w})[0];
        assertThat(ofThePlainSum).isCloseTo(0.9, within(1e-15));
        assertThat(ofTheDecay).isCloseTo(0.1125, within(1e-9));
        assertThat(lambda * w).isCloseTo(0.45, within(1e-15));
    }

    @Test
    void erratumX04PenalisingTheBiasGivesAnotherPenalty() {
        double[] augmented = {2, 1};
        assertThat(0.1 * plain.augmentedPenalty(augmented, false)).isCloseTo(0.1, within(1e-15));
        assertThat(0.1 * plain.augmentedPenalty(augmented, true)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void weightsOutsideTheirDomainAreRefused() {
        refused(() -> plain.penalty(null, WEIGHTS));
        refused(() -> plain.penalty("L2", WEIGHTS));
        refused(() -> plain.penalty("l1", null));
        refused(() -> plain.penalty("l1", new double[][] {{1, 2}, {3}}));
        refused(() -> plain.penaltyGradient("l2", new double[][] {{1, 2}, null}));
        refused(() -> plain.penaltyGradient("l2", new double[][] {{1, Double.NaN}}));
        refused(() -> plain.elasticNet(WEIGHTS, -0.1));
        refused(() -> plain.elasticNet(WEIGHTS, Double.POSITIVE_INFINITY));
        refused(() -> convex.elasticNet(WEIGHTS, 1.1));
        refused(() -> plain.elasticNetGradient(WEIGHTS, Double.NaN));
        refused(() -> plain.augmentedPenalty(new double[0], true));
        refused(() -> plain.augmentedPenalty(new double[] {1, Double.NEGATIVE_INFINITY}, true));
        refused(() -> plain.weightDecay(new double[0][], 0.9, 4));
        refused(() -> plain.weightDecay(THETA, -0.9, 4));
        refused(() -> plain.weightDecay(THETA, 0.9, 0));
    }

    @Test
    void costsAndGradientsOutsideTheirDomainAreRefused() {
        refused(() -> plain.cost(null, 0.1, 2));
        refused(() -> plain.cost(new double[0], 0.1, 2));
        refused(() -> plain.cost(LOSSES, -0.1, 2));
        refused(() -> plain.cost(LOSSES, 0.1, Double.NaN));
        refused(() -> plain.gradient(WEIGHTS, -0.1, WEIGHTS));
        refused(() -> plain.gradient(WEIGHTS, 0.1, new double[][] {{1, 2, 3}}));
        refused(() -> plain.gradient(WEIGHTS, 0.1, new double[][] {{1, 2}, {3, 4}}));
        refused(() -> plain.gradient(new double[0][], 0.1, new double[0][]));
    }

    private static void refused(Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run);
    }

    private static Regularization variant(boolean halved, String elasticNet, String reduction) {
        return new RegularizationReference(
                new RegularizationParameters(halved, elasticNet, reduction, "sum", "first", false, true));
    }

    private static void agree(double[][] gradient, ToDoubleFunction<double[]> f, double[] w) {
        CentralDifferences.agree(
                Arrays.stream(gradient).flatMapToDouble(Arrays::stream).toArray(), f, w, 100);
    }

    private static double[] dataLosses(double[] w) {
        return new double[] {w[0] * w[1], Math.sin(w[2]) + w[3] * w[3], w[4] * w[11]};
    }

    private static double[][] matrix(double[] w) {
        return new double[][] {Arrays.copyOfRange(w, 0, 4), Arrays.copyOfRange(w, 4, 8), Arrays.copyOfRange(w, 8, 12)};
    }
}
