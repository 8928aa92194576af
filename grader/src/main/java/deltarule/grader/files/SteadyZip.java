package deltarule.grader.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of which equal contents are equal bytes. */
public final class SteadyZip {
    /** What a file holds; read when it is written, as a class has many. */
    @FunctionalInterface
    public interface Content {
        /** Reads it. */
        byte[] bytes() throws IOException;
    }

    /** Entries carry a time; this one tells nothing. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SteadyZip() {}

    /**
     * In memory.
     *
     * @param files by their names in the zip
     */
    public static byte[] of(Map<String, Content> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(files, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes one, sorted by names.
     *
     * @param files by their names in the zip
     */
    public static void write(Map<String, Content> files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Content> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().bytes());
                zip.closeEntry();
            }
        }
    }
}
