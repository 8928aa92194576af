package deltarule.reference.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.Perceptron.TrainedPerceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the slides get wrong, or leave open, gives other numbers. */
class PerceptronErrataTest {
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] AND = {-1, -1, -1, 1};

    private final Perceptron perceptron = new PerceptronReference(
            new PerceptronParameters(true, 0, true, "rows", "added", 1, "direction", "euclidean"));
    private final double[][] corners = perceptron.augmented(CORNERS);

    @Test
    void erratumSus10TheHingeLossIsNotTheLossOfThePerceptron() {
        int[] label = {1};
        double[] score = {0.5};
        assertThat(perceptron.losses("hinge", label, score)).containsExactly(0.5);
        assertThat(perceptron.losses("perceptron", label, score)).containsExactly(0);
        assertThat(perceptron.update("averaged", score, new double[][] {{1}}, label))
                .containsExactly(0);
    }

    @Test
    void erratumSus11TheHingeLossOfALabelZeroIsConstant() {
        double[] scores = {-5, 0, 5};
        double[] printed =
                Arrays.stream(scores).map(score -> Math.max(0, 1 - 0 * score)).toArray();
        assertThat(printed).containsExactly(1, 1, 1);
        assertThat(perceptron.losses("hinge", new int[] {-1, -1, -1}, scores)).containsExactly(0, 1, 6);
    }

    @Test
    void erratumSha05TheTransposeGivesOtherScoresOrDoesNotFit() {
        double[][] weights = {{1, 2}, {3, 4}};
        double[][] transposed = {{1, 3}, {2, 4}};
        double[][] ones = {{1, 1}};
        assertThat(perceptron.scores(ones, weights, new double[2])).isDeepEqualTo(new double[][] {{3, 7}});
        assertThat(perceptron.scores(ones, transposed, new double[2])).isDeepEqualTo(new double[][] {{4, 6}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.scores(new double[][] {{1, 1, 1}}, new double[3][4], new double[3]));
    }

    @Test
    void erratumSha12TheBiasColumnHasAnEntryTooMany() {
        double[][] weights = {{0.01, -0.05, 0.1, 0.05}, {0.7, 0.2, 0.05, 0.16}, {0, -0.45, -0.2, 0.03}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.scores(
                        new double[][] {{-15, 22, -44, 56}}, weights, new double[] {0, 0.2, -0.3, 0.28}));
    }

    @Test
    void erratumWpi03LabelsZeroAndOneLearnToSayOneAlways() {
        double[] theta = new double[3];
        int epochs = 0;
        double size;
        do {
            double[] delta = new double[3];
            for (int i = 0; i < 4; i++) {
                int label = (AND[i] + 1) / 2;
                double score = score(theta, corners[i]);
                for (int j = 0; j < 3 && label * score <= 0; j++) {
                    delta[j] += label * corners[i][j] / 4;
                }
            }
            size = 0;
            for (int j = 0; j < 3; j++) {
                theta[j] += delta[j];
                size += Math.abs(delta[j]);
            }
            epochs++;
        } while (size > 0);
        assertThat(epochs).isEqualTo(2);
        assertThat(theta).containsExactly(0.25, 0.25, 0.25);
        assertThat(train(AND, corners, 100).theta()).containsExactly(-0.75, 0.5, 0.5);
    }

    @Test
    void erratumWpi04WithoutALimitTheLoopNeedNotEnd() {
        double[][] line = perceptron.augmented(new double[][] {{1}, {2}, {3}});
        TrainedPerceptron trained =
                perceptron.train("averaged", new double[2], line, new int[] {1, -1, 1}, 1, 1e-9, 20000);
        assertThat(trained.epochs()).isEqualTo(20000);
        assertThat(trained.converged()).isFalse();
    }

    @Test
    void erratumWpi05TheTwoRulesDifferByTheFactorN() {
        assertThat(train(AND, corners, 100).theta()).containsExactly(-0.75, 0.5, 0.5);
        assertThat(perceptron
                        .train("fixed-increment", new double[3], corners, AND, 1, 1e-9, 100)
                        .theta())
                .containsExactly(-3, 2, 2);
    }

    @Test
    void erratumWpi06WithoutTheConstantInputAnAndGateIsNotLearned() {
        TrainedPerceptron trained = perceptron.train("averaged", new double[2], CORNERS, AND, 1, 1e-9, 100);
        assertThat(trained.epochs()).isEqualTo(1);
        assertThat(trained.theta()).containsExactly(0, 0);
        assertThat(trained.losses()).containsExactly(4, 4);
        assertThat(train(AND, corners, 100).losses()).hasSize(11).endsWith(0);
    }

    @Test
    void erratumWpi43AZeroUpdateDoesNotMeanThatNothingIsWrong() {
        TrainedPerceptron trained = train(new int[] {-1, 1, 1, -1}, corners, 100);
        assertThat(trained.epochs()).isEqualTo(1);
        assertThat(trained.losses()).containsExactly(4, 4);
        assertThat(trained.converged()).isFalse();
    }

    @Test
    void erratumX10ATieIsClassOneInPredictionsAndAMistakeInTheRule() {
        assertThat(perceptron.predictions(new double[] {0})).containsExactly(1);
        assertThat(perceptron.update("averaged", new double[1], new double[][] {{1}}, new int[] {1}))
                .containsExactly(1);
    }

    @Test
    void erratumX18TheBatchRuleIsNoSlopeOfTheHingeLoss() {
        double[] theta = {0.5};
        int[] label = {1};
        assertThat(perceptron.update("averaged", theta, new double[][] {{1}}, label))
                .containsExactly(0);
        assertThat(perceptron.lossSlopes("hinge", label, theta)).containsExactly(-1);
    }

    private TrainedPerceptron train(int[] labels, double[][] inputs, int mostEpochs) {
        return perceptron.train("averaged", new double[3], inputs, labels, 1, 1e-9, mostEpochs);
    }

    private static double score(double[] theta, double[] input) {
        return theta[0] * input[0] + theta[1] * input[1] + theta[2] * input[2];
    }
}
