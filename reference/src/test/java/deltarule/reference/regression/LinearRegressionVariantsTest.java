package deltarule.reference.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegression.Gradient;
import deltarule.problems.regression.LinearRegression.TrainedModel;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sign of the bias and the schedule change, worked out by hand or by single epochs. */
class LinearRegressionVariantsTest {
    private static final double[][] INPUTS = {{0.6, -1.2}, {-0.9, 1.4}, {1.3, 0.7}};
    private static final double[] TARGETS = {0.8, -1.4, 2.6};

    @Test
    void aSubtractedBiasLowersThePrediction() {
        LinearRegression threshold = variant("subtracted", "constant");
        assertThat(threshold.predictions(new double[][] {{3, 4}}, new double[] {2, -1}, 0.5))
                .containsExactly(1.5);
        Gradient gradient = threshold.gradient(new double[][] {{1}, {2}, {3}}, new double[] {-0.5, -1, -0.5});
        assertThat(gradient.weights()[0]).isCloseTo(-8.0 / 3, within(1e-15));
        assertThat(gradient.bias()).isCloseTo(4.0 / 3, within(1e-15));
    }

    @Test
    void theGradientOfASubtractedBiasAgreesWithCentralDifferences() {
        LinearRegression threshold = variant("subtracted", "constant");
        double[] theta = {0.7, 1.3, -0.25};
        double[] predictions = threshold.predictions(INPUTS, Arrays.copyOf(theta, 2), theta[2]);
        double[] residuals = IntStream.range(0, 3)
                .mapToDouble(i -> predictions[i] - TARGETS[i])
                .toArray();
        Gradient gradient = threshold.gradient(INPUTS, residuals);
        CentralDifferences.agree(
                new double[] {gradient.weights()[0], gradient.weights()[1], gradient.bias()},
                t -> threshold.train(INPUTS, TARGETS, Arrays.copyOf(t, 2), t[2], 0.1, 0)
                        .losses()[0],
                theta,
                100);
    }

    @ParameterizedTest
    @CsvSource({"constant, 0.1, 0.1, 0.1", "inverse, 0.1, 0.05, 0.03333333333333333", "halving, 0.1, 0.05, 0.025"})
    void theScheduleGivesEachEpochItsRate(String schedule, double first, double second, double third) {
        LinearRegression single = variant("added", "constant");
        double[] weights = {0.7, 1.3};
        double bias = -0.25;
        for (double rate : new double[] {first, second, third}) {
            TrainedModel step = single.train(INPUTS, TARGETS, weights, bias, rate, 1);
            weights = step.weights();
            bias = step.bias();
        }
        TrainedModel trained =
                variant("added", schedule).train(INPUTS, TARGETS, new double[] {0.7, 1.3}, -0.25, 0.1, 3);
        assertThat(trained.weights()).containsExactly(weights, within(1e-15));
        assertThat(trained.bias()).isCloseTo(bias, within(1e-15));
    }

    private static LinearRegression variant(String bias, String schedule) {
        return new LinearRegressionReference(new LinearRegressionParameters(false, "mean", "mean", bias, schedule));
    }
}
