package deltarule.grader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** With what files and folders are made that their owner alone may use; with nothing where the file system has no modes. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** For a new file in a folder, which must be there. */
    public static FileAttribute<?>[] file(Path folder) throws IOException {
        return attributes(folder, FILE);
    }

    /** For a new folder in a folder, which must be there. */
    public static FileAttribute<?>[] folder(Path parent) throws IOException {
        return attributes(parent, FOLDER);
    }

    /** Makes a folder that is there its owner's alone. */
    public static void close(Path folder) throws IOException {
        if (hasModes(folder)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        return hasModes(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
