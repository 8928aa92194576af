package deltarule.reference.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.problems.mlp.MlpTrainingParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples in columns and sums of losses, worked by hand, from differences or from what they leave unchanged. */
class MlpTrainingVariantsTest {
    private static final Network NETWORK = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}},
            new double[] {0.25, -0.35},
            new double[] {0.9, -0.7},
            -0.3);
    private static final double[][] COLUMNS = {{0.6, -0.9}, {-1.2, 1.4}, {0.8, 0.3}};
    private static final double[][] ROWS = {{0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}};
    private static final int[] TARGETS = {1, 0};

    private final MlpTraining rowsAndMean = variant("rows", "mean", "log-loss");
    private final MlpTraining columnsAndSum = variant("columns", "sum", "log-loss");

    @Test
    void activationsOfExamplesInColumnsStandInColumns() {
        double[][] hidden = columnsAndSum.hiddenActivations(NETWORK, COLUMNS);
        double[][] transposed = rowsAndMean.hiddenActivations(NETWORK, ROWS);
        assertThat(hidden).isDeepEqualTo(new double[][] {
            {transposed[0][0], transposed[1][0]}, {transposed[0][1], transposed[1][1]}
        });
        assertThat(columnsAndSum.predictions(NETWORK, hidden))
                .containsExactly(rowsAndMean.predictions(NETWORK, transposed));
        assertThatIllegalArgumentException().isThrownBy(() -> columnsAndSum.hiddenActivations(NETWORK, ROWS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columnsAndSum.hiddenActivations(NETWORK, new double[3][0]));
    }

    @Test
    void lossesCanBeAddedUp() {
        double[] predictions = {0.5, 0.75, 0.25};
        int[] targets = {1, 1, 0};
        assertThat(variant("rows", "sum", "squared-error").loss(predictions, targets))
                .isEqualTo(0.375);
        assertThat(columnsAndSum.loss(predictions, targets))
                .isCloseTo(Math.log(2) + 2 * Math.log(4 / 3.0), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-loss", "squared-error"})
    void theDerivativesOfASumAreThoseOfTheSum(String loss) {
        MlpTraining mlp = variant("columns", "sum", loss);
        double[][] hidden = mlp.hiddenActivations(NETWORK, COLUMNS);
        Gradients gradients = mlp.gradients(NETWORK, COLUMNS, hidden, mlp.predictions(NETWORK, hidden), TARGETS);
        assertThat(gradients.outputBias())
                .isCloseTo(slope(mlp, h -> with(NETWORK.hiddenWeights(), NETWORK.outputBias() + h)), within(1e-9));
        assertThat(gradients.hiddenWeights()[1][2])
                .isCloseTo(
                        slope(mlp, h -> with(new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2 + h}}, -0.3)),
                        within(1e-9));
    }

    @Test
    void trainingOnASumIsTrainingOnTheMeanWithARateTimesTheNumberOfExamples() {
        TrainedNetwork sum = columnsAndSum.train(NETWORK, COLUMNS, TARGETS, 0.2, 5);
        TrainedNetwork mean = rowsAndMean.train(NETWORK, ROWS, TARGETS, 0.4, 5);
        for (int epoch = 0; epoch <= 5; epoch++) {
            assertThat(sum.losses()[epoch]).isCloseTo(2 * mean.losses()[epoch], within(1e-14));
        }
        assertThat(sum.network().hiddenWeights()[1])
                .containsExactly(mean.network().hiddenWeights()[1], within(1e-14));
    }

    private interface Moved {
        Network by(double distance);
    }

    private static double slope(MlpTraining mlp, Moved moved) {
        return (loss(mlp, moved.by(1e-5)) - loss(mlp, moved.by(-1e-5))) / 2e-5;
    }

    private static double loss(MlpTraining mlp, Network network) {
        return mlp.loss(mlp.predictions(network, mlp.hiddenActivations(network, COLUMNS)), TARGETS);
    }

    private static Network with(double[][] hiddenWeights, double outputBias) {
        return new Network(hiddenWeights, NETWORK.hiddenBias(), NETWORK.outputWeights(), outputBias);
    }

    private static MlpTraining variant(String examples, String reduction, String loss) {
        return new MlpTrainingReference(new MlpTrainingParameters("tanh", loss, examples, reduction));
    }
}
