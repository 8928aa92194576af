package deltarule.grader.handout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Numbers in texts, with no more digits than a reader wants. */
final class ReadableNumbers {
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+(?:E-?\\d+)?");

    private ReadableNumbers() {}

    /** A text with each decimal number rounded to so many digits, where it has more. */
    static String rounded(String text, int digits) {
        return DECIMAL.matcher(text).replaceAll(number -> {
            BigDecimal exact = new BigDecimal(number.group());
            return exact.precision() <= digits
                    ? number.group()
                    : Double.toString(exact.round(new MathContext(digits)).doubleValue());
        });
    }
}
