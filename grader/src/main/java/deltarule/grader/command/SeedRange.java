package deltarule.grader.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of variants, both ends included.
 *
 * @param first the first
 * @param last the last, not before the first
 */
record SeedRange(long first, long last) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(?:\\.\\.(\\d{1,15}))?");

    /** Reads {@code 3..7}, or {@code 3} for that one alone. */
    static SeedRange of(String text) {
        Matcher range = TEXT.matcher(text);
        if (!range.matches()) {
            throw new BadInput("--seeds: \"" + text + "\" found, a range such as 1..10 expected.");
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
        if (last < first) {
            throw new BadInput("--seeds: " + text + " ends before it begins; write " + last + ".." + first + ".");
        }
        return new SeedRange(first, last);
    }

    /** How many variants there are. */
    long count() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
