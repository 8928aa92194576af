package deltarule.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner reads, and that are there whole or not at all. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Creates a folder of mode 700; its parents must exist. A folder that is there becomes private. */
    static void folder(Path folder) throws IOException {
        boolean posix = posix(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(posix, FOLDER));
        }
        if (posix) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Writes a file of mode 600: under another name first, then moved to its place in one step. */
    static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        Path half = Files.createTempFile(folder, ".writing-", "", attributes(posix(folder), FILE));
        try {
            Files.write(half, text.getBytes(StandardCharsets.UTF_8));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static FileAttribute<?>[] attributes(boolean posix, Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
