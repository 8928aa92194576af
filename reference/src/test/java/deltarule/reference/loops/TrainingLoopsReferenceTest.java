package deltarule.reference.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoops.Bowl;
import deltarule.problems.loops.TrainingLoops.Descent;
import deltarule.problems.loops.TrainingLoops.TrainedNeuron;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingLoopsReferenceTest {
    private static final Bowl PARABOLA = new Bowl(new double[] {1}, new double[1], 0);
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] OR = {0, 1, 1, 1};
    private static final double[] WEIGHTS = {0.4, -0.7, 0.3};
    private static final double[][] INPUTS = {
        {1.2, -0.6, 0.8}, {-0.5, 1.6, 0.7}, {0.9, 1.4, -1.3}, {2.1, 0.3, -0.4}, {-1.7, 0.6, 1.1}
    };
    private static final double[] TARGETS = {0.7, -1.4, 2.2, 0.3, -0.6};

    private final TrainingLoops loops = variant("kept", "absolute", "squared-error");
    private final TrainingLoops other = variant("dropped", "relative", "log-loss");

    @Test
    void aRestMakesASmallerBlockOrIsDropped() {
        int[] order = {4, 1, 0, 3, 2};
        assertThat(loops.blocks(order, 2)).isDeepEqualTo(new int[][] {{4, 1}, {0, 3}, {2}});
        assertThat(other.blocks(order, 2)).isDeepEqualTo(new int[][] {{4, 1}, {0, 3}});
        assertThat(loops.blocks(order, 5)).isDeepEqualTo(new int[][] {order});
        assertThat(other.blocks(order, 5)).isDeepEqualTo(new int[][] {order});
        assertThat(loops.blocks(order, Integer.MAX_VALUE)).isDeepEqualTo(new int[][] {order});
        assertThat(other.blocks(order, Integer.MAX_VALUE)).isEmpty();
        assertThat(loops.blocks(order, 1)).isDeepEqualTo(new int[][] {{4}, {1}, {0}, {3}, {2}});
    }

    @Test
    void theEpochIsTheOneComputedAtFiftyDigits() {
        double[][] path = loops.minibatchEpoch(WEIGHTS, INPUTS, TARGETS, new int[][] {{3, 0}, {4, 2}, {1}}, 0.07);
        near(path[0], 0.33217, -0.68593, 0.28124);
        near(path[1], 0.527509466, -0.366878736, -0.00726346);
        near(path[2], 0.565600306718, -0.4887694262976, -0.06059063700520005);
    }

    @Test
    void oneBlockOfAllExamplesGoesAgainstTheCentralDifferencesOfTheMeanSquaredError() {
        double[] moved = loops.minibatchEpoch(WEIGHTS, INPUTS, TARGETS, new int[][] {{0, 1, 2, 3, 4}}, 1)[0];
        double[] gradient = new double[3];
        Arrays.setAll(gradient, j -> WEIGHTS[j] - moved[j]);
        CentralDifferences.agree(gradient, TrainingLoopsReferenceTest::meanSquaredError, WEIGHTS, 10);
    }

    @Test
    void convergenceGivesTheCheckValues() {
        double[][] curves = {{10, 5, 2, 1.95}, {9, 9, 9}, {10, 5, 2, 1}};
        assertThat(loops.convergedAt(curves, 1, 0.1)).containsExactly(2, 0, -1);
        double[][] slow = {{10, 9.95, 9.9, 9.85, 9.8}};
        assertThat(loops.convergedAt(slow, 3, 0.1)).containsExactly(-1);
        assertThat(loops.convergedAt(slow, 1, 0.1)).containsExactly(0);
        double[][] large = {{1000, 995, 994.9}};
        assertThat(loops.convergedAt(large, 1, 0.01)).containsExactly(-1);
        assertThat(other.convergedAt(large, 1, 0.01)).containsExactly(0);
    }

    @Test
    void equalityAndNanDoNotMeetTheRule() {
        double nan = Double.NaN;
        double infinity = Double.POSITIVE_INFINITY;
        double[][] curves = {{2, 1.75, 1.5}, {nan, nan, 1}, {infinity, infinity, nan}, {0, 0}};
        assertThat(loops.convergedAt(curves, 1, 0.25)).containsExactly(-1, -1, -1, 0);
        assertThat(other.convergedAt(curves, 1, 0.25)).containsExactly(0, -1, -1, -1);
        assertThat(other.convergedAt(new double[][] {{-2, -1.5, -1.25}}, 1, 0.25))
                .containsExactly(1);
    }

    @Test
    void aDescentOnTheParabolaShrinksByFourFifthsInEachStep() {
        Descent run = loops.minimise(PARABOLA, new double[] {3}, 0.1, 1, 1e-9, 20);
        assertThat(run.reason()).isEqualTo("cap");
        assertThat(run.values()).hasSize(21);
        assertThat(run.point()[0]).isCloseTo(3 * StrictMath.pow(0.8, 20), within(1e-15));
        for (int t = 0; t <= 20; t++) {
            assertThat(run.values()[t]).isCloseTo(9 * StrictMath.pow(0.64, t), within(1e-14));
        }
    }

    @Test
    void aDescentIsTheOneComputedAtFiftyDigits() {
        Bowl bowl = new Bowl(new double[] {0.7, 2.3, 0.4}, new double[] {1.6, -0.3, 0.8}, 0.6);
        Descent run = loops.minimise(bowl, new double[] {-0.7, 2.4, 3.1}, 0.13, 3, 0.03, 80);
        assertThat(run.reason()).isEqualTo("converged");
        assertThat(run.values()).hasSize(21);
        assertThat(run.values()[20]).isCloseTo(0.6273705800416091, within(1e-14));
        near(run.point(), 1.5586196738410563, -0.29999996719917055, 1.055792631180475);
    }

    @Test
    void aDescentEndsWhereTheFunctionOverflows() {
        Bowl steep = new Bowl(new double[] {1e60}, new double[1], 0);
        Descent run = loops.minimise(steep, new double[] {1}, 1, 1, 1e-9, 1000);
        assertThat(run.reason()).isEqualTo("diverged");
        assertThat(run.values()).hasSize(4).endsWith(Double.POSITIVE_INFINITY);
        Descent atOnce = loops.minimise(PARABOLA, new double[] {1e200}, 0.1, 1, 1e-9, 0);
        assertThat(atOnce.reason()).isEqualTo("diverged");
        assertThat(atOnce.point()).containsExactly(1e200);
        Descent noStep = loops.minimise(PARABOLA, new double[] {3}, 0.1, 1, 1e-9, 0);
        assertThat(noStep.reason()).isEqualTo("cap");
        assertThat(noStep.values()).containsExactly(9);
    }

    @ParameterizedTest
    @CsvSource({
        "squared-error, 0.7, 10, 1.4810217557216725, -0.20065759654235862, 0.07744418362795749, 0.15588156534374126",
        "squared-error, 2.7, 200, 4.635712626299418, 4.62988768455731, -2.0489245260015796, 0.005721212797701074",
        "log-loss, 0.7, 10, 1.7621931026992905, 0.3663569261511682, 0.29168432475633416, 0.36817902066132197",
        "log-loss, 2.7, 200, 7.4252589422394335, 7.4198477037555115, -3.239970052244575, 0.017178594813588022"
    })
    void theTrainingOnOrIsTheOneComputedAtFiftyDigits(
            String loss, double rate, int epochs, double w0, double w1, double bias, double last) {
        TrainedNeuron neuron =
                variant("kept", "absolute", loss).trainNeuron(new double[] {1, -1}, -0.5, CORNERS, OR, rate, epochs);
        assertThat(neuron.weights()).containsExactly(new double[] {w0, w1}, within(1e-12));
        assertThat(neuron.bias()).isCloseTo(bias, within(1e-12));
        assertThat(neuron.losses()).hasSize(epochs + 1);
        assertThat(neuron.losses()[epochs]).isCloseTo(last, within(1e-12));
    }

    @Test
    void theNeuronOfTheLectureLearnsOr() {
        TrainedNeuron start = loops.trainNeuron(new double[] {1, -1}, -0.5, CORNERS, OR, 0.7, 0);
        assertThat(start.losses()).containsExactly(new double[] {0.33523938907916817}, within(1e-15));
        TrainedNeuron trained = loops.trainNeuron(new double[] {1, -1}, -0.5, CORNERS, OR, 0.7, 100);
        for (int i = 0; i < 4; i++) {
            double h = trained.weights()[0] * CORNERS[i][0] + trained.weights()[1] * CORNERS[i][1] + trained.bias();
            assertThat(h > 0).isEqualTo(OR[i] == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"squared-error, 1", "squared-error, 0.5", "log-loss, 1"})
    void anEpochGoesAgainstTheCentralDifferencesOfTheLoss(String loss, double lossFactor) {
        TrainingLoops variant = variant("kept", "absolute", loss, lossFactor, "earlier", "constant");
        Random random = new Random(5);
        int[] targets = {1, 0, 1, 0, 0};
        for (int run = 0; run < 20; run++) {
            double[] parameters = random.doubles(4, -1, 1).toArray();
            TrainedNeuron moved =
                    variant.trainNeuron(Arrays.copyOf(parameters, 3), parameters[3], INPUTS, targets, 1, 1);
            double[] gradient = Arrays.copyOf(moved.weights(), 4);
            gradient[3] = moved.bias();
            Arrays.setAll(gradient, j -> parameters[j] - gradient[j]);
            CentralDifferences.agree(
                    gradient,
                    at -> variant.trainNeuron(Arrays.copyOf(at, 3), at[3], INPUTS, targets, 1, 0)
                            .losses()[0],
                    parameters,
                    10);
        }
    }

    @Test
    void aRestJoinsTheBlockBeforeIt() {
        TrainingLoops joined = variant("joined", "absolute", "squared-error");
        int[] order = {6, 2, 0, 4, 3, 1, 5};
        assertThat(joined.blocks(order, 3)).isDeepEqualTo(new int[][] {{6, 2, 0}, {4, 3, 1, 5}});
        assertThat(joined.blocks(order, 9)).isDeepEqualTo(new int[][] {order});
        assertThat(joined.blocks(new int[] {1, 0}, 1)).isDeepEqualTo(new int[][] {{1}, {0}});
    }

    @Test
    void theLaterIndexIsTheEarlierOnePlusTheLag() {
        TrainingLoops later = variant("kept", "absolute", "squared-error", 1, "later", "constant");
        double[][] curves = {{9, 5, 3, 2, 2.05, 2}, {4, 3, 2, 1}};
        assertThat(loops.convergedAt(curves, 2, 0.1)).containsExactly(3, -1);
        assertThat(later.convergedAt(curves, 2, 0.1)).containsExactly(5, -1);
    }

    /** By hand: on x squared a step multiplies x by 1 - 2 eta: 1/2, 3/4 and 5/6 for 1/4, 1/8 and 1/12. */
    @Test
    void theScheduleShrinksTheSteps() {
        TrainingLoops slower = variant("kept", "absolute", "squared-error", 0.5, "earlier", "inverse-time");
        assertThat(slower.minimise(PARABOLA, new double[] {3}, 0.25, 9, 1e-9, 3).point()[0])
                .isCloseTo(3 * 0.5 * 0.75 * 5 / 6, within(1e-15));
        TrainingLoops root = variant("kept", "absolute", "squared-error", 1, "earlier", "inverse-square-root");
        assertThat(root.minimise(PARABOLA, new double[] {3}, 0.25, 9, 1e-9, 2).point()[0])
                .isCloseTo(3 * 0.5 * (1 - 0.5 / StrictMath.sqrt(2)), within(1e-15));
        double[][] path = slower.minibatchEpoch(
                new double[] {0}, new double[][] {{1}, {1}}, new double[] {4, 4}, new int[][] {{0}, {1}}, 0.5);
        assertThat(path).isDeepEqualTo(new double[][] {{2}, {2.5}});
        TrainedNeuron first = slower.trainNeuron(new double[] {1, -1}, -0.5, CORNERS, OR, 0.8, 1);
        TrainedNeuron second = slower.trainNeuron(first.weights(), first.bias(), CORNERS, OR, 0.4, 1);
        assertThat(slower.trainNeuron(new double[] {1, -1}, -0.5, CORNERS, OR, 0.8, 2)
                        .weights())
                .containsExactly(second.weights(), within(1e-15));
        assertThat(first.losses()[0]).isCloseTo(0.33523938907916817 / 2, within(1e-15));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(() -> loops.blocks(null, 1));
        refused(() -> loops.blocks(new int[0], 1));
        refused(() -> loops.blocks(new int[] {0, 1}, 0));
        refused(() -> loops.blocks(new int[] {1, 2}, 1));
        refused(() -> loops.blocks(new int[] {0, 0}, 1));
        int[][] block = {{0}};
        refused(() -> loops.minibatchEpoch(null, INPUTS, TARGETS, block, 0.1));
        refused(() -> loops.minibatchEpoch(WEIGHTS, INPUTS, null, block, 0.1));
        refused(() -> loops.minibatchEpoch(WEIGHTS, INPUTS, TARGETS, new int[0][], 0.1));
        refused(() -> loops.minibatchEpoch(WEIGHTS, INPUTS, TARGETS, new int[][] {{-1}}, 0.1));
        refused(() -> loops.minibatchEpoch(new double[2], INPUTS, TARGETS, block, 0.1));
        refused(() -> loops.minibatchEpoch(WEIGHTS, INPUTS, TARGETS, block, Double.NaN));
        refused(() -> loops.convergedAt(new double[0][], 1, 0.1));
        refused(() -> loops.convergedAt(new double[][] {{1}, null}, 1, 0.1));
        refused(() -> loops.convergedAt(new double[][] {{1}}, 0, 0.1));
        refused(() -> loops.convergedAt(new double[][] {{1}}, 1, Double.POSITIVE_INFINITY));
        refused(() -> loops.minimise(null, WEIGHTS, 0.1, 1, 0.1, 1));
        refused(() -> loops.minimise(PARABOLA, WEIGHTS, 0.1, 1, 0.1, 1));
        refused(() -> loops.minimise(PARABOLA, new double[] {Double.NaN}, 0.1, 1, 0.1, 1));
        refused(() -> loops.minimise(PARABOLA, new double[1], 0, 1, 0.1, 1));
        refused(() -> loops.minimise(PARABOLA, new double[1], 0.1, 1, 0.1, -1));
        refused(() -> loops.trainNeuron(WEIGHTS, 0, INPUTS, new int[4], 0.1, 1));
        refused(() -> loops.trainNeuron(WEIGHTS, 0, INPUTS, new int[] {0, 1, 0, 1, -1}, 0.1, 1));
        refused(() -> loops.trainNeuron(WEIGHTS, Double.NaN, INPUTS, new int[5], 0.1, 1));
        refused(() -> loops.trainNeuron(WEIGHTS, 0, INPUTS, new int[5], 0.1, -1));
    }

    private static double meanSquaredError(double[] weights) {
        double sum = 0;
        for (int i = 0; i < INPUTS.length; i++) {
            double error = -TARGETS[i];
            for (int j = 0; j < weights.length; j++) {
                error += weights[j] * INPUTS[i][j];
            }
            sum += error * error;
        }
        return sum / INPUTS.length;
    }

    private static void near(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-14));
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }

    private static TrainingLoops variant(String smallBlock, String difference, String loss) {
        return variant(smallBlock, difference, loss, 1, "earlier", "constant");
    }

    private static TrainingLoops variant(
            String smallBlock, String difference, String loss, double lossFactor, String foundIndex, String schedule) {
        return new TrainingLoopsReference(
                new TrainingLoopsParameters(smallBlock, difference, loss, lossFactor, foundIndex, schedule));
    }
}
