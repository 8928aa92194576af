package deltarule.reference.gatesheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.problems.gatesheet.GateSheetParameters;
import deltarule.reference.golden.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worksheet's weights beside the lectures' own, and what they do. */
class GateSheetReferenceTest {
    @Test
    void theWeightsOfAndAreThoseOfTheLecture() {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("step", 0));
        double[] theta = Golden.example("wpi-and-row1").vector("theta");
        assertThat(sheet.gate(LogicGate.AND.outputs())).containsExactly(theta[1], theta[2], theta[0]);
    }

    @ParameterizedTest
    @CsvSource({"step, 0", "step, -1", "sign, 0", "sign, -1"})
    void everyGateBehaves(String unit, int low) {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters(unit, low));
        for (int[] gate : List.of(
                LogicGate.AND.outputs(),
                LogicGate.OR.outputs(),
                LogicGate.NAND.outputs(),
                LogicGate.NOR.outputs(),
                LogicGate.FIRST_ALONE.outputs(),
                LogicGate.SECOND_ALONE.outputs(),
                LogicGate.FIRST_OR_NOT_SECOND.outputs(),
                LogicGate.SECOND_OR_NOT_FIRST.outputs())) {
            assertThat(sheet.behaviour(sheet.gate(gate))).containsExactly(gate);
        }
        assertThat(sheet.behaviour(sheet.network(LogicGate.XOR.outputs()))).containsExactly(LogicGate.XOR.outputs());
        assertThat(sheet.behaviour(sheet.network(LogicGate.XNOR.outputs()))).containsExactly(LogicGate.XNOR.outputs());
    }

    @Test
    void theNetworkOfTheLectureBehavesAsXor() {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("step", 0));
        assertThat(sheet.behaviour(new double[][] {{1, 1, -1}, {-1, -1, 1}, {1, 1, -2}}))
                .containsExactly(LogicGate.XOR.outputs());
    }

    @Test
    void hiddenUnitsFromMinusOneToOneNeedAnotherOutputUnit() {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("sign", 0));
        double[][] ofZeroAndOne =
                new GateSheetReference(new GateSheetParameters("step", 0)).network(LogicGate.XNOR.outputs());
        assertThat(sheet.behaviour(ofZeroAndOne)).isNotEqualTo(LogicGate.XNOR.outputs());
    }
}
