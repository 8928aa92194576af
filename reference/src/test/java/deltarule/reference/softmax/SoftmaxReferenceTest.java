package deltarule.reference.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a golden example were computed with mpmath at 60 digits from the same doubles. */
class SoftmaxReferenceTest {
    private static final double[] LOGITS = {0.4, -1.3, 2.1, 0.9, -0.6};
    private static final double[] SCULLY = {6, -2, 3};

    private final Softmax softmax = variant(1, "natural");

    @ParameterizedTest
    @CsvSource({
        "scu-softmax-probs, A",
        "sus-softmax-of-cat-scores, z",
        "sha-softmax-a, z",
        "sha-softmax-b, z",
    })
    void theActivationsAreThoseOfTheLectures(String id, String logits) {
        Golden example = Golden.example(id);
        example.isReached(softmax.softmax(example.vector(logits)), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "scu-ce-true-class-1-from-logits, A, 0",
        "scu-ce-true-class-2-from-logits, A, 1",
        "scu-ce-true-class-3-from-logits, A, 2",
        "sus-softmax-ce-of-cat-scores, z, 0",
        "sha-ce-a, z, 1",
        "sha-ce-b, z, 1",
    })
    void theCrossEntropyIsTheOneOfTheLectures(String id, String logits, int label) {
        Golden example = Golden.example(id);
        example.isReached(softmax.crossEntropy(example.vector(logits), label), 1);
    }

    @Test
    void theGradientIsTheOneOfTheLecture() {
        Golden example = Golden.example("scu-softmax-ce-gradient");
        example.isReached(softmax.crossEntropyGradient(example.vector("A"), 0), 1);
    }

    @Test
    void theJacobianIsTheOneOfTheWorkedExample() {
        double[][] jacobian = softmax.jacobian(new double[] {0.2, 0.3, 0.5});
        assertThat(jacobian[0]).containsExactly(new double[] {0.16, -0.06, -0.1}, within(1e-16));
        assertThat(jacobian[1]).containsExactly(new double[] {-0.06, 0.21, -0.15}, within(1e-16));
        assertThat(jacobian[2]).containsExactly(new double[] {-0.1, -0.15, 0.25}, within(1e-16));
    }

    @Test
    void theTemperatureFlattensOrSharpens() {
        isNear(
                variant(2, "natural").softmax(LOGITS),
                0.17675283568045308,
                0.07554680123410532,
                0.41353921556876405,
                0.22695513348533367,
                0.1072060140313439);
        isNear(
                variant(0.5, "natural").softmax(LOGITS),
                0.029541145863405956,
                9.858846358368168e-4,
                0.8851738501658446,
                0.0803011599923545,
                0.003997959342558134);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        isNear(
                softmax.softmax(new double[] {1000.5, 999, 400}),
                0.8175744761936437,
                0.18242552380635635,
                1.3142892082709453e-261);
        isNear(
                softmax.softmax(new double[] {-1000, -1001, -1700}),
                0.7310585786300049,
                0.2689414213699951,
                7.208001119832617e-305);
        isNear(
                softmax.softmax(new double[] {0, -700, 3}),
                0.04742587317756678,
                4.6760376933618083e-306,
                0.9525741268224333);
        isNear(softmax.softmax(new double[] {3e300, -1e300, 3e300}), 0.5, 0, 0.5);
    }

    @Test
    void logarithmsStayFiniteWhereActivationsUnderflow() {
        isNear(
                softmax.logSoftmax(new double[] {1000.5, 999, 400}),
                -0.2014132779827524,
                -1.7014132779827524,
                -600.7014132779827);
        isNear(softmax.logSoftmax(new double[] {0, 1000}), -1000, 0);
        isNear(variant(0.5, "binary").logSoftmax(new double[] {0, 1000}), -2885.3900817779268, 0);
        assertThat(softmax.crossEntropy(new double[] {1000, 0}, 1)).isEqualTo(1000);
    }

