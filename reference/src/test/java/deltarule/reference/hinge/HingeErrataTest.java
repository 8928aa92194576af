package deltarule.reference.hinge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the slides about the hinge loss get wrong, followed to the letter, and the terms they print. */
class HingeErrataTest {
    private final HingeLoss hinge = new HingeLossReference(new HingeLossParameters(1, false, "mean"));

    @ParameterizedTest
    @ValueSource(strings = {"sus-hinge-terms-img1", "sus-hinge-terms-img2", "sus-hinge-terms-img3"})
    void theTermsBeforeTheClampAreThoseOfTheLecture(String id) {
        Golden example = Golden.example(id);
        double[] scores = example.vector("scores");
        int label = example.whole("label");
        HingeLossReference.Steps steps = new HingeLossReference.Steps(new HingeLossParameters(1, false, "mean"));
        double[] terms = new double[scores.length - 1];
        for (int j = 0, next = 0; j < scores.length; j++) {
            if (j != label) {
                terms[next++] = steps.violation.applyAsDouble(scores[j], scores[label]);
            }
        }
        example.isReached(terms, 10);
    }

    @Test
    void theRowOfLossesIsTheOneOfTheLecture() {
        Golden example = Golden.example("sus-hinge-loss-row");
        double[][] scores = example.matrix("scoresByImage");
        example.isReached(
                new double[] {hinge.loss(scores[0], 0), hinge.loss(scores[1], 1), hinge.loss(scores[2], 2)}, 20);
    }

    @Test
    void erratumSus14AMarginOfMinusOneGivesAnotherLoss() {
        double literally = Math.max(0, 2.2 + 3.1 - 1) + Math.max(0, 2.5 + 3.1 - 1);
        assertThat(literally).isCloseTo(8.9, within(1e-12));
        assertThat(hinge.loss(new double[] {2.2, 2.5, -3.1}, 2)).isCloseTo(12.9, within(1e-12));
    }

    @Test
    void erratumSus17DoublingTheWeightsAloneDoesNotKeepAZeroLoss() {
        double[] products = {-1, 0};
        double[] bias = {2, 0};
        assertThat(hinge.loss(sum(1, products, 1, bias), 0)).isZero();
        assertThat(hinge.loss(sum(2, products, 2, bias), 0)).isZero();
        assertThat(hinge.loss(sum(2, products, 1, bias), 0)).isEqualTo(1);
    }

    private static double[] sum(double weight, double[] products, double share, double[] bias) {
        double[] scores = new double[products.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = weight * products[k] + share * bias[k];
        }
        return scores;
    }
}
