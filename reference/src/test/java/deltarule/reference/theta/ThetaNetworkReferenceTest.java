package deltarule.reference.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetwork.TrainedNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a golden example were computed with mpmath at 50 digits. */
class ThetaNetworkReferenceTest {
    private static final double[][][] THETA = {
        {{0.1, 0.2, -0.3}, {0.4, -0.5, 0.6}, {-0.25, 0.7, 0.35}, {0.15, -0.45, -0.8}},
        {{0.7, -0.8, 0.9, 0.55, -0.65}, {-0.2, 0.3, -0.5, 0.85, 0.45}}
    };
    private static final double[][] INPUTS = {{1.3, 2.2}, {-0.7, 0.4}, {0.6, -1.6}};
    private static final double[][] TARGETS = {{1, 0}, {0, 0}, {1, 1}};

    private final ThetaNetwork network = variant("sigmoid", "log-loss", true);

    @Test
    void theShapesAreThoseOfTheLecture() {
        Golden example = Golden.example("wpi-theta-shapes");
        int[] sizes = Arrays.stream(example.vector("s")).mapToInt(s -> (int) s).toArray();
        int[][] shapes = network.shapes(sizes);
        assertThat(shapes).hasDimensions(2, 2);
        for (int l = 0; l < 2; l++) {
            new Golden(example.inputs(), example.value().get(l))
                    .isReached(Arrays.stream(shapes[l]).asDoubleStream().toArray(), 1);
        }
    }

