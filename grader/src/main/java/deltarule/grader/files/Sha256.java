package deltarule.grader.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of texts, taken in UTF-8, and of bytes. */
public final class Sha256 {
    private Sha256() {}

    /** In hexadecimal. */
    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** In hexadecimal. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** As it is: 32 bytes. */
    public static byte[] bytes(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
