package deltarule.grader.handout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds many texts in another in one pass: a rolling hash of a few characters says where one of them may begin. Its cost hardly
 * depends on how many texts are looked for.
 */
final class SecretSearch {
    private static final int START = 8;
    private static final int BASE = 1_000_003;
    private static final int HIGHEST = power(START - 1);

    private static final int SHIFT = 14;

    /** Which hashes there may be, by their upper bits: nearly every place of a text is passed over by a look at one bit. */
    private final BitSet starts = new BitSet(1 << (Integer.SIZE - SHIFT));

    private final Map<Integer, List<String>> byStart = new HashMap<>();
    private final List<String> shorter = new ArrayList<>();

    SecretSearch(Collection<String> secrets) {
        for (String secret : secrets) {
            if (secret.length() < START) {
                shorter.add(secret);
            } else {
                int hash = hash(secret);
                starts.set(hash >>> SHIFT);
                byStart.computeIfAbsent(hash, start -> new ArrayList<>(1)).add(secret);
            }
        }
    }

    /** Tells each secret that occurs, as often as it occurs; the order is that of the text, the short ones last. */
    void in(String text, Consumer<String> found) {
        if (text.length() >= START) {
            int hash = hash(text);
            for (int at = 0; ; at++) {
                if (starts.get(hash >>> SHIFT)) {
                    tellAt(at, text, byStart.getOrDefault(hash, List.of()), found);
                }
                if (at + START >= text.length()) {
                    break;
                }
                hash = (hash - text.charAt(at) * HIGHEST) * BASE + text.charAt(at + START);
            }
        }
        shorter.stream().filter(text::contains).forEach(found);
    }

    private static void tellAt(int at, String text, List<String> secrets, Consumer<String> found) {
        for (String secret : secrets) {
            if (text.startsWith(secret, at)) {
                found.accept(secret);
            }
        }
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < START; i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }
}
