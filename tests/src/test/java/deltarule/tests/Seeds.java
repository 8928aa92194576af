package deltarule.tests;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * With which seeds a build tries a setting: those whose turn it is, so that every problem meets every setting and every seed.
 * With {@code -Ddeltarule.rooms.seeds=3}, as in the profile quality, each setting gets so many.
 */
final class Seeds {
    private static final int MOST = 3;

    /** So many in each setting; 0 when that was not asked for. */
    private static final int ASKED = Integer.getInteger("deltarule.rooms.seeds", 0);

    private Seeds() {}

    /** The seeds for one of a problem's settings. */
    static List<Long> of(int setting, int settings) {
        if (ASKED > 0) {
            return LongStream.rangeClosed(1, ASKED).boxed().toList();
        }
        return IntStream.range(0, MOST)
                .filter(seed -> seed == setting % MOST || seed % settings == setting)
                .mapToObj(seed -> seed + 1L)
                .toList();
    }
}
