package deltarule.reference.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegression.RegularisedCost;
import deltarule.problems.logistic.LogisticRegression.TrainedModel;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values were computed with mpmath at 50 digits from the same doubles. */
class LogisticRegressionReferenceTest {
    private static final Offset<Double> NEARLY = within(1e-14);
    private static final Offset<Double> AFTER_TRAINING = within(1e-13);
    private static final Model MODEL = new Model(new double[] {0.6, -0.8, 0.35}, 0.45);
    private static final double[][] INPUTS = {
        {1.4, 0.3, -0.7}, {-0.6, 1.7, 0.4}, {0.8, -1.2, 2.1}, {2.3, 0.9, -1.5}, {-1.1, 0.5, 0.2}
    };
    private static final int[] LABELS = {1, 0, 1, 0, 0};
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private final LogisticRegression mean = variant("mean");
    private final LogisticRegression sum = variant("sum");

    @Test
    void theOutputsAreTheTrueOnes() {
        assertThat(predictions(mean, MODEL, INPUTS))
                .containsExactly(
                        new double[] {
                            0.6910430124157229,
                            0.24416110090520293,
                            0.9324533088603709,
                            0.6422170929574377,
                            0.36818758226389836
                        },
                        NEARLY);
    }

    @Test
    void independentOutputsOfTheScoresOneToThreeAreThoseOfTheCatalogue() {
        double[][] outputs = mean.outputs(new double[][] {{1}, {2}, {3}}, new double[3], new double[][] {{1}});
        assertThat(outputs[0])
                .containsExactly(new double[] {0.7310585786300049, 0.8807970779778824, 0.9525741268224333}, NEARLY);
        assertThat(Arrays.stream(outputs[0]).sum()).isCloseTo(2.5644297834303207, NEARLY);
        assertThat(mean.classes(outputs)).containsExactly(2);
    }

