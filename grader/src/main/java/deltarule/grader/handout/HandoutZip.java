package deltarule.grader.handout;

import deltarule.grader.files.SteadyZip;
import deltarule.grader.files.SteadyZip.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A handout as one file. The same handout is the same bytes. */
final class HandoutZip {
    private HandoutZip() {}

    /** Writes the files below one folder, whole or not at all. */
    static void write(Map<String, String> files, String folder, Path zip) {
        Path target = zip.toAbsolutePath();
        Map<String, Content> contents = new HashMap<>();
        files.forEach((path, text) -> contents.put(folder + "/" + path, () -> text.getBytes(StandardCharsets.UTF_8)));
        try {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempFile(target.getParent(), ".handout-", ".new");
            try {
                try (OutputStream out = Files.newOutputStream(fresh)) {
                    SteadyZip.write(contents, out);
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
