package deltarule.reference.softmaxregression;

import static deltarule.reference.softmaxregression.Examples.batch;
import static deltarule.reference.softmaxregression.Examples.isNear;
import static deltarule.reference.softmaxregression.Examples.model;
import static deltarule.reference.softmaxregression.Examples.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.LogisticModel;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another temperature and labels from one change. */
class SoftmaxRegressionVariantsTest {
    /** A softmax at temperature 2 is one at temperature 1 of halved logits, and its derivatives are halved by the chain rule. */
    @ParameterizedTest
    @CsvSource({"rows, mean, 0", "columns, sum, 1"})
    void theTemperatureDividesEveryLogit(String layout, String reduction, int firstLabel) {
        SoftmaxRegression warm =
                new SoftmaxRegressionReference(new SoftmaxRegressionParameters(layout, reduction, firstLabel, 2));
        SoftmaxRegression plain = variant(layout, reduction);
        int[] labels = Arrays.stream(Examples.LABELS).map(y -> y + firstLabel).toArray();
        double[][] inputs = batch(layout, Examples.INPUTS);
        Model model = model(layout);
        Model halved = new Model(
                Arrays.stream(model.weights()).map(row -> halved(row)).toArray(double[][]::new), halved(model.bias()));
        double[][] activations = warm.activations(warm.logits(model, inputs));
        isNear(activations, plain.activations(plain.logits(halved, inputs)));
        assertThat(warm.loss(warm.logits(model, inputs), labels))
                .isCloseTo(plain.loss(plain.logits(halved, inputs), Examples.LABELS), within(1e-13));
        CentralDifferences.agree(
                warm.gradients(inputs, activations, labels).bias(),
                b -> warm.loss(warm.logits(new Model(model.weights(), b), inputs), labels),
                Examples.BIAS,
                10);
    }

    @Test
    void twoClassesAtATemperatureHaveHalfTheLogit() {
        SoftmaxRegression warm =
                new SoftmaxRegressionReference(new SoftmaxRegressionParameters("columns", "mean", 0, 2));
        Model model = new Model(new double[][] {{0.5}, {-0.7}}, new double[] {0.3, -0.2});
        LogisticModel logistic = warm.logisticRegression(model, new double[][] {{1.5, 0.4}});
        isNear(logistic.weights(), -0.6);
        assertThat(logistic.bias()).isEqualTo(-0.25);
        double[][] activations = warm.activations(warm.logits(model, new double[][] {{1.5, 0.4}}));
        isNear(logistic.probabilities(), activations[1]);
    }

    @Test
    void labelsThatCountFromOneMeanTheClassBefore() {
        SoftmaxRegression one = new SoftmaxRegressionReference(new SoftmaxRegressionParameters("rows", "mean", 1, 1));
        double[][] logits = {{0.5, 2, -1}, {0.3, -0.7, 1.8}};
        assertThat(one.loss(logits, new int[] {3, 1}))
                .isEqualTo(variant("rows", "mean").loss(logits, new int[] {2, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> one.loss(logits, new int[] {0, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> one.loss(logits, new int[] {4, 1}));
    }

    private static double[] halved(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number / 2).toArray();
    }
}
