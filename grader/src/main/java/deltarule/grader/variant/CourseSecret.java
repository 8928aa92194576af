package deltarule.grader.variant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a course keeps to itself, so that nobody else can work out a student's variant. */
public final class CourseSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FINGERPRINT_BYTES = 16;

    private final byte[] key;

    CourseSecret(byte[] key) {
        this.key = key.clone();
    }

    /** A number that follows from the secret and these texts; other texts, or the same in another order, give another. */
    long seed(String... texts) {
        return ByteBuffer.wrap(code(texts)).getLong();
    }

    /** Tells two secrets apart and says nothing about either. */
    public String fingerprint() {
        return tag("fingerprint");
    }

    /** A name that follows from the secret and these texts and tells nothing of them to whoever has not the secret. */
    String tag(String... texts) {
        return HexFormat.of().formatHex(code(texts), 0, FINGERPRINT_BYTES);
    }

    /** The secret as its file holds it, to look for it in what is handed out. */
    public String text() {
        return HexFormat.of().formatHex(key);
    }

    private byte[] code(String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // With its length before it, a text cannot pass for two.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
