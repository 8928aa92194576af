package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SecretSearchTest {
    @Test
    void aSecretIsFoundAtBothEndsAndInside() {
        assertThat(found("0.123456789", "0.123456789")).containsExactly("0.123456789");
        assertThat(found("x0.123456789", "0.123456789")).containsExactly("0.123456789");
        assertThat(found("0.123456789y", "0.123456789")).containsExactly("0.123456789");
        assertThat(found("0.12345678", "0.123456789")).isEmpty();
    }

    @Test
    void secretsThatBeginAlikeAndShortOnesAreFound() {
        assertThat(found("hinge-no-margin, 42", "hinge-no-margin", "hinge-no", "hinge-no-more", "42", "43"))
                .containsExactlyInAnyOrder("hinge-no-margin", "hinge-no", "42");
    }

    /** Texts of few letters, so that much is nearly equal. */
    @Test
    void itFindsWhatLookingForEachAloneFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = text(random, 400);
            List<String> secrets = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                secrets.add(text(random, 1 + random.nextInt(11)));
            }
            Set<String> expected = new TreeSet<>(secrets);
            expected.removeIf(secret -> !text.contains(secret));
            assertThat(found(text, secrets.toArray(new String[0]))).isEqualTo(expected);
        }
    }

    private static Set<String> found(String text, String... secrets) {
        Set<String> found = new TreeSet<>();
        new SecretSearch(List.of(secrets)).in(text, found::add);
        return found;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }
}
