package deltarule.grader.certify;

import java.util.regex.Pattern;

/** Whether a statement says a value: a number or word of its own, not part of another. */
final class StatedSetting {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private final String text;

    /**
     * @param html the statement
     */
    StatedSetting(String html) {
        text = MARKUP.matcher(html).replaceAll(" ");
    }

    boolean says(Object value) {
        if (value instanceof Boolean) {
            return false;
        }
        String written = String.valueOf(value);
        // 2.0 is written 2 as well.
        String pattern = value instanceof Number && written.endsWith(".0")
                ? Pattern.quote(written.substring(0, written.length() - 2)) + "(?:\\.0)?"
                : Pattern.quote(written);
        return Pattern.compile("(?<![\\w.])" + pattern + "(?![\\w]|\\.\\d)")
                .matcher(text)
                .find();
    }
}
