package deltarule.grader.batch;

import deltarule.grader.files.Sha256;
import deltarule.grader.problem.InvalidProblem;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a batch. Which part somebody is in depends on their id and the number of parts alone.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** A batch that is not split. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /**
     * A part written as {@code 3/8}.
     *
     * @throws InvalidProblem if it is none
     */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new InvalidProblem("--shard: \"" + text + "\" found, a part such as 3/8 expected, from 1/8 to 8/8.");
    }

    /** Whether somebody is in this part. */
    public boolean holds(String id) {
        return numberOf(id) == number;
    }

    /** The number of the part that somebody is in. */
    int numberOf(String id) {
        long hash = ByteBuffer.wrap(Sha256.bytes(id.toLowerCase(Locale.ROOT))).getLong();
        return 1 + (int) Math.floorMod(hash, (long) of);
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
