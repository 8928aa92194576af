package deltarule.grader.report;

import deltarule.grader.files.Sha256;
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
    private static final int FINGERPRINT = 12;

    private FolderName() {}

    static String of(String submission) {
        if (PLAIN.matcher(submission).matches() && !TAKEN.matcher(submission).matches()) {
            return submission;
        }
        String readable = submission.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-+|-+$", "");
        String start = readable.isEmpty() ? "submission" : readable;
        return start.substring(0, Math.min(LONGEST, start.length())) + "-"
                + Sha256.of(submission).substring(0, FINGERPRINT);
    }
}
