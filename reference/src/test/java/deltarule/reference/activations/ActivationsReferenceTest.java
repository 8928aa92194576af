package deltarule.reference.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationsReferenceTest {
    private static final double[][] MATRIX = {{0.4, -1.7, 2.2}, {-0.6, 0.8, -0.3}};
    private final Activations activations = variant(0.01, "left");

    /** At 50 digits: the sigmoid, tanh, and the derivatives of both. */
    @ParameterizedTest
    @CsvSource({
        "-700.0, 9.85967654375977e-305, -1.0, 9.85967654375977e-305, 0.0",
        "-40.0, 4.248354255291589e-18, -1.0, 4.248354255291589e-18, 7.219405551381661e-35",
        "-3.7, 0.024127021417669196, -0.9987782412811312, 0.02354490825518053, 0.002442024743370472",
        "-1e-09, 0.49999999975, -1e-09, 0.25, 1.0",
        "0.3, 0.574442516811659, 0.2913126124515909, 0.24445831169074586, 0.9151369618266292",
        "5.0, 0.9933071490757152, 0.9999092042625951, 0.006648056670790155, 0.0001815832309438067",
        "38.0, 1.0, 1.0, 3.1391327920480296e-17, 3.941661874444503e-33",
        "300.0, 1.0, 1.0, 5.148200222412013e-131, 1.0601586212017243e-260"
    })
    void valuesAndDerivativesAreThoseAtFiftyDigits(
            double z, double sigmoid, double tanh, double sigmoidSlope, double tanhSlope) {
        double[] sums = {z};
        assertThat(activations.values("sigmoid", sums)[0]).isCloseTo(sigmoid, withinPercentage(1e-12));
        assertThat(activations.values("tanh", sums)[0]).isCloseTo(tanh, withinPercentage(1e-12));
        assertThat(activations.derivatives("sigmoid", sums)[0]).isCloseTo(sigmoidSlope, withinPercentage(1e-11));
        assertThat(activations.derivatives("tanh", sums)[0]).isCloseTo(tanhSlope, withinPercentage(1e-11));
        assertThat(activations.tanhViaSigmoid(sums)[0]).isCloseTo(tanh, within(1e-15));
    }

    @Test
    void theCheckValuesOfTheLecturesAreReached() {
        assertThat(activations.activate("sigmoid", new double[][] {{0.52, 0.20, 1.22}})[0])
                .containsExactly(
                        new double[] {0.6271477663131956, 0.549833997312478, 0.7720635494267838}, within(1e-15));
        assertThat(activations.values("relu", new double[] {-2, 3, -0.0}))
                .containsExactly(new double[] {0, 3, 0}, within(0.0));
        assertThat(activations.values("leaky-relu", new double[] {-7.5})).containsExactly(-0.075);
        assertThat(variant(0.1, "left").values("leaky-relu", new double[] {-7.5}))
                .containsExactly(-0.75);
        assertThat(activations.values("identity", new double[] {0.756})).containsExactly(0.756);
        assertThat(activations.derivatives("leaky-relu", new double[] {-1})).containsExactly(0.01);
        assertThat(activations.derivativesFromOutputs("tanh", new double[] {0.5, -0.8}))
                .containsExactly(new double[] {0.75, 0.36}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "relu", "leaky-relu", "identity"})
    void derivativesAgreeWithCentralDifferencesAndWithThoseFromOutputs(String activation) {
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            double z = (run % 2 == 0 ? 1 : -1) * (0.1 + 3 * random.nextDouble());
            double[] slope = activations.derivatives(activation, new double[] {z});
            CentralDifferences.agree(slope, at -> activations.values(activation, at)[0], new double[] {z}, 1);
            double[] output = activations.values(activation, new double[] {z});
            assertThat(activations.derivativesFromOutputs(activation, output)).containsExactly(slope, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "relu", "leaky-relu", "identity"})
    void theWayBackIsTheGradientOfTheSumWeightedFromAbove(String activation) {
        double[][] upstream = {{-1.2, 0.7, 0.4}, {1.6, -0.9, 2.1}};
        double[][] below = activations.backpropagate(activation, MATRIX, upstream);
        for (int i = 0; i < 2; i++) {
            double[] above = upstream[i];
            CentralDifferences.agree(
                    below[i],
                    row -> {
                        double[] values = activations.values(activation, row);
                        return above[0] * values[0] + above[1] * values[1] + above[2] * values[2];
                    },
                    MATRIX[i],
                    10);
        }
    }

    @ParameterizedTest
    @CsvSource({"left, 0, 0.1", "right, 1, 1", "middle, 0.5, 0.55"})
    void theKinkGivesWhatTheVariantSays(String kink, double relu, double leaky) {
        Activations variant = variant(0.1, kink);
        assertThat(variant.derivatives("relu", new double[] {0, -0.0})).containsExactly(relu, relu);
        assertThat(variant.derivatives("leaky-relu", new double[] {0})).containsExactly(leaky);
        assertThat(variant.derivativesFromOutputs("leaky-relu", new double[] {0}))
                .containsExactly(leaky);
        assertThat(variant.derivativesFromOutputs("relu", new double[] {0})).containsExactly(0);
        assertThat(variant.derivatives("relu", new double[] {1e-300, -1e-300})).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "relu", "leaky-relu", "identity"})
    void nanStaysNanAndNothingAtAllStaysNothing(String activation) {
        double[] nan = {Double.NaN};
        assertThat(activations.values(activation, nan)).containsExactly(Double.NaN);
        assertThat(activations.derivatives(activation, nan)).containsExactly(Double.NaN);
        assertThat(activations.derivativesFromOutputs(activation, nan)).containsExactly(Double.NaN);
        assertThat(activations.tanhViaSigmoid(nan)).containsExactly(Double.NaN);
        assertThat(activations.values(activation, new double[0])).isEmpty();
        assertThat(activations.activate(activation, new double[0][])).isEmpty();
        assertThat(activations.backpropagate(activation, new double[0][], new double[0][]))
                .isEmpty();
    }

    @Test
    void infinitiesGiveTheLimits() {
        double[] ends = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        assertThat(activations.values("sigmoid", ends)).containsExactly(0, 1);
        assertThat(activations.values("tanh", ends)).containsExactly(-1, 1);
        assertThat(activations.tanhViaSigmoid(ends)).containsExactly(-1, 1);
        assertThat(activations.values("relu", ends)).containsExactly(0, Double.POSITIVE_INFINITY);
        assertThat(activations.values("leaky-relu", ends)).containsExactly(ends);
        assertThat(activations.derivatives("sigmoid", ends)).containsExactly(0, 0);
        assertThat(activations.derivatives("tanh", ends)).containsExactly(0, 0);
        assertThat(activations.derivatives("relu", ends)).containsExactly(0, 1);
        assertThat(activations.derivatives("leaky-relu", ends)).containsExactly(0.01, 1);
        assertThat(activations.derivatives("identity", ends)).containsExactly(1, 1);
    }

    /** By hand: sigma(ln 3) = 3/4 with the slope 3/16, tanh(ln 2) = 3/5 with the slope 16/25. */
    @ParameterizedTest
    @CsvSource({"0.5", "1.0", "2.0"})
    void theGainMultipliesTheSumAndTheDerivative(double gain) {
        Activations variant = variant(0.1, "middle", gain);
        double[] ln3 = {StrictMath.log(3) / gain};
        double[] ln2 = {StrictMath.log(2) / gain};
        assertThat(variant.values("sigmoid", ln3)[0]).isCloseTo(0.75, within(1e-15));
        assertThat(variant.derivatives("sigmoid", ln3)[0]).isCloseTo(gain * 3 / 16, within(1e-15));
        assertThat(variant.derivativesFromOutputs("sigmoid", new double[] {0.75})[0])
                .isCloseTo(gain * 3 / 16, within(1e-15));
        assertThat(variant.values("tanh", ln2)[0]).isCloseTo(0.6, within(1e-15));
        assertThat(variant.tanhViaSigmoid(ln2)[0]).isCloseTo(0.6, within(1e-15));
        assertThat(variant.derivatives("tanh", ln2)[0]).isCloseTo(gain * 0.64, within(1e-15));
        assertThat(variant.values("leaky-relu", new double[] {-3, 3})).containsExactly(-3 * gain * 0.1, 3 * gain);
        assertThat(variant.derivatives("leaky-relu", new double[] {-3, 0, 3}))
                .containsExactly(gain * 0.1, gain * 0.55, gain);
        assertThat(variant.derivativesFromOutputs("relu", new double[] {0, 3})).containsExactly(0, gain);
        assertThat(variant.activate("identity", new double[][] {{-3}})[0]).containsExactly(-3 * gain);
        assertThat(variant.backpropagate("identity", new double[][] {{-3}}, new double[][] {{5}})[0])
                .containsExactly(5 * gain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "relu", "leaky-relu", "identity"})
    void withAGainDerivativesAgreeWithCentralDifferencesAndWithThoseFromOutputs(String activation) {
        Activations variant = variant(0.01, "left", 2);
        for (double z : new double[] {-1.7, -0.4, 0.3, 1.2}) {
            double[] slope = variant.derivatives(activation, new double[] {z});
            CentralDifferences.agree(slope, at -> variant.values(activation, at)[0], new double[] {z}, 1);
            double[] output = variant.values(activation, new double[] {z});
            assertThat(variant.derivativesFromOutputs(activation, output)).containsExactly(slope, within(1e-14));
        }
    }

    @Test
    void erratumHar01ASumIsNotMultipliedByItsActivation() {
        double applied = activations.values("sigmoid", new double[] {0.5})[0];
        assertThat(applied).isCloseTo(0.6224593312018546, within(1e-15));
        assertThat(0.5 * applied).isCloseTo(0.3112296656009273, within(1e-15)).isNotCloseTo(applied, within(0.3));
    }

    @Test
    void erratumScu13TheSigmoidScaledInOneDirectionIsNotTanh() {
        double sigmoidOfOne = activations.values("sigmoid", new double[] {1})[0];
        assertThat(2 * sigmoidOfOne - 1).isCloseTo(0.46211715726000974, within(1e-15));
        assertThat(activations.tanhViaSigmoid(new double[] {1})[0]).isCloseTo(0.7615941559557649, within(1e-15));
    }

    @Test
    void erratumScu16TheLargerOfTheTwoLinesIsTheWrongOneForASlopeAboveOne() {
        double[] sums = {1, -1};
        assertThat(variant(2, "left").values("leaky-relu", sums)).containsExactly(1, -2);
        assertThat(new double[] {Math.max(2 * sums[0], sums[0]), Math.max(2 * sums[1], sums[1])})
                .containsExactly(2, -1);
    }

    @Test
    void whatIsNoActivationNoMatrixOrNoOutputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> activations.values("softmax", new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.values(null, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.values("relu", null));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.derivatives("swish", new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.derivatives("relu", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.derivativesFromOutputs("sigmoid", new double[] {1.01}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.derivativesFromOutputs("tanh", new double[] {-1.01}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.derivativesFromOutputs("relu", new double[] {-0.01}));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.derivativesFromOutputs(null, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.tanhViaSigmoid(null));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.activate("relu", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.activate("relu", new double[][] {{1, 2}, null}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.activate("relu", new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.backpropagate("relu", MATRIX, new double[][] {{1, 2, 3}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> activations.backpropagate("relu", MATRIX, new double[][] {{1, 2}, {3, 4}}));
        assertThatIllegalArgumentException().isThrownBy(() -> activations.backpropagate(null, MATRIX, MATRIX));
    }

    private static Activations variant(double slope, String kink) {
        return variant(slope, kink, 1);
    }

    private static Activations variant(double slope, String kink, double gain) {
        return new ActivationsReference(new ActivationsParameters(slope, kink, gain));
    }
}
