package deltarule.reference.softmaxregression;

import static deltarule.reference.softmaxregression.Examples.batch;
import static deltarule.reference.softmaxregression.Examples.isNear;
import static deltarule.reference.softmaxregression.Examples.model;
import static deltarule.reference.softmaxregression.Examples.variant;
import static deltarule.reference.softmaxregression.Examples.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.Gradients;
import deltarule.problems.softmaxregression.SoftmaxRegression.LogisticModel;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegression.TrainedModel;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class SoftmaxRegressionReferenceTest {
    private static final double[][] LOGITS = {
        {0.9, 0.85, -0.55}, {-0.26, 0.72, 0.92}, {1.03, -0.87, -0.38}, {0.24, 0.55, 0.33}
    };
    private static final double[][] ACTIVATIONS = {
        {0.45749845891095614, 0.4351859957798324, 0.10731554530921145},
        {0.14453309818407434, 0.3851021156219542, 0.4703647861939715},
        {0.7175084020557967, 0.10731674097612479, 0.17517485696807855},
        {0.2892180050197447, 0.39432709150312617, 0.3164549034771291}
    };
    private static final double[][] SHARIF_LOGITS = {{3.2, 5.1, -1.7, -3.7}, {5.8, 2.2, -1.6, 1.5}};
    private static final int[][] ORDERS = {{2, 0, 3, 1}, {1, 3, 0, 2}};
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void logitsAndActivationsHoldAtFiftyDigits(String layout) {
        SoftmaxRegression regression = variant(layout, "mean");
        double[][] logits = regression.logits(model(layout), batch(layout, Examples.INPUTS));
        isNear(batch(layout, logits), LOGITS);
        isNear(batch(layout, regression.activations(logits)), ACTIVATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void theActivationsOfTheSharifExampleAreThoseOfTheLecture(String layout) {
        SoftmaxRegression regression = variant(layout, "mean");
        Golden example = Golden.example("sha-example-probs");
        Model model = new Model(weights(layout, example.matrix("W")), example.vector("b"));
        double[][] inputs = batch(layout, new double[][] {example.vector("x")});
        example.isReached(batch(layout, regression.activations(regression.logits(model, inputs)))[0], 1);
    }

    @Test
    void aBatchOfImagesHasTheShapeOfTheLecture() {
        Golden example = Golden.example("sus-batch-output-shape");
        double[] inputs = example.vector("X");
        double[] weights = example.vector("W");
        Model model = new Model(new double[(int) weights[0]][(int) weights[1]], new double[(int) weights[1]]);
        double[][] logits = variant("rows", "mean").logits(model, new double[(int) inputs[0]][(int) inputs[1]]);
        example.isReached(new double[] {logits.length, logits[0].length}, 1);
    }

    @Test
    void theParametersHaveTheShapesOfTheLecture() {
        Golden example = Golden.example("wpi-weight-shapes");
        int classes = example.whole("c");
        int inputs = example.whole("p");
        Model model = new Model(new double[classes][inputs], new double[classes]);
        double[] activations = new double[classes];
        Arrays.fill(activations, 1.0 / classes);
        Model next = variant("columns", "mean").step(model, new double[inputs], activations, 3, 0.1);
        new Golden(example.inputs(), example.value().get(0))
                .isReached(new double[] {next.weights().length, next.weights()[0].length}, 1);
        new Golden(example.inputs(), example.value().get(1)).isReached(new double[] {next.bias().length, 1}, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void activationsHoldForLogitsOfAnySize(String layout) {
        double[][] logits = {{2000.5, 1999.25, 2001}, {-3000.5, -3001.25, -3002}, {0.5, IMPOSSIBLE, IMPOSSIBLE}};
        double[][] activations = variant(layout, "mean").activations(batch(layout, logits));
        isNear(batch(layout, activations), new double[][] {
            {0.3406892610595999, 0.09760910753232893, 0.5617016314080712},
            {0.5897976636568126, 0.278600689196273, 0.13160164714691436},
            {1, 0, 0}
        });
    }

    @Test
    void activationsAreThoseOfTheCatalogue() {
        double[][] logits = {{1, 2}, {3, 5}};
        isNear(
                variant("rows", "mean").activations(logits),
                new double[][] {{0.2689414213699951, 0.7310585786300049}, {0.11920292202211756, 0.8807970779778824}});
    }

    @ParameterizedTest
    @CsvSource({
        "rows, mean, 1.8321934152757688", "columns, mean, 1.8321934152757688",
        "rows, sum, 7.328773661103075", "columns, sum, 7.328773661103075"
    })
    void theLossHoldsAtFiftyDigits(String layout, String reduction, double expected) {
        assertThat(variant(layout, reduction).loss(batch(layout, LOGITS), Examples.LABELS))
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void theMeanLossOfTheSharifExamplesIsTheOneOfTheCatalogue() {
        SoftmaxRegression regression = variant("rows", "mean");
        assertThat(regression.loss(SHARIF_LOGITS, new int[] {1, 1})).isCloseTo(1.8905757569189323, within(1e-14));
        assertThat(regression.loss(new double[3][10], new int[] {0, 4, 9})).isCloseTo(2.302585092994046, within(1e-15));
    }

    @Test
    void theLossHoldsForLogitsOfAnySize() {
        SoftmaxRegression regression = variant("rows", "mean");
        assertThat(regression.loss(new double[][] {{2000.5, 1999.25, 2001}}, new int[] {1}))
                .isCloseTo(2.3267844750362334, within(1e-12));
        assertThat(regression.loss(new double[][] {{0.5, 900.25}}, new int[] {0}))
                .isEqualTo(899.75);
        assertThat(regression.loss(new double[][] {{0.5, IMPOSSIBLE}}, new int[] {1}))
                .isInfinite();
        assertThat(regression.loss(new double[][] {{0.5, IMPOSSIBLE}}, new int[] {0}))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void theGradientsHoldAtFiftyDigits(String layout) {
        Gradients gradients = variant(layout, "mean")
                .gradients(batch(layout, Examples.INPUTS), batch(layout, ACTIVATIONS), Examples.LABELS);
        isNear(weights(layout, gradients.weights()), new double[][] {
            {0.42230164306084134, -0.34615442286779696},
            {-0.09927758308679886, 0.3094240214036781},
            {-0.3230240599740425, 0.03673040146411886}
        });
        isNear(gradients.bias(), 0.15218949104264298, -0.16951701402974062, 0.017327522987097645);
    }

    @ParameterizedTest
    @CsvSource({"rows, mean", "rows, sum", "columns, mean", "columns, sum"})
    void theGradientsAgreeWithCentralDifferences(String layout, String reduction) {
        SoftmaxRegression regression = variant(layout, reduction);
        double[][] inputs = batch(layout, Examples.INPUTS);
        Model model = model(layout);
        Gradients gradients =
                regression.gradients(inputs, regression.activations(regression.logits(model, inputs)), Examples.LABELS);
        CentralDifferences.agree(
                gradients.bias(), b -> loss(regression, new Model(model.weights(), b), inputs), Examples.BIAS, 10);
        for (int row = 0; row < model.weights().length; row++) {
            int changed = row;
            CentralDifferences.agree(
                    gradients.weights()[row],
                    w -> {
                        double[][] weights = model.weights().clone();
                        weights[changed] = w;
                        return loss(regression, new Model(weights, model.bias()), inputs);
                    },
                    model.weights()[row],
                    10);
        }
    }

    @ParameterizedTest
    @CsvSource({"rows, mean", "columns, sum"})
    void aStepMovesAgainstTheResidual(String layout, String reduction) {
        Model zero = new Model(weights(layout, new double[2][2]), new double[2]);
        Model next = variant(layout, reduction).step(zero, new double[] {1, 2}, new double[] {0.5, 0.5}, 0, 0.5);
        assertThat(weights(layout, next.weights())).isDeepEqualTo(new double[][] {{0.25, 0.5}, {-0.25, -0.5}});
        assertThat(next.bias()).containsExactly(0.25, -0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void theLogisticRegressionGivesClassOneItsSoftmax(String layout) {
        SoftmaxRegression regression = variant(layout, "mean");
        double[][] classes = {{0.5, -0.3}, {-0.7, 0.2}};
        Model model = new Model(weights(layout, classes), new double[] {0.3, -0.2});
        double[][] inputs = batch(layout, new double[][] {{1.5, 0.5}, {-0.4, 1.2}});
        LogisticModel logistic = regression.logisticRegression(model, inputs);
        isNear(logistic.weights(), -1.2, 0.5);
        assertThat(logistic.bias()).isEqualTo(-0.5);
        isNear(logistic.probabilities(), 0.11405238127979087, 0.6410674063348171);
        double[][] activations = batch(layout, regression.activations(regression.logits(model, inputs)));
        isNear(logistic.probabilities(), activations[0][1], activations[1][1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void trainingOnTheMeanHoldsAtFiftyDigits(String layout) {
        TrainedModel trained = variant(layout, "mean")
                .train(model(layout), batch(layout, Examples.INPUTS), Examples.LABELS, 0.7, 3, ORDERS);
        isNear(weights(layout, trained.model().weights()), new double[][] {
            {-0.41542224143749595, 0.6839158820341474},
            {0.8875751082759207, -0.15190882410642834},
            {-0.2721528668384247, 0.2679929420722809}
        });
        isNear(trained.model().bias(), 0.27100463409554065, 0.3276440562699647, -0.09864869036550533);
        isNear(trained.losses(), 1.8321934152757688, 1.2630507136990625, 1.0037371566474582);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "columns"})
    void trainingOnTheSumHoldsAtFiftyDigits(String layout) {
        TrainedModel trained = variant(layout, "sum")
                .train(model(layout), batch(layout, Examples.INPUTS), Examples.LABELS, 0.7, 3, ORDERS);
        isNear(trained.model().bias(), -0.04071553604501114, 0.6489206475848124, -0.10820511153980124);
        isNear(trained.losses(), 7.328773661103075, 3.3243883963975693, 2.4865871135053714);
    }

    @Test
    void trainingWithoutAnEpochCopiesTheModel() {
        Model model = model("columns");
        TrainedModel trained = variant("columns", "mean")
                .train(model, batch("columns", Examples.INPUTS), Examples.LABELS, 0.7, 9, new int[0][]);
        assertThat(trained.losses()).hasSize(1);
        assertThat(trained.model().weights()).isDeepEqualTo(model.weights()).isNotSameAs(model.weights());
        assertThat(trained.model().bias()).containsExactly(model.bias()).isNotSameAs(model.bias());
    }

    @Test
    void whatTheContractDoesNotAcceptIsRefused() {
        SoftmaxRegression columns = variant("columns", "mean");
        Model model = model("columns");
        double[][] inputs = batch("columns", Examples.INPUTS);
        double[][] activations = batch("columns", ACTIVATIONS);
        double[] third = {0.25, 0.25, 0.5};
        refused(() -> columns.logits(null, inputs));
        refused(() -> columns.logits(model, Examples.INPUTS));
        refused(() -> columns.logits(new Model(model.weights(), new double[2]), inputs));
        refused(() -> columns.logits(new Model(null, new double[2]), inputs));
        refused(() -> columns.activations(new double[][] {{1, 2}, {3}}));
        refused(() -> columns.activations(new double[][] {{1, IMPOSSIBLE}, {3, IMPOSSIBLE}}));
        refused(() -> columns.activations(new double[][] {{1, Double.NaN}}));
        refused(() -> columns.loss(new double[3][2], new int[] {1, 3}));
        refused(() -> columns.loss(new double[3][2], new int[] {1}));
        refused(() ->
                columns.gradients(inputs, new double[][] {{2, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 2, 2}}, Examples.LABELS));
        refused(() -> columns.gradients(inputs, ACTIVATIONS, Examples.LABELS));
        refused(() -> columns.gradients(inputs, activations, null));
        refused(() -> columns.step(model, null, third, 1, 0.5));
        refused(() -> columns.step(model, new double[0], third, 1, 0.5));
        refused(() -> columns.step(model, new double[] {0.3, 0.4}, new double[0], 0, 0.5));
        refused(() -> columns.step(model, new double[] {0.3, 0.4}, third, 3, 0.5));
        refused(() -> columns.step(model, new double[] {0.3, 0.4}, third, 1, Double.NaN));
        refused(() -> columns.logisticRegression(model, inputs));
        refused(() -> columns.train(model, inputs, null, 0.5, 2, ORDERS));
        refused(() -> columns.train(model, inputs, Examples.LABELS, 0, 2, ORDERS));
        refused(() -> columns.train(model, inputs, Examples.LABELS, 0.5, 0, ORDERS));
        refused(() -> columns.train(model, inputs, Examples.LABELS, 0.5, 2, null));
        refused(() -> columns.train(model, inputs, Examples.LABELS, 0.5, 2, new int[][] {{0, 1, 2, 2}}));
    }

    private static double loss(SoftmaxRegression regression, Model model, double[][] inputs) {
        return regression.loss(regression.logits(model, inputs), Examples.LABELS);
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }
}
