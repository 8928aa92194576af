package deltarule.grader.handout;

import java.util.ArrayList;
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

    private final Map<Integer, List<String>> byStart = new HashMap<>();
    private final List<String> shorter = new ArrayList<>();

    SecretSearch(Collection<String> secrets) {
        for (String secret : secrets) {
            if (secret.length() < START) {
                shorter.add(secret);
            } else {
                byStart.computeIfAbsent(hash(secret), start -> new ArrayList<>(1))
                        .add(secret);
            }
        }
    }

    /** Tells each secret that occurs, as often as it occurs; the order is that of the text, the short ones last. */
    void in(String text, Consumer<String> found) {
        if (text.length() >= START) {
            int hash = hash(text);
            for (int at = 0; ; at++) {
                for (String secret : byStart.getOrDefault(hash, List.of())) {
                    if (text.startsWith(secret, at)) {
                        found.accept(secret);
                    }
                }
                if (at + START >= text.length()) {
                    break;
                }
                hash = (hash - text.charAt(at) * HIGHEST) * BASE + text.charAt(at + START);
            }
        }
        shorter.stream().filter(text::contains).forEach(found);
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
