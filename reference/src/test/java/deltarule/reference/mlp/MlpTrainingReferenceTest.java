package deltarule.reference.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a golden example were computed with mpmath at 60 digits from the same doubles. */
class MlpTrainingReferenceTest {
    private static final Network SCULLY = new Network(
            new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}},
            new double[] {0.1, 0.1, 0.1},
            new double[] {0.2, 0.6, 0.2},
            0.1);
    private static final Network NETWORK = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}},
            new double[] {0.25, -0.35, 0.15, 0.45},
            new double[] {0.9, -0.7, 0.4, 0.65},
            -0.3);
    private static final double[][] INPUTS = {
        {0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6}, {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}
    };
    private static final int[] TARGETS = {1, 0, 0, 1, 1};

    @Test
    void theNetworkOfScullysLectureGivesItsActivations() {
        MlpTraining mlp = variant("sigmoid", "log-loss");
        double[][] hidden = mlp.hiddenActivations(SCULLY, new double[][] {{0.2, 0.5, -0.9}});
        for (int k = 0; k < 3; k++) {
            Golden.example("scu-h1-neuron" + (k + 1)).isReached(hidden[0][k], 1);
        }
        Golden.example("scu-h2-end-to-end").isReached(mlp.predictions(SCULLY, hidden)[0], 1);
    }

    @Test
    void theLossOfTheHarvardTableIsTheTrueOne() {
        double[] predictions = {0.37754066879814546, 0.18242552380635635, 0.6224593312018546, 0.37754066879814546};
        int[] targets = {0, 1, 1, 1};
        Golden.example("har-table-logloss-true")
                .isReached(variant("tanh", "log-loss").loss(predictions, targets), 1);
        Golden.example("har-table-mse-true")
                .isReached(variant("tanh", "squared-error").loss(predictions, targets), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, 0.8831708889152075, 0.8104472548237446",
        "sigmoid, 0.8005922431513315, 0.7225722281788024",
        "relu, 1.39, 0.8832424318835613"
    })
    void theWayForwardGivesTheTrueValues(String activation, double firstHidden, double firstPrediction) {
        MlpTraining mlp = variant(activation, "log-loss");
        double[][] hidden = mlp.hiddenActivations(NETWORK, INPUTS);
        assertThat(hidden[0][0]).isCloseTo(firstHidden, within(1e-14));
        assertThat(mlp.predictions(NETWORK, hidden)[0]).isCloseTo(firstPrediction, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, log-loss, 0.44911138817529683, 0.017753836060570603, 0.06671240812991448, -0.005099229567337979,"
                + " 0.011526347177769755",
        "tanh, squared-error, 0.13991595512518443, 0.005282263495913828, 0.02750608368590942, -0.012095655190139453,"
                + " 0.008439766683235936",
        "sigmoid, log-loss, 0.5758682960415386, 0.022091975260495274, 0.018704602908074807, 0.04723634473419905,"
                + " 0.040475210833523546",
        "sigmoid, squared-error, 0.19433924923387386, 0.01025153915924722, 0.009592766563214087, 0.026200566217452443,"
                + " 0.027159524784068377",
        "relu, log-loss, 0.4331317086885182, 0.06286843390370682, -0.06301566539065831, 0.06417617675021611,"
                + " 0.10559508531495698",
        "relu, squared-error, 0.1387840918202698, 0.025861477924372035, -0.017888397187407618, 0.027121458051639756,"
                + " 0.05371612254689245"
    })
    void lossAndDerivativesAreTheTrueOnes(
            String activation, String loss, double value, double dW21, double db3, double dv1, double dc) {
        MlpTraining mlp = variant(activation, loss);
        Gradients gradients = gradients(mlp, NETWORK, INPUTS, TARGETS);
        assertThat(loss(mlp, NETWORK, INPUTS, TARGETS)).isCloseTo(value, within(1e-14));
        assertThat(gradients.hiddenWeights()[2][1]).isCloseTo(dW21, within(1e-14));
        assertThat(gradients.hiddenBias()[3]).isCloseTo(db3, within(1e-14));
        assertThat(gradients.outputWeights()[1]).isCloseTo(dv1, within(1e-14));
        assertThat(gradients.outputBias()).isCloseTo(dc, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, log-loss, 0.009272711603677113, 0.23944441831869318, -0.2564210773332145",
        "tanh, squared-error, 0.0033054721769975835, 0.29894211304479057, -0.3746257388425016",
        "sigmoid, log-loss, 0.055996596795371764, 0.35722525646648706, -0.6613459278113657",
        "sigmoid, squared-error, 0.031179045395061864, 0.4591208199196539, -0.6277641556332796",
        "relu, log-loss, 0.006172256888640043, 0.5154187409851911, -1.064421297820484",
        "relu, squared-error, 0.0034986320178314622, 0.4706082433886788, -0.8731980834172847"
    })
    void fiftyEpochsArriveAtTheTrueParameters(String activation, String loss, double last, double w00, double c) {
        TrainedNetwork trained = variant(activation, loss).train(NETWORK, INPUTS, TARGETS, 0.7, 50);
        assertThat(trained.losses()).hasSize(51);
        assertThat(trained.losses()[50]).isCloseTo(last, within(1e-12));
        assertThat(trained.network().hiddenWeights()[0][0]).isCloseTo(w00, within(1e-12));
        assertThat(trained.network().outputBias()).isCloseTo(c, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, log-loss",
        "tanh, squared-error",
        "sigmoid, log-loss",
        "sigmoid, squared-error",
        "relu, log-loss",
        "relu, squared-error"
    })
    void theGradientsAgreeWithCentralDifferences(String activation, String loss) {
        MlpTraining mlp = variant(activation, loss);
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            double[] parameters = random.doubles(4 * 3 + 4 + 4 + 1, -1.5, 1.5).toArray();
            double[][] inputs = random.doubles(6, -2, 2)
                    .mapToObj(x -> random.doubles(3, -2, 2).toArray())
                    .toArray(double[][]::new);
            int[] targets = random.ints(6, 0, 2).toArray();
            CentralDifferences.agree(
                    flat(gradients(mlp, network(parameters), inputs, targets)),
                    p -> loss(mlp, network(p), inputs, targets),
                    parameters,
                    10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, log-loss",
        "tanh, squared-error",
        "sigmoid, log-loss",
        "sigmoid, squared-error",
        "relu, log-loss",
        "relu, squared-error"
    })
    void trainingLearnsToTellTheDiagonalsOfASquareApart(String activation, String loss) {
        MlpTraining mlp = variant(activation, loss);
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[] targets = {0, 1, 1, 0};
        double[] start = new Random(3).doubles(6 * 2 + 6 + 6 + 1, -1.5, 1.5).toArray();
        Network initial = new Network(
                new double[][] {
                    {start[0], start[1]},
                    {start[2], start[3]},
                    {start[4], start[5]},
                    {start[6], start[7]},
                    {start[8], start[9]},
                    {start[10], start[11]}
                },
                Arrays.copyOfRange(start, 12, 18),
                Arrays.copyOfRange(start, 18, 24),
                start[24]);
        TrainedNetwork trained = mlp.train(initial, corners, targets, 0.8, 5000);
        double[] predictions = mlp.predictions(trained.network(), mlp.hiddenActivations(trained.network(), corners));
        for (int i = 0; i < 4; i++) {
            assertThat(predictions[i] >= 0.5 ? 1 : 0).isEqualTo(targets[i]);
        }
        assertThat(trained.losses()[5000]).isLessThan(trained.losses()[0] / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, log-loss",
        "tanh, squared-error",
        "sigmoid, log-loss",
        "sigmoid, squared-error",
        "relu, log-loss",
        "relu, squared-error"
    })
    void tenEpochsOfThePublicRunLearnExclusiveOr(String activation, String loss) {
        MlpTraining mlp = variant(activation, loss);
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[] targets = {0, 1, 1, 0};
        Network undecided = new Network(
                new double[][] {{-2.7, 2.8}, {-2.9, 1.7}}, new double[] {0.9, -1.2}, new double[] {-1.5, 3.0}, 0.7);
        double[] before = mlp.predictions(undecided, mlp.hiddenActivations(undecided, corners));
        TrainedNetwork trained = mlp.train(undecided, corners, targets, 0.8, 10);
        double[] after = mlp.predictions(trained.network(), mlp.hiddenActivations(trained.network(), corners));
        assertThat(classes(before)).isNotEqualTo(targets);
        assertThat(classes(after)).isEqualTo(targets);
    }

    @Test
    void trainingForNoEpochGivesACopy() {
        TrainedNetwork trained = variant("tanh", "log-loss").train(NETWORK, INPUTS, TARGETS, 0.3, 0);
        assertThat(trained.losses()).hasSize(1);
        assertThat(trained.network().hiddenWeights()).isDeepEqualTo(NETWORK.hiddenWeights());
        assertThat(trained.network().hiddenWeights()[0]).isNotSameAs(NETWORK.hiddenWeights()[0]);
    }

    @ParameterizedTest
    @CsvSource({"tanh, 1, -1", "sigmoid, 1, 0", "relu, 2400, 0"})
    void hugeSumsSaturateTheHiddenUnits(String activation, double high, double low) {
        Network network = new Network(new double[][] {{1, 2}, {-1, -2}}, new double[2], new double[] {1, 0.5}, 0.25);
        assertThat(variant(activation, "log-loss").hiddenActivations(network, new double[][] {{800, 800}})[0])
                .containsExactly(high, low);
    }

    @Test
    void certainPredictionsDoNotOverflow() {
        Network network = new Network(new double[][] {{1}}, new double[1], new double[] {1}, 0);
        double[] predictions =
                variant("relu", "log-loss").predictions(network, new double[][] {{-1000}, {-30}, {1.25}, {40}, {1000}});
        // sigma(-30) and sigma(1.25) at 60 digits; the others to the nearest double
        double[] expected = {0, 9.357622968839299e-14, 0.7772998611746912, 1, 1};
        for (int i = 0; i < 5; i++) {
            assertThat(predictions[i]).isCloseTo(expected[i], within(1e-15 * expected[i]));
        }
    }

    @Test
    void theLogLossOfCertainPredictionsIsZeroOrInfinite() {
        MlpTraining mlp = variant("tanh", "log-loss");
        assertThat(mlp.loss(new double[] {0, 1}, new int[] {0, 1})).isZero();
        assertThat(mlp.loss(new double[] {0, 1}, new int[] {1, 1})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(mlp.loss(new double[] {1e-200}, new int[] {1})).isCloseTo(460.51701859880916, within(1e-12));
        assertThat(mlp.loss(new double[] {0.7}, new int[] {0})).isCloseTo(1.203972804325936, within(1e-15));
    }

    private static MlpTraining variant(String activation, String loss) {
        return new MlpTrainingReference(new MlpTrainingParameters(activation, loss, "rows", "mean"));
    }

    private static int[] classes(double[] predictions) {
        return Arrays.stream(predictions).mapToInt(q -> q >= 0.5 ? 1 : 0).toArray();
    }

    private static double loss(MlpTraining mlp, Network network, double[][] inputs, int[] targets) {
        return mlp.loss(mlp.predictions(network, mlp.hiddenActivations(network, inputs)), targets);
    }

    private static Gradients gradients(MlpTraining mlp, Network network, double[][] inputs, int[] targets) {
        double[][] hidden = mlp.hiddenActivations(network, inputs);
        return mlp.gradients(network, inputs, hidden, mlp.predictions(network, hidden), targets);
    }

    private static Network network(double[] parameters) {
        double[][] hiddenWeights = new double[4][];
        for (int k = 0; k < 4; k++) {
            hiddenWeights[k] = Arrays.copyOfRange(parameters, 3 * k, 3 * k + 3);
        }
        return new Network(
                hiddenWeights,
                Arrays.copyOfRange(parameters, 12, 16),
                Arrays.copyOfRange(parameters, 16, 20),
                parameters[20]);
    }

    private static double[] flat(Gradients gradients) {
        DoubleStream hiddenWeights = Arrays.stream(gradients.hiddenWeights()).flatMapToDouble(Arrays::stream);
        DoubleStream output =
                DoubleStream.concat(Arrays.stream(gradients.outputWeights()), DoubleStream.of(gradients.outputBias()));
        return DoubleStream.concat(hiddenWeights, DoubleStream.concat(Arrays.stream(gradients.hiddenBias()), output))
                .toArray();
    }
}
