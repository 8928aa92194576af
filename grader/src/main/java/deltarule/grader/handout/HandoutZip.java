package deltarule.grader.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A handout as one file. The same handout is the same bytes. */
final class HandoutZip {
    /** Zip entries carry a time; this one tells nothing. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private HandoutZip() {}

    /** Writes the files below one folder, whole or not at all. */
    static void write(Map<String, String> files, String folder, Path zip) {
        Path target = zip.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempFile(target.getParent(), ".handout-", ".new");
            try {
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh), StandardCharsets.UTF_8)) {
                    for (Map.Entry<String, String> file : files.entrySet()) {
                        ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                        entry.setTimeLocal(TIME);
                        out.putNextEntry(entry);
                        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                        out.closeEntry();
                    }
                }
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the handout " + zip, e);
        }
    }

    /** The texts in a zip by the entries' names. */
    static Map<String, String> read(Path zip) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the handout " + zip, e);
        }
    }
}
