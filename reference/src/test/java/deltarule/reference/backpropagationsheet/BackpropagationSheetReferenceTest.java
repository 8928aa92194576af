package deltarule.reference.backpropagationsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.backpropagationsheet.BackpropagationSheetParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worksheet's step beside the slopes of the loss, measured. */
class BackpropagationSheetReferenceTest {
    private static final double[] INPUT = {0.6, -0.4};
    private static final double[][] HIDDEN = {{0.5, -0.8, 0.3}, {-0.7, 0.4, 0.2}};
    private static final double[] OUTPUT = {1.2, -0.9, 0.4};
    private static final double NUDGE = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "half squared, sigmoid",
        "squared, sigmoid",
        "log, sigmoid",
        "half squared, tanh",
        "squared, tanh",
        "log, tanh"
    })
    void everyNumberMovesAgainstTheSlopeOfTheLoss(String loss, String hidden) {
        BackpropagationSheetReference sheet =
                new BackpropagationSheetReference(new BackpropagationSheetParameters(loss, hidden));
        double[][] updated = sheet.updated(INPUT, HIDDEN, OUTPUT, 0.2, 0.5);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double slope =
                        (loss(sheet, loss, nudged(row, column, NUDGE)) - loss(sheet, loss, nudged(row, column, -NUDGE)))
                                / (2 * NUDGE);
                double before = row < 2 ? HIDDEN[row][column] : OUTPUT[column];
                assertThat(updated[row][column]).isCloseTo(before - 0.5 * slope, within(1e-8));
            }
        }
    }

    private static double[][] nudged(int row, int column, double by) {
        double[][] units = {HIDDEN[0].clone(), HIDDEN[1].clone(), OUTPUT.clone()};
        units[row][column] += by;
        return units;
    }

    private static double loss(BackpropagationSheetReference sheet, String loss, double[][] units) {
        double p = sheet.forward(INPUT, new double[][] {units[0], units[1]}, units[2])[2];
        return switch (loss) {
            case "half squared" -> (p - 0.2) * (p - 0.2) / 2;
            case "squared" -> (p - 0.2) * (p - 0.2);
            default -> -0.2 * Math.log(p) - 0.8 * Math.log(1 - p);
        };
    }
}
