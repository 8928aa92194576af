package deltarule.reference.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the slides print otherwise, and what is refused. */
class LogisticRegressionErrataTest {
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final Model MODEL = new Model(new double[] {0.3, -0.7}, 0.2);
    private static final double[][] INPUTS = {{1.5, -0.4}, {0.6, 1.2}, {-0.8, 0.9}};
    private static final int[] LABELS = {1, 0, 1};
    private static final double[] PREDICTIONS = {0.7, 0.2, 0.6};

    private final LogisticRegression logistic =
            new LogisticRegressionReference(new LogisticRegressionParameters("mean", true, 0, 1, "constant"));

    @Test
    void erratumScu01TheMinusSignInTheExponentCoversTheBias() {
        double printed = 1 / (1 + StrictMath.exp(-1.0 + 1.0));
        assertThat(printed).isEqualTo(0.5);
        assertThat(logistic.outputs(new double[][] {{1}}, new double[] {1}, new double[][] {{1}})[0][0])
                .isCloseTo(0.880797078, within(1e-9));
    }

    @Test
    void erratumSus04WithThePlusSignTheCostClimbs() {
        Model printed = new Model(new double[2], 0);
        int[] labels = {0, 1, 1, 1};
        for (int epoch = 0; epoch < 50; epoch++) {
            Gradient gradient = logistic.gradient(CORNERS, labels, predictions(printed));
            double[] weights = {
                printed.weights()[0] + 0.5 * gradient.weights()[0], printed.weights()[1] + 0.5 * gradient.weights()[1]
            };
            printed = new Model(weights, printed.bias() + 0.5 * gradient.bias());
        }
        assertThat(logistic.regularised(printed, CORNERS, labels, predictions(printed), 0)
                        .cost())
                .isCloseTo(25.22128699, within(1e-7));
        double[] losses = logistic.train(CORNERS, labels, 0.5, 50).losses();
        assertThat(losses[0]).isCloseTo(0.6931471806, within(1e-10));
        assertThat(losses[50]).isCloseTo(0.2390104003, within(1e-10));
    }

    @Test
    void erratumSus05WithoutABiasTheTableOfAndCannotBeLearned() {
        int[] and = {0, 0, 0, 1};
        int best = 0;
        for (int i = -30; i <= 30; i++) {
            for (int j = -30; j <= 30; j++) {
                double[][] weights = {{i / 10.0, j / 10.0}};
                best = Math.max(best, right(logistic.outputs(weights, new double[1], CORNERS), and));
            }
        }
        assertThat(best).isEqualTo(2);
        Model trained = logistic.train(CORNERS, and, 0.5, 2000).model();
        double[][] outputs =
                logistic.outputs(new double[][] {trained.weights()}, new double[] {trained.bias()}, CORNERS);
        assertThat(right(outputs, and)).isEqualTo(4);
        assertThat(trained.bias()).isLessThan(-1);
    }

    @Test
    void erratumScu02TheFactorOneOverTwoMIsHalfTheGradientOfTheCost() {
        double[] parameters = {0.3, -0.7, 0.2};
        double[] numerical = CentralDifferences.of(this::cost, parameters);
        double[] predictions = predictions(MODEL, INPUTS);
        Gradient gradient = logistic.gradient(INPUTS, LABELS, predictions);
        for (int j = 0; j < 2; j++) {
            int input = j;
            double printed = IntStream.range(0, 3)
                            .mapToDouble(i -> (predictions[i] - LABELS[i]) * INPUTS[i][input])
                            .sum()
                    / (2 * 3);
            assertThat(numerical[j] / printed).isCloseTo(2, within(1e-8));
            assertThat(gradient.weights()[j]).isCloseTo(2 * printed, within(1e-15));
        }
        assertThat(gradient.bias()).isCloseTo(numerical[2], within(1e-8));
    }

    @Test
    void erratumScu04TheStepKeepsTheShapeOfTheWeights() {
        double[][] columns = {{1.5, 0.6, -0.8}, {-0.4, 1.2, 0.9}};
        assertThat(logistic.columnsStep(MODEL, columns, LABELS, 0.3).weights()).hasSize(2);
    }

    @Test
    void erratumSha06IndependentSigmoidsAreNoDistribution() {
        double[] outputs = logistic.outputs(new double[][] {{1}, {2}, {3}}, new double[3], new double[][] {{1}})[0];
        assertThat(outputs).containsExactly(new double[] {0.731059, 0.880797, 0.952574}, within(1e-6));
        assertThat(Arrays.stream(outputs).sum()).isCloseTo(2.564429783, within(1e-9));
    }

