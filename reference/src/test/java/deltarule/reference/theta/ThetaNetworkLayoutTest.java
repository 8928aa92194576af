package deltarule.reference.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetwork.Gradients;
import deltarule.problems.theta.ThetaNetwork.TrainedNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import org.junit.jupiter.api.Test;

/** Matrices with a row for each source are those with a row for each target, transposed. */
class ThetaNetworkLayoutTest {
    private static final double[][][] TARGETS = {
        {{0.1, 0.2, -0.3}, {0.4, -0.5, 0.6}, {-0.2, 0.3, 0.8}}, {{0.7, -0.8, 0.9, 0.5}}
    };
    private static final double[][][] SOURCES = {
        {{0.1, 0.4, -0.2}, {0.2, -0.5, 0.3}, {-0.3, 0.6, 0.8}}, {{0.7}, {-0.8}, {0.9}, {0.5}}
    };
    private static final double[] INPUT = {1.5, 2.5};

    private final ThetaNetwork targets = variant("targets");
    private final ThetaNetwork sources = variant("sources");

    @Test
    void shapesHaveARowForEachSourceAndTheBias() {
        assertThat(sources.shapes(new int[] {4, 6, 2})).isDeepEqualTo(new int[][] {{5, 6}, {7, 2}});
    }

    @Test
    void activationsAndErrorTermsAreTheSame() {
        double[][] a = sources.forward(SOURCES, INPUT);
        // by hand: 0.1 + 0.2 * 1.5 - 0.3 * 2.5 = -0.35
        assertThat(a[1][1]).isCloseTo(1 / (1 + Math.exp(0.35)), within(1e-15));
        assertThat(a).isDeepEqualTo(targets.forward(TARGETS, INPUT));
        assertThat(sources.deltas(SOURCES, a, new double[] {1}))
                .isDeepEqualTo(targets.deltas(TARGETS, a, new double[] {1}));
    }

    @Test
    void sumsAreActivationsTimesErrorTerms() {
        double[][] sums = sources.accumulated(new double[3][2], new double[] {0.5, -2}, new double[] {1, 4, 3});
        assertThat(sums).isDeepEqualTo(new double[][] {{0.5, -2}, {2, -8}, {1.5, -6}});
    }

    @Test
    void theClosedFormReturnsTransposedDerivatives() {
        double[] hidden = {0.5, 0.25, 0.75};
        Gradients turned = sources.twoLayerGradients(SOURCES[1], INPUT, hidden, 0.6, 1);
        Gradients right = targets.twoLayerGradients(TARGETS[1], INPUT, hidden, 0.6, 1);
        assertThat(turned.theta1()).isDeepEqualTo(transposed(right.theta1()));
        assertThat(turned.theta2()).isDeepEqualTo(new double[][] {{-0.4}, {-0.2}, {-0.1}, {-0.30000000000000004}});
    }

    @Test
    void rowZeroIsNotPenalised() {
        double[][] gradient =
                sources.regularizedGradient(new double[][] {{4, 8}, {2, 6}}, new double[][] {{1, 2}, {3, 4}}, 2, 0.5);
        assertThat(gradient).isDeepEqualTo(new double[][] {{2, 4}, {1.75, 4}});
        double[][] predictions = {{0.5}};
        double[][] wanted = {{1}};
        double penalty = 0.2 * (0.04 + 0.25 + 0.09 + 0.09 + 0.36 + 0.64 + 0.64 + 0.81 + 0.25) / 2;
        assertThat(sources.cost(SOURCES, predictions, wanted, 0.2)).isCloseTo(Math.log(2) + penalty, within(1e-15));
    }

    @Test
    void trainingArrivesAtTheTransposedMatrices() {
        double[][] inputs = {{1.5, 2.5}, {-0.5, 0.75}};
        double[][] wanted = {{1}, {0}};
        TrainedNetwork turned = sources.train(SOURCES, inputs, wanted, 0.5, 0.3, 4);
        TrainedNetwork right = targets.train(TARGETS, inputs, wanted, 0.5, 0.3, 4);
        assertThat(turned.losses()).containsExactly(right.losses(), within(1e-15));
        for (int l = 0; l < 2; l++) {
            assertThat(turned.theta()[l]).isDeepEqualTo(transposed(right.theta()[l]));
        }
    }

    @Test
    void matricesOfTheOtherLayoutAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sources.forward(TARGETS, INPUT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sources.forward(new double[][][] {{{1, 2}}}, new double[0]));
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private static ThetaNetwork variant(String weightRows) {
        return new ThetaNetworkReference(new ThetaNetworkParameters("sigmoid", "log-loss", true, weightRows));
    }
}
