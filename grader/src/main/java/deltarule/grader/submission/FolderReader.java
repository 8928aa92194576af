package deltarule.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the files of a folder. Links are refused, never followed; ignored folders are not entered. */
final class FolderReader {
    private final Path root;
    private final List<FoundFile> found = new ArrayList<>();
    private final BoundedReading reading = new BoundedReading();
    private int entries;

    FolderReader(Path root) {
        this.root = root;
    }

    List<FoundFile> read() throws IOException, RefusedSubmission {
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folders.pop())) {
                for (Path child : children) {
                    take(child, folders);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return found;
    }

    private void take(Path child, Deque<Path> folders) throws IOException, RefusedSubmission {
        String path =
                root.relativize(child).toString().replace(child.getFileSystem().getSeparator(), "/");
        if (++entries > Limits.ENTRIES) {
            throw new RefusedSubmission("The folder holds more than " + Limits.ENTRIES + " files (at " + path
                    + "): expected a submission's sources. Hand in only your own source files.");
        }
        if (FileRules.ignoredFolder(path + "/").isPresent() && !isPlainFile(child)) {
            found.add(new FoundFile(path + "/", null));
            return;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            throw new RefusedSubmission(path + " is a symbolic link: expected a file. Replace the link by a copy of the"
                    + " file it points to.");
        }
        if (attributes.isDirectory()) {
            folders.push(child);
        } else if (!attributes.isRegularFile()) {
            throw new RefusedSubmission(path + " is neither file nor folder (a pipe or device): remove it.");
        } else if (FileRules.isCandidate(path)) {
            try (InputStream in = Files.newInputStream(child, LinkOption.NOFOLLOW_LINKS)) {
                found.add(new FoundFile(path, reading.read(path, in)));
            }
        } else {
            found.add(new FoundFile(path, null));
        }
    }

    private static boolean isPlainFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
