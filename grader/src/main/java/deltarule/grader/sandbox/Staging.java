package deltarule.grader.sandbox;

import deltarule.grader.files.FileClaim;
import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * A folder with a name that tells nothing, holding what a worker may read: the runtime, the runner and the filter of
 * system calls. Its lock says that somebody still uses it; a folder whose lock is free was left by a grader that was
 * killed.
 */
final class Staging implements AutoCloseable {
    private static final String PREFIX = "box-";
    private static final String LOCK = "lock";
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Path folder;
    private final FileClaim lock;
    private final Path javaHome;

    private Staging(Path folder, FileClaim lock, WorkerRuntime runtime) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.javaHome = runtime.linked() ? folder.resolve("jre") : runtime.home();
        if (runtime.linked()) {
            FileTrees.link(runtime.home(), javaHome);
        }
        writeRunner(runner());
        Files.write(filter(), SeccompFilter.program());
        Files.createDirectory(emptyFolder());
    }

    /** Stages under a parent folder that all users can enter, and removes what killed graders left there. */
    static Staging under(Path parent, WorkerRuntime runtime) throws IOException {
        removeStale(parent);
        Path folder = Files.createTempDirectory(
                parent, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        FileClaim lock = FileClaim.on(folder.resolve(LOCK))
                .orElseThrow(() -> new IOException("somebody else has locked the new folder " + folder));
        try {
            return new Staging(folder, lock, runtime);
        } catch (IOException e) {
            lock.close();
            FileTree.delete(folder);
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    Path javaHome() {
        return javaHome;
    }

    Path runner() {
        return folder.resolve("run.jar");
    }

    Path filter() {
        return folder.resolve("filter");
    }

    Path emptyFolder() {
        return folder.resolve("empty");
    }

    @Override
    public void close() {
        try {
            lock.close();
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new SandboxFault("Cannot remove " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void removeStale(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                try {
                    removeIfStale(folder);
                } catch (NoSuchFileException goneMeanwhile) {
                    // Another grader that starts now removes the same.
                }
            }
        }
    }

    private static void removeIfStale(Path folder) throws IOException {
        if (!isOwn(folder) || isFresh(folder)) {
            return;
        }
        Optional<FileClaim> left = FileClaim.on(folder.resolve(LOCK));
        if (left.isPresent()) {
            try {
                FileTree.delete(folder);
            } finally {
                left.get().close();
            }
        }
    }

    private static boolean isOwn(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && Files.isWritable(folder)
                && Files.exists(folder.resolve(LOCK))
                && Files.getOwner(folder.resolve(LOCK)).getName().equals(System.getProperty("user.name"));
    }

    /** Whether its grader may not have locked it yet. */
    private static boolean isFresh(Path folder) throws IOException {
        FileTime changed = Files.getLastModifiedTime(folder);
        return changed.toInstant().isAfter(Instant.now().minus(SETTLED));
    }

    private static void writeRunner(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(0);
            for (String name : RunnerClasses.names()) {
                JarEntry entry = new JarEntry(name);
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                entry.setMethod(ZipEntry.DEFLATED);
                out.putNextEntry(entry);
                try (InputStream bytes = RunnerClasses.open(name)) {
                    bytes.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
