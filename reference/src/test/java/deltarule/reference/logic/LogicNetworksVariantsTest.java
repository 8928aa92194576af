package deltarule.reference.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.problems.logic.LogicNetworksParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth values -1 and 1, and ties that do not fire, worked by hand. */
class LogicNetworksVariantsTest {
    private static final int[][] ZERO_ONE = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[][] MINUS_PLUS = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    private final LogicNetworks bipolar = variant("or-nand", "minus-plus", "fires");

    @Test
    void gatesStandHalfWayBetweenTheNearestCombinations() {
        assertThat(bipolar.gate("and", 3)).satisfies(unit -> isUnit(unit, -20, 10));
        assertThat(bipolar.gate("or", 3)).satisfies(unit -> isUnit(unit, 20, 10));
        assertThat(bipolar.gate("nand", 3)).satisfies(unit -> isUnit(unit, 20, -10));
        assertThat(bipolar.gate("nor", 3)).satisfies(unit -> isUnit(unit, -20, -10));
        assertThat(bipolar.gate("not", 1)).satisfies(unit -> isUnit(unit, 0, -10));
    }

    @Test
    void theBipolarSigmoidLiesBetweenMinusOneAndOne() {
        double[] activations = bipolar.activations(new Unit(1, new double[] {2, -3}), MINUS_PLUS);
        for (int i = 0; i < 4; i++) {
            double z = 1 + 2 * MINUS_PLUS[i][0] - 3 * MINUS_PLUS[i][1];
            assertThat(activations[i]).isCloseTo(2 / (1 + Math.exp(-z)) - 1, within(1e-15));
        }
        assertThat(bipolar.activations(new Unit(0, new double[] {900, 900}), MINUS_PLUS))
                .containsExactly(-1, 0, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bipolar.activations(new Unit(0, new double[] {1, 1}), ZERO_ONE));
    }

    @Test
    void activationsAreThoseOfZerosAndOnesStretched() {
        double[][] stretched = bipolar.xnor(MINUS_PLUS);
        double[][] plain = variant("or-nand", "zero-one", "fires").xnor(ZERO_ONE);
        for (int i = 0; i < 4; i++) {
            double[] expected = Arrays.stream(plain[i]).map(a -> 2 * a - 1).toArray();
            assertThat(stretched[i]).containsExactly(expected, within(1e-14));
        }
    }

    @Test
    void aTieFiresOrDoesNot() {
        double[] weights = {0.5, 1.5};
        assertThat(bipolar.fires(weights, 1, MINUS_PLUS)).containsExactly(-1, 1, -1, 1);
        assertThat(variant("or-nand", "minus-plus", "silent").fires(weights, 1, MINUS_PLUS))
                .containsExactly(-1, -1, -1, 1);
        assertThat(variant("or-nand", "zero-one", "silent").fires(weights, 1.5, ZERO_ONE))
                .containsExactly(0, 0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"zero-one, fires", "zero-one, silent", "minus-plus, fires", "minus-plus, silent"})
    void exclusiveOrHoldsInEveryVariant(String truthValues, String tie) {
        int low = truthValues.equals("zero-one") ? 0 : -1;
        int[][] corners = low == 0 ? ZERO_ONE : MINUS_PLUS;
        assertThat(variant("or-nand", truthValues, tie).xor(corners))
                .isDeepEqualTo(new int[][] {{low, 1, low}, {1, 1, 1}, {1, 1, 1}, {1, low, low}});
        assertThat(variant("one-not-other", truthValues, tie).xor(corners))
                .isDeepEqualTo(new int[][] {{low, low, low}, {low, 1, 1}, {1, low, 1}, {low, low, low}});
    }

    @ParameterizedTest
    @CsvSource({
        "zero-one, fires, 0.75, 1",
        "zero-one, silent, 1, 0.75",
        "minus-plus, fires, 1, 1",
        "minus-plus, silent, 1, 1"
    })
    void theSmallestWholeNumbersReachAndAndNandOrNot(String truthValues, String tie, double and, double nand) {
        int low = truthValues.equals("zero-one") ? 0 : -1;
        int[][] tables = {{low, low, low, 1}, {1, 1, 1, low}, {low, 1, 1, low}};
        LogicNetworks logic = variant("or-nand", truthValues, tie);
        assertThat(logic.bestLinearAccuracies(tables, 1)).containsExactly(and, nand, 0.75);
        assertThat(logic.bestLinearAccuracies(tables, 2)).containsExactly(1, 1, 0.75);
    }

    private static void isUnit(Unit unit, double bias, double weight) {
        assertThat(unit.bias()).isEqualTo(bias);
        assertThat(unit.weights()).containsOnly(weight);
    }

    private static LogicNetworks variant(String xorHidden, String truthValues, String tie) {
        return new LogicNetworksReference(new LogicNetworksParameters(10, xorHidden, truthValues, tie));
    }
}
