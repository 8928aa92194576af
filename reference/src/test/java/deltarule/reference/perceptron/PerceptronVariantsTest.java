package deltarule.reference.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.Perceptron.TrainedPerceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What layout, bias, margin, update and norm change; the numbers were worked out by hand. */
class PerceptronVariantsTest {
    private static final int[] AND = {-1, -1, -1, 1};
    private static final double[][] AUGMENTED = {{1, 0, 0}, {1, 0, 1}, {1, 1, 0}, {1, 1, 1}};

    @Test
    void aSubtractedBiasIsAThreshold() {
        Perceptron threshold = variant("rows", "subtracted", 1, "direction", "euclidean");
        assertThat(threshold.scores(new double[][] {{3, 4}}, new double[][] {{2, -1}}, new double[] {0.5}))
                .isDeepEqualTo(new double[][] {{1.5}});
        assertThat(threshold.augmented(new double[][] {{3, 4}})).isDeepEqualTo(new double[][] {{-1, 3, 4}});
        assertThat(threshold.signedDistances(new double[][] {{0, 0}}, new double[] {3, 4}, 5))
                .containsExactly(-1);
    }

    @Test
    void examplesInColumnsGiveScoresInColumns() {
        Perceptron columns = variant("columns", "added", 1, "direction", "euclidean");
        double[][] inputs = {{3, 1, 0}, {4, 2, 5}};
        assertThat(columns.scores(inputs, new double[][] {{2, -1}, {1, 1}}, new double[] {0.5, 0}))
                .isDeepEqualTo(new double[][] {{2.5, 0.5, -4.5}, {7, 3, 5}});
        assertThat(columns.augmented(inputs)).isDeepEqualTo(new double[][] {{1, 1, 1}, {3, 1, 0}, {4, 2, 5}});
        assertThat(columns.signedDistances(inputs, new double[] {3, 4}, 0)).containsExactly(5, 2.2, 4);
        double[][] corners = {{1, 1, 1, 1}, {0, 0, 1, 1}, {0, 1, 0, 1}};
        assertThat(columns.update("averaged", new double[3], corners, AND)).containsExactly(-0.5, 0, 0);
        assertThat(columns.train("averaged", new double[3], corners, AND, 1, 1e-9, 100)
                        .theta())
                .containsExactly(-0.75, 0.5, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.update("averaged", new double[3], AUGMENTED, AND));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25, 0, 3, 0", "2, 1.25, 0.5, 4, 0", "0.5, 0, 0, 2.5, 0"})
    void theMarginIsThatOfTheHingeLoss(double margin, double first, double second, double third, double fourth) {
        Perceptron variant = variant("rows", "added", margin, "direction", "euclidean");
        int[] labels = {1, -1, 1, -1};
        assertThat(variant.losses("hinge", labels, new double[] {0.75, -1.5, -2, -3}))
                .containsExactly(first, second, third, fourth);
        assertThat(variant.lossSlopes("hinge", labels, new double[] {margin, -margin, margin / 2, margin / 2}))
                .containsExactly(0, 0, -1, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void theSlopesAgreeWithCentralDifferences(double margin) {
        Perceptron variant = variant("rows", "added", margin, "direction", "euclidean");
        int[] labels = {1, -1, 1, -1, 1, -1};
        Random random = new Random(4);
        for (int run = 0; run < 50; run++) {
            double[] scores = random.doubles(6, -4, 4).toArray();
            CentralDifferences.agree(
                    variant.lossSlopes("hinge", labels, scores),
                    s -> Arrays.stream(variant.losses("hinge", labels, s)).sum(),
                    scores,
                    10);
        }
    }

    @Test
    void theGradientPointsTheOtherWayAndTrainingGoesAgainstIt() {
        Perceptron gradient = variant("rows", "added", 1, "gradient", "euclidean");
        assertThat(gradient.update("averaged", new double[3], AUGMENTED, AND)).containsExactly(0.5, 0, 0);
        assertThat(gradient.train("averaged", new double[3], AUGMENTED, AND, 1, 1e-9, 100)
                        .theta())
                .containsExactly(-0.75, 0.5, 0.5);
    }

    @ParameterizedTest
    @CsvSource({"euclidean, 0.4", "maximum, 0.4", "euclidean, 0.3", "maximum, 0.3"})
    void trainingEndsAtTheFirstUpdateWhoseNormIsSmall(String norm, double tolerance) {
        Perceptron variant = variant("rows", "added", 1, "direction", norm);
        TrainedPerceptron trained = variant.train("averaged", new double[3], AUGMENTED, AND, 1, tolerance, 100);
        double[] theta = new double[3];
        for (int epoch = 1; epoch <= trained.epochs(); epoch++) {
            double[] update = variant.update("averaged", theta, AUGMENTED, AND);
            double size = norm.equals("maximum")
                    ? Math.max(Math.abs(update[0]), Math.max(Math.abs(update[1]), Math.abs(update[2])))
                    : Math.sqrt(update[0] * update[0] + update[1] * update[1] + update[2] * update[2]);
            assertThat(size < tolerance).isEqualTo(epoch == trained.epochs());
            Arrays.setAll(theta, j -> theta[j] + update[j]);
        }
        assertThat(trained.theta()).containsExactly(theta);
    }

    private static Perceptron variant(String examples, String bias, double margin, String update, String norm) {
        return new PerceptronReference(new PerceptronParameters(true, 0, true, examples, bias, margin, update, norm));
    }
}
