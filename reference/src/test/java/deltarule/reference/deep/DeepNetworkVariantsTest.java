package deltarule.reference.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other counts of layers and other losses, worked by hand or taken from central differences. */
class DeepNetworkVariantsTest {
    private static final double[][][] WEIGHTS = {{{0.7, -0.4}, {-0.6, 0.9}}, {{0.4, -0.7, 0.6}, {-0.3, 0.5, 0.8}}};
    private static final double[][] BIASES = {{0.2, -0.3}, {0.3, -0.4, 0.25}};
    private static final double[][] INPUTS = {{1.5, -0.6}, {-0.8, 1.2}};
    private static final int[] LABELS = {2, 0};

    @ParameterizedTest
    @CsvSource({"weighted, 2", "all, 3", "hidden, 1"})
    void theInputsAndTheOutputLayerCountOrNot(String countedLayers, int layers) {
        DeepNetwork deep = variant(countedLayers, "mean", "natural");
        assertThat(deep.size(new int[] {2, 3, 1})).isEqualTo(new DeepNetwork.Size(layers, 13));
    }

    @ParameterizedTest
    @CsvSource({"mean, binary, 1.5", "sum, binary, 3", "sum, natural, 2.0794415416798357"})
    void theLossIsAMeanOrASumInNatsOrBits(String reduction, String logarithm, double expected) {
        double[][] probabilities = {{0.5, 0.25, 0.25}, {0.25, 0.25, 0.5}};
        assertThat(variant("weighted", reduction, logarithm).loss(probabilities, new int[] {0, 1}))
                .isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"mean, natural", "mean, binary", "sum, natural", "sum, binary"})
    void theGradientsAreThoseOfTheLoss(String reduction, String logarithm) {
        DeepNetwork deep = variant("weighted", reduction, logarithm);
        double[][][] outputs = deep.forward(WEIGHTS, BIASES, INPUTS, "softmax");
        DeepNetwork.Gradients gradients = deep.gradients(INPUTS, outputs, deep.deltas(WEIGHTS, outputs, LABELS));
        double ahead = lossWithBias(deep, BIASES[0][0] + 1e-5);
        double behind = lossWithBias(deep, BIASES[0][0] - 1e-5);
        assertThat(gradients.biases()[0][0]).isCloseTo((ahead - behind) / 2e-5, within(1e-8));
    }

    @Test
    void bitsAreNatsDividedByTheLogarithmOfTwo() {
        double[][][] outputs = variant("all", "sum", "natural").forward(WEIGHTS, BIASES, INPUTS, "softmax");
        double nats = variant("all", "sum", "natural").deltas(WEIGHTS, outputs, LABELS)[1][0][1];
        double bits = variant("all", "sum", "binary").deltas(WEIGHTS, outputs, LABELS)[1][0][1];
        assertThat(nats / bits).isCloseTo(Math.log(2), within(1e-15));
    }

    private static double lossWithBias(DeepNetwork deep, double bias) {
        double[][] biases = {{bias, BIASES[0][1]}, BIASES[1]};
        return deep.loss(deep.forward(WEIGHTS, biases, INPUTS, "softmax")[1], LABELS);
    }

    private static DeepNetwork variant(String countedLayers, String reduction, String logarithm) {
        return new DeepNetworkReference(new DeepNetworkParameters(0.1, "inputs", countedLayers, reduction, logarithm));
    }
}
