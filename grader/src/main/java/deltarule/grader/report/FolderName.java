package deltarule.grader.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The folder a submission's files are written to. Plain names stay as they are; any other becomes its letters and
 * digits with a fingerprint of the whole name, so that two submissions never share a folder, on file systems that
 * ignore case too.
 */
final class FolderName {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,58}[a-z0-9])?");
    private static final Pattern TAKEN =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|index\\.html|.*-[0-9a-f]{12}");
    private static final int LONGEST = 48;

    private FolderName() {}

    static String of(String submission) {
        if (PLAIN.matcher(submission).matches() && !TAKEN.matcher(submission).matches()) {
            return submission;
        }
        String readable = submission.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-+|-+$", "");
        String start = readable.isEmpty() ? "submission" : readable;
        return start.substring(0, Math.min(LONGEST, start.length())) + "-" + fingerprint(submission);
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
