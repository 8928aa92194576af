package deltarule.reference.hiddenlayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayer.Gradients;
import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayer.Trace;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;

/** What the slides get wrong gives other numbers. */
class HiddenLayerErrataTest {
    private static final double[] INPUTS = {1, -2};

    private final HiddenLayer harvard = new HiddenLayerReference(new HiddenLayerParameters("inputs", 1, 1, 1));
    private final HiddenLayer scully = new HiddenLayerReference(new HiddenLayerParameters("units", 1, 1, 1));

    @Test
    void erratumHar07TheOutputWeightsDerivativeLacksTheFactorTwo() {
        Network network = network(new double[] {0.7, -0.2, 0.5});
        Trace trace = harvard.forward(network, INPUTS);
        double p = trace.prediction();
        double[] differences = CentralDifferences.of(v -> loss(network(v)), network.outputWeights());
        for (int j = 0; j < 3; j++) {
            double printed = (p - 1) * p * (1 - p) * trace.hidden()[j];
            assertThat(differences[j] / printed).isCloseTo(2, within(1e-6));
        }
        assertThat(gradients(network).outputWeights()).containsExactly(differences, within(1e-9));
    }

    @Test
    void erratumHar08TheHiddenWeightsDerivativeLacksTwiceTheOutputWeight() {
        Network network = network(new double[] {0.7, -0.2, 0.5});
        Trace trace = harvard.forward(network, INPUTS);
        double p = trace.prediction();
        double[] ratios = {1.4, -0.4, 1.0};
        for (int j = 0; j < 3; j++) {
            double h = trace.hidden()[j];
            double printed = (p - 1) * p * (1 - p) * h * (1 - h) * INPUTS[0];
            assertThat(gradients(network).hiddenWeights()[0][j] / printed).isCloseTo(ratios[j], within(1e-14));
        }
    }

    @Test
    void erratumHar10TheTwoOrdersOfSubscriptsGiveOtherSums() {
        Network network =
                new Network(new double[][] {{1, 2, 4}, {8, 16, 32}}, new double[3], new double[] {0.7, -0.2, 0.5}, 0.3);
        assertThat(harvard.forward(network, INPUTS).hiddenSums()).containsExactly(-15, -30, -60);
        Network otherOrder =
                new Network(new double[][] {{1, 4, 16}, {2, 8, 32}}, new double[3], new double[] {0.7, -0.2, 0.5}, 0.3);
        assertThat(harvard.forward(otherOrder, INPUTS).hiddenSums()).containsExactly(-3, -12, -48);
    }

    @Test
    void erratumScu10ThePrintedSumIsAlreadySquashed() {
        Golden example = Golden.example("scu-a1-neuron2");
        Trace trace = scully.forward(HiddenLayerReferenceTest.scully(), example.vector("x"));
        assertThat(trace.hiddenSums()[1]).isCloseTo(0.2, within(1e-15));
        assertThat(trace.hidden()[1]).isCloseTo(0.55, within(0.005)).isNotCloseTo(0.63, within(0.05));
        double squashedTwice = scully.neuron(new double[] {1}, 0, new double[] {trace.hidden()[1]});
        assertThat(squashedTwice).isCloseTo(0.6340970763, within(1e-10));
    }

    @Test
    void erratumScu11ThePrintedOutputFollowsFromWrongAndRoundedActivations() {
        Network network = HiddenLayerReferenceTest.scully();
        Trace trace =
                scully.forward(network, Golden.example("scu-a2-end-to-end").vector("x"));
        double printed = scully.neuron(network.outputWeights(), network.outputBias(), new double[] {0.62, 0.63, 0.77});
        assertThat(printed).isCloseTo(0.6804846612, within(1e-10));
        assertThat(trace.outputSum()).isCloseTo(0.7097426615, within(1e-10));
        assertThat(trace.prediction()).isCloseTo(0.6703442949, within(1e-10));
    }

    @Test
    void erratumSha16AFiveByFourMatrixDoesNotTakeAVectorOfFive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scully.layer(new double[5][4], new double[5], new double[5]));
        assertThat(scully.layer(new double[5][4], new double[5], new double[4]))
                .containsExactly(0.5, 0.5, 0.5, 0.5, 0.5);
    }

    private static Network network(double[] outputWeights) {
        return new Network(
                new double[][] {{0.1, 0.4, -0.3}, {0.2, -0.5, 0.6}}, new double[] {0.1, 0.1, 0.1}, outputWeights, 0.3);
    }

    private double loss(Network network) {
        return harvard.outputError(harvard.forward(network, INPUTS).prediction(), 1)
                .loss();
    }

    private Gradients gradients(Network network) {
        return HiddenLayerReferenceTest.gradients(harvard, network, INPUTS, 1);
    }
}