    @Test
    void erratumX02SumMeanAndHalfTheMeanAreThreeNumbers() {
        double[][] inputs = {{1}, {2}};
        int[] labels = {0, 1};
        double[] predictions = {0.5, 0.8};
        LogisticRegression sum =
                new LogisticRegressionReference(new LogisticRegressionParameters("sum", true, 0, 1, "constant"));
        assertThat(sum.gradient(inputs, labels, predictions).weights()[0]).isCloseTo(0.1, within(1e-15));
        assertThat(logistic.gradient(inputs, labels, predictions).weights()[0]).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void erratumX14AscentOnTheLikelihoodIsDescentOnTheLoss() {
        Gradient gradient = logistic.exampleGradient(new double[] {2}, 1, 0.6);
        assertThat(-0.1 * gradient.weights()[0]).isCloseTo(0.08, within(1e-15));
        Model start = new Model(new double[] {0.15}, StrictMath.log(1.5) - 0.3);
        Model after = logistic.ascend(start, new double[][] {{2}}, new int[] {1}, 0.1);
        assertThat(after.weights()[0] - 0.15).isCloseTo(0.08, within(1e-15));
    }

    @Test
    void outputsThatDoNotFitAreRefused() {
        double[][] weights = {{0.3, -0.7}};
        double[] biases = {0.2};
        refused(() -> logistic.outputs(null, biases, INPUTS));
        refused(() -> logistic.outputs(weights, null, INPUTS));
        refused(() -> logistic.outputs(weights, new double[2], INPUTS));
        refused(() -> logistic.outputs(weights, biases, new double[0][]));
        refused(() -> logistic.outputs(weights, biases, new double[][] {{1.5, -0.4, 0.3}}));
        refused(() -> logistic.outputs(weights, biases, new double[][] {{1.5, Double.POSITIVE_INFINITY}}));
        refused(() -> logistic.classes(null));
        refused(() -> logistic.classes(new double[][] {{0.3, 0.4}, null}));
        refused(() -> logistic.classes(new double[][] {{}}));
        refused(() -> logistic.classes(new double[][] {{1.2}}));
    }

    @Test
    void examplesThatDoNotFitAreRefused() {
        refused(() -> logistic.exampleGradient(new double[0], 1, 0.3));
        refused(() -> logistic.exampleGradient(new double[] {Double.NaN}, 1, 0.3));
        refused(() -> logistic.exampleGradient(new double[] {0.4}, 2, 0.3));
        refused(() -> logistic.exampleGradient(new double[] {0.4}, 1, Double.NaN));
        refused(() -> logistic.gradient(INPUTS, null, PREDICTIONS));
        refused(() -> logistic.gradient(INPUTS, LABELS, null));
        refused(() -> logistic.gradient(INPUTS, LABELS, new double[] {0.3}));
        refused(() -> logistic.gradient(INPUTS, new int[] {1, 0, -1}, PREDICTIONS));
        refused(() -> logistic.gradient(new double[][] {{1, 2}, {1}, {2, 1}}, LABELS, PREDICTIONS));
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        for (double rate : new double[] {0, -0.3, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> logistic.ascend(MODEL, INPUTS, LABELS, rate));
            refused(() -> logistic.columnsStep(MODEL, INPUTS, new int[] {1, 0}, rate));
            refused(() -> logistic.train(INPUTS, LABELS, rate, 3));
        }
        refused(() -> logistic.ascend(null, INPUTS, LABELS, 0.3));
        refused(() -> logistic.ascend(new Model(null, 0.2), INPUTS, LABELS, 0.3));
        refused(() -> logistic.ascend(new Model(new double[] {0.3}, 0.2), INPUTS, LABELS, 0.3));
        refused(() -> logistic.ascend(new Model(new double[] {0.3, 0.4}, Double.NaN), INPUTS, LABELS, 0.3));
        refused(() -> logistic.columnsStep(MODEL, INPUTS, LABELS, 0.3));
        refused(() -> logistic.regularised(MODEL, INPUTS, LABELS, PREDICTIONS, -0.1));
        refused(() -> logistic.regularised(MODEL, INPUTS, LABELS, PREDICTIONS, Double.NaN));
        refused(() -> logistic.train(INPUTS, LABELS, 0.3, -1));
    }

    private double cost(double[] parameters) {
        Model model = new Model(Arrays.copyOf(parameters, 2), parameters[2]);
        return logistic.regularised(model, INPUTS, LABELS, predictions(model, INPUTS), 0)
                .cost();
    }

    private double[] predictions(Model model) {
        return predictions(model, CORNERS);
    }

    private double[] predictions(Model model, double[][] inputs) {
        double[][] outputs = logistic.outputs(new double[][] {model.weights()}, new double[] {model.bias()}, inputs);
        return Arrays.stream(outputs).mapToDouble(row -> row[0]).toArray();
    }

    private int right(double[][] outputs, int[] labels) {
        int[] classes = logistic.classes(outputs);
        return (int) IntStream.range(0, labels.length)
                .filter(i -> classes[i] == labels[i])
                .count();
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }
}
