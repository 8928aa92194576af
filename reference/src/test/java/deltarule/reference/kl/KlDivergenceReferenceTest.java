package deltarule.reference.kl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KlDivergenceReferenceTest {
    private static final double[] A = {0.5, 0.2, 0.25, 0.05};
    private static final double[] B = {0.1, 0.4, 0.3, 0.2};
    private static final double[] WITH_ZERO = {0, 0.3, 0.7};
    private static final double[] WITHOUT_ZERO = {0.2, 0.5, 0.3};
    private static final double[] TINY = {1e-200, 1};
    private static final double[] COIN = {0.3, 0.7};

    private final KlDivergence kl = kl("e", "forward");

    @Test
    void entropyAndCrossEntropyAreTheOnesOfTheLecture() {
        Golden entropy = Golden.example("sus-entropy-p");
        entropy.isReached(kl.entropy(entropy.vector("P")), 1);
        Golden cross = Golden.example("sus-cross-entropy-p-q");
        cross.isReached(kl.crossEntropy(cross.vector("P"), cross.vector("Q")), 1);
    }

    @Test
    void theDivergencesAreTheOnesOfTheLecture() {
        Golden forward = Golden.example("sus-kl-p-q");
        forward.isReached(kl.divergence(forward.vector("P"), forward.vector("Q")), 1);
        Golden reverse = Golden.example("sus-kl-q-p");
        reverse.isReached(kl("e", "reverse").divergence(reverse.vector("P"), reverse.vector("Q")), 1);
    }

    @Test
    void theDivergenceIsCrossEntropyMinusEntropy() {
        Golden identity = Golden.example("sus-kl-identity");
        double[] p = identity.vector("P");
        double[] q = identity.vector("Q");
        identity.isReached(kl.divergence(p, q), 1);
        assertThat(kl.crossEntropy(p, q) - kl.entropy(p)).isCloseTo(kl.divergence(p, q), within(1e-15));
    }

    @Test
    void aOneHotDistributionWithPrintedZerosHasFiniteCrossEntropyAndDivergence() {
        Golden cross = Golden.example("sus-mnist-cross-entropy");
        double[] oneHot = new double[10];
        oneHot[cross.whole("onehotLabel")] = 1;
        cross.isReached(kl.crossEntropy(oneHot, cross.vector("a")), 1);
        Golden divergence = Golden.example("sus-mnist-kl");
        divergence.isReached(kl.divergence(oneHot, divergence.vector("a")), 1);
    }

    /** The values were computed with mpmath at 60 digits from the doubles as written, and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "e, 1.1648213767244648, 1.7160157895750427, 0.5511944128505779, 0.4482704202427326",
        "2, 1.6804820237218405, 2.4756874697070734, 0.7952054459852327, 0.646717512261402",
        "10, 0.505875496314384, 0.7452561882712928, 0.23938069195690884, 0.19468136991187052"
    })
    void eachBaseGivesItsOwnUnits(String base, double entropy, double cross, double forward, double reverse) {
        assertThat(kl(base, "forward").entropy(A)).isCloseTo(entropy, within(1e-14));
        assertThat(kl(base, "forward").crossEntropy(A, B)).isCloseTo(cross, within(1e-14));
        assertThat(kl(base, "forward").divergence(A, B)).isCloseTo(forward, within(1e-14));
        assertThat(kl(base, "reverse").divergence(A, B)).isCloseTo(reverse, within(1e-14));
    }

    /** The values were computed with mpmath at 60 digits from the doubles as written, and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "e, 0.6108643020548935, 1.0507251171961387, 0.43986081514124525, 137.54424127758784",
        "2, 0.8812908992306927, 1.5158759159163442, 0.6345850166856516, 198.43439479401104",
        "10, 0.2652949955741215, 0.45632412039543063, 0.19102912482130913, 59.73470500442588"
    })
    void zeroAndTinyProbabilitiesAreTakenLiterally(
            String base, double entropy, double cross, double divergence, double ofTiny) {
        KlDivergence variant = kl(base, "forward");
        assertThat(variant.entropy(WITH_ZERO)).isCloseTo(entropy, within(1e-14));
        assertThat(variant.crossEntropy(WITH_ZERO, WITHOUT_ZERO)).isCloseTo(cross, within(1e-14));
        assertThat(variant.divergence(WITH_ZERO, WITHOUT_ZERO)).isCloseTo(divergence, within(1e-14));
        assertThat(variant.divergence(COIN, TINY)).isCloseTo(ofTiny, within(1e-12));
    }

    @Test
    void anImpossibleOutcomeThatHappensCostsInfinitelyMuch() {
        assertThat(kl.crossEntropy(WITHOUT_ZERO, WITH_ZERO)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(kl.divergence(WITHOUT_ZERO, WITH_ZERO)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(kl("e", "reverse").divergence(WITH_ZERO, WITHOUT_ZERO)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(kl("e", "reverse").divergence(WITHOUT_ZERO, WITH_ZERO))
                .isCloseTo(0.43986081514124525, within(1e-14));
    }

    @Test
    void aCertainOutcomeHasNoEntropyAndADistributionDoesNotDivergeFromItself() {
        assertThat(kl.entropy(new double[] {0, 1, 0})).isZero();
        assertThat(kl.divergence(A, A)).isZero();
    }

    @Test
    void erratumSus21ThePrintedThirdsAreNoDistributionAndGiveAnotherNumber() {
        Golden literally = Golden.example("sus-kl-literal-0.333");
        double[] p = literally.vector("P");
        double[] rounded = literally.vector("Q");
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * Math.log(p[i] / rounded[i]);
        }
        literally.isReached(sum, 1);
        assertThat(sum).isCloseTo(0.0863001, within(1e-7));
        assertThat(kl.divergence(p, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0})).isCloseTo(0.0852996, within(1e-7));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.divergence(p, rounded));
    }

    @Test
    void erratumSus22OnlyTheNaturalLogarithmGivesThePrintedNumber() {
        double[] p = {0.36, 0.48, 0.16};
        double[] q = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        assertThat(kl.divergence(p, q)).isCloseTo(0.0852996, within(1e-7));
        assertThat(kl("2", "forward").divergence(p, q)).isCloseTo(0.1230613118, within(1e-10));
        assertThat(kl("10", "forward").divergence(p, q)).isCloseTo(0.03704514616, within(1e-10));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> kl.entropy(null));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.entropy(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.entropy(new double[] {1.2, -0.2}));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.entropy(new double[] {0.4, Double.NaN, 0.6}));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.entropy(new double[] {0.5, 0.5 + 1e-8}));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.crossEntropy(A, COIN));
        assertThatIllegalArgumentException().isThrownBy(() -> kl.divergence(COIN, null));
    }

    /** From the lecture's 0.0852996 and the reverse value worked out by hand: (ln(1/1.08) + ln(1/1.44) + ln(1/0.48)) / 3. */
    @Test
    void theSymmetricDivergenceAddsBothDirectionsUp() {
        double[] p = {0.36, 0.48, 0.16};
        double[] thirds = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        double byHand = 0.0852996 - (Math.log(1.08) + Math.log(1.44) + Math.log(0.48)) / 3;
        assertThat(kl("e", "symmetric").divergence(p, thirds)).isCloseTo(byHand, within(1e-7));
        assertThat(kl("e", "symmetric").divergence(thirds, p)).isCloseTo(byHand, within(1e-7));
        assertThat(kl("e", "symmetric").divergence(WITH_ZERO, WITHOUT_ZERO)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** A fair coin in percent has one bit, and 25 % beside 75 % has 2 - 0.75 log2(3) bits. */
    @Test
    void percentAreHundredthsAndTheResultsAreNot() {
        KlDivergence percent = new KlDivergenceReference(new KlDivergenceParameters("2", "forward", "percent"));
        double[] quarters = {25, 75};
        assertThat(percent.entropy(new double[] {50, 50})).isEqualTo(1);
        assertThat(percent.entropy(quarters)).isCloseTo(2 - 0.75 * Math.log(3) / Math.log(2), within(1e-15));
        assertThat(percent.divergence(quarters, new double[] {50, 50}))
                .isCloseTo(0.75 * Math.log(3) / Math.log(2) - 1, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> percent.entropy(COIN));
        assertThatIllegalArgumentException().isThrownBy(() -> percent.entropy(new double[] {120, -20}));
    }

    private static KlDivergence kl(String base, String direction) {
        return new KlDivergenceReference(new KlDivergenceParameters(base, direction, "fraction"));
    }
}
