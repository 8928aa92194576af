package deltarule.reference.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.Perceptron.TrainedPerceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distances were computed with mpmath at 50 digits from the same doubles; the gates' numbers are exact. */
class PerceptronReferenceTest {
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private final Perceptron perceptron = new PerceptronReference(
            new PerceptronParameters(true, 0, true, "rows", "added", 1, "direction", "euclidean"));
    private final double[][] corners = perceptron.augmented(CORNERS);

    @ParameterizedTest
    @ValueSource(strings = {"har-h-first-observation", "har-h-row1", "har-h-row2", "har-h-row3", "har-h-row4"})
    void theWeightedSumIsTheOneOfTheHarvardLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(score(example, example.number("b")), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-dot-w1", "sha-dot-w2"})
    void theWeightedSumWithoutBiasIsTheOneOfTheSharifLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(score(example, 0), 1);
    }

    @Test
    void theScoresAreThoseOfTheSharifLecture() {
        Golden example = Golden.example("sha-example-scores");
        example.isReached(
                perceptron.scores(new double[][] {example.vector("x")}, example.matrix("W"), example.vector("b"))[0],
                20);
    }

    @Test
    void theConstantInputTakesTheBiasInAmongTheWeights() {
        assertThat(perceptron.augmented(new double[][] {{3, 4}})).isDeepEqualTo(new double[][] {{1, 3, 4}});
        assertThat(new PerceptronReference(
                                new PerceptronParameters(true, 0, false, "rows", "added", 1, "direction", "euclidean"))
                        .augmented(new double[][] {{3, 4}}))
                .isDeepEqualTo(new double[][] {{3, 4, 1}});
        assertThat(perceptron.scores(
                        perceptron.augmented(new double[][] {{3, 4}}), new double[][] {{0.5, 1, 2}}, new double[1]))
                .isDeepEqualTo(new double[][] {{11.5}});
    }

