package deltarule.reference.hinge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HingeLossReferenceTest {
    private final HingeLoss hinge = new HingeLossReference(new HingeLossParameters(1, false, "mean"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sus-hinge-loss-img1",
                "sus-hinge-loss-img2",
                "sus-hinge-loss-img3",
                "sus-hinge-2w-img1",
                "sus-hinge-2w-img2"
            })
    void theLossIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(hinge.loss(example.vector("scores"), example.whole("label")), 20);
    }

    @ParameterizedTest
    @CsvSource({"mean, sus-hinge-mean", "sum, sus-hinge-sum"})
    void theCostIsTheOneOfTheLecture(String reduction, String id) {
        Golden example = Golden.example(id);
        HingeLoss reduced = new HingeLossReference(new HingeLossParameters(1, false, reduction));
        example.isReached(reduced.cost(example.matrix("scoresByImage"), new int[] {0, 1, 2}), 20);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "0.5, false", "2, false", "1, true", "0.5, true", "2, true"})
    void theGradientAgreesWithCentralDifferences(double margin, boolean squared) {
        HingeLoss variant = new HingeLossReference(new HingeLossParameters(margin, squared, "mean"));
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            double[] scores = random.doubles(3 + run % 5, -4, 4).toArray();
            int label = run % scores.length;
            CentralDifferences.agree(
                    variant.gradient(scores, label), s -> variant.loss(s, label), scores, squared ? 100 : 10);
        }
    }

    @Test
    void theLossIsZeroExactlyWhenTheTrueClassLeadsByTheMargin() {
        assertThat(hinge.loss(new double[] {3, 2, 1}, 0)).isZero();
        assertThat(hinge.loss(new double[] {3, 2.25, 1}, 0)).isEqualTo(0.25);
    }

    @Test
    void theGradientIsZeroAtTheKink() {
        assertThat(hinge.gradient(new double[] {3, 2, 1}, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void scoresAndLabelsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.loss(null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.loss(new double[] {1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.loss(new double[] {1, Double.NaN}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.gradient(new double[] {1, 2}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.cost(new double[0][], new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hinge.cost(new double[][] {{1, 2}, {1, 2, 3}}, new int[] {0, 0}));
    }
}
