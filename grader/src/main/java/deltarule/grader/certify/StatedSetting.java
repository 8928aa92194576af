package deltarule.grader.certify;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a statement says a value, not as a part of another. A number counts wherever it stands; a word counts where it is
 * emphasized, for a statement may well say in passing what other lectures do.
 */
final class StatedSetting {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private static final Pattern EMPHASIZED = Pattern.compile("<(strong|em)>(.*?)</\\1>", Pattern.DOTALL);

    private final String text;
    private final String emphasized;

    /**
     * @param html the statement
     */
    StatedSetting(String html) {
        text = MARKUP.matcher(html).replaceAll(" ");
        emphasized = EMPHASIZED
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(part -> MARKUP.matcher(part).replaceAll(" "))
                .collect(Collectors.joining("\n"));
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
                .matcher(value instanceof Number ? text : emphasized)
                .find();
    }
}
