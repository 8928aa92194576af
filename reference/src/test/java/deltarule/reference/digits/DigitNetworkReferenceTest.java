package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetwork.MixedExample;
import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of training were computed with mpmath at 50 digits from the same doubles. */
class DigitNetworkReferenceTest {
    private static final double[][][] NETWORK = {
        {{0.7, -0.4, 0.3, 0.25}, {-0.6, 0.8, 0.2, -0.35}, {0.5, 0.9, -0.3, 0.15}, {-0.2, -0.7, 0.6, 0.45}},
        {{0.9, -0.7, 0.4, 0.65, -0.3}, {-0.5, 0.6, 0.8, -0.2, 0.4}, {0.3, 0.45, -0.9, 0.7, -0.15}}
    };
    private static final double[][] IMAGES = {
        {0.6, 0.2, 0.8}, {0.9, 0.4, 0.3}, {0.3, 0.7, 0.6}, {0.4, 0.8, 0.7}, {0.35, 0.55, 0.2}
    };
    private static final int[] LABELS = {2, 0, 1, 1, 0};

    private final DigitNetwork digits = variant(0.9, false);

    @Test
    void firstWeightsFollowTheGeneratorOfTheLanguage() {
        double[][][] network = digits.initial(new int[] {3, 2, 1}, 7, 0.5);
        // computed from the definition of java.util.Random in whole numbers
        assertThat(network[0][0]).containsExactly(0.2306990420600421, 0.24916960313363312, -0.15169029696874303, 0);
        assertThat(network[0][1]).containsExactly(0.3972771427421047, 0.20817715777679724, -0.14808522235369315, 0);
        assertThat(network[1][0]).containsExactly(-0.37926394860949153, 0.34991310084727256, 0);
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndNoTwoUnitsAreEqual() {
        double[][][] network = digits.initial(new int[] {5, 8, 4}, -3, 0.2);
        assertThat(digits.initial(new int[] {5, 8, 4}, -3, 0.2)).isDeepEqualTo(network);
        for (double[][] layer : network) {
            assertThat(Arrays.stream(layer).map(Arrays::toString)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(layer).flatMapToDouble(Arrays::stream)).allMatch(w -> Math.abs(w) <= 0.2);
        }
    }

    @Test
    void dropoutDividesWhatItKeeps() {
        double[][] dropped = digits.dropout(new double[][] {{2, 4}}, new boolean[][] {{true, false}}, 0.5);
        assertThat(dropped).isDeepEqualTo(new double[][] {{4, 0}});
        assertThat(digits.dropout(new double[][] {{2, 4}}, new boolean[][] {{true, true}}, 1))
                .isDeepEqualTo(new double[][] {{2, 4}});
    }

    @Test
    void theMeanOverAllMasksIsTheActivation() {
        double[][] activations = {{1.2, -0.7}};
        double q = 0.7;
        double[] mean = new double[2];
        for (int mask = 0; mask < 4; mask++) {
            boolean[][] keep = {{mask % 2 == 1, mask > 1}};
            double probability = (keep[0][0] ? q : 1 - q) * (keep[0][1] ? q : 1 - q);
            double[] dropped = digits.dropout(activations, keep, q)[0];
            for (int j = 0; j < 2; j++) {
                mean[j] += probability * dropped[j];
            }
        }
        assertThat(mean).containsExactly(activations[0], within(1e-15));
    }

    @Test
    void batchNormGivesMeanZeroAndVarianceOneWithoutScaleAndShift() {
        double[] ones = {1, 1};
        double[][] pair = digits.batchNorm(new double[][] {{1, 5}, {3, -5}}, ones, new double[2], 1e-300);
        assertThat(pair).isDeepEqualTo(new double[][] {{-1, 1}, {1, -1}});
        double[][] rows =
                digits.batchNorm(new double[][] {{0.5, 2.4}, {1.7, -0.6}, {-0.4, 1.5}}, ones, new double[2], 1e-300);
        for (int j = 0; j < 2; j++) {
            double sum = rows[0][j] + rows[1][j] + rows[2][j];
            double squares = rows[0][j] * rows[0][j] + rows[1][j] * rows[1][j] + rows[2][j] * rows[2][j];
            assertThat(sum).isCloseTo(0, within(1e-14));
            assertThat(squares).isCloseTo(3, within(1e-14));
        }
    }

    @Test
    void batchNormScalesAndShifts() {
        double[][] rows =
                digits.batchNorm(new double[][] {{1}, {3}, {8}}, new double[] {1.5}, new double[] {-0.5}, 0.25);
        double spread = Math.sqrt(26.0 / 3 + 0.25);
        assertThat(rows[0][0]).isCloseTo(-4.5 / spread - 0.5, within(1e-15));
        assertThat(rows[2][0]).isCloseTo(6 / spread - 0.5, within(1e-15));
    }

    @Test
    void batchNormHoldsForLargeNumbersThatVaryLittle() {
        double large = 1L << 27;
        double[][] rows =
                digits.batchNorm(new double[][] {{large + 1}, {large + 3}}, new double[] {1}, new double[] {0}, 1e-300);
        assertThat(rows).isDeepEqualTo(new double[][] {{-1}, {1}});
    }

    @Test
    void mixupMixesImagesAndTargetsAlike() {
        MixedExample mixed = digits.mixup(new double[] {1, 0}, 0, new double[] {0, 1}, 1, 2, 0.25);
        assertThat(mixed.image()).containsExactly(0.25, 0.75);
        assertThat(mixed.target()).containsExactly(0.25, 0.75);
        MixedExample same = digits.mixup(new double[] {0.5}, 2, new double[] {0.9}, 2, 4, 0.25);
        assertThat(same.target()).containsExactly(0, 0, 1, 0);
        assertThat(same.image()[0]).isCloseTo(0.8, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, false, 0.7951169625746288, 0.7134130171852583, 1.0406794261030854, -0.2745250978587739",
        "0.9, true, 0.8300255580035294, 0.7896444200627503, 0.9825669550313862, -0.31092699093127785",
        "0.8, false, 0.7994773210174746, 0.7352306288925643, 1.0248006976476327, -0.2877923625678643",
        "0.8, true, 0.8306845685407734, 0.7905619144305307, 0.9788637269665165, -0.30033418294365805",
        "0.97, false, 0.8835668072225532, 0.7161092123213749, 1.0381684681893897, -0.23102603367918062",
        "0.97, true, 0.8302419743051852, 0.795827798445243, 0.985161982027491, -0.33708901121741663"
    })
    void trainingArrivesAtTheTrueParameters(
            double decay, boolean inside, double once, double twice, double weight, double bias) {
        Schedule schedule = new Schedule(new int[][] {{3, 0, 4, 1, 2}, {1, 4, 2, 0, 3}}, 3, 0.05, 0.02);
        TrainedNetwork trained = variant(decay, inside).train(NETWORK, IMAGES, LABELS, schedule);
        assertThat(trained.losses()).containsExactly(new double[] {0.8903301332046478, once, twice}, within(1e-14));
        assertThat(trained.network()[0][2][1]).isCloseTo(weight, within(1e-14));
        assertThat(trained.network()[1][0][4]).isCloseTo(bias, within(1e-14));
    }

    /** The first move for a derivative g is m = g / (sqrt(0.1) |g| + 1), so g = m / (1 - sqrt(0.1) |m|). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theDerivativesAgreeWithCentralDifferences(int hiddenLayers) {
        int[] sizes = new int[hiddenLayers + 2];
        Arrays.fill(sizes, 4);
        sizes[0] = 3;
        sizes[hiddenLayers + 1] = 3;
        double[][][] network = digits.initial(sizes, 8, 0.9);
        double[] parameters =
                Arrays.stream(network[0]).flatMapToDouble(Arrays::stream).toArray();
        Schedule all = new Schedule(new int[][] {{0, 1, 2, 3, 4}}, 5, 1, 1);
        double[][] after = digits.train(network, IMAGES, LABELS, all).network()[0];
        double[] derivatives = new double[parameters.length];
        Arrays.setAll(derivatives, i -> {
            double move = parameters[i] - after[i / 4][i % 4];
            return move / (1 - Math.sqrt(0.1) * Math.abs(move));
        });
        CentralDifferences.agree(
                derivatives,
                p -> {
                    double[][][] moved = network.clone();
                    moved[0] = new double[][] {
                        Arrays.copyOfRange(p, 0, 4),
                        Arrays.copyOfRange(p, 4, 8),
                        Arrays.copyOfRange(p, 8, 12),
                        Arrays.copyOfRange(p, 12, 16)
                    };
                    return digits.train(moved, IMAGES, LABELS, new Schedule(new int[0][], 5, 1, 1))
                            .losses()[0];
                },
                parameters,
                1);
    }

    @Test
    void anUpdateForEachBatchAndOneForWhatIsLeft() {
        Schedule once = new Schedule(new int[][] {{0, 1, 2, 3, 4}}, 50, 0.05, 0.02);
        Schedule whole = new Schedule(new int[][] {{0, 1, 2, 3, 4}}, 5, 0.05, 0.02);
        assertThat(digits.train(NETWORK, IMAGES, LABELS, once).network())
                .isDeepEqualTo(digits.train(NETWORK, IMAGES, LABELS, whole).network());
        Schedule split = new Schedule(new int[][] {{0, 1, 2, 3, 4}}, 4, 0.05, 0.02);
        assertThat(digits.train(NETWORK, IMAGES, LABELS, split).losses()[1])
                .isNotCloseTo(digits.train(NETWORK, IMAGES, LABELS, whole).losses()[1], within(1e-3));
    }

    @Test
    void aWholeRunOfASmallNetworkLearnsItsExamples() {
        Random random = new Random(12);
        double[][] images = new double[40][36];
        int[] labels = new int[40];
        for (int i = 0; i < 40; i++) {
            labels[i] = i % 4;
            for (int j = 0; j < 36; j++) {
                images[i][j] = 0.3 * random.nextDouble() + (j % 4 == labels[i] ? 0.6 : 0);
            }
        }
        int[][] orders = new int[30][40];
        for (int[] order : orders) {
            Arrays.setAll(order, i -> i);
        }
        TrainedNetwork trained = digits.train(
                digits.initial(new int[] {36, 8, 4}, 2, 0.3), images, labels, new Schedule(orders, 7, 0.01, 1e-7));
        assertThat(trained.losses()[0]).isCloseTo(Math.log(4), within(0.3));
        assertThat(trained.losses()[30]).isLessThan(0.05);
        assertThat(digits.predict(trained.network(), images)).containsExactly(labels);
    }

    @Test
    void thePredictedClassIsTheFirstWithTheLargestScore() {
        double[][][] network = {{{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {-1, -1, 0.5}}};
        double[][] images = {{0.9, 0.2}, {0.2, 0.9}, {0.3, 0.3}, {0.1, 0}, {-2, -3}};
        assertThat(digits.predict(network, images)).containsExactly(0, 1, 0, 3, 3);
        assertThat(digits.predict(new double[][][] {{{0, -3}, {0, -2}, {0, -2}}}, new double[][] {{0.4}}))
                .containsExactly(1);
    }

    private static DigitNetwork variant(double decay, boolean epsilonInside) {
        return new DigitNetworkReference(new DigitNetworkParameters(
                decay, epsilonInside, "uniform", "last", "kept", "n", "inside", "first", "smaller"));
    }
}
