package deltarule.grader.report;

import java.util.Arrays;

/**
 * Differences as shares of the largest one.
 *
 * @param pair the matrices
 * @param largest the largest finite difference, by magnitude; 0 when there is none
 * @param row where it is
 * @param column where it is
 * @param shown how many differences are large enough to be seen beside it
 * @param odd how many entries have no difference, because one of the two is no finite number
 */
record HeatScale(MatrixPair pair, double largest, int row, int column, int shown, int odd) {
    /** A smaller share is drawn as nothing and printed as 0. */
    static final double SMALLEST_SHOWN = 0.005;

    private static final double MIDDLE = 1.0 / 3;
    private static final double STRONG = 2.0 / 3;

    static HeatScale of(MatrixPair pair) {
        int row = 0;
        int column = 0;
        int odd = 0;
        double largest = 0;
        for (int i = 0; i < pair.rows(); i++) {
            for (int j = 0; j < pair.columns(); j++) {
                double difference = pair.difference(i, j);
                odd += Double.isNaN(difference) ? 1 : 0;
                if (Math.abs(difference) > Math.abs(largest)) {
                    largest = difference;
                    row = i;
                    column = j;
                }
            }
        }
        HeatScale scale = new HeatScale(pair, largest, row, column, 0, odd);
        int shown = 0;
        for (int i = 0; i < pair.rows(); i++) {
            for (int j = 0; j < pair.columns(); j++) {
                shown += Math.abs(scale.share(i, j)) >= SMALLEST_SHOWN ? 1 : 0;
            }
        }
        return new HeatScale(pair, largest, row, column, shown, odd);
    }

    /** From -1 to 1; NaN where there is no difference. */
    double share(int row, int column) {
        double difference = pair.difference(row, column);
        return difference == 0 || Double.isNaN(difference) ? difference : difference / Math.abs(largest);
    }

    /** The largest difference as a multiple of the largest number expected; infinite where an entry has no difference. */
    double besideExpected() {
        double size = Arrays.stream(pair.expected())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return odd > 0 || size == 0 ? Double.POSITIVE_INFINITY : Math.abs(largest) / size;
    }

    /** A share's name in the style sheet. */
    static String tone(double share) {
        double size = Math.abs(share);
        if (Double.isNaN(share)) {
            return "odd";
        }
        if (size < SMALLEST_SHOWN) {
            return "same";
        }
        String strength = size < MIDDLE ? "1" : size < STRONG ? "2" : "3";
        return (share > 0 ? "over" : "under") + strength;
    }

    /** A share as a whole number of percent with its sign. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "×";
        }
        long percent = Math.round(100 * Math.abs(share));
        if (percent == 0) {
            return "0";
        }
        return (share > 0 ? "+" : "−") + percent;
    }

    String sentence(boolean numbered) {
        String crosses = odd == 0
                ? ""
                : " " + Wording.counted(odd, "entry marked with a cross", "entries marked with a cross")
                        + (odd == 1 ? " has" : " have")
                        + " no difference, because one of the two numbers is not finite.";
        if (largest == 0) {
            return crosses.strip();
        }
        String size = ShortNumber.text(Math.abs(largest));
        String others = shown == 1
                ? "No other entry differs by as much as 0.5\u00a0% of that."
                : shown + " of " + pair.rows() * pair.columns() + " entries differ by at least 0.5\u00a0% of that.";
        String key = numbered
                ? " The numbers are percent of it."
                : " A full square is an entry of yours that is too large, a hollow one an entry that is too small.";
        return "The largest difference is " + size + ", at [" + row + "][" + column + "], where your entry is too "
                + (largest > 0 ? "large. " : "small. ") + others + key + crosses;
    }
}
