package deltarule.reference.deltarule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRule.AffineMap;
import deltarule.problems.deltarule.DeltaRule.Function;
import deltarule.problems.deltarule.DeltaRuleParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters beyond the lectures' own formulas, worked by hand or taken from central differences. */
class DeltaRuleVariantsTest {
    private static final double[][] FIRST = {{1, 2}, {0, 1}};
    private static final double[][] SECOND = {{2, 0}, {1, 1}};

    @ParameterizedTest
    @CsvSource({"sigmoid, 1.5", "sigmoid, 2", "tanh, 1.5", "tanh, 2"})
    void theErrorTermHasTheDerivativeOfASteeperActivation(String activation, double beta) {
        DeltaRule rule = steep(activation, beta, "slope");
        for (double z = -2; z <= 2; z += 0.25) {
            double slope =
                    (activation(activation, beta * (z + 1e-5)) - activation(activation, beta * (z - 1e-5))) / 2e-5;
            assertThat(rule.outputDeltas(new double[] {1}, new double[] {z})[0]).isCloseTo(slope, within(1e-9));
            assertThat(rule.innerDeltas(new double[][] {{0.5}}, new double[] {1}, new double[] {z})[0])
                    .isCloseTo(0.5 * slope, within(1e-9));
        }
    }

    @Test
    void theSignOfErrorTermsChangesThemButNotTheDescent() {
        DeltaRule slope = steep("sigmoid", 1, "slope");
        DeltaRule negative = steep("sigmoid", 1, "negative-slope");
        double[] lossSlopes = {0.3, -0.7};
        double[] sums = {0, 0};
        double[] deltas = negative.outputDeltas(lossSlopes, sums);
        assertThat(deltas).containsExactly(new double[] {-0.075, 0.175}, within(1e-15));
        assertThat(negative.weightChanges(new double[] {2}, deltas, 0.1))
                .isDeepEqualTo(slope.weightChanges(new double[] {2}, slope.outputDeltas(lossSlopes, sums), 0.1));
        assertThat(negative.innerDeltas(FIRST, deltas, sums))
                .containsExactly(new double[] {-0.01875, 0.00625}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"central, 6.76", "forward, 7.21", "backward, 6.31"})
    void theNumericalGradientIsTheQuotientOfTheVariant(String quotient, double expected) {
        DeltaRule rule = new DeltaRuleReference(
                new DeltaRuleParameters("sigmoid", "targets", "norms", 1, "slope", quotient, "sum", 1, 0));
        double[] point = {1.5};
        assertThat(rule.numericalGradient(new Function("cubes", new double[] {1}), point, 0.1)[0])
                .isCloseTo(expected, within(1e-12));
        assertThat(point).containsExactly(1.5);
    }

    @ParameterizedTest
    @CsvSource({
        "entrywise, sum, 0.2",
        "entrywise, larger, 0.3333333333333333",
        "norms, sum, 0.1055728090000841",
        "norms, larger, 0.2"
    })
    void theDifferenceIsRelativeToTheSumOrToTheLarger(String difference, String scale, double expected) {
        DeltaRule rule = new DeltaRuleReference(
                new DeltaRuleParameters("sigmoid", "targets", difference, 1, "slope", "central", scale, 1, 0));
        assertThat(rule.gradientDifference(new double[] {1, -2}, new double[] {1.5, -2}))
                .isCloseTo(expected, within(1e-15));
        assertThat(rule.gradientDifference(new double[2], new double[2])).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "targets, 1, 2, 4, 1, 3, 5, 7",
        "targets, 0.5, 0.5, 1, 0.25, 0.75, 2, 2.75",
        "targets, 2, 8, 16, 4, 12, 14, 20"
    })
    void linearUnitsOfAnySlopeCollapse(
            String rows, double slope, double w11, double w12, double w21, double w22, double b1, double b2) {
        AffineMap map =
                plane(rows, slope, 0).collapse(new double[][][] {FIRST, SECOND}, new double[][] {{1, 2}, {3, 4}});
        assertThat(map.weights()).isDeepEqualTo(new double[][] {{w11, w12}, {w21, w22}});
        assertThat(map.biases()).containsExactly(b1, b2);
    }

    @Test
    void aRowForEachSourceTransposesAllMatrices() {
        DeltaRule rule = plane("sources", 1, 0);
        double[][] first = {{1, 0}, {2, 1}};
        double[][] second = {{2, 1}, {0, 1}};
        AffineMap map = rule.collapse(new double[][][] {first, second}, new double[][] {{1, 2}, {3, 4}});
        assertThat(map.weights()).isDeepEqualTo(new double[][] {{2, 1}, {4, 3}});
        assertThat(map.biases()).containsExactly(5, 7);
        assertThat(rule.warp("linear", first, new double[][] {{1, 2}})).isDeepEqualTo(new double[][] {{5, 2}});
        assertThat(rule.reluNetwork(new double[][] {{1, -2, 3}}, new double[][] {{1}, {10}, {100}}, new double[] {1}))
                .containsExactly(301);
    }

    @Test
    void aLeakLetsATenthThrough() {
        DeltaRule rule = plane("targets", 1, 0.1);
        assertThat(rule.warp("relu", new double[][] {{1, 1}, {1, -1}}, new double[][] {{1, 2}}))
                .isDeepEqualTo(new double[][] {{3, -0.1}});
        assertThat(rule.reluNetwork(new double[][] {{1, -1}, {-1, 1}}, new double[][] {{1, 1}}, new double[] {3, 10})[
                        0])
                .isCloseTo(6.3, within(1e-15));
    }

    private static DeltaRule steep(String activation, double beta, String errorTerm) {
        return new DeltaRuleReference(
                new DeltaRuleParameters(activation, "targets", "norms", beta, errorTerm, "central", "sum", 1, 0));
    }

    private static DeltaRule plane(String weightRows, double linearSlope, double leak) {
        return new DeltaRuleReference(new DeltaRuleParameters(
                "sigmoid", weightRows, "norms", 1, "slope", "central", "sum", linearSlope, leak));
    }

    private static double activation(String name, double z) {
        return name.equals("tanh") ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    }
}
