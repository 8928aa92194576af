package deltarule.reference.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.golden.CentralDifferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other temperatures, the decimal logarithm and thresholds change. */
class SoftmaxChainVariantsTest {
    private static final double[] LOGITS = {0.4, -1.3, 2.1, 0.9, -0.6};

    /** The values were computed with mpmath at 60 digits from the same doubles. */
    @Test
    void theTemperatureFlattensOrSharpensTheActivations() {
        double[] flat = variant("natural", 2, "bias").twoSteps(LOGITS).activations();
        assertThat(flat)
                .containsExactly(
                        new double[] {
                            0.17675283568045308,
                            0.07554680123410532,
                            0.41353921556876405,
                            0.22695513348533367,
                            0.1072060140313439
                        },
                        within(1e-15));
        double[] sharp = variant("natural", 0.5, "bias").twoSteps(LOGITS).activations();
        assertThat(sharp[2]).isCloseTo(0.8851738501658446, within(1e-15));
        assertThat(sharp[4]).isCloseTo(0.003997959342558134, within(1e-15));
    }

    @Test
    void theExponentialsAreThoseOfTheDividedLogits() {
        SoftmaxChain.TwoSteps steps = variant("natural", 2, "bias").twoSteps(new double[] {Math.log(16), 0});
        assertThat(steps.exponentials()[0]).isCloseTo(4, within(1e-14));
        assertThat(steps.sum()).isCloseTo(5, within(1e-14));
        assertThat(variant("natural", 2, "bias")
                        .twoSteps(new double[] {1000, 0})
                        .sum())
                .isFinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> variant("natural", 0.5, "bias").twoSteps(new double[] {400, 0}));
    }

    @Test
    void decimalLogarithmsCountPowersOfTen() {
        SoftmaxChain decimal = variant("decimal", 1, "bias");
        assertThat(decimal.crossEntropy(new double[] {1, 0}, new double[] {0.01, 0.99}))
                .isCloseTo(2, within(1e-15));
        assertThat(decimal.negativeLogLikelihoods(new double[][] {{0.1, 0.9}}, new int[] {0})[0])
                .isCloseTo(1, within(1e-15));
        assertThat(decimal.activationGradient(new double[] {0.5, 0.5}, new double[] {0.25, 0.75})[0])
                .isCloseTo(-0.8685889638065036, within(1e-15));
        assertThat(variant("decimal", 2, "bias").logSumExp(new double[] {2 * Math.log(9), 0}))
                .isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"natural, 2", "natural, 0.5", "binary, 2", "decimal, 0.5"})
    void theChainThroughSoftmaxAgreesWithCentralDifferences(String logarithm, double temperature) {
        SoftmaxChain chain = variant(logarithm, temperature, "bias");
        double[] target = {0.1, 0.2, 0.3, 0.15, 0.25};
        double[] activations = chain.twoSteps(LOGITS).activations();
        CentralDifferences.agree(
                chain.logitGradient(activations, chain.activationGradient(target, activations)),
                z -> chain.crossEntropy(target, chain.twoSteps(z).activations()),
                LOGITS,
                10);
    }

    /** z = w x - b: raising a threshold lowers its logit as much. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aThresholdMovesItsLogitDown(double temperature) {
        SoftmaxChain thresholds = variant("natural", temperature, "threshold");
        assertThat(thresholds.logitDerivatives(new double[] {1.5}, 2).bias())
                .isDeepEqualTo(new double[][] {{-1, 0}, {0, -1}});
        double[] slopes = {0.4, -0.7, 0.3};
        SoftmaxChain.ParameterGradients gradients = thresholds.parameterGradients(slopes, new double[] {2});
        assertThat(gradients.bias()).containsExactly(-0.4, 0.7, -0.3);
        assertThat(gradients.weights()).isDeepEqualTo(new double[][] {{0.8}, {-1.4}, {0.6}});
    }

    private static SoftmaxChain variant(String logarithm, double temperature, String offset) {
        return new SoftmaxChainReference(new SoftmaxChainParameters(logarithm, "classes-in-rows", temperature, offset));
    }
}
