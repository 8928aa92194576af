package deltarule.reference.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetwork.Gradients;
import deltarule.reference.golden.CentralDifferences;
import org.junit.jupiter.api.Test;

/** What the slides get wrong gives other numbers. */
class ThetaNetworkErrataTest {
    private static final double[][][] THETA = {{{0.1, 0.2, -0.3}, {0.4, -0.5, 0.6}}, {{0.7, -0.8, 0.9}}};
    private static final double[] INPUT = {1, 2};
    private static final double[] TARGET = {1};

    private final ThetaNetwork network = ThetaNetworkReferenceTest.variant("sigmoid", "log-loss", true);
    private final double[][] a = network.forward(THETA, INPUT);
    private final double[][] deltas = network.deltas(THETA, a, TARGET);
    private final Gradients gradients =
            network.twoLayerGradients(THETA[1], INPUT, new double[] {a[1][1], a[1][2]}, a[2][0], 1);

    @Test
    void erratumWpi01NumberingTheLayersFromZeroShiftsEveryShape() {
        int[] sizes = {3, 3, 1};
        int j = 1;
        int[] printedForThetaOne = {sizes[j + 1], sizes[j] + 1};
        assertThat(network.shapes(sizes)[0]).containsExactly(3, 4);
        assertThat(printedForThetaOne).containsExactly(1, 4);
    }

    @Test
    void erratumWpi07ARightAnswerChangesTheWeightsToo() {
        double z = StrictMath.log(9);
        double[] slope = CentralDifferences.of(p -> cost(new double[][][] {{{p[0], 0.3}}}, 0), new double[] {z});
        double[] delta =
                network.deltas(new double[][][] {{{z, 0.3}}}, new double[][] {{1, 0}, {0.9}}, new double[] {1})[0];
        assertThat(delta[0]).isCloseTo(-0.1, within(1e-15));
        assertThat(slope[0]).isCloseTo(delta[0], within(1e-9));
    }

    @Test
    void erratumWpi08ThePrintedDecayIsNotTheDerivativeOfThePenalty() {
        double theta = 0.6;
        double[] slope = CentralDifferences.of(
                p -> network.cost(
                        new double[][][] {{{0.2, p[0]}}},
                        new double[][] {{0.5}, {0.5}, {0.5}, {0.5}},
                        new double[][] {{1}, {0}, {1}, {0}},
                        0.9),
                new double[] {theta});
        double right = network.regularizedGradient(new double[1][2], new double[][] {{0.2, theta}}, 4, 0.9)[0][1];
        double printed = 0.9 * theta;
        assertThat(right).isCloseTo(0.135, within(1e-15));
        assertThat(slope[0]).isCloseTo(right, within(1e-9));
        assertThat(printed - slope[0]).isCloseTo(0.405, within(1e-9));
    }

    @Test
    void erratumWpi09ThePrintedErrorLacksTheDerivativeOfTheActivation() {
        double[] printed = {THETA[1][0][1] * deltas[1][0], THETA[1][0][2] * deltas[1][0]};
        double[] slopes = new double[2];
        for (int i = 0; i < 2; i++) {
            int unit = i;
            // the derivative with respect to a bias is that with respect to the weighted sum
            slopes[i] = CentralDifferences.of(p -> cost(withBias(unit, p[0]), 0), new double[] {THETA[0][i][0]})[0];
        }
        assertThat(deltas[0]).containsExactly(slopes, within(1e-9));
        assertThat(printed).containsExactly(new double[] {0.20972551, -0.23594119}, within(5e-9));
        assertThat(deltas[0]).containsExactly(new double[] {0.05126914, -0.04420827}, within(5e-9));
    }

    @Test
    void erratumWpi10ThePrintedFractionLacksTheFactorThatCancels() {
        double printed = (0.7 - 1) / (0.7 * 0.3) * 0.5;
        double right = network.twoLayerGradients(new double[][] {{0.2, 0.4}}, INPUT, new double[] {0.5}, 0.7, 1)
                .theta2()[0][1];
        assertThat(printed).isCloseTo(-0.714286, within(5e-7));
        assertThat(right).isCloseTo(-0.15, within(1e-15));
    }

    @Test
    void erratumWpi11KeepingTheBiasColumnSendsErrorsToTheWrongUnits() {
        double delta = a[2][0] - 1;
        double kept = THETA[1][0][0] * delta * a[1][1] * (1 - a[1][1]) * INPUT[1];
        double[] slope = CentralDifferences.of(
                p -> cost(new double[][][] {{{0.1, 0.2, p[0]}, THETA[0][1]}, THETA[1]}, 0), new double[] {THETA[0][0][2]
                });
        assertThat(gradients.theta1()[0][2]).isCloseTo(slope[0], within(1e-9));
        assertThat(Math.abs(kept - slope[0])).isCloseTo(0.192, within(5e-4));
        assertThat(gradients.theta2()[0]).hasSize(3);
    }

    @Test
    void erratumWpi13TheInputAloneHasOneEntryTooFew() {
        double[][] fourColumns = {{0.1, 0.2, -0.3, 0.4}, {0.4, -0.5, 0.6, 0.1}, {0.2, 0.1, -0.6, 0.5}};
        assertThat(network.forward(new double[][][] {fourColumns}, new double[] {1, 2, 3})[1])
                .hasSize(3);
        assertThat(network.forward(new double[][][] {fourColumns}, new double[] {1, 2, 3})[0])
                .containsExactly(1, 1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.forward(new double[][][] {fourColumns}, new double[] {1, 1, 2, 3}));
    }

    @Test
    void erratumWpi28TheOutputErrorOfTheSquaredLossNeedsTheDerivativeOfTheSigmoid() {
        ThetaNetwork squared = ThetaNetworkReferenceTest.variant("sigmoid", "half-squared-error", true);
        double[][][] theta = {{{0.5, 0.3}}};
        double[][] activations = squared.forward(theta, new double[] {0});
        double delta = squared.deltas(theta, activations, TARGET)[0][0];
        assertThat(delta).isCloseTo(-0.08872345867, within(1e-10));
        assertThat(activations[1][0] - 1).isCloseTo(-0.3775406688, within(1e-10));
    }

    private double cost(double[][][] theta, double lambda) {
        double[][] prediction = {network.forward(theta, theta.length == 1 ? new double[] {0} : INPUT)[theta.length]};
        return network.cost(theta, prediction, new double[][] {TARGET}, lambda);
    }

    private static double[][][] withBias(int unit, double bias) {
        double[][] first = {THETA[0][0].clone(), THETA[0][1].clone()};
        first[unit][0] = bias;
        return new double[][][] {first, THETA[1]};
    }
}
