package deltarule.grader.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for sentences and axes: a few digits, and no more zeros than needed. */
final class ShortNumber {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e6;

    private ShortNumber() {}

    /** Rounded to four significant digits: {@code 0.02}, {@code 1.234e-07}, {@code NaN}. */
    static String text(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return number == 0 ? "0" : String.valueOf(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
        double size = Math.abs(number);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return rounded.toPlainString();
        }
        int digits = Math.max(0, rounded.precision() - 1);
        return String.format(Locale.ROOT, "%." + digits + "e", rounded);
    }

    /** With two decimals: {@code 0.41}. */
    static String fixed(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** A coordinate of a drawing, to a tenth. */
    static String coordinate(double number) {
        String text = isUsual(number)
                // What the format below comes to, at a fraction of its price: a page has thousands of coordinates.
                ? BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString()
                : String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static boolean isUsual(double number) {
        return Double.isFinite(number) && Double.compare(number, 0) >= 0;
    }
}
