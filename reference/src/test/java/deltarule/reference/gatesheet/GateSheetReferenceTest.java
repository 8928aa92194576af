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
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("sigmoid", 0));
        double[] theta = Golden.example("wpi-and-row1").vector("theta");
        assertThat(sheet.gate(Gates.AND)).containsExactly(theta[1], theta[2], theta[0]);
    }

    @ParameterizedTest
    @CsvSource({"step, 0", "step, -1", "sigmoid, 0", "sigmoid, -1"})
    void everyGateBehaves(String unit, int low) {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters(unit, low));
        for (int[] gate : List.of(
                Gates.AND,
                Gates.OR,
                Gates.NAND,
                Gates.NOR,
                Gates.FIRST_ALONE,
                Gates.SECOND_ALONE,
                Gates.FIRST_OR_NOT_SECOND,
                Gates.SECOND_OR_NOT_FIRST)) {
            assertThat(sheet.behaviour(sheet.gate(gate))).containsExactly(gate);
        }
        assertThat(sheet.behaviour(sheet.network(Gates.XOR))).containsExactly(Gates.XOR);
        assertThat(sheet.behaviour(sheet.network(Gates.XNOR))).containsExactly(Gates.XNOR);
    }

    @Test
    void theNetworkOfTheLectureBehavesAsXor() {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("step", 0));
        assertThat(sheet.behaviour(new double[][] {{1, 1, -1}, {-1, -1, 1}, {1, 1, -2}}))
                .containsExactly(Gates.XOR);
    }

    @Test
    void aSigmoidThatIsNotSteepSaysNothing() {
        GateSheetReference sheet = new GateSheetReference(new GateSheetParameters("sigmoid", 0));
        assertThat(sheet.behaviour(new double[] {1, 1, -1.5})).containsOnly(-1);
    }
}