    @Test
    void theNeuronOfTheHarvardLectureDecidesOnTheTableOfOr() {
        double[][] outputs = mean.outputs(new double[][] {{1, -1}}, new double[] {-0.5}, CORNERS);
        assertThat(outputs[2][0]).isCloseTo(0.6224593312018546, NEARLY);
        assertThat(mean.classes(outputs)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void hugeSumsSaturateTheOutputs() {
        double[][] weights = {{1, 2}, {-1, -2}};
        assertThat(mean.outputs(weights, new double[2], new double[][] {{800, 800}})[0])
                .containsExactly(1, 0);
        assertThat(mean.outputs(weights, new double[2], new double[][] {{350, 175}})[0][1])
                .isCloseTo(9.85967654375977e-305, within(1e-316));
    }

    @Test
    void tiesFollowTheConventions() {
        double[][] half = {{0.5}, {0.49}, {0.51}};
        assertThat(mean.classes(half)).containsExactly(1, 0, 1);
        assertThat(new LogisticRegressionReference(new LogisticRegressionParameters("mean", false, 0, 1, "constant"))
                        .classes(half))
                .containsExactly(0, 0, 1);
        assertThat(mean.classes(new double[][] {{0.2, 0.7, 0.7}, {0.4, 0.4, 0.1}}))
                .containsExactly(1, 0);
    }

    @Test
    void theGradientOfOneExampleIsThatOfTheCatalogue() {
        Gradient gradient = mean.exampleGradient(new double[] {1, 0}, 1, 0.6224593312018546);
        assertThat(gradient.weights()).containsExactly(new double[] {-0.37754066879814546, 0}, NEARLY);
        assertThat(gradient.bias()).isCloseTo(-0.37754066879814546, NEARLY);
    }

    @Test
    void theFirstStepUphillIsThatOfTheCatalogue() {
        Model after = mean.ascend(new Model(new double[2], 0), new double[][] {{1, 2}}, new int[] {1}, 0.1);
        assertThat(after.weights()).containsExactly(new double[] {0.05, 0.1}, NEARLY);
        assertThat(after.bias()).isCloseTo(0.05, NEARLY);
    }

    @Test
    void fiveStepsUphillArriveAtTheTrueModel() {
        Model after = mean.ascend(MODEL, INPUTS, LABELS, 0.3);
        assertThat(after.weights())
                .containsExactly(new double[] {0.4075400142080421, -1.1791059898215221, 0.6033278736833628}, NEARLY);
        assertThat(after.bias()).isCloseTo(0.1504569463625502, NEARLY);
        assertThat(MODEL.weights()).containsExactly(0.6, -0.8, 0.35);
    }

    @Test
    void theGradientOfTheCostIsTheTrueOne() {
        double[] predictions = predictions(mean, MODEL, INPUTS);
        Gradient averaged = mean.gradient(INPUTS, LABELS, predictions);
        assertThat(averaged.weights())
                .containsExactly(new double[] {0.08780383544780104, 0.23310639588495197, -0.14352036854110456}, NEARLY);
        assertThat(averaged.bias()).isCloseTo(0.17561241948052653, NEARLY);
        Gradient added = sum.gradient(INPUTS, LABELS, predictions);
        assertThat(added.weights())
                .containsExactly(new double[] {0.43901917723900524, 1.1655319794247598, -0.7176018427055227}, NEARLY);
        assertThat(added.bias()).isCloseTo(0.8780620974026326, NEARLY);
    }

    @Test
    void theStepWithColumnsArrivesAtTheTrueModel() {
        Model averaged = mean.columnsStep(MODEL, transposed(INPUTS), LABELS, 0.3);
        assertThat(averaged.weights())
                .containsExactly(new double[] {0.5736588493656597, -0.8699319187654856, 0.39305611056233136}, NEARLY);
        assertThat(averaged.bias()).isCloseTo(0.39731627415584203, NEARLY);
        Model added = sum.columnsStep(MODEL, transposed(INPUTS), LABELS, 0.3);
        assertThat(added.weights())
                .containsExactly(new double[] {0.4682942468282984, -1.1496595938274279, 0.5652805528116568}, NEARLY);
        assertThat(added.bias()).isCloseTo(0.18658137077921022, NEARLY);
    }

    @Test
    void costAndGradientWithAPenaltyAreTheTrueOnes() {
        double[] predictions = predictions(mean, MODEL, INPUTS);
        RegularisedCost averaged = mean.regularised(MODEL, INPUTS, LABELS, predictions, 0.7);
        assertThat(averaged.cost()).isCloseTo(0.519856609964064, NEARLY);
        assertThat(averaged.gradient().weights())
                .containsExactly(new double[] {0.17180383544780103, 0.12110639588495196, -0.09452036854110456}, NEARLY);
        assertThat(averaged.gradient().bias()).isCloseTo(0.17561241948052653, NEARLY);
        RegularisedCost added = sum.regularised(MODEL, INPUTS, LABELS, predictions, 0.7);
        assertThat(added.cost()).isCloseTo(2.59928304982032, NEARLY);
        assertThat(added.gradient().weights())
                .containsExactly(new double[] {0.8590191772390052, 0.6055319794247598, -0.47260184270552275}, NEARLY);
    }

    @Test
    void thePenaltyOfTheCatalogueIsReached() {
        Model model = new Model(new double[] {1, -2}, 3);
        double[][] inputs = {{1, 0}, {2, 1}};
        int[] labels = {1, 0};
        double[] predictions = {0.5, 0.4};
        double plain = mean.regularised(model, inputs, labels, predictions, 0).cost();
        assertThat(mean.regularised(model, inputs, labels, predictions, 0.9).cost() - plain)
                .isCloseTo(1.125, NEARLY);
        assertThat(mean.regularised(model, inputs, labels, new double[] {0, 0.4}, 0.9)
                        .cost())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(mean.regularised(model, inputs, labels, new double[] {1, 0}, 0)
                        .cost())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "sum"})
    void theGradientsAgreeWithCentralDifferences(String reduction) {
        LogisticRegression variant = variant(reduction);
        Random random = new Random(13);
        for (int run = 0; run < 20; run++) {
            double strength = random.nextDouble();
            double[][] inputs = random.doubles(6, -2, 2)
                    .mapToObj(x -> random.doubles(3, -2, 2).toArray())
                    .toArray(double[][]::new);
            int[] labels = random.ints(6, 0, 2).toArray();
            double[] parameters = random.doubles(4, -1.5, 1.5).toArray();
            Model model = model(parameters);
            double[] predictions = predictions(variant, model, inputs);
            CentralDifferences.agree(
                    flat(variant.gradient(inputs, labels, predictions)),
                    p -> cost(variant, model(p), inputs, labels, 0),
                    parameters,
                    10);
            CentralDifferences.agree(
                    flat(variant.regularised(model, inputs, labels, predictions, strength)
                            .gradient()),
                    p -> cost(variant, model(p), inputs, labels, strength),
                    parameters,
                    10);
            CentralDifferences.agree(
                    flat(variant.exampleGradient(inputs[0], labels[0], predictions[0])),
                    p -> cost(variant, model(p), new double[][] {inputs[0]}, new int[] {labels[0]}, 0),
                    parameters,
                    10);
        }
    }

    @Test
    void fiftyEpochsOnTheTableOfOrArriveAtTheTrueModel() {
        TrainedModel averaged = mean.train(CORNERS, new int[] {0, 1, 1, 1}, 0.5, 50);
        assertThat(averaged.model().weights())
                .containsExactly(new double[] {1.915599897277844, 1.915599897277844}, AFTER_TRAINING);
        assertThat(averaged.model().bias()).isCloseTo(-0.19195425435354077, AFTER_TRAINING);
        assertThat(averaged.losses()).hasSize(51);
        assertThat(averaged.losses()[0]).isCloseTo(StrictMath.log(2), AFTER_TRAINING);
        assertThat(averaged.losses()[50]).isCloseTo(0.23901040029208462, AFTER_TRAINING);
        for (int epoch = 1; epoch <= 50; epoch++) {
            assertThat(averaged.losses()[epoch]).isLessThan(averaged.losses()[epoch - 1]);
        }
        TrainedModel added = sum.train(CORNERS, new int[] {0, 1, 1, 1}, 0.5, 50);
        assertThat(added.model().bias()).isCloseTo(-1.4838359921858064, AFTER_TRAINING);
        assertThat(added.losses()[0]).isCloseTo(4 * StrictMath.log(2), AFTER_TRAINING);
        assertThat(added.losses()[50]).isCloseTo(0.3547608585092087, AFTER_TRAINING);
    }

    @Test
    void twentyEpochsOnAnOrdinaryBatchArriveAtTheTrueModel() {
        TrainedModel averaged = mean.train(INPUTS, LABELS, 0.3, 20);
        assertThat(averaged.model().weights())
                .containsExactly(
                        new double[] {0.6008798025642866, -1.1325641439469063, 0.5327544450092386}, AFTER_TRAINING);
        assertThat(averaged.model().bias()).isCloseTo(-0.23702353437955648, AFTER_TRAINING);
        TrainedModel added = sum.train(INPUTS, LABELS, 0.3, 20);
        assertThat(added.losses()[20]).isCloseTo(0.9968320959539958, AFTER_TRAINING);
    }

    @Test
    void noEpochLeavesTheZeros() {
        TrainedModel trained = mean.train(INPUTS, LABELS, 0.3, 0);
        assertThat(trained.model().weights()).containsExactly(0, 0, 0);
        assertThat(trained.model().bias()).isZero();
        assertThat(trained.losses()).hasSize(1);
    }

    private static double cost(
            LogisticRegression variant, Model model, double[][] inputs, int[] labels, double strength) {
        return variant.regularised(model, inputs, labels, predictions(variant, model, inputs), strength)
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

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static LogisticRegression variant(String reduction) {
        return new LogisticRegressionReference(new LogisticRegressionParameters(reduction, true, 0, 1, "constant"));
    }
}
