package deltarule.grader.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The fingerprint of graded sources: paths and bytes, each with its length, in the order of the paths. */
final class SourceHash {
    private SourceHash() {}

    static String of(List<FoundFile> graded) {
        MessageDigest digest = sha256();
        graded.stream().sorted(Comparator.comparing(FoundFile::path)).forEach(file -> {
            update(digest, file.path().getBytes(StandardCharsets.UTF_8));
            update(digest, file.bytes());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
