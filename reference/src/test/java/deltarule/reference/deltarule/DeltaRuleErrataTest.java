package deltarule.reference.deltarule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRule.AffineMap;
import deltarule.problems.deltarule.DeltaRule.Function;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the slides get wrong or leave out gives other numbers; and what is refused. */
class DeltaRuleErrataTest {
    private final DeltaRule rule = DeltaRuleReferenceTest.variant("sigmoid", "targets", "entrywise");

    @Test
    void erratumWpi28ThePrintedErrorTermLacksTheActivationsDerivativeForTheSquaredError() {
        double a = 1 / (1 + Math.exp(-0.5));
        double printed = a - 1;
        double right = rule.outputDeltas(new double[] {a - 1}, new double[] {0.5})[0];
        double ahead = halfSquaredError(0.5 + 1e-5);
        double behind = halfSquaredError(0.5 - 1e-5);
        assertThat(right).isCloseTo((ahead - behind) / 2e-5, within(1e-10));
        assertThat(right).isCloseTo(-0.08872345867, within(1e-11));
        assertThat(printed).isCloseTo(-0.3775406688, within(1e-10));
    }

    @Test
    void erratumSus35WithoutBiasesTheZeroInputAlwaysGivesZero() {
        assertThat(rule.reluNetwork(new double[][] {{1, 2}}, new double[][] {{1}}, new double[2]))
                .containsExactly(0);
        double hiddenValueWithBias = Math.max(0, 0.5);
        assertThat(hiddenValueWithBias).isEqualTo(0.5);
    }

    @Test
    void erratumSha20TheBiasOfTheCollapsedNetworkIsNotTheSumOfTheBiases() {
        Random random = new Random(3);
        int[] widths = {3, 4, 5, 5, 4};
        double[][][] weights = new double[4][][];
        double[][] biases = new double[4][];
        for (int l = 0; l < 4; l++) {
            weights[l] = new double[widths[l + 1]][];
            for (int k = 0; k < weights[l].length; k++) {
                weights[l][k] = random.doubles(widths[l], -1.5, 1.5).toArray();
            }
            biases[l] = random.doubles(widths[l + 1], -1.5, 1.5).toArray();
        }
        double[] x = {0.3, -1.2, 0.8};
        double[] layered = x;
        for (int l = 0; l < 4; l++) {
            layered = affine(weights[l], biases[l], layered);
        }
        AffineMap map = rule.collapse(weights, biases);
        assertThat(affine(map.weights(), map.biases(), x)).containsExactly(layered, within(1e-13));
        assertThat(biases[0].length).isNotEqualTo(biases[1].length);
    }

    @Test
    void erratumSha21ALayersNumberIsNoPower() {
        double[][] weights = {{2, 1}, {0, 1}};
        double[][] images = rule.warp("linear", weights, new double[][] {{1, 1}});
        assertThat(images[0]).containsExactly(3, 1);
        assertThat(rule.warp("linear", weights, images)[0]).containsExactly(7, 1);
    }

    @Test
    void erratumSha28ALinearMapLeavesTheOriginWhereItIs() {
        assertThat(rule.warp("linear", new double[][] {{0.7, -0.4}, {1.3, 0.6}}, new double[1][2])[0])
                .containsExactly(0, 0);
    }

    @Test
    void vectorsAndWeightsThatDoNotFitAreRefused() {
        double[] two = {0.1, 0.2};
        double[] three = {0.1, 0.2, 0.3};
        double[] nan = {0.1, Double.NaN};
        assertThatIllegalArgumentException().isThrownBy(() -> rule.outputDeltas(null, two));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.outputDeltas(two, three));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.outputDeltas(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.outputDeltas(two, nan));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.innerDeltas(new double[3][2], two, three));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.innerDeltas(null, two, three));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.innerDeltas(new double[][] {{1, 2, 3}, {1, 2}}, two, three));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.weightChanges(two, three, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.weightChanges(two, three, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.weightChanges(nan, three, 1));
    }

    @Test
    void functionsPointsAndStepsOutsideTheirDomainAreRefused() {
        double[] two = {0.1, 0.2};
        Function cubes = new Function("cubes", two);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.numericalGradient(null, two, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.numericalGradient(new Function(null, two), two, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.numericalGradient(new Function("squares", two), two, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.numericalGradient(new Function("cubes", null), two, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.numericalGradient(cubes, new double[3], 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.numericalGradient(cubes, two, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.numericalGradient(cubes, two, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.gradientDifference(two, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.gradientDifference(two, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.gradientDifference(two, new double[] {0.1, Double.NaN}));
    }

    @Test
    void layersMapsAndNetworksThatDoNotFitAreRefused() {
        double[][] square = {{1, 2}, {3, 4}};
        double[] two = {0.1, 0.2};
        assertThatIllegalArgumentException().isThrownBy(() -> rule.collapse(null, square));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.collapse(new double[0][][], new double[0][]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.collapse(new double[][][] {square}, new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.collapse(new double[][][] {square, {{1, 2, 3}}}, new double[][] {two, {1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.warp("affine", square, square));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.warp(null, square, square));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.warp("relu", new double[3][2], square));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.warp("relu", square, new double[0][]));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.warp("relu", square, new double[2][3]));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.reluNetwork(square, square, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.reluNetwork(square, new double[1][3], two));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.reluNetwork(square, null, two));
    }

    private static double halfSquaredError(double sum) {
        return Math.pow(1 / (1 + Math.exp(-sum)) - 1, 2) / 2;
    }

    private static double[] affine(double[][] weights, double[] biases, double[] x) {
        double[] image = biases.clone();
        for (int k = 0; k < image.length; k++) {
            for (int j = 0; j < x.length; j++) {
                image[k] += weights[k][j] * x[j];
            }
        }
        return image;
    }
}