    @Test
    void bitsAreNatsDividedByTheLogarithmOfTwo() {
        Softmax bits = variant(2, "binary");
        isNear(
                bits.logSoftmax(LOGITS),
                -2.5001947342271693,
                -3.726485518982788,
                -1.2739039494715503,
                -2.1395209740049284,
                -3.221542254671651);
        assertThat(bits.crossEntropy(LOGITS, 3)).isCloseTo(2.1395209740049284, within(1e-14));
        isNear(
                bits.crossEntropyGradient(LOGITS, 3),
                0.12750021974962575,
                0.05449549774773398,
                0.29830548775708393,
                -0.55763399765269,
                0.07733279239824624);
    }

    @Test
    void anImpossibleClassHasNoProbability() {
        double impossible = Double.NEGATIVE_INFINITY;
        assertThat(softmax.softmax(new double[] {1, impossible, 1})).containsExactly(0.5, 0, 0.5);
        assertThat(softmax.logSoftmax(new double[] {1, impossible})).containsExactly(0, impossible);
        assertThat(softmax.crossEntropy(new double[] {1, impossible, 2}, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"1, natural", "2, natural", "0.5, natural", "1, binary", "2, binary", "0.5, binary"})
    void theDerivativesAgreeWithCentralDifferences(double temperature, String logarithm) {
        Softmax variant = variant(temperature, logarithm);
        Random random = new Random(11);
        for (int run = 0; run < 50; run++) {
            double[] logits = random.doubles(2 + run % 6, -3, 3).toArray();
            int label = run % logits.length;
            CentralDifferences.agree(
                    variant.crossEntropyGradient(logits, label), z -> variant.crossEntropy(z, label), logits, 10);
            double[][] jacobian = variant.jacobian(variant.softmax(logits));
            for (int i = 0; i < logits.length; i++) {
                int row = i;
                CentralDifferences.agree(jacobian[i], z -> variant.softmax(z)[row], logits, 10);
            }
        }
    }

    @Test
    void erratumSus41TheEuclideanNormOfTheSlideDoesNotGiveProbabilities() {
        double[] exponentials =
                Arrays.stream(new double[] {1, 2, 3}).map(Math::exp).toArray();
        double norm = Math.sqrt(Arrays.stream(exponentials).map(t -> t * t).sum());
        assertThat(Arrays.stream(exponentials).sum() / norm).isCloseTo(1.399535156, within(1e-9));
        assertThat(Arrays.stream(softmax.softmax(new double[] {1, 2, 3})).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void erratumHar13TheLargestLogitIsNoLogarithmOfTheSum() {
        double[] equal = new double[10];
        assertThat(softmax.crossEntropy(equal, 4)).isCloseTo(2.302585092994046, within(1e-15));
        assertThat(Arrays.stream(equal).max().orElseThrow() - equal[4]).isZero();
    }

    @Test
    void erratumScu34AndErratumScu35TheLossesOfTheSlideAreToBaseTen() {
        assertThat(softmax.crossEntropy(SCULLY, 0))
                .isCloseTo(0.0489, within(5e-5))
                .isNotCloseTo(0.021, within(0.02));
        assertThat(softmax.crossEntropy(SCULLY, 2))
                .isCloseTo(3.0489, within(5e-5))
                .isNotCloseTo(1.31, within(1.0));
        assertThat(-Math.log10(0.952)).isCloseTo(0.021, within(5e-4));
        assertThat(-Math.log10(0.048)).isCloseTo(1.3188, within(5e-5));
    }

    @Test
    void erratumSha11ARoundedProbabilityChangesTheLoss() {
        assertThat(softmax.crossEntropy(new double[] {5.8, 2.2, -1.6, 1.5}, 1)).isCloseTo(3.6407, within(5e-5));
        assertThat(-Math.log(0.03)).isCloseTo(3.5066, within(5e-5));
    }

    @Test
    void erratumSus26TheDifferenceInTheOrderOfTheWordsPointsUphill() {
        double[] gradient = softmax.crossEntropyGradient(LOGITS, 3);
        double[] activations = softmax.softmax(LOGITS);
        double[] labelMinusEstimation = new double[LOGITS.length];
        double[] moved = LOGITS.clone();
        for (int k = 0; k < LOGITS.length; k++) {
            labelMinusEstimation[k] = (k == 3 ? 1 : 0) - activations[k];
            moved[k] -= 0.1 * labelMinusEstimation[k];
        }
        assertThat(labelMinusEstimation[3])
                .isCloseTo(-gradient[3], within(1e-15))
                .isPositive();
        assertThat(softmax.crossEntropy(moved, 3)).isGreaterThan(softmax.crossEntropy(LOGITS, 3));
    }

    @Test
    void erratumWpi21AColumnOfTheJacobianIsAVectorAndNoSumOfSquares() {
        double[][] jacobian = softmax.jacobian(softmax.softmax(new double[] {1, 2, 0.5}));
        assertThat(jacobian[0][0]).isCloseTo(0.177759, within(5e-7));
        assertThat(jacobian[1][0]).isCloseTo(-0.145332, within(5e-7));
        assertThat(jacobian[2][0]).isCloseTo(-0.032428, within(1e-6));
        double printed =
                Arrays.stream(jacobian).mapToDouble(row -> row[0] * row[0]).sum();
        assertThat(printed).isCloseTo(0.0537712329, within(1e-9));
    }

    @Test
    void logitsOutsideTheirDomainAreRefused() {
        double impossible = Double.NEGATIVE_INFINITY;
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.softmax(null));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.softmax(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.softmax(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.logSoftmax(new double[] {1, Double.POSITIVE_INFINITY}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.logSoftmax(new double[] {impossible, impossible}));
    }

    @Test
    void labelsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.crossEntropy(SCULLY, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.crossEntropy(SCULLY, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.crossEntropyGradient(SCULLY, 3));
    }

    @Test
    void activationsThatAreNoProbabilitiesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.jacobian(null));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.jacobian(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.jacobian(new double[] {0.5, 0.4}));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.jacobian(new double[] {1.5, -0.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> softmax.jacobian(new double[] {Double.NaN, 1}));
    }

    /** Two states with an energy gap of ln 3 at temperature 1 are occupied three to one, the lower one more. */
    @Test
    void aLowEnergyMakesAClassProbable() {
        Softmax energies = new SoftmaxReference(new SoftmaxParameters(1, "natural", "energy", 0));
        isNear(energies.softmax(new double[] {Math.log(3), 0}), 0.25, 0.75);
        isNear(energies.crossEntropyGradient(new double[] {Math.log(3), 0}, 0), 0.75, -0.75);
        assertThat(energies.softmax(new double[] {2, Double.POSITIVE_INFINITY, 2}))
                .containsExactly(0.5, 0, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> energies.softmax(new double[] {2, Double.NEGATIVE_INFINITY}));
    }

    @ParameterizedTest
    @CsvSource({"1, natural, 0", "2, binary, 1", "0.5, natural, 1"})
    void derivativesWithRespectToEnergiesAgreeWithCentralDifferences(double temperature, String logarithm, int first) {
        Softmax variant = new SoftmaxReference(new SoftmaxParameters(temperature, logarithm, "energy", first));
        double[] energies = {0.4, -1.3, 2.1, 0.9};
        CentralDifferences.agree(
                variant.crossEntropyGradient(energies, first + 2),
                e -> variant.crossEntropy(e, first + 2),
                energies,
                10);
        double[][] jacobian = variant.jacobian(variant.softmax(energies));
        for (int i = 0; i < energies.length; i++) {
            int row = i;
            CentralDifferences.agree(jacobian[i], e -> variant.softmax(e)[row], energies, 10);
        }
    }

    @Test
    void labelsThatCountFromOneMeanTheClassBefore() {
        Softmax one = new SoftmaxReference(new SoftmaxParameters(1, "natural", "logit", 1));
        assertThat(one.crossEntropy(SCULLY, 3)).isEqualTo(softmax.crossEntropy(SCULLY, 2));
        assertThat(one.crossEntropyGradient(SCULLY, 1)).isEqualTo(softmax.crossEntropyGradient(SCULLY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.crossEntropy(SCULLY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.crossEntropyGradient(SCULLY, 4));
    }

    private static Softmax variant(double temperature, String logarithm) {
        return new SoftmaxReference(new SoftmaxParameters(temperature, logarithm, "logit", 0));
    }

    private static void isNear(double[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-12 * Math.abs(expected[i])));
        }
    }
}
