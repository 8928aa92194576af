package deltarule.reference.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTrainingParameters;
import org.junit.jupiter.api.Test;

/** What the slides get wrong gives other numbers; and what is refused. */
class MlpTrainingErrataTest {
    private static final Network NETWORK = new Network(
            new double[][] {{0.1, 0.2}, {0.4, -0.5}, {-0.3, 0.6}},
            new double[] {0.1, 0.1, 0.1},
            new double[] {0.7, -0.2, 0.5},
            0.3);
    private static final double[][] INPUTS = {{1, -2}};
    private static final int[] TARGETS = {1};

    private final MlpTraining squared = variant("sigmoid", "squared-error");
    private final double[][] hidden = squared.hiddenActivations(NETWORK, INPUTS);
    private final double q = squared.predictions(NETWORK, hidden)[0];
    private final Gradients gradients = squared.gradients(NETWORK, INPUTS, hidden, new double[] {q}, TARGETS);

    @Test
    void erratumHar07TheOutputWeightsDerivativeLacksTheFactorTwo() {
        for (int k = 0; k < 3; k++) {
            double printed = (q - 1) * q * (1 - q) * hidden[0][k];
            assertThat(gradients.outputWeights()[k] / printed).isCloseTo(2, within(1e-14));
        }
        assertThat(gradients.outputWeights())
                .containsExactly(new double[] {-0.07638806, -0.13873311, -0.03356715}, within(5e-9));
    }

    @Test
    void erratumHar08TheHiddenWeightsDerivativeLacksTwiceTheOutputWeight() {
        double[] ratios = {1.4, -0.4, 1.0};
        for (int k = 0; k < 3; k++) {
            double printed = (q - 1) * q * (1 - q) * hidden[0][k] * (1 - hidden[0][k]) * INPUTS[0][0];
            assertThat(gradients.hiddenWeights()[k][0] / printed).isCloseTo(ratios[k], within(1e-14));
        }
    }

    @Test
    void erratumScu21TheHiddenDerivativeOfTheCodeIsThatOfTanh() {
        double delta = 2 * (q - 1) * q * (1 - q);
        double h = hidden[0][0];
        assertThat(gradients.hiddenBias()[0]).isCloseTo(delta * 0.7 * h * (1 - h), within(1e-16));
        assertThat(gradients.hiddenBias()[0]).isNotCloseTo(delta * 0.7 * (1 - h * h), within(1e-2));
    }

    @Test
    void erratumSha17AndErratumSha18IdenticalExamplesGetIdenticalBiases() {
        Network biasOnly =
                new Network(new double[4][2], new double[] {1, 2, 3, 4}, new double[] {0.7, -0.2, 0.5, 0.4}, 0.3);
        double[][] rows =
                variant("relu", "log-loss").hiddenActivations(biasOnly, new double[][] {{5, 6}, {5, 6}, {5, 6}});
        assertThat(rows).isDeepEqualTo(new double[][] {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}});
        double[] printedForTheSecondExample = {2, 3, 4, 1};
        assertThat(rows[1]).isNotEqualTo(printedForTheSecondExample);
    }

    @Test
    void networksAndBatchesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> squared.hiddenActivations(null, INPUTS));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.hiddenActivations(NETWORK, null));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.hiddenActivations(NETWORK, new double[0][]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squared.hiddenActivations(NETWORK, new double[][] {{1, 2, 3}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squared.hiddenActivations(NETWORK, new double[][] {{1, Double.NaN}}));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.predictions(NETWORK, INPUTS));
        Network noBias = new Network(new double[][] {{0.1, 0.2}}, null, new double[] {0.7}, 0.3);
        assertThatIllegalArgumentException().isThrownBy(() -> squared.hiddenActivations(noBias, INPUTS));
        Network ragged = new Network(new double[][] {{0.1, 0.2}, {0.3}}, new double[2], new double[] {0.7, 0.5}, 0.3);
        assertThatIllegalArgumentException().isThrownBy(() -> squared.hiddenActivations(ragged, INPUTS));
    }

    @Test
    void predictionsAndTargetsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(null, TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(new double[0], new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(new double[] {0.5, 0.4}, TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(new double[] {1.5}, TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(new double[] {Double.NaN}, TARGETS));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.loss(new double[] {0.5}, new int[] {2}));
        double[][] twoRows = {{1, -2}, {0.5, 1.5}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squared.gradients(NETWORK, twoRows, hidden, new double[] {q}, TARGETS));
    }

    @Test
    void learningRatesAndEpochsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> squared.train(NETWORK, INPUTS, TARGETS, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.train(NETWORK, INPUTS, TARGETS, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> squared.train(NETWORK, INPUTS, TARGETS, 0.1, -1));
    }

    private static MlpTraining variant(String activation, String loss) {
        return new MlpTrainingReference(new MlpTrainingParameters(activation, loss, "rows", "mean"));
    }
}
