package deltarule.reference.tanhnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Activations;
import deltarule.problems.tanhnet.TanhNetwork.LayerGradients;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import org.junit.jupiter.api.Test;

/** What the slides get wrong gives other numbers; and what is refused. */
class TanhNetworkErrataTest {
    private static final Network NETWORK = new Network(
            new double[][] {{0.7, -0.4}, {-0.6, 0.8}, {0.5, 0.9}},
            new double[] {0.25, -0.35, 0.15},
            new double[][] {{0.9, -0.7, 0.4}},
            new double[] {-0.3});
    private static final double[][] INPUTS = {{0.6, -0.9, 1.3, -0.4}, {-1.2, 1.4, 0.7, -0.8}};
    private static final int[][] TARGETS = {{1, 0, 0, 1}};

    private final TanhNetwork tanh = variant("tanh");
    private final TanhNetwork sigmoid = variant("sigmoid");

    @Test
    void erratumScu20AddingTheBiasToASumThatHasItGivesAnotherOutput() {
        Network output =
                new Network(new double[][] {{40}}, new double[] {0}, new double[][] {{0.656}}, new double[] {0.1});
        double right = sigmoid.forward(output, new double[][] {{1}}).predictions()[0][0];
        assertThat(right).isCloseTo(0.6804846612, within(1e-10));
        assertThat(1 / (1 + Math.exp(-0.756 - 0.1))).isCloseTo(0.7018242628, within(1e-10));
    }

    @Test
    void erratumScu21ThePrintedDerivativeFitsTanhUnitsAndNoSigmoidUnits() {
        assertThat(slopeByDifferences(tanh)).isCloseTo(printedSlope(tanh), within(1e-9));
        assertThat(slopeByDifferences(sigmoid)).isNotCloseTo(printedSlope(sigmoid), within(1e-2));
        assertThat(slopeByDifferences(sigmoid)).isCloseTo(slope(sigmoid), within(1e-9));
    }

    @Test
    void erratumScu22WithoutKeptDimensionsTheBiasesGrowIntoASquare() {
        Activations activations = tanh.forward(NETWORK, INPUTS);
        double[][] outputErrors = tanh.outputErrors(activations.predictions(), TARGETS);
        double[][] errors = tanh.hiddenErrors(NETWORK.outputWeights(), outputErrors, activations.hidden())
                .sums();
        double[] slopes = tanh.layerGradients(errors, INPUTS).biases();
        double[] after = tanh.step(NETWORK, INPUTS, TARGETS, 0.7).hiddenBiases();
        assertThat(after).hasSize(3);
        double[][] broadcast = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                broadcast[row][column] = NETWORK.hiddenBiases()[row] - 0.7 * slopes[column];
            }
            assertThat(broadcast[row][row]).isCloseTo(after[row], within(1e-15));
            assertThat(broadcast[row][(row + 1) % 3]).isNotCloseTo(after[row], within(1e-3));
        }
    }

    @Test
    void erratumSha17ARotatedBiasMatrixTellsIdenticalExamplesApart() {
        double[][] printed = {{1, 2, 3}, {2, 3, 4}, {3, 4, 1}, {4, 1, 2}};
        assertThat(biasesOfThreeIdenticalExamples())
                .isDeepEqualTo(new double[][] {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}, {4, 4, 4}});
        assertThat(printed[0][0]).isNotEqualTo(printed[0][1]);
    }

    @Test
    void erratumSha18AFirstRowOfAllBiasesTellsIdenticalExamplesApart() {
        double[] printedFirstRow = {1, 2, 3};
        assertThat(biasesOfThreeIdenticalExamples()[0]).containsExactly(1, 1, 1).isNotEqualTo(printedFirstRow);
    }

    @Test
    void matricesAndNetworksThatDoNotFitAreRefused() {
        double[][] two = {{1, 2}, {3, 4}};
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.sums(null, new double[2], two));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.sums(two, null, two));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.sums(two, new double[3], two));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tanh.sums(new double[][] {{1, 2}, {3}}, new double[2], two));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.sums(two, new double[] {1, Double.NaN}, two));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.sums(two, new double[2], new double[2][0]));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.forward(null, INPUTS));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.forward(NETWORK, new double[3][2]));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.hiddenErrors(two, two, new double[3][2]));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.hiddenErrors(two, new double[1][2], two));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.hiddenErrors(two, two, new double[2][3]));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.layerGradients(two, new double[2][3]));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.layerGradients(two, null));
    }

    @Test
    void predictionsTargetsRatesAndEpochsOutsideTheirDomainAreRefused() {
        double[][] half = {{0.5, 0.5}};
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.cost(half, null));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.cost(half, new int[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.cost(half, new int[][] {{1, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tanh.cost(new double[][] {{0.5, 1.1}}, new int[][] {{1, 0}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tanh.outputErrors(new double[][] {{0.5, Double.NaN}}, new int[][] {{1, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.step(NETWORK, INPUTS, TARGETS, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.step(NETWORK, INPUTS, TARGETS, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.step(NETWORK, INPUTS, new int[][] {{1}}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.train(NETWORK, INPUTS, TARGETS, 0.1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tanh.train(NETWORK, INPUTS, TARGETS, Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.train(null, INPUTS, TARGETS, 0.1, 0));
    }

    private static TanhNetwork variant(String activation) {
        return new TanhNetworkReference(
                new TanhNetworkParameters(activation, "gradients", 1, "natural", 0, "constant"));
    }

    private double[][] biasesOfThreeIdenticalExamples() {
        return tanh.sums(new double[4][2], new double[] {1, 2, 3, 4}, new double[][] {{5, 5, 5}, {6, 6, 6}});
    }

    /** The derivative with respect to the first hidden bias, as the slide's code has it. */
    private static double printedSlope(TanhNetwork network) {
        Activations activations = network.forward(NETWORK, INPUTS);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double hidden = activations.hidden()[0][i];
            sum += 0.9 * (activations.predictions()[0][i] - TARGETS[0][i]) * (1 - hidden * hidden);
        }
        return sum / 4;
    }

    private static double slope(TanhNetwork network) {
        Activations activations = network.forward(NETWORK, INPUTS);
        double[][] errors = network.outputErrors(activations.predictions(), TARGETS);
        LayerGradients gradients = network.layerGradients(
                network.hiddenErrors(NETWORK.outputWeights(), errors, activations.hidden())
                        .sums(),
                INPUTS);
        return gradients.biases()[0];
    }

    private static double slopeByDifferences(TanhNetwork network) {
        return (cost(network, 0.25 + 1e-5) - cost(network, 0.25 - 1e-5)) / 2e-5;
    }

    private static double cost(TanhNetwork network, double firstBias) {
        Network moved = new Network(
                NETWORK.hiddenWeights(),
                new double[] {firstBias, -0.35, 0.15},
                NETWORK.outputWeights(),
                NETWORK.outputBiases());
        return network.cost(network.forward(moved, INPUTS).predictions(), TARGETS);
    }
}
