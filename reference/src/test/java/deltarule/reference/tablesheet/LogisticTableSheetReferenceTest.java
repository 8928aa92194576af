package deltarule.reference.tablesheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.problems.tablesheet.LogisticTableSheet.Performance;
import deltarule.problems.tablesheet.LogisticTableSheetParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worksheet's table beside the lecture's own. */
class LogisticTableSheetReferenceTest {
    private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[] WEIGHTS = {1, -1};

    private final LogisticTableSheetReference sheet =
            new LogisticTableSheetReference(new LogisticTableSheetParameters("added", 0.5));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void sumsProbabilitiesAndPredictionsAreThoseOfTheLecture(int row) {
        Performance performance = sheet.performance(INPUTS, WEIGHTS, -0.5, new int[] {0, 1, 1, 1});
        Golden.example("har-h-row" + row).isReached(sheet.sums(INPUTS, WEIGHTS, -0.5)[row - 1], 20);
        Golden.example("har-p-row" + row).isReached(sheet.probabilities(INPUTS, WEIGHTS, -0.5)[row - 1], 20);
        Golden.example("har-yhat-row" + row).isReached(performance.predictions()[row - 1], 20);
    }

    @Test
    void theMeanSquaredErrorIsTheOneOfTheLecture() {
        Golden.example("har-table-mse-true")
                .isReached(
                        sheet.performance(INPUTS, WEIGHTS, -0.5, new int[] {0, 1, 1, 1})
                                .squaredError(),
                        20);
    }

    @Test
    void aSubtractedThresholdIsANegativeBias() {
        LogisticTableSheetReference subtracting =
                new LogisticTableSheetReference(new LogisticTableSheetParameters("subtracted", 0.5));
        assertThat(subtracting.sums(INPUTS, WEIGHTS, 0.5)).containsExactly(sheet.sums(INPUTS, WEIGHTS, -0.5));
    }
}
