package deltarule.reference.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegression.TrainedModel;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels, steepness and schedule change, checked by other routes than the reference's. */
class LogisticRegressionVariantsTest {
    private static final Offset<Double> NEARLY = within(1e-14);
    private static final double[][] INPUTS = {{1.4, 0.3}, {-0.6, 1.7}, {0.8, -1.2}};

    @ParameterizedTest
    @CsvSource({"1, 1, 0.7310585786300049", "2, 1, 0.8807970779778824", "0.5, 2, 0.7310585786300049"})
    void theSteepnessMultipliesTheScore(double steepness, double score, double expected) {
        double[][] outputs = variant("mean", 0, steepness, "constant")
                .outputs(new double[][] {{score}}, new double[1], new double[][] {{1}});
        assertThat(outputs[0][0]).isCloseTo(expected, NEARLY);
    }

    @ParameterizedTest
    @CsvSource({"mean, 0, 2", "mean, -1, 0.5", "sum, -1, 1", "sum, -1, 2"})
    void theGradientsAgreeWithCentralDifferences(String reduction, int negative, double steepness) {
        LogisticRegression variant = variant(reduction, negative, steepness, "constant");
        Random random = new Random(17);
        for (int run = 0; run < 20; run++) {
            double[][] inputs = random.doubles(6, -2, 2)
                    .mapToObj(x -> random.doubles(3, -2, 2).toArray())
                    .toArray(double[][]::new);
            int[] labels = random.ints(6, 0, 2).map(y -> y == 1 ? 1 : negative).toArray();
            double[] parameters = random.doubles(4, -1.5, 1.5).toArray();
            double[] predictions = predictions(variant, model(parameters), inputs);
            CentralDifferences.agree(
                    flat(variant.gradient(inputs, labels, predictions)),
                    p -> cost(variant, model(p), inputs, labels),
                    parameters,
                    20);
            CentralDifferences.agree(
                    flat(variant.exampleGradient(inputs[0], labels[0], predictions[0])),
                    p -> cost(variant, model(p), new double[][] {inputs[0]}, new int[] {labels[0]}),
                    parameters,
                    20);
        }
    }

    @Test
    void theLabelMinusOneCountsAsTheLabelZero() {
        LogisticRegression zeroOne = variant("mean", 0, 1, "constant");
        LogisticRegression signs = variant("mean", -1, 1, "constant");
        assertThat(signs.train(INPUTS, new int[] {1, -1, -1}, 0.3, 9).losses())
                .containsExactly(
                        zeroOne.train(INPUTS, new int[] {1, 0, 0}, 0.3, 9).losses());
        assertThat(signs.classes(new double[][] {{0.2}, {0.5}, {0.8}})).containsExactly(-1, 1, 1);
        assertThat(signs.classes(new double[][] {{0.2, 0.1}, {0.3, 0.5}})).containsExactly(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> signs.exampleGradient(INPUTS[0], 0, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> zeroOne.exampleGradient(INPUTS[0], -1, 0.3));
    }

    @Test
    void aDecreasingRateMakesStepsOfAHalfAndAThird() {
        LogisticRegression inverse = variant("sum", 0, 1, "inverse");
        LogisticRegression constant = variant("sum", 0, 1, "constant");
        int[] labels = {1, 0, 1};
        Model climbed = new Model(new double[] {0.4, -0.2}, 0.3);
        Model descended = new Model(new double[2], 0);
        for (int step = 1; step <= 3; step++) {
            climbed = constant.ascend(
                    climbed, new double[][] {INPUTS[step - 1]}, new int[] {labels[step - 1]}, 0.9 / step);
            descended = constant.columnsStep(
                    descended, new double[][] {{1.4, -0.6, 0.8}, {0.3, 1.7, -1.2}}, labels, 0.9 / step);
        }
        Model after = inverse.ascend(new Model(new double[] {0.4, -0.2}, 0.3), INPUTS, labels, 0.9);
        assertThat(after.weights()).containsExactly(climbed.weights(), NEARLY);
        TrainedModel trained = inverse.train(INPUTS, labels, 0.9, 3);
        assertThat(trained.model().weights()).containsExactly(descended.weights(), NEARLY);
        assertThat(trained.model().bias()).isCloseTo(descended.bias(), NEARLY);
    }

    private static double cost(LogisticRegression variant, Model model, double[][] inputs, int[] labels) {
        return variant.regularised(model, inputs, labels, predictions(variant, model, inputs), 0)
                .cost();
    }

    private static double[] predictions(LogisticRegression variant, Model model, double[][] inputs) {
        double[][] outputs = variant.outputs(new double[][] {model.weights()}, new double[] {model.bias()}, inputs);
        return Arrays.stream(outputs).mapToDouble(row -> row[0]).toArray();
    }

    private static Model model(double[] parameters) {
        return new Model(Arrays.copyOf(parameters, 3), parameters[3]);
    }

    private static double[] flat(Gradient gradient) {
        double[] flat = Arrays.copyOf(gradient.weights(), gradient.weights().length + 1);
        flat[gradient.weights().length] = gradient.bias();
        return flat;
    }

    private static LogisticRegression variant(String reduction, int negative, double steepness, String schedule) {
        return new LogisticRegressionReference(
                new LogisticRegressionParameters(reduction, true, negative, steepness, schedule));
    }
}