    @Test
    void aSingleUnitComputesTheLogicalAnd() {
        double[][][] and = {{{-30, 20, 20}}};
        assertThat(network.forward(and, new double[] {1, 1})[1][0]).isCloseTo(0.9999546021312976, within(1e-15));
        assertThat(network.forward(and, new double[] {1, 0})[1][0]).isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, log-loss, true, 0.571096214835221, 0.05879712506627086, 0.023731105205181627, 1.6448894689578184,"
                + " 1.2352921819385874, -0.4834594196736495",
        "sigmoid, log-loss, false, 0.571096214835221, 0.05879712506627086, 0.1637311052051816, 2.2083894689578183,"
                + " 1.2732033456055796, -0.01056144158291813",
        "sigmoid, half-squared-error, true, 0.571096214835221, 0.015868091263451525, 0.060035759477383294,"
                + " 0.5281487880591518, 0.22769000616973967, -0.1271902084903284",
        "sigmoid, half-squared-error, false, 0.571096214835221, 0.015868091263451525, 0.20003575947738328,"
                + " 1.0916487880591519, 0.2227172979426564, 0.0007483644769387535",
        "tanh, log-loss, true, 0.4101890686459866, 0.06479283793599332, -0.13962444182277894, 1.6959937835330194,"
                + " 0.7506368479362083, -0.5009356218875105",
        "tanh, log-loss, false, 0.4101890686459866, 0.06479283793599332, 0.00037555817722104357, 2.2594937835330193,"
                + " 1.1622579648175475, -0.3103655128605365",
        "tanh, half-squared-error, true, 0.4101890686459866, 0.01691638317301759, 0.029772102541580525,"
                + " 0.5402820464811513, 0.21812853608943225, -0.27256814838892013",
        "tanh, half-squared-error, false, 0.4101890686459866, 0.01691638317301759, 0.1697721025415805,"
                + " 1.1037820464811512, 0.2232317952070816, -0.009921495458702937"
    })
    void everyQuantityIsTheTrueOne(
            String activation,
            String loss,
            boolean averaged,
            double output,
            double hiddenDelta,
            double gradient,
            double firstCost,
            double lastCost,
            double lastWeight) {
        ThetaNetwork variant = variant(activation, loss, averaged);
        double[][] activations = variant.forward(THETA, INPUTS[0]);
        assertThat(activations[2][1]).isCloseTo(output, within(1e-14));
        assertThat(variant.deltas(THETA, activations, TARGETS[0])[0][2]).isCloseTo(hiddenDelta, within(1e-14));
        assertThat(gradients(variant, THETA, 0.3)[0][2][1]).isCloseTo(gradient, within(1e-14));
        TrainedNetwork trained = variant.train(THETA, INPUTS, TARGETS, 0.7, 0.3, 30);
        assertThat(trained.losses()).hasSize(31);
        assertThat(trained.losses()[0]).isCloseTo(firstCost, within(1e-14));
        assertThat(trained.losses()[30]).isCloseTo(lastCost, within(1e-13));
        assertThat(trained.theta()[0][3][2]).isCloseTo(lastWeight, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, log-loss, true",
        "sigmoid, half-squared-error, false",
        "tanh, log-loss, false",
        "tanh, half-squared-error, true"
    })
    void theRegularisedGradientIsThatOfTheCost(String activation, String loss, boolean averaged) {
        ThetaNetwork variant = variant(activation, loss, averaged);
        Random random = new Random(3);
        for (int run = 0; run < 20; run++) {
            double[] weights = random.doubles(22, -1.5, 1.5).toArray();
            double[] gradient = flat(gradients(variant, unflat(weights), 0.7));
            CentralDifferences.agree(gradient, w -> cost(variant, unflat(w), 0.7), weights, 10);
        }
    }

    @Test
    void theClosedFormIsThatOfBackpropagation() {
        for (String activation : new String[] {"sigmoid", "tanh"}) {
            ThetaNetwork variant = variant(activation, "half-squared-error", true);
            double[][][] theta = {THETA[0], {THETA[1][0]}};
            double[][] a = variant.forward(theta, INPUTS[2]);
            double[][] deltas = variant.deltas(theta, a, new double[] {1});
            double[] hidden = Arrays.copyOfRange(a[1], 1, a[1].length);
            ThetaNetwork.Gradients gradients = variant.twoLayerGradients(theta[1], INPUTS[2], hidden, a[2][0], 1);
            assertThat(gradients.theta1()).isDeepEqualTo(variant.accumulated(new double[4][3], deltas[0], a[0]));
            assertThat(gradients.theta2()).isDeepEqualTo(variant.accumulated(new double[1][5], deltas[1], a[1]));
        }
    }

    @Test
    void theExampleOfTheCatalogueIsReached() {
        double[][][] theta = {{{0.1, 0.2, -0.3}, {0.4, -0.5, 0.6}}, {{0.7, -0.8, 0.9}}};
        double[][] a = network.forward(theta, new double[] {1, 2});
        double[][] deltas = network.deltas(theta, a, new double[] {1});
        assertThat(a[2][0]).isCloseTo(0.737843116943415, within(1e-15));
        assertThat(deltas[1][0]).isCloseTo(-0.2621568830565851, within(1e-15));
        assertThat(deltas[0]).containsExactly(new double[] {0.05126914322409687, -0.04420827324077921}, within(1e-16));
        double[] ofTheta2 = network.accumulated(new double[1][3], deltas[1], a[1])[0];
        assertThat(ofTheta2)
                .containsExactly(
                        new double[] {-0.2621568830565851, -0.11156282335406058, -0.19668585076452041}, within(1e-15));
        double[][] ofTheta1 = network.accumulated(new double[2][3], deltas[0], a[0]);
        assertThat(ofTheta1[1])
                .containsExactly(
                        new double[] {-0.04420827324077921, -0.04420827324077921, -0.08841654648155842}, within(1e-15));
    }

    @Test
    void theSlidesNumbersOfTheRegularisedGradientAreReached() {
        double[][] ones = {{1, 1, 1}, {1, 1, 1}};
        double[][] theta = {{1, 2, 3}, {4, 5, 6}};
        assertThat(network.regularizedGradient(ones, theta, 2, 0.5))
                .isDeepEqualTo(new double[][] {{0.5, 1, 1.25}, {0.5, 1.75, 2}});
    }

    @Test
    void trainingLearnsToTellTheDiagonalsOfASquareApart() {
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[][] targets = {{0}, {1}, {1}, {0}};
        Random random = new Random(3);
        double[][][] start = {new double[3][], new double[1][]};
        Arrays.setAll(start[0], i -> random.doubles(3, -1.5, 1.5).toArray());
        start[1][0] = random.doubles(4, -1.5, 1.5).toArray();
        for (String activation : new String[] {"sigmoid", "tanh"}) {
            ThetaNetwork variant = variant(activation, "log-loss", true);
            TrainedNetwork trained = variant.train(start, corners, targets, 0.8, 0, 5000);
            for (int i = 0; i < 4; i++) {
                double[][] a = variant.forward(trained.theta(), corners[i]);
                assertThat(a[2][0] >= 0.5 ? 1.0 : 0.0).isEqualTo(targets[i][0]);
            }
        }
    }

    @Test
    void trainingForNoEpochGivesACopy() {
        TrainedNetwork trained = network.train(THETA, INPUTS, TARGETS, 0.3, 0.1, 0);
        assertThat(trained.losses()).hasSize(1);
        assertThat(Arrays.deepEquals(trained.theta(), THETA)).isTrue();
        assertThat(trained.theta()[0][0]).isNotSameAs(THETA[0][0]);
    }

    @Test
    void hugeSumsSaturateTheUnits() {
        double[][][] theta = {{{0, 1000}, {0, -1000}}, {{0, 800, 0}, {0, -800, 0}}};
        double[][] a = network.forward(theta, new double[] {2});
        assertThat(a[1]).containsExactly(1, 1, 0);
        assertThat(a[2]).containsExactly(1, 0);
        assertThat(variant("tanh", "log-loss", true).forward(theta, new double[] {2})[1])
                .containsExactly(1, 1, -1);
    }

    @Test
    void certainPredictionsCostNothingOrWithoutEnd() {
        double[][][] theta = {{{1, 0.5}}};
        assertThat(network.cost(theta, new double[][] {{0}, {1}}, new double[][] {{0}, {1}}, 0))
                .isZero();
        assertThat(network.cost(theta, new double[][] {{0}, {1}}, new double[][] {{1}, {1}}, 0))
                .isEqualTo(Double.POSITIVE_INFINITY);
        ThetaNetwork squared = variant("sigmoid", "half-squared-error", true);
        assertThat(squared.cost(theta, new double[][] {{0}, {1}}, new double[][] {{1}, {1}}, 0))
                .isEqualTo(0.25);
    }

    @Test
    void networksAndExamplesOutsideTheirDomainAreRefused() {
        refused(() -> network.shapes(new int[] {3}));
        refused(() -> network.shapes(new int[] {3, 0, 2}));
        refused(() -> network.forward(null, INPUTS[0]));
        refused(() -> network.forward(new double[0][][], INPUTS[0]));
        refused(() -> network.forward(THETA, new double[] {1, 2, 3}));
        refused(() -> network.forward(THETA, new double[] {1, Double.NaN}));
        refused(() -> network.forward(new double[][][] {THETA[1], THETA[0]}, INPUTS[0]));
        refused(() -> network.forward(new double[][][] {{{1, 2, 3}, {4, 5}}}, INPUTS[0]));
        double[][] a = network.forward(THETA, INPUTS[0]);
        refused(() -> network.deltas(THETA, Arrays.copyOf(a, 2), TARGETS[0]));
        refused(() -> network.deltas(THETA, a, new double[] {1}));
        refused(() -> network.deltas(THETA, a, new double[] {1, 0.5}));
        refused(() -> network.accumulated(THETA[1], new double[] {1}, a[1]));
        refused(() -> network.accumulated(THETA[1], new double[] {1, 2}, a[0]));
        refused(() -> network.accumulated(null, new double[] {1, 2}, a[1]));
    }

    @Test
    void derivativesCostsAndTrainingOutsideTheirDomainAreRefused() {
        double[][] theta2 = {{0.1, 0.2, 0.3}};
        double[] two = {1, 2};
        refused(() -> network.twoLayerGradients(THETA[1], two, new double[4], 0.5, 1));
        refused(() -> network.twoLayerGradients(theta2, two, new double[] {1}, 0.5, 1));
        refused(() -> network.twoLayerGradients(theta2, null, two, 0.5, 1));
        refused(() -> network.twoLayerGradients(theta2, two, two, 1.5, 1));
        refused(() -> network.twoLayerGradients(theta2, two, two, 0.5, 2));
        refused(() -> network.twoLayerGradients(theta2, two, new double[] {1, Double.NaN}, 0.5, 1));
        refused(() -> network.regularizedGradient(THETA[1], THETA[0], 2, 0.5));
        refused(() -> network.regularizedGradient(THETA[1], THETA[1], 0, 0.5));
        refused(() -> network.regularizedGradient(THETA[1], THETA[1], 2, -0.5));
        refused(() -> network.cost(THETA, new double[0][], new double[0][], 0.1));
        refused(() -> network.cost(THETA, new double[][] {{0.5, 1.5}}, new double[][] {{1, 0}}, 0.1));
        refused(() -> network.cost(THETA, new double[][] {{0.5, 0.5}}, new double[][] {{1, 0}}, -0.1));
        refused(() -> network.train(THETA, INPUTS, TARGETS, 0, 0.1, 3));
        refused(() -> network.train(THETA, INPUTS, TARGETS, 0.1, -0.1, 3));
        refused(() -> network.train(THETA, INPUTS, TARGETS, 0.1, 0.1, -3));
        refused(() -> network.train(THETA, INPUTS, new double[][] {{1, 0}}, 0.1, 0.1, 3));
        refused(() -> network.train(THETA, new double[0][], new double[0][], 0.1, 0.1, 3));
    }

    static ThetaNetwork variant(String activation, String loss, boolean averaged) {
        return new ThetaNetworkReference(new ThetaNetworkParameters(activation, loss, averaged, "targets"));
    }

    private static void refused(Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run);
    }

    private static double[][][] gradients(ThetaNetwork variant, double[][][] theta, double lambda) {
        double[][][] sums = {new double[4][3], new double[2][5]};
        for (int n = 0; n < INPUTS.length; n++) {
            double[][] a = variant.forward(theta, INPUTS[n]);
            double[][] deltas = variant.deltas(theta, a, TARGETS[n]);
            for (int l = 0; l < 2; l++) {
                sums[l] = variant.accumulated(sums[l], deltas[l], a[l]);
            }
        }
        for (int l = 0; l < 2; l++) {
            sums[l] = variant.regularizedGradient(sums[l], theta[l], INPUTS.length, lambda);
        }
        return sums;
    }

    private static double cost(ThetaNetwork variant, double[][][] theta, double lambda) {
        double[][] predictions =
                Arrays.stream(INPUTS).map(x -> variant.forward(theta, x)[2]).toArray(double[][]::new);
        return variant.cost(theta, predictions, TARGETS, lambda);
    }

    private static double[][][] unflat(double[] w) {
        double[][][] theta = {new double[4][3], new double[2][5]};
        for (int i = 0; i < 22; i++) {
            if (i < 12) {
                theta[0][i / 3][i % 3] = w[i];
            } else {
                theta[1][(i - 12) / 5][(i - 12) % 5] = w[i];
            }
        }
        return theta;
    }

    private static double[] flat(double[][][] theta) {
        return Arrays.stream(theta)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
