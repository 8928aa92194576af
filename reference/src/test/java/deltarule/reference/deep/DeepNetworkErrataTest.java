package deltarule.reference.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import org.junit.jupiter.api.Test;

/** What slides that mislead lead to; and what is refused. */
class DeepNetworkErrataTest {
    private static final double[][][] WEIGHTS = {
        {{0.3, -0.2, 0.5}, {0.4, 0.6, -0.1}}, {{0.7, -0.3}, {0.2, 0.8}, {-0.5, 0.1}}
    };
    private static final double[][] BIASES = {{0.1, 0.2, -0.3}, {0.4, -0.6}};
    private static final double[][] INPUTS = {{1.5, -0.7}, {0.4, 0.9}};
    private static final int[] LABELS = {1, 0};

    private final DeepNetwork deep =
            new DeepNetworkReference(new DeepNetworkParameters(0, "inputs", "weighted", "mean", "natural"));
    private final double[][][] outputs = deep.forward(WEIGHTS, BIASES, INPUTS, "softmax");
    private final double[][][] deltas = deep.deltas(WEIGHTS, outputs, LABELS);

    @Test
    void erratumSus46RectifiedScoresGiveOtherProbabilities() {
        double[][][] identity = {{{1, 0}, {0, 1}}};
        double[][] noBias = {{0, 0}};
        double[] right = deep.forward(identity, noBias, new double[][] {{1, -2}}, "softmax")[0][0];
        double[] rectified = deep.forward(identity, noBias, new double[][] {{1, 0}}, "softmax")[0][0];
        assertThat(right).containsExactly(new double[] {0.952574126822433, 0.047425873177566}, within(1e-14));
        assertThat(rectified).containsExactly(new double[] {0.731058578630005, 0.268941421369995}, within(1e-14));
    }

    @Test
    void erratumSha21TheSecondLayersWeightsAreNoSquare() {
        double[][] matrix = {{2, 0}, {1, 1}};
        double[][] inputs = {{1, 1}};
        double[][][] identityFirst = {{{1, 0}, {0, 1}}, matrix};
        double[][] once = deep.forward(identityFirst, new double[2][2], inputs, "linear")[1];
        double[][] twice = deep.forward(new double[][][] {matrix, matrix}, new double[2][2], inputs, "linear")[1];
        assertThat(once[0]).containsExactly(3, 1);
        assertThat(twice[0]).containsExactly(7, 1);
    }

    @Test
    void erratumWpi23AHiddenLayerHasAsManyErrorTermsAsUnits() {
        assertThat(deltas[0][0]).hasSize(3);
        assertThat(deltas[1][0]).hasSize(2);
    }

    @Test
    void sizesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> deep.size(null));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.size(new int[] {4}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.size(new int[] {4, 0}));
    }

    @Test
    void networksAndInputsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> deep.forward(null, BIASES, INPUTS, "softmax"));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.forward(WEIGHTS, null, INPUTS, "softmax"));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.forward(WEIGHTS, BIASES, null, "softmax"));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.forward(WEIGHTS, BIASES, INPUTS, null));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.forward(WEIGHTS, BIASES, INPUTS, "relu"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(new double[0][][], new double[0][], INPUTS, "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(WEIGHTS, new double[][] {BIASES[0]}, INPUTS, "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(WEIGHTS, new double[][] {BIASES[0], null}, INPUTS, "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(WEIGHTS, new double[][] {BIASES[1], BIASES[1]}, INPUTS, "softmax"));
        double[][][] doNotFit = {WEIGHTS[1], WEIGHTS[1]};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        deep.forward(doNotFit, new double[][] {BIASES[1], BIASES[1]}, new double[1][3], "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(WEIGHTS, BIASES, new double[][] {{1, 2, 3}}, "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(WEIGHTS, BIASES, new double[][] {{1, Double.NaN}}, "softmax"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.forward(
                        new double[][][] {WEIGHTS[0], {{0.7, -0.3}, {0.2}, {-0.5, 0.1}}}, BIASES, INPUTS, "softmax"));
    }

    @Test
    void probabilitiesAndLabelsOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(null, LABELS));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(outputs[1], null));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(new double[0][], new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(new double[][] {{1}}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(new double[][] {{0.5, 0.6}}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(new double[][] {{-0.5, 1.5}}, new int[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.loss(new double[][] {{Double.NaN, 0.5}}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(outputs[1], new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(outputs[1], new int[] {0, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.loss(outputs[1], new int[] {-1, 1}));
    }

    @Test
    void storedOutputsAndErrorTermsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> deep.deltas(null, outputs, LABELS));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.deltas(WEIGHTS, null, LABELS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.deltas(WEIGHTS, new double[][][] {outputs[1], outputs[1]}, LABELS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.deltas(WEIGHTS, new double[][][] {{outputs[0][0]}, outputs[1]}, LABELS));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.deltas(WEIGHTS, outputs, new int[] {0, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.gradients(null, outputs, deltas));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.gradients(INPUTS, null, deltas));
        assertThatIllegalArgumentException().isThrownBy(() -> deep.gradients(INPUTS, outputs, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.gradients(INPUTS, outputs, new double[][][] {deltas[0]}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.gradients(INPUTS, outputs, new double[][][] {deltas[1], deltas[1]}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.gradients(new double[][] {INPUTS[0]}, outputs, deltas));
    }
}
