package deltarule.grader.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The zip that a course uploads to Gradescope as its autograder: the two scripts that Gradescope runs, this grader, and what
 * is graded against. Everything in it is its owner's alone.
 */
public final class AutograderZip {
    private static final String APP = "deltarule/";
    private static final int FILE = 0100600;
    private static final int PROGRAM = 0100700;
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<String> SCRIPTS = List.of("setup.sh", "run_autograder", APP + "start");

    private final ZipArchiveOutputStream zip;

    private AutograderZip(ZipArchiveOutputStream zip) {
        this.zip = zip;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Writes the zip, whole or not at all, for its owner to read.
     *
     * @param settings further files below {@code deltarule/}, such as the set
     * @param classPath this grader's, in order: jars, and folders of classes
     */
    public static void write(Path target, Map<String, byte[]> settings, List<Path> classPath) throws IOException {
        Path absolute = target.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        // A temporary file is its owner's alone, and stays so when it is moved.
        Path fresh = Files.createTempFile(absolute.getParent(), ".autograder-", ".new");
        try {
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(fresh.toFile())) {
                new AutograderZip(out).write(settings, classPath);
            }
            Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void write(Map<String, byte[]> settings, List<Path> classPath) throws IOException {
        for (String script : SCRIPTS) {
            add(script, script(script.substring(script.lastIndexOf('/') + 1)), PROGRAM);
        }
        for (String name : settings.keySet().stream().sorted().toList()) {
            add(APP + name, settings.get(name), FILE);
        }
        List<String> names = new ArrayList<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                names.add("classes-" + names.size());
                addFolder(entry, APP + "lib/" + names.get(names.size() - 1) + "/");
            } else if (Files.isRegularFile(entry)) {
                names.add(entry.getFileName().toString());
                add(APP + "lib/" + entry.getFileName(), Files.readAllBytes(entry), FILE);
            }
        }
        add(APP + "classpath", (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8), FILE);
    }

    private void addFolder(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String below = folder.relativize(file).toString().replace(File.separatorChar, '/');
                add(name + below, Files.readAllBytes(file), FILE);
            }
        }
    }

    private void add(String name, byte[] content, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        entry.setLastModifiedTime(TIME);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] script(String name) throws IOException {
        try (InputStream script = AutograderZip.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IOException("the grader's class path has no " + name);
            }
            return script.readAllBytes();
        }
    }
}
