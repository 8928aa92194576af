package deltarule.grader.report;

import deltarule.grader.files.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Files that only their owner reads, and that are there whole or not at all. */
final class PrivateFiles {
    private static final String HALF_WRITTEN = ".writing-";
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private PrivateFiles() {}

    /** Creates a folder of mode 700; its parents must exist. A folder that is there becomes private. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder.getParent()));
        }
        OwnerOnly.close(folder);
    }

    /** Writes a file of mode 600: under another name first, then moved to its place in one step. */
    static void write(Path file, String text) throws IOException {
        write(file, Stream.of(text));
    }

    /** Writes a file of mode 600 piece by piece, so that a long one is never in memory whole. */
    static void write(Path file, Stream<String> pieces) throws IOException {
        Path folder = file.getParent();
        Path half = Files.createTempFile(folder, HALF_WRITTEN, "", OwnerOnly.file(folder));
        try {
            try (Writer writer = new OutputStreamWriter(
                    new BufferedOutputStream(Files.newOutputStream(half)), StandardCharsets.UTF_8)) {
                for (String piece : (Iterable<String>) pieces::iterator) {
                    writer.write(piece);
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /**
     * Removes what a grader that was killed had half written in a folder or in the folders in it. Writing takes much
     * less than a minute, so whatever is older is nobody's any more.
     */
    static void removeHalfWritten(Path folder) throws IOException {
        Instant latest = Instant.now().minus(AT_MOST);
        List<Path> left;
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (path, about) -> path.getFileName().toString().startsWith(HALF_WRITTEN)
                        && about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isBefore(latest))) {
            left = files.toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
