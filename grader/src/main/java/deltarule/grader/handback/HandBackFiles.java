package deltarule.grader.handback;

import deltarule.grader.files.FileTree;
import deltarule.grader.files.OwnerOnly;
import deltarule.grader.files.SteadyZip;
import deltarule.grader.files.SteadyZip.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes what is handed back, whole or not at all, readable by its owner only. */
public final class HandBackFiles {
    private HandBackFiles() {}

    /**
     * As one zip.
     *
     * @throws IOException if it cannot be written
     */
    public static void zip(HandBack handBack, Path target) throws IOException {
        Path fresh = Files.createTempFile(target.toAbsolutePath().getParent(), ".hand-back-", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                SteadyZip.write(handBack.files(), out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * As a folder, which takes the place of one that is there.
     *
     * @throws IOException if it cannot be written
     */
    public static void folder(HandBack handBack, Path target) throws IOException {
        Path fresh = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".hand-back-");
        try {
            for (Map.Entry<String, Content> file : handBack.files().entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent(), OwnerOnly.folder(fresh));
                Files.write(path, file.getValue().bytes());
            }
            FileTree.delete(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(fresh);
        }
    }
}
