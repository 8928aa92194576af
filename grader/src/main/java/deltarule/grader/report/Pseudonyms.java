package deltarule.grader.report;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for students' ids. A pseudonym is a keyed hash (HMAC with SHA-256) of the id: the same id gets the
 * same pseudonym wherever the key is, and without the key nobody can find out an id by trying all there are, as one
 * could with a plain hash. Sixty bits are kept; among 100,000 students two are alike with a probability below one in a
 * hundred million.
 */
public final class Pseudonyms {
    static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int KEY_BYTES = 32;
    private static final int DIGITS = 15;

    private final byte[] key;
    private final Map<String, String> given;

    Pseudonyms(String key, Map<String, String> given) {
        this.key = HexFormat.of().parseHex(key);
        this.given = Map.copyOf(given);
    }

    static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** With the key in a file, which is made when it is missing. */
    static Pseudonyms withKeyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, newKey() + "\n");
        }
        String key = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!KEY.matcher(key).matches()) {
            throw new InvalidProblem(
                    file + ": 64 hexadecimal digits expected, something else found; restore the file, or"
                            + " delete it: then all pseudonyms change.");
        }
        return new Pseudonyms(key, Map.of());
    }

    /** The pseudonym of an id. */
    public String of(String id) {
        String chosen = given.get(id);
        return chosen == null ? derived(id) : chosen;
    }

    private String derived(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
            return "p" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
