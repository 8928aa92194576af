package deltarule.reference.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogicNetworksReferenceTest {
    private static final int[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double OFF = 4.5397868702434395e-05;
    private static final double ON = 0.9999546021312976;
    private static final double FAR_OFF = 9.357622968839299e-14;

    private final LogicNetworks logic = variant(10, "or-nand");

    @ParameterizedTest
    @ValueSource(strings = {"wpi-and-row1", "wpi-and-row2", "wpi-and-row3", "wpi-and-row4"})
    void theActivationsOfAndAreThoseOfTheLecture(String id) {
        Golden example = Golden.example(id);
        int[] row = whole(example.vector("x"));
        double[] theta = example.vector("theta");
        Unit and = logic.gate("and", 2);
        assertThat(and.bias()).isEqualTo(theta[0]);
        assertThat(and.weights()).containsExactly(theta[1], theta[2]);
        example.isReached(logic.activations(and, new int[][] {row})[0], 1e-3);
    }

    @Test
    void theWeightedSumsOfAndAreThoseOfTheLecture() {
        Golden example = Golden.example("wpi-and-logits");
        Unit and = logic.gate("and", 2);
        double[] sums = Arrays.stream(CORNERS)
                .mapToDouble(row -> and.bias() + and.weights()[0] * row[0] + and.weights()[1] * row[1])
                .toArray();
        example.isReached(sums, 1);
    }

    @Test
    void orHasTheTruthTableOfTheLecture() {
        Golden example = Golden.example("har-or-truth-table");
        int[][] inputs =
                Arrays.stream(example.matrix("inputs")).map(row -> whole(row)).toArray(int[][]::new);
        int[] fired = logic.fires(new double[] {1, 1}, 1, inputs);
        example.isReached(Arrays.stream(fired).asDoubleStream().toArray(), 1);
        double[] activations = logic.activations(logic.gate("or", 2), inputs);
        example.isReached(Arrays.stream(activations).map(Math::rint).toArray(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-xor-row1", "sha-xor-row2", "sha-xor-row3", "sha-xor-row4"})
    void theXorNetworkHasTheHiddenUnitsAndOutputOfTheLecture(String id) {
        Golden example = Golden.example(id);
        int[] answers = logic.xor(new int[][] {whole(example.vector("x"))})[0];
        example.isReached(Arrays.stream(answers).asDoubleStream().toArray(), 1);
    }

    @Test
    void erratumSha23AddingThePrintedThresholdMakesOrFireAlways() {
        assertThat(logic.fires(new double[] {1, 1}, 1, CORNERS)).containsExactly(0, 1, 1, 1);
        int[] printedAsBias = Arrays.stream(CORNERS)
                .mapToInt(row -> row[0] + row[1] + 1 >= 0 ? 1 : 0)
                .toArray();
        assertThat(printedAsBias).containsExactly(1, 1, 1, 1);
    }

    @Test
    void erratumWpi30TheActivationsAreNotTheirRoundedValues() {
        double[] activations = logic.activations(logic.gate("and", 2), CORNERS);
        double[] printed = {0, 0, 0, 1};
        for (int i = 0; i < 4; i++) {
            assertThat(activations[i]).isNotEqualTo(printed[i]);
            assertThat(activations[i]).isCloseTo(printed[i], within(1e-4));
            assertThat(activations[i] >= 0.5).isEqualTo(printed[i] == 1);
        }
    }

    @Test
    void theGatesOfTwoInputsGiveTheCheckValues() {
        close(logic.activations(logic.gate("and", 2), CORNERS), FAR_OFF, OFF, OFF, ON);
        close(logic.activations(logic.gate("or", 2), CORNERS), OFF, ON, ON, 0.9999999999999064);
        close(logic.activations(logic.gate("nor", 2), CORNERS), ON, OFF, OFF, FAR_OFF);
        close(logic.activations(logic.gate("nand", 2), CORNERS), 0.9999999999999064, ON, ON, OFF);
        close(logic.activations(logic.gate("not", 1), new int[][] {{0}, {1}}), ON, OFF);
    }

    @ParameterizedTest
    @CsvSource({"10", "4", "2.5"})
    void gatesOfAnyNumberOfInputsAreHalfWay(double steepness) {
        LogicNetworks variant = variant(steepness, "one-not-other");
        for (int m = 1; m <= 6; m++) {
            int[][] rows = new int[m + 1][m];
            for (int ones = 0; ones <= m; ones++) {
                Arrays.fill(rows[ones], 0, ones, 1);
            }
            double on = 1 / (1 + StrictMath.exp(-steepness));
            double[] and = variant.activations(variant.gate("and", m), rows);
            assertThat(and[m]).isCloseTo(on, within(1e-15));
            assertThat(and[m - 1]).isCloseTo(1 - on, within(1e-15));
            double[] or = variant.activations(variant.gate("or", m), rows);
            assertThat(or[0]).isCloseTo(1 - on, within(1e-15));
            assertThat(or[1]).isCloseTo(on, within(1e-15));
            double[] nand = variant.activations(variant.gate("nand", m), rows);
            double[] nor = variant.activations(variant.gate("nor", m), rows);
            for (int ones = 0; ones <= m; ones++) {
                assertThat(and[ones] + nand[ones]).isCloseTo(1, within(1e-15));
                assertThat(or[ones] + nor[ones]).isCloseTo(1, within(1e-15));
            }
        }
    }

    @Test
    void saturatedUnitsStayFinite() {
        Unit steep = new Unit(1000, new double[] {-2000, -1700});
        close(logic.activations(steep, new int[][] {{0, 0}, {1, 0}}), 1, 0);
        close(logic.activations(steep, new int[][] {{0, 1}}), 9.859676543759770e-305);
    }

    @Test
    void xnorGivesTheCheckValues() {
        double[][] traces = logic.xnor(CORNERS);
        close(traces[0], FAR_OFF, ON, 0.9999545608951235);
        close(traces[1], OFF, OFF, 4.548037850511235e-05);
        close(traces[2], OFF, OFF, 4.548037850511235e-05);
        close(traces[3], ON, FAR_OFF, 0.9999545608951235);
    }

    @Test
    void bothXorNetworksHaveTheSameOutputAndOtherHiddenUnits() {
        assertThat(variant(10, "one-not-other").xor(CORNERS))
                .isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {0, 0, 0}});
        assertThat(logic.xor(CORNERS)).isDeepEqualTo(new int[][] {{0, 1, 0}, {1, 1, 1}, {1, 1, 1}, {1, 0, 0}});
    }

    @Test
    void noSingleUnitGetsMoreThanThreeQuartersOfXor() {
        int[][] xorAndItsNegation = {{0, 1, 1, 0}, {1, 0, 0, 1}};
        for (int limit = 1; limit <= 20; limit += 3) {
            assertThat(logic.bestLinearAccuracies(xorAndItsNegation, limit)).containsExactly(0.75, 0.75);
        }
        for (int table = 0; table < 16; table++) {
            int[] labels = {table >> 3, table >> 2 & 1, table >> 1 & 1, table & 1};
            boolean separable = table != 6 && table != 9;
            assertThat(logic.bestLinearAccuracies(new int[][] {labels}, 2)[0]).isEqualTo(separable ? 1 : 0.75);
            boolean and = table == 1;
            assertThat(logic.bestLinearAccuracies(new int[][] {labels}, 1)[0]).isEqualTo(separable && !and ? 1 : 0.75);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(() -> logic.gate(null, 2));
        refused(() -> logic.gate("xor", 2));
        refused(() -> logic.gate("and", 0));
        refused(() -> logic.gate("not", 2));
        Unit unit = logic.gate("and", 2);
        refused(() -> logic.activations(null, CORNERS));
        refused(() -> logic.activations(new Unit(1, null), CORNERS));
        refused(() -> logic.activations(new Unit(1, new double[0]), new int[][] {{}}));
        refused(() -> logic.activations(new Unit(Double.POSITIVE_INFINITY, new double[2]), CORNERS));
        refused(() -> logic.activations(unit, new int[][] {{0, 1}, null}));
        refused(() -> logic.activations(unit, new int[][] {{0, 2}}));
        refused(() -> logic.activations(unit, new int[][] {{0}}));
        refused(() -> logic.fires(null, 1, CORNERS));
        refused(() -> logic.fires(new double[] {1, Double.NaN}, 1, CORNERS));
        refused(() -> logic.fires(new double[2], Double.NaN, CORNERS));
        refused(() -> logic.xnor(null));
        refused(() -> logic.xnor(new int[][] {{0, 1, 1}}));
        refused(() -> logic.xor(new int[0][]));
        refused(() -> logic.xor(new int[][] {{0, -1}}));
        refused(() -> logic.bestLinearAccuracies(CORNERS, 2));
        refused(() -> logic.bestLinearAccuracies(new int[][] {{0, 1, 1, 2}}, 2));
        refused(() -> logic.bestLinearAccuracies(new int[][] {{0, 1, 1, 0}}, 0));
        refused(() -> logic.bestLinearAccuracies(new int[][] {{0, 1, 1, 0}}, 21));
    }

    private static int[] whole(double[] numbers) {
        return Arrays.stream(numbers).mapToInt(x -> (int) x).toArray();
    }

    private static void close(double[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-14 * expected[i]));
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }

    private static LogicNetworks variant(double steepness, String xorHidden) {
        return new LogicNetworksReference(new LogicNetworksParameters(steepness, xorHidden, "zero-one", "fires"));
    }
}
