package deltarule.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return read(Parcel.of(path), SubmissionName.of(path));
    }

    /**
     * Reads a parcel, or refuses it with a message that names the file and the repair.
     *
     * @param called what the submission is called
     */
    public Submission read(Parcel parcel, String called) throws RefusedSubmission {
        if (parcel.path() == null) {
            return new Selection(worksheets).select(called, loose(parcel, called));
        }
        Path path = parcel.path();
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (Files.isSymbolicLink(path)) {
            throw new RefusedSubmission(
                    name + " is a symbolic link: expected a folder or a zip. Give the path it points" + " to.");
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedSubmission(path + " does not exist: expected a folder or a zip. Check the path.");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Selection(worksheets).select(called, folder(path, name));
        }
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && SubmissionName.isZip(path)) {
            return new Selection(worksheets).select(called, new ZipReader(path).read());
        }
        throw new RefusedSubmission(
                name + " is neither a folder nor a .zip: expected one of them. Pack your source files as a zip.");
    }

    private static List<FoundFile> folder(Path path, String name) throws RefusedSubmission {
        try {
            return new FolderReader(path).read();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static List<FoundFile> loose(Parcel parcel, String name) throws RefusedSubmission {
        BoundedReading reading = new BoundedReading();
        List<FoundFile> found = new ArrayList<>();
        for (Map.Entry<String, Path> file : parcel.loose().entrySet()) {
            String path = file.getKey();
            if (Files.isSymbolicLink(file.getValue())) {
                throw new RefusedSubmission(path + " is a symbolic link: expected a file. Replace the link by a copy of"
                        + " the file it points to.");
            }
            if (!FileRules.isCandidate(path)) {
                found.add(new FoundFile(path, null));
                continue;
            }
            try (InputStream in = Files.newInputStream(file.getValue(), LinkOption.NOFOLLOW_LINKS)) {
                found.add(new FoundFile(path, reading.read(path, in)));
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }
        return found;
    }

    private static RefusedSubmission unreadable(String name, IOException e) {
        return new RefusedSubmission(name + " cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "): expected files this user may read. Mend their permissions.");
    }
}
