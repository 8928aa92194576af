package deltarule.reference.softmaxsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmaxsheet.SoftmaxSheet;
import deltarule.problems.softmaxsheet.SoftmaxSheetParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worksheet's answers beside the lectures' own. */
class SoftmaxSheetReferenceTest {
    private static final double[] P = {0.36, 0.48, 0.16};
    private static final double[] UNIFORM = {1.0 / 3, 1.0 / 3, 1.0 / 3};

    private final SoftmaxSheet sheet = new SoftmaxSheetReference(new SoftmaxSheetParameters("e", 1, "P from Q"));

    @Test
    void softmaxIsTheOneOfTheLectures() {
        Golden.example("scu-softmax-probs").isReached(sheet.softmax(new double[] {6, -2, 3}), 100);
        Golden.example("sus-softmax-of-cat-scores").isReached(sheet.softmax(new double[] {3.2, 5.1, -1.7}), 100);
    }

    @ParameterizedTest
    @CsvSource({"wpi-nll-a4, 0.4", "wpi-nll-a2, 0.2", "wpi-nll-a1, 0.1"})
    void crossEntropyIsTheOneOfTheLecture(String id, double probability) {
        Golden.example(id).isReached(sheet.crossEntropy(new double[] {0.3, probability, 0.7 - probability}, 1), 20);
    }

    @Test
    void bothDirectionsOfTheDivergenceAreThoseOfTheLecture() {
        SoftmaxSheet reversed = new SoftmaxSheetReference(new SoftmaxSheetParameters("e", 1, "Q from P"));
        Golden.example("sus-kl-p-q").isReached(sheet.divergence(P, UNIFORM), 1000);
        Golden.example("sus-kl-q-p").isReached(reversed.divergence(P, UNIFORM), 1000);
    }

    @Test
    void anotherBaseDividesByItsLogarithm() {
        SoftmaxSheet bits = new SoftmaxSheetReference(new SoftmaxSheetParameters("2", 1, "P from Q"));
        SoftmaxSheet digits = new SoftmaxSheetReference(new SoftmaxSheetParameters("10", 1, "P from Q"));
        assertThat(bits.crossEntropy(new double[] {0.25, 0.75}, 0)).isCloseTo(2, within(1e-12));
        assertThat(digits.crossEntropy(new double[] {0.01, 0.99}, 0)).isCloseTo(2, within(1e-12));
        assertThat(bits.divergence(P, UNIFORM) * Math.log(2)).isCloseTo(sheet.divergence(P, UNIFORM), within(1e-12));
    }

    @Test
    void aTemperatureDividesTheScores() {
        SoftmaxSheet warm = new SoftmaxSheetReference(new SoftmaxSheetParameters("e", 2, "P from Q"));
        assertThat(warm.softmax(new double[] {4, -2})).containsExactly(sheet.softmax(new double[] {2, -1}));
    }
}
