package deltarule.grader.submission;

import java.io.IOException;
import java.io.InputStream;

/** Reads the sources of one submission and refuses it when they grow beyond the limits. */
final class BoundedReading {
    private int total;
    private int files;

    byte[] read(String path, InputStream in) throws IOException, RefusedSubmission {
        if (FileRules.isAnswers(path)) {
            total += Limits.ANSWERS_BYTES;
            return in.readNBytes(Limits.ANSWERS_BYTES + 1);
        }
        byte[] bytes = in.readNBytes(Limits.SOURCE_FILE_BYTES + 1);
        if (bytes.length > Limits.SOURCE_FILE_BYTES) {
            throw new RefusedSubmission(path + " is larger than 1 MB: expected Java source written by hand. Hand in"
                    + " only your own source files.");
        }
        total += bytes.length;
        files++;
        if (total > Limits.SOURCE_BYTES || files > Limits.SOURCE_FILES) {
            throw new RefusedSubmission("The submission holds too much Java source (at " + path + "): expected at most "
                    + Limits.SOURCE_FILES + " files and 10 MB. Hand in only your own source files.");
        }
        return bytes;
    }
}