    @ParameterizedTest
    @CsvSource({"true, 0, 1", "false, 0, 0", "true, -1, 1", "false, -1, -1"})
    void aScoreOfExactlyZeroGivesTheClassOfTheExercise(boolean positive, int negative, int expected) {
        Perceptron variant = new PerceptronReference(
                new PerceptronParameters(positive, negative, true, "rows", "added", 1, "direction", "euclidean"));
        assertThat(variant.predictions(new double[] {0.0, -0.0, -1e-300, 1e-300}))
                .containsExactly(expected, expected, negative, 1);
        assertThat(variant.predictions(new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}))
                .containsExactly(negative, 1);
    }

    @Test
    void anOrGateIsPredicted() {
        double[] scores = Arrays.stream(perceptron.scores(CORNERS, new double[][] {{1, 1}}, new double[] {-1}))
                .mapToDouble(row -> row[0])
                .toArray();
        assertThat(perceptron.predictions(scores)).containsExactly(0, 1, 1, 1);
    }

    @Test
    void theSignedDistancesAreTheTrueOnes() {
        double[][] inputs = {{0.6, -1.2, 0.8, 2.3}, {-0.9, 1.4, 0.3, -1.7}, {1.3, 0.7, -0.6, 0.4}};
        double[] weights = {0.7, 1.3, -0.4, 1.9};
        assertThat(perceptron.signedDistances(inputs, weights, -0.8))
                .containsExactly(
                        new double[] {0.8650156650837808, -1.2134816913023658, 0.8281192623076956}, within(1e-14));
        assertThat(perceptron.signedDistances(new double[][] {{0, 0}}, new double[] {3, 4}, -5))
                .containsExactly(-1);
    }

    @Test
    void theLengthOfTheWeightsNeitherVanishesNorOverflows() {
        double[][] input = {{0.5, 0.25}};
        for (double scale : new double[] {1e-200, 1, 1e200}) {
            assertThat(perceptron.signedDistances(input, new double[] {3 * scale, 4 * scale}, -5 * scale))
                    .containsExactly(new double[] {-0.5}, within(1e-15));
        }
    }

    @Test
    void theLossesAreThoseOfTheCatalogue() {
        assertThat(perceptron.losses("perceptron", new int[] {1, -1, 1}, new double[] {-2, -2, 0.5}))
                .containsExactly(2, 0, 0);
        assertThat(perceptron.losses("hinge", new int[] {1, -1, -1}, new double[] {0.5, -3, 2}))
                .containsExactly(0.5, 0, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perceptron", "hinge"})
    void theSlopesAgreeWithCentralDifferences(String loss) {
        int[] labels = {1, -1, 1, -1, 1, -1};
        Random random = new Random(3);
        for (int run = 0; run < 50; run++) {
            double[] scores = random.doubles(6, -4, 4).toArray();
            CentralDifferences.agree(
                    perceptron.lossSlopes(loss, labels, scores),
                    s -> Arrays.stream(perceptron.losses(loss, labels, s)).sum(),
                    scores,
                    10);
        }
    }

    @Test
    void theKinksHaveTheSlopesOfTheConvention() {
        int[] labels = {1, -1};
        assertThat(perceptron.lossSlopes("perceptron", labels, new double[] {0, 0}))
                .containsExactly(-1, 1);
        assertThat(perceptron.lossSlopes("hinge", labels, new double[] {1, -1})).containsExactly(0, 0);
    }

    @Test
    void theUpdatesAreThoseOfTheCatalogue() {
        double[] zero = new double[3];
        assertThat(perceptron.update("averaged", zero, corners, new int[] {-1, -1, -1, 1}))
                .containsExactly(-0.5, 0, 0);
        assertThat(perceptron.update("averaged", zero, corners, new int[] {-1, 1, 1, 1}))
                .containsExactly(0.5, 0.5, 0.5);
        assertThat(perceptron.update("fixed-increment", zero, corners, new int[] {-1, -1, -1, 1}))
                .containsExactly(-2, 0, 0);
        assertThat(perceptron.update("averaged", new double[] {-0.75, 0.5, 0.5}, corners, new int[] {-1, -1, -1, 1}))
                .as("no mistake is left")
                .containsExactly(0, 0, 0);
    }

    @Test
    void theUpdateIsASlopeOfTheMeanPerceptronLoss() {
        Random random = new Random(8);
        double[][] inputs = {{0.7, -1.3, 0.4}, {2.1, 0.6, -0.8}, {-0.9, 1.7, 1.2}, {0.3, -0.5, 2.4}, {1.6, 0.2, -1.1}};
        int[] labels = {1, -1, -1, 1, 1};
        for (int run = 0; run < 20; run++) {
            double[] theta = random.doubles(3, -1.5, 1.5).toArray();
            double[] update = perceptron.update("averaged", theta, inputs, labels);
            double[] slope = Arrays.stream(update).map(entry -> -entry).toArray();
            CentralDifferences.agree(slope, t -> meanLoss(t, inputs, labels), theta, 10);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1 -1 -1 1, 10, -0.75 0.5 0.5", "-1 1 1 1, 5, -0.25 0.5 0.5", "1 1 1 -1, 10, 0.75 -0.5 -0.5"})
    void theGatesAreLearned(String labels, int epochs, String theta) {
        int[] gate =
                Arrays.stream(labels.split(" ")).mapToInt(Integer::parseInt).toArray();
        double[] expected =
                Arrays.stream(theta.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (double rate : new double[] {0.25, 0.5, 1, 2, 4}) {
            TrainedPerceptron trained = perceptron.train("averaged", new double[3], corners, gate, rate, 1e-9, 100);
            assertThat(trained.epochs()).isEqualTo(epochs);
            assertThat(trained.converged()).isTrue();
            assertThat(trained.losses()).hasSize(epochs + 1).endsWith(0);
            assertThat(trained.theta())
                    .containsExactly(
                            Arrays.stream(expected).map(entry -> rate * entry).toArray());
        }
    }

    @Test
    void trainingEndsAtTheFirstUpdateBelowTheTolerance() {
        int[] and = {-1, -1, -1, 1};
        TrainedPerceptron trained = perceptron.train("averaged", new double[3], corners, and, 1, 0.44, 100);
        double[] theta = new double[3];
        for (int epoch = 1; epoch <= trained.epochs(); epoch++) {
            double[] update = perceptron.update("averaged", theta, corners, and);
            double norm =
                    Math.sqrt(Arrays.stream(update).map(entry -> entry * entry).sum());
            assertThat(norm < 0.44).isEqualTo(epoch == trained.epochs());
            double[] before = theta.clone();
            Arrays.setAll(theta, j -> before[j] + update[j]);
        }
        assertThat(trained.theta()).containsExactly(theta);
        assertThat(trained.converged()).isFalse();
    }

    @Test
    void inputsOutsideTheirDomainAreRefused() {
        double[] zero = new double[3];
        int[] and = {-1, -1, -1, 1};
        double[][] ragged = {{1, 2, 3}, {1, 2}};
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.scores(null, CORNERS, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.scores(CORNERS, null, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.scores(CORNERS, CORNERS, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.augmented(ragged));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.predictions(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.predictions(new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.signedDistances(CORNERS, new double[2], 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.losses("hinge", new int[] {0}, new double[] {0.5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.lossSlopes("log", new int[] {1}, new double[] {0.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> perceptron.update("online", zero, corners, and));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.update("averaged", zero, corners, new int[] {0, 0, 0, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.train("averaged", zero, corners, and, 0, 0.1, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.train("averaged", zero, corners, and, 1, 0, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perceptron.train("averaged", zero, corners, and, 1, 0.1, 0));
    }

    private double score(Golden example, double bias) {
        return perceptron
                .scores(new double[][] {example.vector("x")}, new double[][] {example.vector("w")}, new double[] {bias
                })[0][0];
    }

    private double meanLoss(double[] theta, double[][] inputs, int[] labels) {
        double[][] scores = perceptron.scores(inputs, new double[][] {theta}, new double[1]);
        double[] column =
                IntStream.range(0, labels.length).mapToDouble(i -> scores[i][0]).toArray();
        return Arrays.stream(perceptron.losses("perceptron", labels, column))
                .average()
                .orElseThrow();
    }
}
