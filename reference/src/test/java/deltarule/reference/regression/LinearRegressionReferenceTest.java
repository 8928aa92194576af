package deltarule.reference.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegression.Gradient;
import deltarule.problems.regression.LinearRegression.TrainedModel;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class LinearRegressionReferenceTest {
    private static final double[][] INPUTS = {
        {0.7, -1.3, 0.4}, {2.1, 0.6, -0.8}, {-0.9, 1.7, 1.2}, {0.3, -0.5, 2.4}, {1.6, 0.2, -1.1}
    };
    private static final double[] TARGETS = {1.9, -0.7, 3.1, 0.4, -2.2};
    private static final double[] WEIGHTS = {0.35, -0.6, 0.85};
    private static final double BIAS = -0.45;
    private static final double[][] JUDGED = {{0.6, -1.7, 2.3}, {0.4, -0.9, 3.2}};
    private static final double[][] JUDGED_TARGETS = {{2.9, -0.4, 1.6}, {4.1, -0.9, 2.8}};

    private final LinearRegression regression = variant(false, "mean", "mean");

    @Test
    void theTableOfTheHarvardLectureHasItsTrueMeanSquaredError() {
        Golden example = Golden.example("har-table-mse-true");
        double[] sums = regression.predictions(example.matrix("X"), example.vector("w"), example.number("b"));
        double[][] predictions = column(
                Arrays.stream(sums).map(s -> 1 / (1 + StrictMath.exp(-s))).toArray());
        double[] losses = regression.losses("squared", predictions, column(example.vector("y")));
        example.isReached(regression.cost(losses), 1);
    }

    @Test
    void aPredictionIsTheWeightedSumPlusTheBias() {
        assertThat(regression.predictions(new double[][] {{3, 4}}, new double[] {2, -1}, 0.5))
                .containsExactly(2.5);
        assertThat(regression.predictions(INPUTS, WEIGHTS, BIAS))
                .containsExactly(new double[] {0.915, -0.755, -0.765, 1.995, -0.945}, within(1e-14));
    }

    @Test
    void aConstantHiddenUnitGivesTheOutputOfALinearUnit() {
        double[][] hidden = {{0.2, 0.9}, {0.7, 0.4}};
        assertThat(regression.predictions(hidden, new double[] {50, -10}, 41)[0])
                .isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource({
        "squared, false, sum, 7.47, 13.85",
        "squared, true, sum, 3.735, 6.925",
        "squared, false, mean, 2.49, 4.616666666666667",
        "squared, true, mean, 1.245, 2.3083333333333333",
        "absolute, false, sum, 4.3, 4.1",
        "absolute, true, sum, 4.3, 4.1",
        "absolute, true, mean, 1.4333333333333333, 1.3666666666666667"
    })
    void theLossesAreTheTrueOnes(String loss, boolean halved, String outputs, double first, double second) {
        assertThat(variant(halved, outputs, "mean").losses(loss, JUDGED, JUDGED_TARGETS))
                .containsExactly(new double[] {first, second}, within(1e-14));
    }

    @Test
    void theMeanAbsoluteErrorIsAtMostTheRootOfTheMeanSquaredError() {
        double squared = regression.cost(regression.losses("squared", JUDGED, JUDGED_TARGETS));
        double absolute = regression.cost(regression.losses("absolute", JUDGED, JUDGED_TARGETS));
        assertThat(absolute).isLessThanOrEqualTo(Math.sqrt(squared));
        assertThat(regression.cost(
                        regression.losses("absolute", column(new double[] {0, 1, 2}), column(new double[] {1, 0, 2}))))
                .isCloseTo(0.6666666666666666, within(1e-15));
    }

    @Test
    void theCostIsTheMeanOrTheSumOfTheLosses() {
        double[] losses = {2.9, 0, 12.9};
        assertThat(regression.cost(losses)).isCloseTo(5.266666666666667, within(1e-15));
        assertThat(variant(false, "mean", "sum").cost(losses)).isCloseTo(15.8, within(1e-14));
        assertThat(regression.cost(new double[] {12.9, 0, 2.9, 12.9, 2.9, 0}))
                .isCloseTo(5.266666666666667, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "squared, false, mean, mean",
        "squared, true, mean, mean",
        "squared, false, sum, mean",
        "squared, true, sum, sum",
        "absolute, false, mean, mean",
        "absolute, true, sum, mean",
        "absolute, false, mean, sum"
    })
    void theLossGradientsAgreeWithCentralDifferences(String loss, boolean halved, String outputs, String examples) {
        LinearRegression variant = variant(halved, outputs, examples);
        double[] flat = Arrays.stream(variant.lossGradients(
                        loss, JUDGED, new double[][] {{2.9, -0.4, 1.6}, {4.1, -0.7, 2.8}}))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        CentralDifferences.agree(
                flat,
                p -> variant.cost(variant.losses(
                        loss,
                        new double[][] {Arrays.copyOf(p, 3), Arrays.copyOfRange(p, 3, 6)},
                        new double[][] {{2.9, -0.4, 1.6}, {4.1, -0.7, 2.8}})),
                Arrays.stream(JUDGED).flatMapToDouble(Arrays::stream).toArray(),
                10);
    }

    @Test
    void theLossGradientsOfTheCatalogueAreReached() {
        assertThat(regression.lossGradients("squared", column(new double[] {0.6, 0.3}), column(new double[] {1, 0})))
                .isDeepEqualTo(new double[][] {{-0.4}, {0.3}});
        assertThat(regression.lossGradients("absolute", JUDGED, JUDGED_TARGETS)[1])
                .as("a prediction that is exact")
                .contains(0, Index.atIndex(1));
    }

    @ParameterizedTest
    @CsvSource({
        "false, mean, 4.006105, -2.3478, -0.822",
        "false, sum, 20.030525, -11.739, -4.11",
        "true, mean, 2.0030525, -1.1739, -0.411",
        "true, sum, 10.0152625, -5.8695, -2.055"
    })
    void costAndGradientAreTheTrueOnes(boolean halved, String examples, double cost, double dw1, double db) {
        LinearRegression variant = variant(halved, "mean", examples);
        Gradient gradient = variant.gradient(INPUTS, residuals(variant, WEIGHTS, BIAS));
        assertThat(cost(variant, WEIGHTS, BIAS)).isCloseTo(cost, within(1e-14));
        assertThat(gradient.weights()[1]).isCloseTo(dw1, within(1e-14));
        assertThat(gradient.bias()).isCloseTo(db, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"false, mean", "false, sum", "true, mean", "true, sum"})
    void theGradientAgreesWithCentralDifferences(boolean halved, String examples) {
        LinearRegression variant = variant(halved, "sum", examples);
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            double[] theta = random.doubles(4, -1.5, 1.5).toArray();
            Gradient gradient = variant.gradient(INPUTS, residuals(variant, Arrays.copyOf(theta, 3), theta[3]));
            double[] flat = Arrays.copyOf(gradient.weights(), 4);
            flat[3] = gradient.bias();
            CentralDifferences.agree(flat, t -> cost(variant, Arrays.copyOf(t, 3), t[3]), theta, 100);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, mean, 1.5621690284499639, -0.5237479942352082, 0.38544770853230953",
        "false, sum, 4.927993620293381, -1.4909571997926319, 1.611470775957777",
        "true, mean, 0.9203119276156546, -0.27622077446168447, 0.05831164480091457",
        "true, sum, 2.9458141256067143, -1.03237369801791, 1.0321392930765463"
    })
    void fiftyEpochsArriveAtTheTrueParameters(boolean halved, String examples, double last, double w0, double b) {
        TrainedModel trained = variant(halved, "mean", examples).train(INPUTS, TARGETS, WEIGHTS, BIAS, 0.03, 50);
        assertThat(trained.losses()).hasSize(51);
        assertThat(trained.losses()[50]).isCloseTo(last, within(1e-12));
        assertThat(trained.weights()[0]).isCloseTo(w0, within(1e-12));
        assertThat(trained.bias()).isCloseTo(b, within(1e-12));
    }

    @Test
    void trainingTendsToTheLeastSquaresLine() {
        double[][] line = {{1}, {2}, {3}};
        double[] targets = {1, 2, 2};
        TrainedModel trained = regression.train(line, targets, new double[1], 0, 0.1, 3000);
        assertThat(trained.weights()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(trained.bias()).isCloseTo(0.6666666666666666, within(1e-12));
        assertThat(IntStream.rangeClosed(1, 3000).allMatch(t -> trained.losses()[t] <= trained.losses()[t - 1] + 1e-15))
                .isTrue();
        Gradient start = regression.gradient(line, new double[] {-0.5, -1, -0.5});
        assertThat(start.weights()[0]).isCloseTo(-2.6666666666666665, within(1e-15));
        assertThat(start.bias()).isCloseTo(-1.3333333333333333, within(1e-15));
    }

    @Test
    void trainingForNoEpochGivesACopy() {
        TrainedModel trained = regression.train(INPUTS, TARGETS, WEIGHTS, BIAS, 0.1, 0);
        assertThat(trained.losses()).hasSize(1);
        assertThat(trained.weights()).containsExactly(WEIGHTS).isNotSameAs(WEIGHTS);
    }

    @Test
    void inputsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> regression.predictions(null, WEIGHTS, BIAS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.predictions(INPUTS, null, BIAS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.predictions(new double[0][], WEIGHTS, BIAS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.predictions(new double[][] {{1, 2, 3}, null}, WEIGHTS, BIAS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.predictions(INPUTS, new double[2], BIAS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.predictions(INPUTS, WEIGHTS, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.losses(null, JUDGED, JUDGED_TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.losses("cubic", JUDGED, JUDGED_TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.losses("squared", JUDGED, INPUTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.lossGradients("absolute", new double[][] {{1, 2}}, new double[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.cost(null));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.cost(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.cost(new double[] {Double.POSITIVE_INFINITY}));
        assertThatIllegalArgumentException().isThrownBy(() -> regression.gradient(INPUTS, new double[4]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.train(INPUTS, TARGETS, WEIGHTS, BIAS, Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.train(INPUTS, TARGETS, WEIGHTS, BIAS, 0.1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.train(INPUTS, new double[4], WEIGHTS, BIAS, 0.1, 1));
    }

    private static LinearRegression variant(boolean halved, String outputs, String examples) {
        return new LinearRegressionReference(
                new LinearRegressionParameters(halved, outputs, examples, "added", "constant"));
    }

    private static double cost(LinearRegression variant, double[] weights, double bias) {
        return variant.cost(
                variant.losses("squared", column(variant.predictions(INPUTS, weights, bias)), column(TARGETS)));
    }

    private static double[] residuals(LinearRegression variant, double[] weights, double bias) {
        double[] residuals = variant.predictions(INPUTS, weights, bias);
        Arrays.setAll(residuals, i -> residuals[i] - TARGETS[i]);
        return residuals;
    }

    private static double[][] column(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }
}
