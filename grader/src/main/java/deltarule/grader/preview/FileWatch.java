package deltarule.grader.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at files now and then. Editors replace a file as often as they write into it, and on some file systems nobody is told; a
 * few small files are read quickly.
 */
public final class FileWatch {
    private static final long PAUSE_MILLIS = 200;

    private final Map<Path, byte[]> seen = new HashMap<>();

    /** A watch that takes the files as they are now for known. */
    public FileWatch(List<Path> files) {
        files.forEach(file -> seen.put(file, content(file)));
    }

    /**
     * Waits until a file has another content than the watch knows.
     *
     * @return that file
     * @throws InterruptedException when nobody wants to wait any longer
     */
    public Path next() throws InterruptedException {
        while (true) {
            for (Map.Entry<Path, byte[]> file : seen.entrySet()) {
                byte[] now = content(file.getKey());
                if (!Arrays.equals(now, file.getValue())) {
                    return file.getKey();
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** A file that is gone for a moment, as editors do it, has no content. */
    private static byte[] content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : "none".getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
