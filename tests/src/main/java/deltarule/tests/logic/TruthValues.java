package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.problems.logic.LogicNetworksParameters;
import java.util.Arrays;

/** What stands for false and true in a variant. */
final class TruthValues {
    private final int low;

    TruthValues(LogicNetworksParameters parameters) {
        low = parameters.truthValues().equals("zero-one") ? 0 : -1;
    }

    /** The number that stands for false. */
    int low() {
        return low;
    }

    /** Rows of the variant from rows of 0 and 1; -1, which is no truth value there, becomes none here. */
    int[][] of(int[]... zeroOne) {
        return Arrays.stream(zeroOne)
                .map(row -> Arrays.stream(row)
                        .map(x -> low == -1 && x < 1 ? -1 - x : x)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The unit that has the same sums in the variant as this one has for inputs 0 and 1. */
    Unit of(Unit zeroOne) {
        if (low == 0) {
            return zeroOne;
        }
        double[] weights = Arrays.stream(zeroOne.weights()).map(w -> w / 2).toArray();
        return new Unit(zeroOne.bias() + Arrays.stream(weights).sum(), weights);
    }

    /** All combinations of two inputs. */
    int[][] corners() {
        return of(UnitCases.CORNERS);
    }

    /** Rows in words. */
    static String text(int[][] rows) {
        String text = Arrays.deepToString(rows);
        return text.substring(1, text.length() - 1).replace('[', '(').replace(']', ')');
    }
}
