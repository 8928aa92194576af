package deltarule.grader.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a submission from a folder or a zip. What counts is every Java file in package {@code student}; everything else
 * is ignored and listed. Nothing is executed, unpacked to disk or followed out of the submission.
 */
public final class SubmissionReader {
    private final boolean worksheets;

    /** Reads submissions of sources alone. */
    public SubmissionReader() {
        this(false);
    }

    /**
     * Reads submissions.
     *
     * @param worksheets whether files of answers count
     */
    public SubmissionReader(boolean worksheets) {
        this.worksheets = worksheets;
    }

    /** Reads what lies at a path, or refuses it with a message that names the file and the repair. */
    public Submission read(Path path) throws RefusedSubmission {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (Files.isSymbolicLink(path)) {
            throw new RefusedSubmission(
                    name + " is a symbolic link: expected a folder or a zip. Give the path it points" + " to.");
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedSubmission(path + " does not exist: expected a folder or a zip. Check the path.");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Selection(worksheets).select(name, folder(path, name));
        }
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && SubmissionName.isZip(path)) {
            return new Selection(worksheets).select(SubmissionName.of(path), new ZipReader(path).read());
        }
        throw new RefusedSubmission(
                name + " is neither a folder nor a .zip: expected one of them. Pack your source files as a zip.");
    }

    private static List<FoundFile> folder(Path path, String name) throws RefusedSubmission {
        try {
            return new FolderReader(path).read();
        } catch (IOException e) {
            throw new RefusedSubmission(
                    name + " cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): expected files this user may read. Mend their permissions.");
        }
    }
}
