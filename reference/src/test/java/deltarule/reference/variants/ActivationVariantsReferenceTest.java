package deltarule.reference.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariants.MaxoutGradient;
import deltarule.problems.variants.ActivationVariants.Pieces;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationVariantsReferenceTest {
    private static final Pieces TWO = new Pieces(new double[][] {{0.3, -0.2}, {-0.5, 0.4}}, new double[] {0.1, -0.2});
    private static final Pieces TIED =
            new Pieces(new double[][] {{0.5, 1.5}, {1, -0.5}, {-0.25, 2}}, new double[] {-0.5, 1, -1.25});

    private final ActivationVariants half = variant(0.5, "first");

    /** At 50 digits, with alpha = 1/2: ELU, SELU, and the derivatives of both. */
    @ParameterizedTest
    @CsvSource({
        "-600.0, -0.5, -1.7580993408473768, 1.3251982765021554e-261, 4.659660432821039e-261",
        "-45.0, -0.5, -1.7580993408473768, 1.4312592902746968e-20, 5.032592029627258e-20",
        "-2.0, -0.43233235838169365, -1.520166468595695, 0.06766764161830635, 0.23793287225168183",
        "-0.4, -0.16483997698218036, -0.5796101097553361, 0.33516002301781966, 1.1784892310920407",
        "-1e-12, -4.9999999999975e-13, -1.7580993408464979e-12, 0.4999999999995, 1.758099340845619",
        "-1e-200, -5e-201, -1.758099340847377e-200, 0.5, 1.7580993408473768",
        "0.7, 0.7, 0.7354906911488363, 1.0, 1.0507009873554805",
        "30.0, 30.0, 31.521029620664414, 1.0, 1.0507009873554805"
    })
    void valuesAndDerivativesAreThoseAtFiftyDigits(
            double z, double elu, double selu, double eluSlope, double seluSlope) {
        double[] sums = {z};
        assertThat(half.values("elu", sums)[0]).isCloseTo(elu, withinPercentage(1e-12));
        assertThat(half.values("selu", sums)[0]).isCloseTo(selu, withinPercentage(1e-12));
        assertThat(half.derivatives("elu", sums)[0]).isCloseTo(eluSlope, withinPercentage(1e-11));
        assertThat(half.derivatives("selu", sums)[0]).isCloseTo(seluSlope, withinPercentage(1e-11));
    }

    @Test
    void theCheckValuesAreReached() {
        ActivationVariants one = variant(1, "first");
        assertThat(one.values("elu", new double[] {-1, -1e-12}))
                .containsExactly(new double[] {-0.6321205588285577, -9.999999999995e-13}, within(1e-15));
        assertThat(half.values("elu", new double[] {-2})[0]).isCloseTo(-0.4323323583816936, within(1e-15));
        assertThat(half.derivativesFromOutputs("elu", new double[] {-0.4323323583816936})[0])
                .isCloseTo(0.06766764161830635, within(1e-15));
        assertThat(one.values("selu", new double[] {1, -1}))
                .containsExactly(new double[] {1.0507009873554805, -1.1113307378125628}, within(1e-15));
        assertThat(one.derivatives("selu", new double[] {0, -1}))
                .containsExactly(new double[] {1.7580993408473768, 0.6467686030348141}, within(1e-15));
        assertThat(one.maxout(TWO, new double[][] {{1, 2}})[0]).isCloseTo(0.1, within(1e-15));
        assertThat(one.largestGradientFactor(10, 1)).isEqualTo(9.5367431640625e-7);
        assertThat(one.gradientFactor(new double[] {0, 2}, new double[] {1, 1}))
                .isCloseTo(0.02624839635087663, within(1e-16));
    }

    /** SELU's constants are those that keep a standard normal variable's mean 0 and its mean square 1. */
    @Test
    void seluKeepsMeanAndVarianceOfAStandardNormalVariable() {
        double mean = 0;
        double square = 0;
        double step = 1e-3;
        for (double z = -12; z < 12; z += step) {
            double middle = z + step / 2;
            double weight = Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI) * step;
            double value = half.values("selu", new double[] {middle})[0];
            mean += weight * value;
            square += weight * value * value;
        }
        assertThat(mean).isCloseTo(0, within(1e-7));
        assertThat(square).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"elu, 1", "elu, 0.5", "elu, 1.7", "selu, 1"})
    void derivativesAgreeWithCentralDifferencesAndWithThoseFromOutputs(String activation, double alpha) {
        ActivationVariants variant = variant(alpha, "first");
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            double z = (run % 2 == 0 ? 1 : -1) * (0.1 + 3 * random.nextDouble());
            double[] slope = variant.derivatives(activation, new double[] {z});
            CentralDifferences.agree(slope, at -> variant.values(activation, at)[0], new double[] {z}, 1);
            double[] output = variant.values(activation, new double[] {z});
            assertThat(variant.derivativesFromOutputs(activation, output)).containsExactly(slope, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1, 0.5})
    void theMaxoutGradientAgreesWithCentralDifferences(double biasInput) {
        ActivationVariants half = variant(0.5, "first", biasInput, 1);
        Random random = new Random(8);
        for (int run = 0; run < 50; run++) {
            double[] all = random.doubles(3 * 4 + 3 + 4, -2, 2).toArray();
            MaxoutGradient gradient = half.maxoutGradient(pieces(all), inputs(all), 1.5);
            CentralDifferences.agree(
                    flat(gradient), at -> 1.5 * half.maxout(pieces(at), new double[][] {inputs(at)})[0], all, 10);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "-1, 0.5", "0.5, 0.2"})
    void theBiasOfAPieceIsTheWeightOfItsConstantInput(double biasInput, double expected) {
        assertThat(variant(1, "first", biasInput, 1).maxout(TWO, new double[][] {{1, 2}})[0])
                .isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 1.5})
    void theGradientFactorIsTheDerivativeOfTheChain(double beta) {
        ActivationVariants half = variant(0.5, "first", 1, beta);
        double[] weights = {1.7, -0.8, 2.3, 0.6};
        double[] sums = new double[4];
        sums[0] = 0.4;
        for (int layer = 1; layer < 4; layer++) {
            sums[layer] = weights[layer - 1] / (1 + Math.exp(-beta * sums[layer - 1]));
        }
        double factor = half.gradientFactor(sums, weights);
        CentralDifferences.agree(
                new double[] {factor},
                at -> {
                    double z = at[0];
                    for (double weight : weights) {
                        z = weight / (1 + Math.exp(-beta * z));
                    }
                    return z;
                },
                new double[] {0.4},
                1);
        assertThat(Math.abs(factor)).isLessThanOrEqualTo(half.largestGradientFactor(4, 2.3));
        assertThat(half.gradientFactor(new double[4], new double[] {2.3, 2.3, 2.3, 2.3}))
                .isCloseTo(half.largestGradientFactor(4, 2.3), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"first, 1, 0, 0", "last, 0, 1, 0", "all, 0.5, 0.5, 0"})
    void atATieTheVariantSaysWhoReceivesTheGradient(String tie, double first, double second, double third) {
        MaxoutGradient gradient = variant(1, tie).maxoutGradient(TIED, new double[] {1, 1}, 2);
        assertThat(gradient.biases()).containsExactly(2 * first, 2 * second, 2 * third);
        assertThat(gradient.weights()[0]).containsExactly(2 * first, 2 * first);
        assertThat(gradient.inputs()).containsExactly(2 * (0.5 * first + second), 2 * (1.5 * first - 0.5 * second));
    }

    @Test
    void atZeroEluCountsFromTheRightAndSeluFromTheLeft() {
        double[] zero = {0, -0.0};
        double scale = 1.0507009873554805 * 1.6732632423543772;
        assertThat(half.derivatives("elu", zero)).containsExactly(1, 1);
        assertThat(half.derivatives("selu", zero)).containsExactly(scale, scale);
        assertThat(half.derivativesFromOutputs("elu", zero)).containsExactly(1, 1);
        assertThat(half.derivativesFromOutputs("selu", zero)).containsExactly(scale, scale);
        assertThat(half.derivativesFromOutputs("elu", new double[] {-0.5})).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elu", "selu"})
    void nanStaysNanAndInfinitiesGiveTheLimits(String activation) {
        double[] nan = {Double.NaN};
        double[] ends = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        double lowest = activation.equals("elu") ? -0.5 : -1.0507009873554805 * 1.6732632423543772;
        assertThat(half.values(activation, nan)).containsExactly(Double.NaN);
        assertThat(half.derivatives(activation, nan)).containsExactly(Double.NaN);
        assertThat(half.derivativesFromOutputs(activation, nan)).containsExactly(Double.NaN);
        assertThat(half.values(activation, ends)).containsExactly(lowest, Double.POSITIVE_INFINITY);
        assertThat(half.derivatives(activation, ends)[0]).isZero();
        assertThat(half.values(activation, new double[0])).isEmpty();
    }

    @Test
    void erratumHar18TenSigmoidLayersFadeWhateverTheInputs() {
        double[] weights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(half.gradientFactor(new double[10], weights)).isEqualTo(9.5367431640625e-7);
        assertThat(half.largestGradientFactor(10, 1)).isEqualTo(9.5367431640625e-7);
        assertThat(half.gradientFactor(new double[0], new double[0])).isEqualTo(1);
        assertThat(half.largestGradientFactor(0, 3)).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        double[] one = {1};
        assertThatIllegalArgumentException().isThrownBy(() -> half.values("gelu", one));
        assertThatIllegalArgumentException().isThrownBy(() -> half.values(null, one));
        assertThatIllegalArgumentException().isThrownBy(() -> half.derivatives("selu", null));
        assertThatIllegalArgumentException().isThrownBy(() -> half.derivativesFromOutputs("elu", new double[] {-0.51}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.derivativesFromOutputs("selu", new double[] {-1.76}));
        assertThatIllegalArgumentException().isThrownBy(() -> half.maxout(TWO, new double[][] {{1, 2}, null}));
        assertThatIllegalArgumentException().isThrownBy(() -> half.maxout(TWO, new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.maxout(new Pieces(new double[0][], new double[0]), new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.maxout(new Pieces(new double[][] {null}, one), new double[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> half.maxoutGradient(TWO, null, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.maxoutGradient(TWO, new double[] {1, 2}, Double.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> half.gradientFactor(one, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> half.gradientFactor(one, new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> half.largestGradientFactor(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> half.largestGradientFactor(2, Double.NaN));
    }

    private static ActivationVariants variant(double alpha, String tie) {
        return variant(alpha, tie, 1, 1);
    }

    private static ActivationVariants variant(double alpha, String tie, double biasInput, double steepness) {
        return new ActivationVariantsReference(new ActivationVariantsParameters(alpha, tie, biasInput, steepness));
    }

    private static Pieces pieces(double[] all) {
        double[][] weights = new double[3][4];
        for (int i = 0; i < 12; i++) {
            weights[i / 4][i % 4] = all[i];
        }
        return new Pieces(weights, new double[] {all[12], all[13], all[14]});
    }

    private static double[] inputs(double[] all) {
        return new double[] {all[15], all[16], all[17], all[18]};
    }

    private static double[] flat(MaxoutGradient gradient) {
        double[] all = new double[19];
        for (int i = 0; i < 12; i++) {
            all[i] = gradient.weights()[i / 4][i % 4];
        }
        System.arraycopy(gradient.biases(), 0, all, 12, 3);
        System.arraycopy(gradient.inputs(), 0, all, 15, 4);
        return all;
    }
}
